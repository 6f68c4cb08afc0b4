<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
    <context>
        <name>ChangesTable</name>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Añadido</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Eliminado</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Movido</translation>
        </message>
        <message>
            <source>Reworded</source>
            <translation>Redactado de otro modo</translation>
        </message>
        <message>
            <source>Asked otherwise</source>
            <translation>Preguntado de otro modo</translation>
        </message>
        <message>
            <source>Scored otherwise</source>
            <translation>Puntuado de otro modo</translation>
        </message>
        <message>
            <source>choice {name}</source>
            <translation>opción {name}</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>question or section</source>
            <translation>pregunta o sección</translation>
        </message>
        <message>
            <source>section</source>
            <translation>sección</translation>
        </message>
        <message>
            <source>place in its section</source>
            <translation>lugar en su sección</translation>
        </message>
        <message>
            <source>label</source>
            <translation>etiqueta</translation>
        </message>
        <message>
            <source>short label</source>
            <translation>etiqueta corta</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>ayuda</translation>
        </message>
        <message>
            <source>guidance</source>
            <translation>guía</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>parámetros</translation>
        </message>
        <message>
            <source>message of its constraint</source>
            <translation>mensaje de su restricción</translation>
        </message>
        <message>
            <source>message when it is empty</source>
            <translation>mensaje si está vacía</translation>
        </message>
        <message>
            <source>evidence asked for</source>
            <translation>evidencia solicitada</translation>
        </message>
        <message>
            <source>type</source>
            <translation>tipo</translation>
        </message>
        <message>
            <source>when it applies</source>
            <translation>cuándo se aplica</translation>
        </message>
        <message>
            <source>whether it is required</source>
            <translation>si es obligatoria</translation>
        </message>
        <message>
            <source>constraint</source>
            <translation>restricción</translation>
        </message>
        <message>
            <source>calculation</source>
            <translation>cálculo</translation>
        </message>
        <message>
            <source>read-only</source>
            <translation>solo lectura</translation>
        </message>
        <message>
            <source>default</source>
            <translation>valor por defecto</translation>
        </message>
        <message>
            <source>filter of its choices</source>
            <translation>filtro de sus opciones</translation>
        </message>
        <message>
            <source>appearance</source>
            <translation>apariencia</translation>
        </message>
        <message>
            <source>repeated</source>
            <translation>repetida</translation>
        </message>
        <message>
            <source>scored</source>
            <translation>puntuada</translation>
        </message>
        <message>
            <source>question on practice</source>
            <translation>pregunta sobre la práctica</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>ámbito</translation>
        </message>
        <message>
            <source>code</source>
            <translation>código</translation>
        </message>
        <message>
            <source>weight</source>
            <translation>peso</translation>
        </message>
        <message>
            <source>target</source>
            <translation>meta</translation>
        </message>
        <message>
            <source>highest level</source>
            <translation>nivel más alto</translation>
        </message>
        <message>
            <source>least level</source>
            <translation>nivel mínimo</translation>
        </message>
        <message>
            <source>depth</source>
            <translation>profundidad</translation>
        </message>
        <message>
            <source>thresholds</source>
            <translation>umbrales</translation>
        </message>
        <message>
            <source>which direction is better</source>
            <translation>qué sentido es mejor</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>norma</translation>
        </message>
        <message>
            <source>level</source>
            <translation>nivel</translation>
        </message>
        <message>
            <source>state</source>
            <translation>estado</translation>
        </message>
        <message>
            <source>repeat that gives its choices</source>
            <translation>repetición que da sus opciones</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>imagen</translation>
        </message>
        <message>
            <source>large picture</source>
            <translation>imagen grande</translation>
        </message>
        <message>
            <source>sound</source>
            <translation>sonido</translation>
        </message>
        <message>
            <source>video</source>
            <translation>vídeo</translation>
        </message>
    </context>
    <context>
        <name>FormDetail</name>
        <message>
            <source>What changed: {note}</source>
            <translation>Qué ha cambiado: {note}</translation>
        </message>
        <message>
            <source>There is no other version of this form to compare with.</source>
            <translation>No hay otra versión de este formulario con la que comparar.</translation>
        </message>
        <message>
            <source>Export as .xlsx</source>
            <translation>Exportar como .xlsx</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Instalar</translation>
        </message>
        <message>
            <source>Put aside</source>
            <translation>Apartar</translation>
        </message>
        <message>
            <source>Changes since version</source>
            <translation>Cambios desde la versión</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>Puntuación</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Idiomas</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Problemas</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulario</translation>
        </message>
        <message numerus="yes">
            <source>%n scored</source>
            <translation>
                <numerusform>%n puntuada</numerusform>
                <numerusform>%n puntuadas</numerusform>
            </translation>
        </message>
        <message>
            <source>about {time}</source>
            <translation>unas {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n pregunta</numerusform>
                <numerusform>%n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>A form with errors shows its problems alone.</source>
            <translation>Un formulario con errores solo muestra sus problemas.</translation>
        </message>
        <message>
            <source>This form is not scored.</source>
            <translation>Este formulario no se puntúa.</translation>
        </message>
        <message>
            <source>Installed forms have no errors: a form is checked before it is installed.</source>
            <translation>Los formularios instalados no tienen errores: un formulario se comprueba antes de instalarse.</translation>
        </message>
        <message>
            <source>No problems were found.</source>
            <translation>No se encontraron problemas.</translation>
        </message>
        <message>
            <source>A click, or Return, copies the address of the cell.</source>
            <translation>Un clic, o Intro, copia la dirección de la celda.</translation>
        </message>
        <message>
            <source>Both versions are alike.</source>
            <translation>Ambas versiones son iguales.</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Probar</translation>
        </message>
        <message>
            <source>Move an assessment here</source>
            <translation>Trasladar una evaluación aquí</translation>
        </message>
    </context>
    <context>
        <name>FormTables</name>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Meta</translation>
        </message>
        <message>
            <source>Least level</source>
            <translation>Nivel mínimo</translation>
        </message>
        <message>
            <source>Depth</source>
            <translation>Profundidad</translation>
        </message>
        <message>
            <source>weight {weight}</source>
            <translation>peso {weight}</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Completo</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Textos</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Faltan</translation>
        </message>
        <message>
            <source>no language given</source>
            <translation>sin idioma indicado</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Gravedad</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Columna</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>{section} (repeated)</source>
            <translation>{section} (repetida)</translation>
        </message>
        <message>
            <source>{target} of {top}</source>
            <translation>{target} de {top}</translation>
        </message>
        <message>
            <source>core</source>
            <translation>esencial</translation>
        </message>
        <message>
            <source>full</source>
            <translation>completo</translation>
        </message>
    </context>
    <context>
        <name>FormsModel</name>
        <message>
            <source>Version {version}</source>
            <translation>Versión {version}</translation>
        </message>
        <message>
            <source>File without errors: {file}</source>
            <translation>Archivo sin errores: {file}</translation>
        </message>
        <message>
            <source>File with errors: {file}</source>
            <translation>Archivo con errores: {file}</translation>
        </message>
        <message>
            <source>Installed</source>
            <translation>Instalado</translation>
        </message>
        <message>
            <source>Comes with the app</source>
            <translation>Viene con la aplicación</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Forms</source>
            <translation>Formularios</translation>
        </message>
        <message>
            <source>Check a file</source>
            <translation>Comprobar un archivo</translation>
        </message>
        <message>
            <source>Checking {file}</source>
            <translation>Comprobando {file}</translation>
        </message>
        <message>
            <source>Installed: {form}, version {version}</source>
            <translation>Instalado: {form}, versión {version}</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>Escribiendo {file}</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>versión {version}</translation>
        </message>
        <message>
            <source>installed</source>
            <translation>instalado</translation>
        </message>
        <message>
            <source>installed already</source>
            <translation>ya instalado</translation>
        </message>
        <message>
            <source>Reading {file}</source>
            <translation>Leyendo {file}</translation>
        </message>
        <message>
            <source>Copied: {address}</source>
            <translation>Copiado: {address}</translation>
        </message>
        <message>
            <source>Choose forms</source>
            <translation>Elegir formularios</translation>
        </message>
        <message>
            <source>Forms (*.xlsx *.xls)</source>
            <translation>Formularios (*.xlsx *.xls)</translation>
        </message>
        <message>
            <source>Save the form</source>
            <translation>Guardar el formulario</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Libros de Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Moved to version {version}</source>
            <translation>Trasladada a la versión {version}</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>LibraryView</name>
        <message>
            <source>Forms</source>
            <translation>Formularios</translation>
        </message>
        <message>
            <source>Drop a form here to check it: .xlsx, .xls, or a folder of CSV files.</source>
            <translation>Suelte aquí un formulario para comprobarlo: .xlsx, .xls o una carpeta de archivos CSV.</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Forms</source>
            <translation>Formularios</translation>
        </message>
    </context>
    <context>
        <name>TrialWindow</name>
        <message>
            <source>version {version}</source>
            <translation>versión {version}</translation>
        </message>
        <message>
            <source>Try {form}</source>
            <translation>Probar {form}</translation>
        </message>
        <message>
            <source>A trial: nothing is kept</source>
            <translation>Prueba: no se guarda nada</translation>
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
            <source>What is shown</source>
            <translation>Qué se muestra</translation>
        </message>
        <message>
            <source>Language of the form</source>
            <translation>Idioma del formulario</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>no language given</source>
            <translation>sin idioma indicado</translation>
        </message>
    </context>
    <context>
        <name>MoveTable</name>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Qué ocurre</translation>
        </message>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>%n opinión</numerusform>
                <numerusform>%n opiniones</numerusform>
            </translation>
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
        <name>MoveDialog</name>
        <message>
            <source>Move to version {version}</source>
            <translation>Pasar a la versión {version}</translation>
        </message>
        <message>
            <source>Move an assessment to version {version}?</source>
            <translation>¿Pasar una evaluación a la versión {version}?</translation>
        </message>
        <message>
            <source>Assessment</source>
            <translation>Evaluación</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>What happens to each answer</source>
            <translation>Qué ocurre con cada respuesta</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>versión {version}</translation>
        </message>
        <message>
            <source>Everything · {n}</source>
            <translation>Todo · {n}</translation>
        </message>
        <message>
            <source>No answer is rewritten, and undo moves back.</source>
            <translation>No se reescribe ninguna respuesta, y Deshacer vuelve atrás.</translation>
        </message>
        <message>
            <source>Overall gap {before} before, {after} after.</source>
            <translation>Brecha global {before} antes, {after} después.</translation>
        </message>
    </context>
</TS>
