<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
    <context>
        <name>ChangesTable</name>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Ajouté</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Supprimé</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Déplacé</translation>
        </message>
        <message>
            <source>Reworded</source>
            <translation>Reformulé</translation>
        </message>
        <message>
            <source>Asked otherwise</source>
            <translation>Demandé autrement</translation>
        </message>
        <message>
            <source>Scored otherwise</source>
            <translation>Noté autrement</translation>
        </message>
        <message>
            <source>choice {name}</source>
            <translation>choix {name}</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>question or section</source>
            <translation>question ou section</translation>
        </message>
        <message>
            <source>section</source>
            <translation>section</translation>
        </message>
        <message>
            <source>place in its section</source>
            <translation>place dans sa section</translation>
        </message>
        <message>
            <source>label</source>
            <translation>libellé</translation>
        </message>
        <message>
            <source>short label</source>
            <translation>libellé court</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>aide</translation>
        </message>
        <message>
            <source>guidance</source>
            <translation>explications</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>paramètres</translation>
        </message>
        <message>
            <source>message of its constraint</source>
            <translation>message de sa contrainte</translation>
        </message>
        <message>
            <source>message when it is empty</source>
            <translation>message si elle est vide</translation>
        </message>
        <message>
            <source>evidence asked for</source>
            <translation>preuve demandée</translation>
        </message>
        <message>
            <source>type</source>
            <translation>type</translation>
        </message>
        <message>
            <source>when it applies</source>
            <translation>quand elle s’applique</translation>
        </message>
        <message>
            <source>whether it is required</source>
            <translation>si elle est obligatoire</translation>
        </message>
        <message>
            <source>constraint</source>
            <translation>contrainte</translation>
        </message>
        <message>
            <source>calculation</source>
            <translation>calcul</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>lecture seule</translation>
        </message>
        <message>
            <source>default</source>
            <translation>valeur par défaut</translation>
        </message>
        <message>
            <source>filter of its choices</source>
            <translation>filtre de ses choix</translation>
        </message>
        <message>
            <source>appearance</source>
            <translation>apparence</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>répétée</translation>
        </message>
        <message>
            <source>scored</source>
            <translation>notée</translation>
        </message>
        <message>
            <source>question on practice</source>
            <translation>question sur la pratique</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>domaine</translation>
        </message>
        <message>
            <source>code</source>
            <translation>code</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>poids</translation>
        </message>
        <message>
            <source>target</source>
            <translation>cible</translation>
        </message>
        <message>
            <source>highest level</source>
            <translation>niveau le plus haut</translation>
        </message>
        <message>
            <source>least level</source>
            <translation>niveau minimal</translation>
        </message>
        <message>
            <source>depth</source>
            <translation>étendue</translation>
        </message>
        <message>
            <source>thresholds</source>
            <translation>seuils</translation>
        </message>
        <message>
            <source>which direction is better</source>
            <translation>quel sens est le meilleur</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>norme</translation>
        </message>
        <message>
            <source>level</source>
            <translation>niveau</translation>
        </message>
        <message>
            <source>state</source>
            <translation>état</translation>
        </message>
        <message>
            <source>repeat that gives its choices</source>
            <translation>répétition qui donne ses choix</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>image</translation>
        </message>
        <message>
            <source>large picture</source>
            <translation>grande image</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>son</translation>
        </message>
        <message>
            <source>video</source>
            <translation>vidéo</translation>
        </message>
    </context>
    <context>
        <name>FormDetail</name>
        <message>
            <source>What changed: {note}</source>
            <translation>Ce qui a changé : {note}</translation>
        </message>
        <message>
            <source>There is no other version of this form to compare with.</source>
            <translation>Il n’y a pas d’autre version de ce formulaire à comparer.</translation>
        </message>
        <message>
            <source>Export as .xlsx</source>
            <translation>Exporter en .xlsx</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Installer</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>Mettre de côté</translation>
        </message>
        <message>
            <source>Changes since version</source>
            <translation>Changements depuis la version</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>Notation</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message numerus="yes">
            <source>%n scored</source>
            <translation>
                <numerusform>%n notée</numerusform>
                <numerusform>%n notées</numerusform>
            </translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>environ {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>A form with errors shows its problems alone.</source>
            <translation>Un formulaire avec des erreurs ne montre que ses problèmes.</translation>
        </message>
        <message>
            <source>This form is not scored.</source>
            <translation>Ce formulaire n’est pas noté.</translation>
        </message>
        <message>
            <source>Installed forms have no errors: a form is checked before it is installed.</source>
            <translation>Les formulaires installés n’ont pas d’erreurs : un formulaire est vérifié avant son installation.</translation>
        </message>
        <message>
            <source>No problems were found.</source>
            <translation>Aucun problème n’a été trouvé.</translation>
        </message>
        <message>
            <source>A click, or Return, copies the address of the cell.</source>
            <translation>Un clic, ou Entrée, copie l’adresse de la cellule.</translation>
        </message>
        <message>
            <source>Both versions are alike.</source>
            <translation>Les deux versions sont identiques.</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Essayer</translation>
        </message>
        <message>
            <source>Move an assessment here</source>
            <translation>Déplacer une évaluation ici</translation>
        </message>
    </context>
    <context>
        <name>FormTables</name>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>Niveau minimal</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>weight {weight}</source>
            <translation>poids {weight}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Complet</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Textes</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Manquants</translation>
        </message>
        <message>
            <source>no language given</source>
            <translation>sans langue indiquée</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Gravité</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>{section} (repeated)</source>
            <translation>{section} (répétée)</translation>
        </message>
        <message>
            <source>{target} of {top}</source>
            <translation>{target} sur {top}</translation>
        </message>
        <message>
            <source>core</source>
            <translation>essentiel</translation>
        </message>
        <message>
            <source>full</source>
            <translation>complet</translation>
        </message>
    </context>
    <context>
        <name>FormsModel</name>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>File without errors: {file}</source>
            <translation>Fichier sans erreur : {file}</translation>
        </message>
        <message>
            <source>File with errors: {file}</source>
            <translation>Fichier avec des erreurs : {file}</translation>
        </message>
        <message>
            <source>Installed</source>
            <translation>Installé</translation>
        </message>
        <message>
            <source>Comes with the app</source>
            <translation>Fourni avec l’application</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Forms</source>
            <translation>Formulaires</translation>
        </message>
        <message>
            <source>Check a file</source>
            <translation>Vérifier un fichier</translation>
        </message>
        <message>
            <source>Checking {file}</source>
            <translation>Vérification de {file}</translation>
        </message>
        <message>
            <source>Installed: {form}, version {version}</source>
            <translation>Installé : {form}, version {version}</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>Écriture de {file}</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>installé</translation>
        </message>
        <message>
            <source>installed already</source>
            <translation>déjà installé</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>Lecture de {file}</translation>
        </message>
        <message>
            <source>Copied: {address}</source>
            <translation>Copié : {address}</translation>
        </message>
        <message>
            <source>Choose forms</source>
            <translation>Choisir des formulaires</translation>
        </message>
        <message>
            <source>Forms (*.xlsx *.xls)</source>
            <translation>Formulaires (*.xlsx *.xls)</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>Enregistrer le formulaire</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Classeurs Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Moved to version {version}</source>
            <translation>Passée à la version {version}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>LibraryView</name>
        <message>
            <source>Forms</source>
            <translation>Formulaires</translation>
        </message>
        <message>
            <source>Drop a form here to check it: .xlsx, .xls, or a folder of CSV files.</source>
            <translation>Déposez ici un formulaire pour le vérifier : .xlsx, .xls ou un dossier de fichiers CSV.</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Forms</source>
            <translation>Formulaires</translation>
        </message>
    </context>
    <context>
        <name>TrialWindow</name>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <source>Try {form}</source>
            <translation>Essayer {form}</translation>
        </message>
        <message>
            <source>A trial: nothing is kept</source>
            <translation>Essai : rien n’est conservé</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>What is shown</source>
            <translation>Ce qui est affiché</translation>
        </message>
        <message>
            <source>Language of the form</source>
            <translation>Langue du formulaire</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>no language given</source>
            <translation>sans langue indiquée</translation>
        </message>
    </context>
    <context>
        <name>MoveTable</name>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Ce qui se passe</translation>
        </message>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>%n avis</numerusform>
                <numerusform>%n avis</numerusform>
            </translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Sans objet</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Ne sait pas</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Move to version {version}</source>
            <translation>Passer à la version {version}</translation>
        </message>
        <message>
            <source>Move an assessment to version {version}?</source>
            <translation>Passer une évaluation à la version {version} ?</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Affichage</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>What happens to each answer</source>
            <translation>Ce qui arrive à chaque réponse</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <source>Everything · {n}</source>
            <translation>Tout · {n}</translation>
        </message>
        <message>
            <source>No answer is rewritten, and undo moves back.</source>
            <translation>Aucune réponse n’est réécrite, et Annuler revient en arrière.</translation>
        </message>
        <message>
            <source>Overall gap {before} before, {after} after.</source>
            <translation>Écart global {before} avant, {after} après.</translation>
        </message>
    </context>
</TS>
