<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1  %2–%3  %4: %n items</source>
        <translation>
            <numerusform>%1  %2–%3  %4: %n item</numerusform>
            <numerusform>%1  %2–%3  %4: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts were edited by hand and keep their times.</source>
        <translation>
            <numerusform>%n shift was edited by hand and keeps its times.</numerusform>
            <numerusform>%n shifts were edited by hand and keep their times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 h %3 in %n assignment(s) (%4)</source>
        <translation>
            <numerusform>%1: %2 h %3 in %n assignment (%4)</numerusform>
            <numerusform>%1: %2 h %3 in %n assignments (%4)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>Import %n person</numerusform>
            <numerusform>Import %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n shift(s)</source>
        <translation>
            <numerusform>Move %n shift</numerusform>
            <numerusform>Move %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n shift(s) to %1</source>
        <translation>
            <numerusform>Move %n shift to %1</numerusform>
            <numerusform>Move %n shifts to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shift(s)</source>
        <translation>
            <numerusform>Delete %n shift</numerusform>
            <numerusform>Delete %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n shift(s)</source>
        <translation>
            <numerusform>Publish %n shift</numerusform>
            <numerusform>Publish %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n shift(s)</source>
        <translation>
            <numerusform>Cancel %n shift</numerusform>
            <numerusform>Cancel %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n shift(s) a draft</source>
        <translation>
            <numerusform>Make %n shift a draft</numerusform>
            <numerusform>Make %n shifts drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n shift(s)</source>
        <translation>
            <numerusform>Copy %n shift</numerusform>
            <numerusform>Copy %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm the crew of %n shifts</source>
        <translation>
            <numerusform>Confirm the crew of %n shift</numerusform>
            <numerusform>Confirm the crew of %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) name it</source>
        <translation>
            <numerusform>%n contract names it</numerusform>
            <numerusform>%n contracts name it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %n template(s)</source>
        <translation>
            <numerusform>Use %n template</numerusform>
            <numerusform>Use %n templates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n × “%1”</source>
        <translation>
            <numerusform>Book %n × “%1”</numerusform>
            <numerusform>Book %n × “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Propose people for %n post(s)</source>
        <translation>
            <numerusform>Propose people for %n post</numerusform>
            <numerusform>Propose people for %n posts</numerusform>
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
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts were edited by hand and keep their times.</source>
        <translation>
            <numerusform>%n shift was edited by hand and keeps its times.</numerusform>
            <numerusform>%n shifts were edited by hand and keep their times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people</source>
        <translation>
            <numerusform>%1 of %n person</numerusform>
            <numerusform>%1 of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan for %n people</source>
        <translation>
            <numerusform>Plan for %n person</numerusform>
            <numerusform>Plan for %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts selected</source>
        <translation>
            <numerusform>%n shift selected</numerusform>
            <numerusform>%n shifts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The crew cannot be confirmed: %n hard conflicts forbid it. %1</source>
        <translation>
            <numerusform>The crew cannot be confirmed: %n hard conflict forbids it. %1</numerusform>
            <numerusform>The crew cannot be confirmed: %n hard conflicts forbid it. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) without a rate are not counted.</source>
        <translation>
            <numerusform>%n assignment without a rate is not counted.</numerusform>
            <numerusform>%n assignments without a rate are not counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contract</numerusform>
            <numerusform>%n contracts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on %1.</source>
        <translation>
            <numerusform>%n draft on %1.</numerusform>
            <numerusform>%n drafts on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on %1 days, from %2 to %3.</source>
        <translation>
            <numerusform>%n draft on %1 days, from %2 to %3.</numerusform>
            <numerusform>%n drafts on %1 days, from %2 to %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Day of %n shifts</source>
        <translation>
            <numerusform>Day of %n shift</numerusform>
            <numerusform>Day of %n shifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in stock</source>
        <translation>
            <numerusform>%n in stock</numerusform>
            <numerusform>%n in stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in stock</source>
        <translation>
            <numerusform>%1: %n in stock</numerusform>
            <numerusform>%1: %n in stock</numerusform>
        </translation>
    </message>
</context>
</TS>
