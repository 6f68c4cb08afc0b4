<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
    <context>
        <name>CountsBar</name>
        <message>
            <source>answers read</source>
            <translation>réponses lues</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouvelles</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>inchangées</translation>
        </message>
        <message>
            <source>disputed</source>
            <translation>divergentes</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refusées</translation>
        </message>
    </context>
    <context>
        <name>DomainTableModel</name>
        <message>
            <source>Domain</source>
            <translation>Domaine</translation>
        </message>
        <message>
            <source>Gap with bounds</source>
            <translation>Écart avec bornes</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Bounds</source>
            <translation>Bornes</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Couverture</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Critical failed</source>
            <translation>Critiques non atteintes</translation>
        </message>
        <message>
            <source>Critical open</source>
            <translation>Critiques en suspens</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Divergentes</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exact</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Import preview</source>
            <translation>Aperçu de l’importation</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Échange</translation>
        </message>
        <message>
            <source>Nothing is applied yet</source>
            <translation>Rien n’est encore appliqué</translation>
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation>Création du classeur</translation>
        </message>
        <message numerus="yes">
            <source>%n answers imported.</source>
            <translation>
                <numerusform>%n réponse importée.</numerusform>
                <numerusform>%n réponses importées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Reading files</source>
            <translation>Lecture des fichiers</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>enregistré {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n cells changed</source>
            <translation>
                <numerusform>%n cellule modifiée</numerusform>
                <numerusform>%n cellules modifiées</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the workbook</source>
            <translation>Enregistrer le classeur</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Classeurs Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Choose workbooks</source>
            <translation>Choisir des classeurs</translation>
        </message>
        <message>
            <source>Save the list of refused cells</source>
            <translation>Enregistrer la liste des cellules refusées</translation>
        </message>
        <message>
            <source>Refused cells</source>
            <translation>Cellules refusées</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tableaux (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>ExportCard</name>
        <message>
            <source>Send a workbook</source>
            <translation>Envoyer un classeur</translation>
        </message>
        <message>
            <source>An Excel workbook that someone fills in without this app and sends back.</source>
            <translation>Un classeur Excel que quelqu’un remplit sans cette application et renvoie.</translation>
        </message>
        <message>
            <source>Who may see what is in it</source>
            <translation>Qui peut voir son contenu</translation>
        </message>
        <message>
            <source>The team</source>
            <translation>L’équipe</translation>
        </message>
        <message>
            <source>The administration</source>
            <translation>L’administration</translation>
        </message>
        <message>
            <source>What it starts from</source>
            <translation>Point de départ</translation>
        </message>
        <message>
            <source>The answers as they stand</source>
            <translation>Les réponses en l’état</translation>
        </message>
        <message>
            <source>Blank, for an independent view</source>
            <translation>Vide, pour un avis indépendant</translation>
        </message>
        <message>
            <source>Made for (may stay empty)</source>
            <translation>Destiné à (peut rester vide)</translation>
        </message>
        <message>
            <source>Name of the person who fills it in</source>
            <translation>Nom de la personne qui le remplit</translation>
        </message>
        <message>
            <source>Language of the workbook</source>
            <translation>Langue du classeur</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domaines</translation>
        </message>
        <message>
            <source>No domain is chosen. Choose at least one.</source>
            <translation>Aucun domaine n’est choisi. Choisissez-en au moins un.</translation>
        </message>
        <message>
            <source>Make workbook…</source>
            <translation>Créer le classeur…</translation>
        </message>
        <message>
            <source>Nothing that is marked internal goes out.</source>
            <translation>Rien de ce qui est marqué interne ne sort.</translation>
        </message>
        <message>
            <source>Holds internal comments too: not for the administration.</source>
            <translation>Contient aussi des commentaires internes : pas pour l’administration.</translation>
        </message>
        <message>
            <source>What comes back stands beside the answers here; you decide between them.</source>
            <translation>Ce qui revient se place à côté des réponses d’ici ; vous décidez.</translation>
        </message>
        <message>
            <source>What is changed in it comes back as new answers.</source>
            <translation>Ce qui y est modifié revient comme nouvelles réponses.</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <source>Choose all</source>
            <translation>Tous</translation>
        </message>
    </context>
    <context>
        <name>FilesModel</name>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
    </context>
    <context>
        <name>ImportCard</name>
        <message>
            <source>Take a workbook in</source>
            <translation>Recevoir un classeur</translation>
        </message>
        <message>
            <source>You see what it will do before anything is applied.</source>
            <translation>Vous voyez ce qu’il fera avant que rien ne soit appliqué.</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Choisir des fichiers…</translation>
        </message>
        <message>
            <source>or drop files and folders into this window</source>
            <translation>ou déposez fichiers et dossiers dans cette fenêtre</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>Importations à ce jour</translation>
        </message>
        <message>
            <source>None yet. Workbooks that come back are listed here.</source>
            <translation>Aucune encore. Les classeurs reçus sont affichés ici.</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>retirée</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>ImportFiles</name>
        <message>
            <source>Cannot be opened</source>
            <translation>Impossible à ouvrir</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>enregistré {when}</translation>
        </message>
        <message>
            <source>New here: the assessment is made</source>
            <translation>Nouveau ici : l’évaluation est créée</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Inchangées</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n réponse</numerusform>
                <numerusform>%n réponses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>%n avis</numerusform>
                <numerusform>%n avis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n levels apart</source>
            <translation>
                <numerusform>%n niveau d’écart</numerusform>
                <numerusform>%n niveaux d’écart</numerusform>
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
        <message>
            <source>Unanswered</source>
            <translation>Sans réponse</translation>
        </message>
        <message>
            <source>Target {value}</source>
            <translation>Cible {value}</translation>
        </message>
        <message>
            <source>critical item</source>
            <translation>élément critique</translation>
        </message>
        <message>
            <source>reason: {text}</source>
            <translation>motif : {text}</translation>
        </message>
        <message>
            <source>with target</source>
            <translation>avec cible</translation>
        </message>
        <message>
            <source>with target date</source>
            <translation>avec date cible</translation>
        </message>
        <message>
            <source>with comment</source>
            <translation>avec commentaire</translation>
        </message>
        <message>
            <source>with evidence note</source>
            <translation>avec note sur la preuve</translation>
        </message>
        <message>
            <source>with grade of evidence</source>
            <translation>avec degré de preuve</translation>
        </message>
        <message>
            <source>answers differ</source>
            <translation>réponses différentes</translation>
        </message>
        <message>
            <source>targets differ</source>
            <translation>cibles différentes</translation>
        </message>
        <message>
            <source>evidence notes differ</source>
            <translation>notes de preuve différentes</translation>
        </message>
        <message>
            <source>target dates differ</source>
            <translation>dates cibles différentes</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message numerus="yes">
            <source>%n files</source>
            <translation>
                <numerusform>%n fichier</numerusform>
                <numerusform>%n fichiers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n answers</source>
            <translation>
                <numerusform>Importer %n réponse</numerusform>
                <numerusform>Importer %n réponses</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Ajouter des fichiers</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>Save list of refused</source>
            <translation>Enregistrer les refus</translation>
        </message>
        <message>
            <source>Files and folders can be dropped into this window.</source>
            <translation>Fichiers et dossiers peuvent être déposés dans cette fenêtre.</translation>
        </message>
        <message>
            <source>An import can be taken back at once afterwards.</source>
            <translation>Une importation peut être retirée aussitôt après.</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>What the import will do</source>
            <translation>Ce que fera l’importation</translation>
        </message>
        <message>
            <source>Which answers are listed</source>
            <translation>Réponses affichées</translation>
        </message>
        <message>
            <source>All {n}</source>
            <translation>Toutes {n}</translation>
        </message>
        <message>
            <source>To look at {n}</source>
            <translation>À examiner {n}</translation>
        </message>
        <message>
            <source>New {n}</source>
            <translation>Nouvelles {n}</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview of the report</source>
            <translation>Aperçu du rapport</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Page {page} sur {pages}</translation>
        </message>
    </context>
    <context>
        <name>PreviewTableModel</name>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>On this laptop</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Classeur</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusé</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Divergentes</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nouvelle</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Inchangées</translation>
        </message>
        <message>
            <source>the other answers are imported all the same</source>
            <translation>les autres réponses sont importées quand même</translation>
        </message>
        <message>
            <source>both views stay, and widen the bounds, until you decide</source>
            <translation>les deux avis demeurent et élargissent les bornes jusqu’à votre décision</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n réponse</numerusform>
                <numerusform>%n réponses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RadarLegend</name>
        <message>
            <source>Now</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Making the report</source>
            <translation>Création du rapport</translation>
        </message>
        <message>
            <source>Saving the report</source>
            <translation>Enregistrement du rapport</translation>
        </message>
        <message>
            <source>No assessment is open. Choose one on the start page.</source>
            <translation>Aucune évaluation n’est ouverte. Choisissez-en une à l’accueil.</translation>
        </message>
        <message>
            <source>Go to missions</source>
            <translation>Aller aux missions</translation>
        </message>
        <message>
            <source>No preview yet. Choose for whom the report is, then make the PDF.</source>
            <translation>Pas encore d’aperçu. Choisissez le destinataire du rapport, puis créez le PDF.</translation>
        </message>
        <message>
            <source>Answers have changed since this preview. Make the PDF again to show them.</source>
            <translation>Des réponses ont changé depuis cet aperçu. Recréez le PDF pour les montrer.</translation>
        </message>
        <message>
            <source>The settings have changed since this preview. Make the PDF again to use them.</source>
            <translation>Les réglages ont changé depuis cet aperçu. Recréez le PDF pour les appliquer.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Fichiers PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>SavedFile</name>
        <message>
            <source>Open folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Enregistré : {file}</translation>
        </message>
    </context>
    <context>
        <name>ScoreTiles</name>
        <message>
            <source>Overall gap</source>
            <translation>Écart global</translation>
        </message>
        <message>
            <source>of 100</source>
            <translation>sur 100</translation>
        </message>
        <message>
            <source>Lower is better</source>
            <translation>Plus bas vaut mieux</translation>
        </message>
        <message>
            <source>Maturity</source>
            <translation>Maturité</translation>
        </message>
        <message>
            <source>Target {value}</source>
            <translation>Cible {value}</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Couverture</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} sur {all}</translation>
        </message>
        <message>
            <source>No band below {percent}</source>
            <translation>Pas de classe sous {percent}</translation>
        </message>
    </context>
    <context>
        <name>ScoresBoard</name>
        <message>
            <source>Domains</source>
            <translation>Domaines</translation>
        </message>
        <message>
            <source>Worth most</source>
            <translation>Ce qui compte le plus</translation>
        </message>
        <message>
            <source>points of the overall gap</source>
            <translation>points de l’écart global</translation>
        </message>
        <message>
            <source>No answered question is below its target.</source>
            <translation>Aucune question ayant une réponse n’est sous sa cible.</translation>
        </message>
        <message>
            <source>Domains with gap, bounds, coverage and band</source>
            <translation>Domaines avec écart, bornes, couverture et classe</translation>
        </message>
        <message>
            <source>Questions worth most</source>
            <translation>Questions qui comptent le plus</translation>
        </message>
        <message>
            <source>Maturity by domain</source>
            <translation>Maturité par domaine</translation>
        </message>
    </context>
    <context>
        <name>ScoresPage</name>
        <message>
            <source>Scores</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Make report</source>
            <translation>Créer un rapport</translation>
        </message>
        <message>
            <source>No assessment is open. Choose one on the start page.</source>
            <translation>Aucune évaluation n’est ouverte. Choisissez-en une à l’accueil.</translation>
        </message>
        <message>
            <source>Go to missions</source>
            <translation>Aller aux missions</translation>
        </message>
        <message>
            <source>The questions of this form carry no scores. A report holds all answers.</source>
            <translation>Les questions de ce formulaire ne sont pas notées. Un rapport contient toutes les réponses.</translation>
        </message>
        <message>
            <source>Go to questions</source>
            <translation>Aller aux questions</translation>
        </message>
    </context>
    <context>
        <name>SettingsCard</name>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Destinataire</translation>
        </message>
        <message>
            <source>For the administration</source>
            <translation>Pour l’administration</translation>
        </message>
        <message>
            <source>Holds nothing that is marked internal.</source>
            <translation>Ne contient rien de ce qui est marqué interne.</translation>
        </message>
        <message>
            <source>For supervisors</source>
            <translation>Pour les superviseurs</translation>
        </message>
        <message>
            <source>Holds everything, internal comments too. Not for the administration.</source>
            <translation>Contient tout, y compris les commentaires internes. Pas pour l’administration.</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Langue du rapport</translation>
        </message>
        <message>
            <source>Date on the report</source>
            <translation>Date du rapport</translation>
        </message>
        <message>
            <source>Make PDF</source>
            <translation>Créer le PDF</translation>
        </message>
        <message>
            <source>This is no date. Write it as year-month-day, such as 2026-11-24.</source>
            <translation>Ce n’est pas une date. Écrivez-la ainsi : année-mois-jour, par exemple 2026-11-24.</translation>
        </message>
    </context>
    <context>
        <name>WorthModel</name>
        <message>
            <source>{code} {question}: level {level}, target {target}, {points} points</source>
            <translation>{code} {question} : niveau {level}, cible {target}, {points} points</translation>
        </message>
    </context>
    <context>
        <name>_BandTile</name>
        <message>
            <source>Band</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>Small gap</source>
            <translation>Écart faible</translation>
        </message>
        <message>
            <source>0 to 15</source>
            <translation>0 à 15</translation>
        </message>
        <message>
            <source>Moderate gap</source>
            <translation>Écart modéré</translation>
        </message>
        <message>
            <source>15 to 30</source>
            <translation>15 à 30</translation>
        </message>
        <message>
            <source>Large gap</source>
            <translation>Écart important</translation>
        </message>
        <message>
            <source>30 to 50</source>
            <translation>30 à 50</translation>
        </message>
        <message>
            <source>Very large gap</source>
            <translation>Écart très important</translation>
        </message>
        <message>
            <source>50 to 100</source>
            <translation>50 à 100</translation>
        </message>
        <message>
            <source>No band yet</source>
            <translation>Pas encore de classe</translation>
        </message>
        <message>
            <source>capped: critical failed</source>
            <translation>plafonnée : critique non atteinte</translation>
        </message>
        <message numerus="yes">
            <source>%n critical failed: {codes}</source>
            <translation>
                <numerusform>%n critique non atteinte : {codes}</numerusform>
                <numerusform>%n critiques non atteintes : {codes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n critical open: {codes}</source>
            <translation>
                <numerusform>%n critique en suspens : {codes}</numerusform>
                <numerusform>%n critiques en suspens : {codes}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Head</name>
        <message>
            <source>0 to 100</source>
            <translation>0 à 100</translation>
        </message>
    </context>
    <context>
        <name>_IntervalTile</name>
        <message>
            <source>exact</source>
            <translation>exact</translation>
        </message>
        <message>
            <source>no value yet</source>
            <translation>pas encore de valeur</translation>
        </message>
    </context>
    <context>
        <name>_SmallPages</name>
        <message>
            <source>Page {page}</source>
            <translation>Page {page}</translation>
        </message>
    </context>
</TS>
