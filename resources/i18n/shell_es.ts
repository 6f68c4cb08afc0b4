<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
    <context>
        <name>Actions</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Save again</source>
            <translation>Guardar de nuevo</translation>
        </message>
        <message>
            <source>Search questions</source>
            <translation>Buscar preguntas</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Panel siguiente</translation>
        </message>
        <message>
            <source>Previous pane</source>
            <translation>Panel anterior</translation>
        </message>
    </context>
    <context>
        <name>AssessmentFields</name>
        <message numerus="yes">
            <source>%n scored question(s)</source>
            <translation>
                <numerusform>%n pregunta puntuada</numerusform>
                <numerusform>%n preguntas puntuadas</numerusform>
            </translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>unas {time}</translation>
        </message>
        <message>
            <source>No form is installed.</source>
            <translation>No hay ningún formulario instalado.</translation>
        </message>
        <message>
            <source>Give the assessment a title.</source>
            <translation>Dé un título a la evaluación.</translation>
        </message>
        <message>
            <source>Choose at least one domain.</source>
            <translation>Elija al menos un ámbito.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulario</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Lugar</translation>
        </message>
        <message>
            <source>Round</source>
            <translation>Ronda</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Profundidad</translation>
        </message>
        <message>
            <source>Follows</source>
            <translation>Continúa</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Ámbitos</translation>
        </message>
        <message>
            <source>Headquarters, a port, a border post</source>
            <translation>Sede central, puerto, puesto fronterizo</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>Línea de base</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seguimiento</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Completa</translation>
        </message>
        <message>
            <source>Core questions</source>
            <translation>Preguntas esenciales</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Save again</source>
            <translation>Guardar de nuevo</translation>
        </message>
    </context>
    <context>
        <name>DateField</name>
        <message>
            <source>YYYY-MM-DD</source>
            <translation>AAAA-MM-DD</translation>
        </message>
        <message>
            <source>Pick a date</source>
            <translation>Elegir una fecha</translation>
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
            <translation>¿Quién es usted?</translation>
        </message>
        <message>
            <source>Your name stands beside your answers. Everything stays on this computer.</source>
            <translation>Su nombre figura junto a sus respuestas. Todo queda en este equipo.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Undone: {what}</source>
            <translation>Deshecho: {what}</translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Rehecho: {what}</translation>
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
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>MissionCard</name>
        <message>
            <source>Continue at {code}</source>
            <translation>Continuar en {code}</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Evaluación</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Respondidas</translation>
        </message>
        <message>
            <source>Overall gap with bounds, 0 to 100</source>
            <translation>Brecha global con límites, de 0 a 100</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>New assessment</source>
            <translation>Nueva evaluación</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Seguimiento</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>Línea de base</translation>
        </message>
    </context>
    <context>
        <name>MissionFields</name>
        <message>
            <source>Choose a country from the list.</source>
            <translation>Elija un país de la lista.</translation>
        </message>
        <message>
            <source>Name the administration.</source>
            <translation>Indique la administración.</translation>
        </message>
        <message>
            <source>Write dates as year-month-day, such as 2026-11-09.</source>
            <translation>Escriba las fechas como año-mes-día, por ejemplo 2026-11-09.</translation>
        </message>
        <message>
            <source>The end is before the start.</source>
            <translation>El fin es anterior al inicio.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>País</translation>
        </message>
        <message>
            <source>Administration</source>
            <translation>Administración</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <source>Team lead</source>
            <translation>Jefe del equipo</translation>
        </message>
    </context>
    <context>
        <name>NewAssessmentDialog</name>
        <message>
            <source>New assessment</source>
            <translation>Nueva evaluación</translation>
        </message>
        <message>
            <source>Create assessment</source>
            <translation>Crear evaluación</translation>
        </message>
    </context>
    <context>
        <name>NewMissionDialog</name>
        <message>
            <source>New mission</source>
            <translation>Nueva misión</translation>
        </message>
        <message>
            <source>First assessment</source>
            <translation>Primera evaluación</translation>
        </message>
        <message>
            <source>Create mission</source>
            <translation>Crear misión</translation>
        </message>
    </context>
    <context>
        <name>OtherMissions</name>
        <message numerus="yes">
            <source>%n assessment(s)</source>
            <translation>
                <numerusform>%n evaluación</numerusform>
                <numerusform>%n evaluaciones</numerusform>
            </translation>
        </message>
        <message>
            <source>Other missions</source>
            <translation>Otras misiones</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Overall gap with bounds, 0 to 100</source>
            <translation>Brecha global con límites, de 0 a 100</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Clase</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Missions</source>
            <translation>Misiones</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Intercambio</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
    </context>
    <context>
        <name>QuestionSearch</name>
        <message>
            <source>Search questions</source>
            <translation>Buscar preguntas</translation>
        </message>
        <message>
            <source>Questions found</source>
            <translation>Preguntas encontradas</translation>
        </message>
        <message>
            <source>No question has these words.</source>
            <translation>Ninguna pregunta tiene estas palabras.</translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
        <message>
            <source>gap {gap}, band {band}</source>
            <translation>brecha {gap}, clase {band}</translation>
        </message>
    </context>
    <context>
        <name>SavedMark</name>
        <message>
            <source>Not saved</source>
            <translation>Sin guardar</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Guardado {time}</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>Tamaño de letra</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Your name stands beside your answers. Everything stays on this computer.</source>
            <translation>Su nombre figura junto a sus respuestas. Todo queda en este equipo.</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Missions</source>
            <translation>Misiones</translation>
        </message>
        <message>
            <source>Open workbook</source>
            <translation>Abrir libro</translation>
        </message>
        <message>
            <source>New mission</source>
            <translation>Nueva misión</translation>
        </message>
        <message>
            <source>There is no mission yet. Create one, or open a workbook that a colleague sent.</source>
            <translation>Todavía no hay ninguna misión. Cree una o abra un libro que le haya enviado un colega.</translation>
        </message>
        <message>
            <source>Everything is on this computer.</source>
            <translation>Todo está en este equipo.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Inicio</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>Abrir un libro</translation>
        </message>
        <message>
            <source>From a colleague, also of a new mission</source>
            <translation>De un colega, también de una misión nueva</translation>
        </message>
        <message>
            <source>First mission, step by step</source>
            <translation>Primera misión, paso a paso</translation>
        </message>
        <message>
            <source>Opens the help</source>
            <translation>Abre la ayuda</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) saved</source>
            <translation>
                <numerusform>%n respuesta guardada</numerusform>
                <numerusform>%n respuestas guardadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still open</source>
            <translation>
                <numerusform>%n aún abierta</numerusform>
                <numerusform>%n aún abiertas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dispute(s)</source>
            <translation>
                <numerusform>%n discrepancia</numerusform>
                <numerusform>%n discrepancias</numerusform>
            </translation>
        </message>
        <message>
            <source>Both views stay until you decide.</source>
            <translation>Ambas opiniones se mantienen hasta que usted decida.</translation>
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
            <translation>Dejar abierto</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>Cerrar sin guardar</translation>
        </message>
        <message>
            <source>Close although your last answers are not saved?</source>
            <translation>¿Cerrar aunque sus últimas respuestas no estén guardadas?</translation>
        </message>
    </context>
    <context>
        <name>_MakingDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>WorkspaceModel</name>
        <message>
            <source>version of the form</source>
            <translation>versión del formulario</translation>
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
            <translation>Frase de contraseña o código de recuperación</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>This workspace is protected</source>
            <translation>Este espacio de trabajo está protegido</translation>
        </message>
    </context>
    <context>
        <name>ProtectionCard</name>
        <message>
            <source>Protection</source>
            <translation>Protección</translation>
        </message>
        <message>
            <source>A passphrase protects the workspace and the copies beside it.</source>
            <translation>Una frase de contraseña protege el espacio de trabajo y las copias que hay junto a él.</translation>
        </message>
        <message>
            <source>Whoever has this computer, or a copy of the workspace, can read the answers.</source>
            <translation>Quien tenga este equipo, o una copia del espacio de trabajo, puede leer las respuestas.</translation>
        </message>
        <message>
            <source>Change passphrase</source>
            <translation>Cambiar la frase de contraseña</translation>
        </message>
        <message>
            <source>Protect with a passphrase</source>
            <translation>Proteger con una frase de contraseña</translation>
        </message>
        <message>
            <source>Remove protection</source>
            <translation>Quitar la protección</translation>
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
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Rewriting the workspace</source>
            <translation>Se reescribe el espacio de trabajo</translation>
        </message>
    </context>
    <context>
        <name>UnprotectDialog</name>
        <message>
            <source>Remove the protection?</source>
            <translation>¿Quitar la protección?</translation>
        </message>
        <message>
            <source>Whoever has this computer, or a copy of the workspace, can read the answers then.</source>
            <translation>Quien tenga este equipo, o una copia del espacio de trabajo, podrá leer entonces las respuestas.</translation>
        </message>
        <message>
            <source>Remove protection</source>
            <translation>Quitar la protección</translation>
        </message>
    </context>
    <context>
        <name>ProtectDialog</name>
        <message>
            <source>Protect the workspace</source>
            <translation>Proteger el espacio de trabajo</translation>
        </message>
        <message>
            <source>Choose several words that you will not forget: at least 12 characters.</source>
            <translation>Elija varias palabras que no olvide: al menos 12 caracteres.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frase de contraseña</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>La misma otra vez</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Código de recuperación</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Guardar como PDF</translation>
        </message>
        <message>
            <source>This code opens the workspace without the passphrase. Print it, and keep it apart from the laptop. It is shown only now.</source>
            <translation>Este código abre el espacio de trabajo sin la frase de contraseña. Imprímalo y guárdelo lejos del equipo. Solo se muestra ahora.</translation>
        </message>
        <message>
            <source>Protect</source>
            <translation>Proteger</translation>
        </message>
        <message>
            <source>The workspace is protected</source>
            <translation>El espacio de trabajo está protegido</translation>
        </message>
        <message>
            <source>I have kept the code</source>
            <translation>He guardado el código</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Hoja de recuperación</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Las dos no son iguales.</translation>
        </message>
    </context>
</TS>
