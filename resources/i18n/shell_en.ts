<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AssessmentFields</name>
        <message numerus="yes">
            <source>%n scored question(s)</source>
            <translation>
                <numerusform>%n scored question</numerusform>
                <numerusform>%n scored questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OtherMissions</name>
        <message numerus="yes">
            <source>%n assessment(s)</source>
            <translation>
                <numerusform>%n assessment</numerusform>
                <numerusform>%n assessments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message numerus="yes">
            <source>%n answer(s) saved</source>
            <translation>
                <numerusform>%n answer saved</numerusform>
                <numerusform>%n answers saved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still open</source>
            <translation>
                <numerusform>%n still open</numerusform>
                <numerusform>%n still open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dispute(s)</source>
            <translation>
                <numerusform>%n dispute</numerusform>
                <numerusform>%n disputes</numerusform>
            </translation>
        </message>
    </context>
</TS>
