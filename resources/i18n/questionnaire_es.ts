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
    </context>
    <context>
        <name>Questionnaire</name>
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
</TS>
