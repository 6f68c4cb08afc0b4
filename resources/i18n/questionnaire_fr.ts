<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
    <context>
        <name>ChapterHead</name>
        <message>
            <source>Gap</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Couverture</translation>
        </message>
        <message>
            <source>No band below 70 % coverage.</source>
            <translation>Pas de classe en dessous de 70 % de couverture.</translation>
        </message>
        <message>
            <source>Band {letter}</source>
            <translation>Classe {letter}</translation>
        </message>
    </context>
    <context>
        <name>ChapterModel</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>gap {gap}</source>
            <translation>écart {gap}</translation>
        </message>
        <message>
            <source>views differ</source>
            <translation>avis différents</translation>
        </message>
    </context>
    <context>
        <name>ChapterPane</name>
        <message>
            <source>Domains</source>
            <translation>Domaines</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>Sans réponse</translation>
        </message>
        <message>
            <source>Views differ</source>
            <translation>Avis différents</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Ne sait pas</translation>
        </message>
        <message>
            <source>Listed questions: {kind}</source>
            <translation>Questions affichées : {kind}</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Sections</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>À revoir</translation>
        </message>
    </context>
    <context>
        <name>ClosedQuestion</name>
        <message>
            <source>Target {level}</source>
            <translation>Cible {level}</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>Droit</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Pratique</translation>
        </message>
        <message>
            <source>Level {level}</source>
            <translation>Niveau {level}</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>avec réponse</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>sans objet</translation>
        </message>
        <message>
            <source>don't know</source>
            <translation>ne sait pas</translation>
        </message>
        <message>
            <source>views differ</source>
            <translation>avis différents</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>sans réponse</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatoire</translation>
        </message>
        <message>
            <source>does not fit the form</source>
            <translation>ne convient pas au formulaire</translation>
        </message>
        <message>
            <source>to be reviewed</source>
            <translation>à revoir</translation>
        </message>
    </context>
    <context>
        <name>CommentBox</name>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Interne</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Partenaire</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Who may read the comment: {word}</source>
            <translation>Qui peut lire le commentaire : {word}</translation>
        </message>
    </context>
    <context>
        <name>EvidenceRow</name>
        <message>
            <source>Add evidence</source>
            <translation>Ajouter une preuve</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Preuves</translation>
        </message>
        <message>
            <source>Note on evidence</source>
            <translation>Note sur la preuve</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Enregistrer une copie</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>Guidance</name>
        <message>
            <source>Guidance</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <source>Guidance and history of the question</source>
            <translation>Guide et historique de la question</translation>
        </message>
        <message>
            <source>Next unanswered</source>
            <translation>Suivante sans réponse</translation>
        </message>
        <message>
            <source>History of this item</source>
            <translation>Historique de cet élément</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>Qui interroger</translation>
        </message>
        <message>
            <source>Evidence to see</source>
            <translation>Preuves à voir</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Norme</translation>
        </message>
        <message>
            <source>Nothing was recorded for this question yet.</source>
            <translation>Rien n’a encore été enregistré pour cette question.</translation>
        </message>
        <message>
            <source>About this question</source>
            <translation>À propos de cette question</translation>
        </message>
    </context>
    <context>
        <name>HistoryRow</name>
        <message>
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>workbook</source>
            <translation>classeur</translation>
        </message>
        <message>
            <source>Settled: {reason}</source>
            <translation>Tranché : {reason}</translation>
        </message>
        <message>
            <source>Level {level}</source>
            <translation>Niveau {level}</translation>
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
            <source>Answer cleared</source>
            <translation>Réponse effacée</translation>
        </message>
        <message>
            <source>Target set to {value}</source>
            <translation>Cible fixée à {value}</translation>
        </message>
        <message>
            <source>Target of the form</source>
            <translation>Cible du formulaire</translation>
        </message>
        <message>
            <source>Comment: {value}</source>
            <translation>Commentaire : {value}</translation>
        </message>
        <message>
            <source>Comment deleted</source>
            <translation>Commentaire supprimé</translation>
        </message>
        <message>
            <source>Note on evidence: {value}</source>
            <translation>Note sur la preuve : {value}</translation>
        </message>
        <message>
            <source>Note on evidence deleted</source>
            <translation>Note sur la preuve supprimée</translation>
        </message>
        <message>
            <source>Evidence added: {value}</source>
            <translation>Preuve ajoutée : {value}</translation>
        </message>
        <message>
            <source>Evidence removed: {value}</source>
            <translation>Preuve retirée : {value}</translation>
        </message>
    </context>
    <context>
        <name>OpenQuestion</name>
        <message>
            <source>Target</source>
            <translation>Cible</translation>
        </message>
        <message>
            <source>Views differ</source>
            <translation>Avis différents</translation>
        </message>
        <message>
            <source>Views of the target differ</source>
            <translation>Les avis sur la cible diffèrent</translation>
        </message>
        <message>
            <source>Views of the note differ</source>
            <translation>Les avis sur la note diffèrent</translation>
        </message>
        <message>
            <source>Note on evidence</source>
            <translation>Note sur la preuve</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>The answer is right</source>
            <translation>La réponse est juste</translation>
        </message>
    </context>
    <context>
        <name>QuestionHead</name>
        <message>
            <source>Law</source>
            <translation>Droit</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Pratique</translation>
        </message>
        <message>
            <source>Critical · minimum {level}</source>
            <translation>Critique · minimum {level}</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Lecture seule</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatoire</translation>
        </message>
    </context>
    <context>
        <name>Questionnaire</name>
    <message>
        <source>The form filled this in. Change it where it is otherwise.</source>
        <translation>Le formulaire a rempli cette réponse. Modifiez-la s’il en est autrement.</translation>
    </message>
        <message>
            <source>Target {level}</source>
            <translation>Cible {level}</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>workbook</source>
            <translation>classeur</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Pas de note</translation>
        </message>
        <message>
            <source>Target of the form</source>
            <translation>Cible du formulaire</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Pas de réponse</translation>
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
            <source>“{choice}” is not offered any more, as the other answers stand. Choose again.</source>
            <translation>« {choice} » n’est plus proposé, vu les autres réponses. Choisissez de nouveau.</translation>
        </message>
        <message>
            <source>“{choice}” is not offered in version {version}. Choose again.</source>
            <translation>« {choice} » n’est pas proposé dans la version {version}. Choisissez de nouveau.</translation>
        </message>
        <message>
            <source>The question or its levels read otherwise since version {version}. Is the answer still right?</source>
            <translation>La question ou ses niveaux sont formulés autrement depuis la version {version}. La réponse est-elle toujours juste ?</translation>
        </message>
    </context>
    <context>
        <name>QuestionnairePage</name>
        <message>
            <source>Questionnaire</source>
            <translation>Questionnaire</translation>
        </message>
        <message>
            <source>Every question has an answer.</source>
            <translation>Toutes les questions ont une réponse.</translation>
        </message>
    </context>
    <context>
        <name>QuestionnaireView</name>
        <message>
            <source>Guidance</source>
            <translation>Guide</translation>
        </message>
    </context>
    <context>
        <name>SettlePanel</name>
        <message>
            <source>Both views stay until you decide.</source>
            <translation>Les deux avis demeurent jusqu’à votre décision.</translation>
        </message>
        <message>
            <source>Settle as</source>
            <translation>Retenir</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Reason for settling</source>
            <translation>Motif de la décision</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Trancher</translation>
        </message>
    </context>
    <context>
        <name>StateRow</name>
        <message>
            <source>Not applicable</source>
            <translation>Sans objet</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>Ne sait pas</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Recorded once a reason is given</source>
            <translation>Enregistré dès qu’un motif est donné</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
        <name>AcknowledgeField</name>
        <message>
            <source>Acknowledged</source>
            <translation>Pris en compte</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>Pick a time</source>
            <translation>Choisir une heure</translation>
        </message>
        <message>
            <source>HH:MM</source>
            <translation>HH:MM</translation>
        </message>
    </context>
    <context>
        <name>DigitsField</name>
        <message>
            <source>Type digits only, 0 to 9.</source>
            <translation>N’écrivez que des chiffres, de 0 à 9.</translation>
        </message>
    </context>
    <context>
        <name>FileField</name>
        <message>
            <source>This is no picture. Choose a JPEG or PNG file, for example.</source>
            <translation>Ce n’est pas une image. Choisissez par exemple un fichier JPEG ou PNG.</translation>
        </message>
        <message>
            <source>This is no sound. Choose an MP3 or WAV file, for example.</source>
            <translation>Ce n’est pas un son. Choisissez par exemple un fichier MP3 ou WAV.</translation>
        </message>
        <message>
            <source>This is no film. Choose an MP4 file, for example.</source>
            <translation>Ce n’est pas une vidéo. Choisissez par exemple un fichier MP4.</translation>
        </message>
        <message>
            <source>There is no file to take.</source>
            <translation>Il n’y a pas de fichier à prendre.</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Choisir un autre fichier</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Choisir un fichier</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Or drop it here, or paste it with Ctrl+V. It is kept as evidence.</source>
            <translation>Ou déposez-le ici, ou collez-le avec Ctrl+V. Il est conservé comme preuve.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Son</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Vidéo</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
    </context>
    <context>
        <name>Folded</name>
        <message>
            <source>Choose</source>
            <translation>Choisir</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Give a date and a time, such as 2026-11-24 and 09:30.</source>
            <translation>Donnez une date et une heure, par exemple 2026-11-24 et 09:30.</translation>
        </message>
    </context>
    <context>
        <name>MonthField</name>
        <message>
            <source>Choose a month and type its year with four digits.</source>
            <translation>Choisissez un mois et écrivez l’année avec quatre chiffres.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>YYYY</source>
            <translation>AAAA</translation>
        </message>
    </context>
    <context>
        <name>PlaceField</name>
        <message>
            <source>Give latitude and longitude in degrees, such as 9.0300 38.7400; altitude and accuracy in metres may follow.</source>
            <translation>Donnez latitude et longitude en degrés, par exemple 9.0300 38.7400 ; altitude et précision en mètres peuvent suivre.</translation>
        </message>
        <message>
            <source>Give two points or more, each on its line: latitude, longitude, such as 9.0300 38.7400.</source>
            <translation>Donnez deux points ou plus, un par ligne : latitude, longitude, par exemple 9.0300 38.7400.</translation>
        </message>
        <message>
            <source>Give the corners of the area, three or more, each on its line: latitude, longitude, such as 9.0300 38.7400.</source>
            <translation>Donnez les coins de la zone, trois ou plus, un par ligne : latitude, longitude, par exemple 9.0300 38.7400.</translation>
        </message>
    </context>
    <context>
        <name>RangeField</name>
        <message>
            <source>Give a number from {start} to {end} in steps of {step}.</source>
            <translation>Donnez un nombre de {start} à {end} par pas de {step}.</translation>
        </message>
    </context>
    <context>
        <name>RankField</name>
        <message>
            <source>Move up</source>
            <translation>Monter</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Descendre</translation>
        </message>
        <message>
            <source>Record this order</source>
            <translation>Enregistrer cet ordre</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Guidance</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Show or hide the guidance</source>
            <translation>Afficher ou masquer l’aide</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Enregistrer une copie</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>Type a time such as 09:30 or 14:05.</source>
            <translation>Écrivez une heure, par exemple 09:30 ou 14:05.</translation>
        </message>
    </context>
    <context>
        <name>YearField</name>
        <message>
            <source>Type a year with four digits, such as 2026.</source>
            <translation>Écrivez l’année avec quatre chiffres, par exemple 2026.</translation>
        </message>
        <message>
            <source>YYYY</source>
            <translation>AAAA</translation>
        </message>
    </context>
    <context>
        <name>AddRow</name>
        <message>
            <source>Add: {name}</source>
            <translation>Ajouter : {name}</translation>
        </message>
        <message>
            <source>{name}: the form sets how many there are, by another answer.</source>
            <translation>{name} : le formulaire en fixe le nombre, d’après une autre réponse.</translation>
        </message>
    </context>
    <context>
        <name>InstanceRow</name>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Remove {number} {name}</source>
            <translation>Retirer {number} {name}</translation>
        </message>
        <message>
            <source>Remove “{name}” with its answers? Undo brings them back.</source>
            <translation>Retirer « {name} » avec ses réponses ? L’annulation les rétablit.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
    </context>
</TS>
