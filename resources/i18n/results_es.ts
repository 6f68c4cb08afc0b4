<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
    <context>
        <name>CountsBar</name>
        <message>
            <source>answers read</source>
            <translation>respuestas leídas</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevas</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>sin cambios</translation>
        </message>
        <message>
            <source>disputed</source>
            <translation>discrepantes</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>rechazadas</translation>
        </message>
    </context>
    <context>
        <name>DomainTableModel</name>
        <message>
            <source>Domain</source>
            <translation>Ámbito</translation>
        </message>
        <message>
            <source>Gap with bounds</source>
            <translation>Brecha con límites</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Brecha</translation>
        </message>
        <message>
            <source>Bounds</source>
            <translation>Límites</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Cobertura</translation>
        </message>
        <message>
            <source>Band</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Critical failed</source>
            <translation>Críticas no alcanzadas</translation>
        </message>
        <message>
            <source>Critical open</source>
            <translation>Críticas pendientes</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Discrepantes</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exacto</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Import preview</source>
            <translation>Vista previa de la importación</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Intercambio</translation>
        </message>
        <message>
            <source>Nothing is applied yet</source>
            <translation>Aún no se ha aplicado nada</translation>
        </message>
        <message>
            <source>Writing the workbook</source>
            <translation>Creando el libro</translation>
        </message>
        <message numerus="yes">
            <source>%n answers imported.</source>
            <translation>
                <numerusform>%n respuesta importada.</numerusform>
                <numerusform>%n respuestas importadas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirar</translation>
        </message>
        <message>
            <source>Reading files</source>
            <translation>Leyendo archivos</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>guardado {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n cells changed</source>
            <translation>
                <numerusform>%n celda cambiada</numerusform>
                <numerusform>%n celdas cambiadas</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the workbook</source>
            <translation>Guardar el libro</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Libros de Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Choose workbooks</source>
            <translation>Elegir libros</translation>
        </message>
        <message>
            <source>Save the list of refused cells</source>
            <translation>Guardar la lista de celdas rechazadas</translation>
        </message>
        <message>
            <source>Refused cells</source>
            <translation>Celdas rechazadas</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tablas (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>ExportCard</name>
        <message>
            <source>Send a workbook</source>
            <translation>Enviar un libro</translation>
        </message>
        <message>
            <source>An Excel workbook that someone fills in without this app and sends back.</source>
            <translation>Un libro de Excel que alguien rellena sin esta aplicación y devuelve.</translation>
        </message>
        <message>
            <source>Who may see what is in it</source>
            <translation>Quién puede ver su contenido</translation>
        </message>
        <message>
            <source>The team</source>
            <translation>El equipo</translation>
        </message>
        <message>
            <source>The administration</source>
            <translation>La administración</translation>
        </message>
        <message>
            <source>What it starts from</source>
            <translation>Punto de partida</translation>
        </message>
        <message>
            <source>The answers as they stand</source>
            <translation>Las respuestas tal como están</translation>
        </message>
        <message>
            <source>Blank, for an independent view</source>
            <translation>En blanco, para una opinión independiente</translation>
        </message>
        <message>
            <source>Made for (may stay empty)</source>
            <translation>Destinado a (puede quedar vacío)</translation>
        </message>
        <message>
            <source>Name of the person who fills it in</source>
            <translation>Nombre de la persona que lo rellena</translation>
        </message>
        <message>
            <source>Language of the workbook</source>
            <translation>Idioma del libro</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Ámbitos</translation>
        </message>
        <message>
            <source>No domain is chosen. Choose at least one.</source>
            <translation>No se ha elegido ningún ámbito. Elija al menos uno.</translation>
        </message>
        <message>
            <source>Make workbook…</source>
            <translation>Crear libro…</translation>
        </message>
        <message>
            <source>Nothing that is marked internal goes out.</source>
            <translation>No sale nada marcado como interno.</translation>
        </message>
        <message>
            <source>Holds internal comments too: not for the administration.</source>
            <translation>Contiene también comentarios internos: no es para la administración.</translation>
        </message>
        <message>
            <source>What comes back stands beside the answers here; you decide between them.</source>
            <translation>Lo que vuelva queda junto a las respuestas de aquí; usted decide entre ellas.</translation>
        </message>
        <message>
            <source>What is changed in it comes back as new answers.</source>
            <translation>Lo que se cambie en él vuelve como respuestas nuevas.</translation>
        </message>
        <message>
            <source>Choose none</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Choose all</source>
            <translation>Todos</translation>
        </message>
    </context>
    <context>
        <name>FilesModel</name>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
    </context>
    <context>
        <name>ImportCard</name>
        <message>
            <source>Take a workbook in</source>
            <translation>Recibir un libro</translation>
        </message>
        <message>
            <source>You see what it will do before anything is applied.</source>
            <translation>Verá lo que hará antes de que se aplique nada.</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Elegir archivos…</translation>
        </message>
        <message>
            <source>or drop files and folders into this window</source>
            <translation>o suelte archivos y carpetas en esta ventana</translation>
        </message>
        <message>
            <source>Imports so far</source>
            <translation>Importaciones hasta ahora</translation>
        </message>
        <message>
            <source>None yet. Workbooks that come back are listed here.</source>
            <translation>Ninguna todavía. Los libros recibidos se muestran aquí.</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>retirada</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirar</translation>
        </message>
    </context>
    <context>
        <name>ImportFiles</name>
        <message>
            <source>Cannot be opened</source>
            <translation>No se puede abrir</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Rechazado</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Leyendo</translation>
        </message>
        <message>
            <source>saved {when}</source>
            <translation>guardado {when}</translation>
        </message>
        <message>
            <source>New here: the assessment is made</source>
            <translation>Nuevo aquí: se crea la evaluación</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Sin cambios</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n respuesta</numerusform>
                <numerusform>%n respuestas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>%n opinión</numerusform>
                <numerusform>%n opiniones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n levels apart</source>
            <translation>
                <numerusform>%n nivel de diferencia</numerusform>
                <numerusform>%n niveles de diferencia</numerusform>
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
        <message>
            <source>Unanswered</source>
            <translation>Sin respuesta</translation>
        </message>
        <message>
            <source>Target {value}</source>
            <translation>Meta {value}</translation>
        </message>
        <message>
            <source>critical item</source>
            <translation>elemento crítico</translation>
        </message>
        <message>
            <source>reason: {text}</source>
            <translation>motivo: {text}</translation>
        </message>
        <message>
            <source>with target</source>
            <translation>con meta</translation>
        </message>
        <message>
            <source>with target date</source>
            <translation>con fecha de la meta</translation>
        </message>
        <message>
            <source>with comment</source>
            <translation>con comentario</translation>
        </message>
        <message>
            <source>with evidence note</source>
            <translation>con nota sobre la evidencia</translation>
        </message>
        <message>
            <source>with grade of evidence</source>
            <translation>con grado de evidencia</translation>
        </message>
        <message>
            <source>answers differ</source>
            <translation>respuestas distintas</translation>
        </message>
        <message>
            <source>targets differ</source>
            <translation>metas distintas</translation>
        </message>
        <message>
            <source>evidence notes differ</source>
            <translation>notas de evidencia distintas</translation>
        </message>
        <message>
            <source>target dates differ</source>
            <translation>fechas de meta distintas</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message numerus="yes">
            <source>%n files</source>
            <translation>
                <numerusform>%n archivo</numerusform>
                <numerusform>%n archivos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n answers</source>
            <translation>
                <numerusform>Importar %n respuesta</numerusform>
                <numerusform>Importar %n respuestas</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Añadir archivos</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Save list of refused</source>
            <translation>Guardar rechazos</translation>
        </message>
        <message>
            <source>Files and folders can be dropped into this window.</source>
            <translation>Puede soltar archivos y carpetas en esta ventana.</translation>
        </message>
        <message>
            <source>An import can be taken back at once afterwards.</source>
            <translation>Una importación puede retirarse enseguida.</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <source>What the import will do</source>
            <translation>Qué hará la importación</translation>
        </message>
        <message>
            <source>Which answers are listed</source>
            <translation>Respuestas mostradas</translation>
        </message>
        <message>
            <source>All {n}</source>
            <translation>Todas {n}</translation>
        </message>
        <message>
            <source>To look at {n}</source>
            <translation>Por revisar {n}</translation>
        </message>
        <message>
            <source>New {n}</source>
            <translation>Nuevas {n}</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview of the report</source>
            <translation>Vista previa del informe</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Páginas</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Página {page} de {pages}</translation>
        </message>
    </context>
    <context>
        <name>PreviewTableModel</name>
        <message>
            <source>Item</source>
            <translation>Elemento</translation>
        </message>
        <message>
            <source>On this laptop</source>
            <translation>En este equipo</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Libro</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Efecto</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Rechazado</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Discrepantes</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Nueva</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Sin cambios</translation>
        </message>
        <message>
            <source>the other answers are imported all the same</source>
            <translation>las demás respuestas se importan igualmente</translation>
        </message>
        <message>
            <source>both views stay, and widen the bounds, until you decide</source>
            <translation>ambas opiniones se mantienen y amplían los límites hasta que usted decida</translation>
        </message>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n respuesta</numerusform>
                <numerusform>%n respuestas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RadarLegend</name>
        <message>
            <source>Now</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Meta</translation>
        </message>
    </context>
    <context>
        <name>ReportsPage</name>
        <message>
            <source>Reports</source>
            <translation>Informes</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Making the report</source>
            <translation>Elaborando el informe</translation>
        </message>
        <message>
            <source>Saving the report</source>
            <translation>Guardando el informe</translation>
        </message>
        <message>
            <source>No assessment is open. Choose one on the start page.</source>
            <translation>No hay ninguna evaluación abierta. Elija una en la página de inicio.</translation>
        </message>
        <message>
            <source>Go to missions</source>
            <translation>Ir a misiones</translation>
        </message>
        <message>
            <source>No preview yet. Choose for whom the report is, then make the PDF.</source>
            <translation>Aún no hay vista previa. Elija para quién es el informe y cree el PDF.</translation>
        </message>
        <message>
            <source>Answers have changed since this preview. Make the PDF again to show them.</source>
            <translation>Han cambiado respuestas desde esta vista previa. Cree de nuevo el PDF para mostrarlas.</translation>
        </message>
        <message>
            <source>The settings have changed since this preview. Make the PDF again to use them.</source>
            <translation>Los ajustes han cambiado desde esta vista previa. Cree de nuevo el PDF para aplicarlos.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Guardar el informe</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Archivos PDF (*.pdf)</translation>
        </message>
    </context>
    <context>
        <name>SavedFile</name>
        <message>
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <source>Saved: {file}</source>
            <translation>Guardado: {file}</translation>
        </message>
    </context>
    <context>
        <name>ScoreTiles</name>
        <message>
            <source>Overall gap</source>
            <translation>Brecha global</translation>
        </message>
        <message>
            <source>of 100</source>
            <translation>de 100</translation>
        </message>
        <message>
            <source>Lower is better</source>
            <translation>Cuanto menor, mejor</translation>
        </message>
        <message>
            <source>Maturity</source>
            <translation>Madurez</translation>
        </message>
        <message>
            <source>Target {value}</source>
            <translation>Meta {value}</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Cobertura</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} de {all}</translation>
        </message>
        <message>
            <source>No band below {percent}</source>
            <translation>Sin clase por debajo de {percent}</translation>
        </message>
    </context>
    <context>
        <name>ScoresBoard</name>
        <message>
            <source>Domains</source>
            <translation>Ámbitos</translation>
        </message>
        <message>
            <source>Worth most</source>
            <translation>Mayor efecto</translation>
        </message>
        <message>
            <source>points of the overall gap</source>
            <translation>puntos de la brecha global</translation>
        </message>
        <message>
            <source>No answered question is below its target.</source>
            <translation>Ninguna pregunta respondida está por debajo de su meta.</translation>
        </message>
        <message>
            <source>Domains with gap, bounds, coverage and band</source>
            <translation>Ámbitos con brecha, límites, cobertura y clase</translation>
        </message>
        <message>
            <source>Questions worth most</source>
            <translation>Preguntas de mayor efecto</translation>
        </message>
        <message>
            <source>Maturity by domain</source>
            <translation>Madurez por ámbito</translation>
        </message>
    </context>
    <context>
        <name>ScoresPage</name>
        <message>
            <source>Scores</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <source>Make report</source>
            <translation>Crear informe</translation>
        </message>
        <message>
            <source>No assessment is open. Choose one on the start page.</source>
            <translation>No hay ninguna evaluación abierta. Elija una en la página de inicio.</translation>
        </message>
        <message>
            <source>Go to missions</source>
            <translation>Ir a misiones</translation>
        </message>
        <message>
            <source>The questions of this form carry no scores. A report holds all answers.</source>
            <translation>Las preguntas de este formulario no se puntúan. Un informe contiene todas las respuestas.</translation>
        </message>
        <message>
            <source>Go to questions</source>
            <translation>Ir a preguntas</translation>
        </message>
    </context>
    <context>
        <name>SettingsCard</name>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>Para quién</translation>
        </message>
        <message>
            <source>For the administration</source>
            <translation>Para la administración</translation>
        </message>
        <message>
            <source>Holds nothing that is marked internal.</source>
            <translation>No contiene nada marcado como interno.</translation>
        </message>
        <message>
            <source>For supervisors</source>
            <translation>Para supervisores</translation>
        </message>
        <message>
            <source>Holds everything, internal comments too. Not for the administration.</source>
            <translation>Contiene todo, también los comentarios internos. No es para la administración.</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Idioma del informe</translation>
        </message>
        <message>
            <source>Date on the report</source>
            <translation>Fecha del informe</translation>
        </message>
        <message>
            <source>Make PDF</source>
            <translation>Crear PDF</translation>
        </message>
        <message>
            <source>This is no date. Write it as year-month-day, such as 2026-11-24.</source>
            <translation>No es una fecha. Escríbala como año-mes-día, por ejemplo 2026-11-24.</translation>
        </message>
    </context>
    <context>
        <name>WorthModel</name>
        <message>
            <source>{code} {question}: level {level}, target {target}, {points} points</source>
            <translation>{code} {question}: nivel {level}, meta {target}, {points} puntos</translation>
        </message>
    </context>
    <context>
        <name>_BandTile</name>
        <message>
            <source>Band</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Small gap</source>
            <translation>Brecha pequeña</translation>
        </message>
        <message>
            <source>0 to 15</source>
            <translation>0 a 15</translation>
        </message>
        <message>
            <source>Moderate gap</source>
            <translation>Brecha moderada</translation>
        </message>
        <message>
            <source>15 to 30</source>
            <translation>15 a 30</translation>
        </message>
        <message>
            <source>Large gap</source>
            <translation>Brecha grande</translation>
        </message>
        <message>
            <source>30 to 50</source>
            <translation>30 a 50</translation>
        </message>
        <message>
            <source>Very large gap</source>
            <translation>Brecha muy grande</translation>
        </message>
        <message>
            <source>50 to 100</source>
            <translation>50 a 100</translation>
        </message>
        <message>
            <source>No band yet</source>
            <translation>Aún sin clase</translation>
        </message>
        <message>
            <source>capped: critical failed</source>
            <translation>limitada: crítica no alcanzada</translation>
        </message>
        <message numerus="yes">
            <source>%n critical failed: {codes}</source>
            <translation>
                <numerusform>%n crítica no alcanzada: {codes}</numerusform>
                <numerusform>%n críticas no alcanzadas: {codes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n critical open: {codes}</source>
            <translation>
                <numerusform>%n crítica pendiente: {codes}</numerusform>
                <numerusform>%n críticas pendientes: {codes}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Head</name>
        <message>
            <source>0 to 100</source>
            <translation>0 a 100</translation>
        </message>
    </context>
    <context>
        <name>_IntervalTile</name>
        <message>
            <source>exact</source>
            <translation>exacto</translation>
        </message>
        <message>
            <source>no value yet</source>
            <translation>aún sin valor</translation>
        </message>
    </context>
    <context>
        <name>_SmallPages</name>
        <message>
            <source>Page {page}</source>
            <translation>Página {page}</translation>
        </message>
    </context>
</TS>
