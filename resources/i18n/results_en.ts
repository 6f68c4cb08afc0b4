<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ExchangePage</name>
        <message numerus="yes">
            <source>%n answers imported.</source>
            <translation>
                <numerusform>%n answer imported.</numerusform>
                <numerusform>%n answers imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cells changed</source>
            <translation>
                <numerusform>%n cell changed</numerusform>
                <numerusform>%n cells changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportFiles</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportPreview</name>
        <message numerus="yes">
            <source>%n files</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n answers</source>
            <translation>
                <numerusform>Import %n answer</numerusform>
                <numerusform>Import %n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>%n view</numerusform>
                <numerusform>%n views</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n levels apart</source>
            <translation>
                <numerusform>%n level apart</numerusform>
                <numerusform>%n levels apart</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewTableModel</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_BandTile</name>
        <message numerus="yes">
            <source>%n critical failed: {codes}</source>
            <translation>
                <numerusform>%n critical failed: {codes}</numerusform>
                <numerusform>%n critical failed: {codes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n critical open: {codes}</source>
            <translation>
                <numerusform>%n critical open: {codes}</numerusform>
                <numerusform>%n critical open: {codes}</numerusform>
            </translation>
        </message>
    </context>
</TS>
