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
    </context>
    <context>
        <name>Questionnaire</name>
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
</TS>
