<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>Import %n person</numerusform>
            <numerusform>Import %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ui</name>
    <message numerus="yes">
        <source>%n hard conflict(s)</source>
        <translation>
            <numerusform>%n hard conflict</numerusform>
            <numerusform>%n hard conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft conflict(s)</source>
        <translation>
            <numerusform>%n soft conflict</numerusform>
            <numerusform>%n soft conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to fill</source>
        <translation>
            <numerusform>%n post to fill</numerusform>
            <numerusform>%n posts to fill</numerusform>
        </translation>
    </message>
</context>
</TS>
