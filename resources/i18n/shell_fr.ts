<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
    <context>
        <name>Actions</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Save again</source>
            <translation>Enregistrer de nouveau</translation>
        </message>
        <message>
            <source>Search questions</source>
            <translation>Rechercher des questions</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Volet suivant</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Volet précédent</translation>
        </message>
    </context>
    <context>
        <name>AssessmentFields</name>
        <message numerus="yes">
            <source>%n scored question(s)</source>
            <translation>
                <numerusform>%n question notée</numerusform>
                <numerusform>%n questions notées</numerusform>
            </translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>environ {time}</translation>
        </message>
        <message>
            <source>No form is installed.</source>
            <translation>Aucun formulaire n’est installé.</translation>
        </message>
        <message>
            <source>Give the assessment a title.</source>
            <translation>Donnez un titre à l’évaluation.</translation>
        </message>
        <message>
            <source>Choose at least one domain.</source>
            <translation>Choisissez au moins un domaine.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Passage</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Étendue</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>Fait suite à</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domaines</translation>
        </message>
        <message>
            <source>Headquarters, a port, a border post</source>
            <translation>Direction générale, port, poste frontière</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>Situation de référence</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Suivi</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Complète</translation>
        </message>
        <message>
            <source>Core questions</source>
            <translation>Questions essentielles</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Save again</source>
            <translation>Enregistrer de nouveau</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>AAAA-MM-JJ</translation>
        </message>
        <message>
            <source>Pick a date</source>
            <translation>Choisir une date</translation>
        </message>
    </context>
    <context>
        <name>FirstStartDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Who are you?</source>
            <translation>Qui êtes-vous ?</translation>
        </message>
        <message>
            <source>Your name stands beside your answers. Everything stays on this computer.</source>
            <translation>Votre nom figure à côté de vos réponses. Tout reste sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Commencer</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Undone: {what}</source>
            <translation>Annulé : {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Rétabli : {what}</translation>
        </message>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
    </context>
    <context>
        <name>Message</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>MissionCard</name>
        <message>
            <source>Continue at {code}</source>
            <translation>Reprendre à {code}</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Overall gap with bounds, 0 to 100</source>
            <translation>Écart global avec bornes, de 0 à 100</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Classe</translation>
        </message>
        <message>
            <source>New assessment</source>
            <translation>Nouvelle évaluation</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Suivi</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>Situation de référence</translation>
        </message>
    </context>
    <context>
        <name>MissionFields</name>
        <message>
            <source>Choose a country from the list.</source>
            <translation>Choisissez un pays dans la liste.</translation>
        </message>
        <message>
            <source>Name the administration.</source>
            <translation>Nommez l’administration.</translation>
        </message>
        <message>
            <source>Write dates as year-month-day, such as 2026-11-09.</source>
            <translation>Écrivez les dates ainsi : année-mois-jour, par exemple 2026-11-09.</translation>
        </message>
        <message>
            <source>The end is before the start.</source>
            <translation>La fin précède le début.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Administration</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Team lead</source>
            <translation>Chef d’équipe</translation>
        </message>
    </context>
    <context>
        <name>NewAssessmentDialog</name>
        <message>
            <source>New assessment</source>
            <translation>Nouvelle évaluation</translation>
        </message>
        <message>
            <source>Create assessment</source>
            <translation>Créer l’évaluation</translation>
        </message>
    </context>
    <context>
        <name>NewMissionDialog</name>
        <message>
            <source>New mission</source>
            <translation>Nouvelle mission</translation>
        </message>
        <message>
            <source>First assessment</source>
            <translation>Première évaluation</translation>
        </message>
        <message>
            <source>Create mission</source>
            <translation>Créer la mission</translation>
        </message>
    </context>
    <context>
        <name>OtherMissions</name>
        <message numerus="yes">
            <source>%n assessment(s)</source>
            <translation>
                <numerusform>%n évaluation</numerusform>
                <numerusform>%n évaluations</numerusform>
            </translation>
        </message>
        <message>
            <source>Other missions</source>
            <translation>Autres missions</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Overall gap with bounds, 0 to 100</source>
            <translation>Écart global avec bornes, de 0 à 100</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Classe</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
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
            <source>Exchange</source>
            <translation>Échange</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Rapports</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
    </context>
    <context>
        <name>QuestionSearch</name>
        <message>
            <source>Search questions</source>
            <translation>Rechercher des questions</translation>
        </message>
        <message>
            <source>Questions found</source>
            <translation>Questions trouvées</translation>
        </message>
        <message>
            <source>No question has these words.</source>
            <translation>Aucune question ne contient ces mots.</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>gap {gap}, band {band}</source>
            <translation>écart {gap}, classe {band}</translation>
        </message>
    </context>
    <context>
        <name>SavedMark</name>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Enregistré {time}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>Taille des caractères</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Your name stands beside your answers. Everything stays on this computer.</source>
            <translation>Votre nom figure à côté de vos réponses. Tout reste sur cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Missions</source>
            <translation>Missions</translation>
        </message>
        <message>
            <source>Open workbook</source>
            <translation>Ouvrir un classeur</translation>
        </message>
        <message>
            <source>New mission</source>
            <translation>Nouvelle mission</translation>
        </message>
        <message>
            <source>There is no mission yet. Create one, or open a workbook that a colleague sent.</source>
            <translation>Il n’y a pas encore de mission. Créez-en une, ou ouvrez un classeur qu’un collègue a envoyé.</translation>
        </message>
        <message>
            <source>Everything is on this computer.</source>
            <translation>Tout est sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Début</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>Ouvrir un classeur</translation>
        </message>
        <message>
            <source>From a colleague, also of a new mission</source>
            <translation>D’un collègue, même pour une nouvelle mission</translation>
        </message>
        <message>
            <source>First mission, step by step</source>
            <translation>Première mission, pas à pas</translation>
        </message>
        <message>
            <source>Opens the help</source>
            <translation>Ouvre l’aide</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) saved</source>
            <translation>
                <numerusform>%n réponse enregistrée</numerusform>
                <numerusform>%n réponses enregistrées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still open</source>
            <translation>
                <numerusform>%n encore ouverte</numerusform>
                <numerusform>%n encore ouvertes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dispute(s)</source>
            <translation>
                <numerusform>%n divergence</numerusform>
                <numerusform>%n divergences</numerusform>
            </translation>
        </message>
        <message>
            <source>Both views stay until you decide.</source>
            <translation>Les deux avis demeurent jusqu’à votre décision.</translation>
        </message>
    </context>
    <context>
        <name>UnsavedDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Keep open</source>
            <translation>Laisser ouvert</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Fermer sans enregistrer</translation>
        </message>
        <message>
            <source>Close although your last answers are not saved?</source>
            <translation>Fermer bien que vos dernières réponses ne soient pas enregistrées ?</translation>
        </message>
    </context>
    <context>
        <name>_MakingDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceModel</name>
        <message>
            <source>version of the form</source>
            <translation>version du formulaire</translation>
        </message>
    </context>
    <context>
        <name>UnlockDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Passphrase or recovery code</source>
            <translation>Phrase secrète ou code de secours</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>This workspace is protected</source>
            <translation>Cet espace de travail est protégé</translation>
        </message>
    </context>
    <context>
        <name>ProtectionCard</name>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
        <message>
            <source>A passphrase protects the workspace and the copies beside it.</source>
            <translation>Une phrase secrète protège l’espace de travail et les copies à côté.</translation>
        </message>
        <message>
            <source>Whoever has this computer, or a copy of the workspace, can read the answers.</source>
            <translation>Qui a cet ordinateur, ou une copie de l’espace de travail, peut lire les réponses.</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>Changer la phrase secrète</translation>
        </message>
        <message>
            <source>Protect with a passphrase</source>
            <translation>Protéger par une phrase secrète</translation>
        </message>
        <message>
            <source>Remove protection</source>
            <translation>Retirer la protection</translation>
        </message>
    </context>
    <context>
        <name>_RewriteDialog</name>
        <message>
            <source>Customs Assessor</source>
            <translation>Customs Assessor</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Rewriting the workspace</source>
            <translation>Réécriture de l’espace de travail</translation>
        </message>
    </context>
    <context>
        <name>UnprotectDialog</name>
        <message>
            <source>Remove the protection?</source>
            <translation>Retirer la protection ?</translation>
        </message>
        <message>
            <source>Whoever has this computer, or a copy of the workspace, can read the answers then.</source>
            <translation>Qui a cet ordinateur, ou une copie de l’espace de travail, pourra alors lire les réponses.</translation>
        </message>
        <message>
            <source>Remove protection</source>
            <translation>Retirer la protection</translation>
        </message>
    </context>
    <context>
        <name>ProtectDialog</name>
        <message>
            <source>Protect the workspace</source>
            <translation>Protéger l’espace de travail</translation>
        </message>
        <message>
            <source>Choose several words that you will not forget: at least 12 characters.</source>
            <translation>Choisissez plusieurs mots que vous n’oublierez pas : au moins 12 caractères.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>La même encore une fois</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de secours</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <source>This code opens the workspace without the passphrase. Print it, and keep it apart from the laptop. It is shown only now.</source>
            <translation>Ce code ouvre l’espace de travail sans la phrase secrète. Imprimez-le et gardez-le loin de l’ordinateur. Il n’est affiché que maintenant.</translation>
        </message>
        <message>
            <source>Protect</source>
            <translation>Protéger</translation>
        </message>
        <message>
            <source>The workspace is protected</source>
            <translation>L’espace de travail est protégé</translation>
        </message>
        <message>
            <source>I have kept the code</source>
            <translation>J’ai gardé le code</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux saisies diffèrent.</translation>
        </message>
    </context>
</TS>
