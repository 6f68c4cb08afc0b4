<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
    <context>
        <name>ChapterHead</name>
        <message>
            <source>Gap</source>
            <translation>Brecha</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Cobertura</translation>
        </message>
        <message>
            <source>No band below 70 % coverage.</source>
            <translation>Sin clase por debajo del 70 % de cobertura.</translation>
        </message>
        <message>
            <source>Band {letter}</source>
            <translation>Clase {letter}</translation>
        </message>
    </context>
    <context>
        <name>ChapterModel</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
        <message>
            <source>gap {gap}</source>
            <translation>brecha {gap}</translation>
        </message>
        <message>
            <source>views differ</source>
            <translation>opiniones distintas</translation>
        </message>
    </context>
    <context>
        <name>ChapterPane</name>
        <message>
            <source>Domains</source>
            <translation>Ámbitos</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} de {total}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Unanswered</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>Views differ</source>
            <translation>Opiniones distintas</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>No sabe</translation>
        </message>
        <message>
            <source>Listed questions: {kind}</source>
            <translation>Preguntas mostradas: {kind}</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Secciones</translation>
        </message>
        <message>
            <source>To be reviewed</source>
            <translation>Por revisar</translation>
        </message>
    </context>
    <context>
        <name>ClosedQuestion</name>
        <message>
            <source>Target {level}</source>
            <translation>Meta {level}</translation>
        </message>
        <message>
            <source>Law</source>
            <translation>Ley</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Práctica</translation>
        </message>
        <message>
            <source>Level {level}</source>
            <translation>Nivel {level}</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>respondida</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>no aplicable</translation>
        </message>
        <message>
            <source>don't know</source>
            <translation>no sabe</translation>
        </message>
        <message>
            <source>views differ</source>
            <translation>opiniones distintas</translation>
        </message>
        <message>
            <source>not answered</source>
            <translation>sin respuesta</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatoria</translation>
        </message>
        <message>
            <source>does not fit the form</source>
            <translation>no se ajusta al formulario</translation>
        </message>
        <message>
            <source>to be reviewed</source>
            <translation>por revisar</translation>
        </message>
    </context>
    <context>
        <name>CommentBox</name>
        <message>
            <source>Comment</source>
            <translation>Comentario</translation>
        </message>
        <message>
            <source>Internal</source>
            <translation>Interno</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Socio</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Público</translation>
        </message>
        <message>
            <source>Who may read the comment: {word}</source>
            <translation>Quién puede leer el comentario: {word}</translation>
        </message>
    </context>
    <context>
        <name>EvidenceRow</name>
        <message>
            <source>Add evidence</source>
            <translation>Añadir evidencia</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Evidencia</translation>
        </message>
        <message>
            <source>Note on evidence</source>
            <translation>Nota sobre la evidencia</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Guardar una copia</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
    </context>
    <context>
        <name>Guidance</name>
        <message>
            <source>Guidance</source>
            <translation>Guía</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historial</translation>
        </message>
        <message>
            <source>Guidance and history of the question</source>
            <translation>Guía e historial de la pregunta</translation>
        </message>
        <message>
            <source>Next unanswered</source>
            <translation>Siguiente sin respuesta</translation>
        </message>
        <message>
            <source>History of this item</source>
            <translation>Historial de este elemento</translation>
        </message>
        <message>
            <source>Whom to ask</source>
            <translation>A quién preguntar</translation>
        </message>
        <message>
            <source>Evidence to see</source>
            <translation>Evidencia que ver</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Norma</translation>
        </message>
        <message>
            <source>Nothing was recorded for this question yet.</source>
            <translation>Todavía no se ha registrado nada en esta pregunta.</translation>
        </message>
        <message>
            <source>About this question</source>
            <translation>Sobre esta pregunta</translation>
        </message>
    </context>
    <context>
        <name>HistoryRow</name>
        <message>
            <source>unnamed</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>workbook</source>
            <translation>libro</translation>
        </message>
        <message>
            <source>Settled: {reason}</source>
            <translation>Resuelto: {reason}</translation>
        </message>
        <message>
            <source>Level {level}</source>
            <translation>Nivel {level}</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>No aplicable</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>No sabe</translation>
        </message>
        <message>
            <source>Answer cleared</source>
            <translation>Respuesta borrada</translation>
        </message>
        <message>
            <source>Target set to {value}</source>
            <translation>Meta fijada en {value}</translation>
        </message>
        <message>
            <source>Target of the form</source>
            <translation>Meta del formulario</translation>
        </message>
        <message>
            <source>Comment: {value}</source>
            <translation>Comentario: {value}</translation>
        </message>
        <message>
            <source>Comment deleted</source>
            <translation>Comentario eliminado</translation>
        </message>
        <message>
            <source>Note on evidence: {value}</source>
            <translation>Nota sobre la evidencia: {value}</translation>
        </message>
        <message>
            <source>Note on evidence deleted</source>
            <translation>Nota sobre la evidencia eliminada</translation>
        </message>
        <message>
            <source>Evidence added: {value}</source>
            <translation>Evidencia añadida: {value}</translation>
        </message>
        <message>
            <source>Evidence removed: {value}</source>
            <translation>Evidencia quitada: {value}</translation>
        </message>
    </context>
    <context>
        <name>OpenQuestion</name>
        <message>
            <source>Target</source>
            <translation>Meta</translation>
        </message>
        <message>
            <source>Views differ</source>
            <translation>Opiniones distintas</translation>
        </message>
        <message>
            <source>Views of the target differ</source>
            <translation>Las opiniones sobre la meta difieren</translation>
        </message>
        <message>
            <source>Views of the note differ</source>
            <translation>Las opiniones sobre la nota difieren</translation>
        </message>
        <message>
            <source>Note on evidence</source>
            <translation>Nota sobre la evidencia</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>The answer is right</source>
            <translation>La respuesta es correcta</translation>
        </message>
    </context>
    <context>
        <name>QuestionHead</name>
        <message>
            <source>Law</source>
            <translation>Ley</translation>
        </message>
        <message>
            <source>Practice</source>
            <translation>Práctica</translation>
        </message>
        <message>
            <source>Critical · minimum {level}</source>
            <translation>Crítica · mínimo {level}</translation>
        </message>
        <message>
            <source>Read only</source>
            <translation>Solo lectura</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Obligatoria</translation>
        </message>
    </context>
    <context>
        <name>Questionnaire</name>
    <message>
        <source>The form filled this in. Change it where it is otherwise.</source>
        <translation>El formulario rellenó esta respuesta. Cámbiela si no es así.</translation>
    </message>
        <message>
            <source>Target {level}</source>
            <translation>Meta {level}</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>workbook</source>
            <translation>libro</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Sin nota</translation>
        </message>
        <message>
            <source>Target of the form</source>
            <translation>Meta del formulario</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>No aplicable</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>No sabe</translation>
        </message>
        <message>
            <source>“{choice}” is not offered any more, as the other answers stand. Choose again.</source>
            <translation>«{choice}» ya no se ofrece, según las demás respuestas. Elija de nuevo.</translation>
        </message>
        <message>
            <source>“{choice}” is not offered in version {version}. Choose again.</source>
            <translation>«{choice}» no se ofrece en la versión {version}. Elija de nuevo.</translation>
        </message>
        <message>
            <source>The question or its levels read otherwise since version {version}. Is the answer still right?</source>
            <translation>La pregunta o sus niveles están redactados de otro modo desde la versión {version}. ¿Sigue siendo correcta la respuesta?</translation>
        </message>
    </context>
    <context>
        <name>QuestionnairePage</name>
        <message>
            <source>Questionnaire</source>
            <translation>Cuestionario</translation>
        </message>
        <message>
            <source>Every question has an answer.</source>
            <translation>Todas las preguntas tienen respuesta.</translation>
        </message>
    </context>
    <context>
        <name>QuestionnaireView</name>
        <message>
            <source>Guidance</source>
            <translation>Guía</translation>
        </message>
    </context>
    <context>
        <name>SettlePanel</name>
        <message>
            <source>Both views stay until you decide.</source>
            <translation>Ambas opiniones se mantienen hasta que usted decida.</translation>
        </message>
        <message>
            <source>Settle as</source>
            <translation>Resolver como</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Reason for settling</source>
            <translation>Motivo de la decisión</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Resolver</translation>
        </message>
    </context>
    <context>
        <name>StateRow</name>
        <message>
            <source>Not applicable</source>
            <translation>No aplicable</translation>
        </message>
        <message>
            <source>Don't know</source>
            <translation>No sabe</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>Recorded once a reason is given</source>
            <translation>Se registra en cuanto se indica un motivo</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Registrar</translation>
        </message>
    </context>
    <context>
        <name>AcknowledgeField</name>
        <message>
            <source>Acknowledged</source>
            <translation>Enterado</translation>
        </message>
    </context>
    <context>
        <name>Clock</name>
        <message>
            <source>Pick a time</source>
            <translation>Elegir una hora</translation>
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
            <translation>Escriba solo cifras, de 0 a 9.</translation>
        </message>
    </context>
    <context>
        <name>FileField</name>
        <message>
            <source>This is no picture. Choose a JPEG or PNG file, for example.</source>
            <translation>No es una imagen. Elija, por ejemplo, un archivo JPEG o PNG.</translation>
        </message>
        <message>
            <source>This is no sound. Choose an MP3 or WAV file, for example.</source>
            <translation>No es un sonido. Elija, por ejemplo, un archivo MP3 o WAV.</translation>
        </message>
        <message>
            <source>This is no film. Choose an MP4 file, for example.</source>
            <translation>No es un vídeo. Elija, por ejemplo, un archivo MP4.</translation>
        </message>
        <message>
            <source>There is no file to take.</source>
            <translation>No hay ningún archivo que tomar.</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Elegir otro archivo</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Elegir un archivo</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Or drop it here, or paste it with Ctrl+V. It is kept as evidence.</source>
            <translation>O suéltelo aquí, o péguelo con Ctrl+V. Se conserva como evidencia.</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Film</source>
            <translation>Vídeo</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
    </context>
    <context>
        <name>Folded</name>
        <message>
            <source>Choose</source>
            <translation>Elegir</translation>
        </message>
    </context>
    <context>
        <name>MomentField</name>
        <message>
            <source>Give a date and a time, such as 2026-11-24 and 09:30.</source>
            <translation>Indique fecha y hora, por ejemplo 2026-11-24 y 09:30.</translation>
        </message>
    </context>
    <context>
        <name>MonthField</name>
        <message>
            <source>Choose a month and type its year with four digits.</source>
            <translation>Elija un mes y escriba el año con cuatro cifras.</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mes</translation>
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
            <translation>Indique latitud y longitud en grados, por ejemplo 9.0300 38.7400; pueden seguir altitud y precisión en metros.</translation>
        </message>
        <message>
            <source>Give two points or more, each on its line: latitude, longitude, such as 9.0300 38.7400.</source>
            <translation>Indique dos puntos o más, uno por línea: latitud, longitud, por ejemplo 9.0300 38.7400.</translation>
        </message>
        <message>
            <source>Give the corners of the area, three or more, each on its line: latitude, longitude, such as 9.0300 38.7400.</source>
            <translation>Indique los vértices del área, tres o más, uno por línea: latitud, longitud, por ejemplo 9.0300 38.7400.</translation>
        </message>
    </context>
    <context>
        <name>RangeField</name>
        <message>
            <source>Give a number from {start} to {end} in steps of {step}.</source>
            <translation>Indique un número de {start} a {end} en pasos de {step}.</translation>
        </message>
    </context>
    <context>
        <name>RankField</name>
        <message>
            <source>Move up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Record this order</source>
            <translation>Registrar este orden</translation>
        </message>
    </context>
    <context>
        <name>Reading</name>
        <message>
            <source>Guidance</source>
            <translation>Guía</translation>
        </message>
        <message>
            <source>Show or hide the guidance</source>
            <translation>Mostrar u ocultar la guía</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Guardar una copia</translation>
        </message>
    </context>
    <context>
        <name>TimeField</name>
        <message>
            <source>Type a time such as 09:30 or 14:05.</source>
            <translation>Escriba una hora, por ejemplo 09:30 o 14:05.</translation>
        </message>
    </context>
    <context>
        <name>YearField</name>
        <message>
            <source>Type a year with four digits, such as 2026.</source>
            <translation>Escriba el año con cuatro cifras, por ejemplo 2026.</translation>
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
            <translation>Añadir: {name}</translation>
        </message>
        <message>
            <source>{name}: the form sets how many there are, by another answer.</source>
            <translation>{name}: el formulario fija cuántos hay, según otra respuesta.</translation>
        </message>
    </context>
    <context>
        <name>InstanceRow</name>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Remove {number} {name}</source>
            <translation>Quitar {number} {name}</translation>
        </message>
        <message>
            <source>Remove “{name}” with its answers? Undo brings them back.</source>
            <translation>¿Quitar «{name}» con sus respuestas? Deshacer las recupera.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Conservar</translation>
        </message>
    </context>
</TS>
