<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Unknown option --%1; did you mean --%2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown option --%1; see planning-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs to know which: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command “%1”; did you mean “%2”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown command “%1”; see planning-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option --%1 %2 is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --plan or --db, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This command works on a plan: give --plan FILE or --db FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open the plan:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing; see planning-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints a script that completes command lines in a shell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it where your shell looks for completions, for example from ~/.bashrc, ~/.zshrc or ~/.config/fish/completions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shell to write for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work on this plan file (*.planning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work on this working store (*.planningdb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how results are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language of messages; without it, the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[default: %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer is no: conflicts were found, a test failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the command line is not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input is not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file could not be read, locked or written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crew planning for live performance, without a window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planning-cli COMMAND --help explains a command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day such as 2026-07-14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a size in pixels such as 1600x900</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept “%2”: expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The input cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be after the start, the call not after the start, and breaks inside the shift.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something it refers to does not exist or does not belong to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been changed in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is open in another window or program; here it can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was made by a newer version of Planning PRO. Update the program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Planning PRO file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are taken for “%1”; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is taken for the name; choose the one that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, %2: the row is left out. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, %2: “%3” is not understood and left empty. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, %2: “%3” is not understood and kept as a note. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person needs a last name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected an address like ana@example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected numbers of 6 to 15 digits, separated by “/”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date that exists, like 31/01/1990.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected permanent, intermittent, freelance, volunteer or subcontractor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected an amount like 18,50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a job of the catalogue, like “Sound technician”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a certificate of the catalogue with a date that exists, like “CACES R489 12/03/2027”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the programme “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ui</name>
    <message>
        <source>To fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hard conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call time %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to fill</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
