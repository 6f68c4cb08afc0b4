<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>FormDetail</name>
        <message numerus="yes">
            <source>%n scored</source>
            <translation>
                <numerusform>%n scored</numerusform>
                <numerusform>%n scored</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoveTable</name>
        <message numerus="yes">
            <source>%n views</source>
            <translation>
                <numerusform>%n view</numerusform>
                <numerusform>%n views</numerusform>
            </translation>
        </message>
    </context>
</TS>
