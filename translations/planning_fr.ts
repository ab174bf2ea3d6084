<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Unknown option --%1; did you mean --%2?</source>
        <translation>Option inconnue --%1 ; vouliez-vous dire --%2 ?</translation>
    </message>
    <message>
        <source>Unknown option --%1; see planning-cli --help.</source>
        <translation>Option inconnue --%1 ; voir planning-cli --help.</translation>
    </message>
    <message>
        <source>“%1” needs to know which: %2.</source>
        <translation>« %1 » demande une précision : %2.</translation>
    </message>
    <message>
        <source>Unknown command “%1”; did you mean “%2”?</source>
        <translation>Commande inconnue « %1 » ; vouliez-vous dire « %2 » ?</translation>
    </message>
    <message>
        <source>Unknown command “%1”; see planning-cli --help.</source>
        <translation>Commande inconnue « %1 » ; voir planning-cli --help.</translation>
    </message>
    <message>
        <source>The option --%1 %2 is required.</source>
        <translation>L’option --%1 %2 est obligatoire.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Argument inattendu « %1 ».</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>%1 manque : %2</translation>
    </message>
    <message>
        <source>Give --plan or --db, not both.</source>
        <translation>Donnez --plan ou --db, pas les deux.</translation>
    </message>
    <message>
        <source>This command works on a plan: give --plan FILE or --db FILE.</source>
        <translation>Cette commande travaille sur un plan : donnez --plan FICHIER ou --db FICHIER.</translation>
    </message>
    <message>
        <source>Cannot open the plan:</source>
        <translation>Impossible d’ouvrir le plan :</translation>
    </message>
    <message>
        <source>A command is missing; see planning-cli --help.</source>
        <translation>Il manque une commande ; voir planning-cli --help.</translation>
    </message>
    <message>
        <source>Prints a script that completes command lines in a shell.</source>
        <translation>Écrit un script qui complète les lignes de commande dans un interpréteur.</translation>
    </message>
    <message>
        <source>Load it where your shell looks for completions, for example from ~/.bashrc, ~/.zshrc or ~/.config/fish/completions.</source>
        <translation>Chargez-le là où votre interpréteur cherche les complétions, par exemple depuis ~/.bashrc, ~/.zshrc ou ~/.config/fish/completions.</translation>
    </message>
    <message>
        <source>the shell to write for</source>
        <translation>l’interpréteur visé</translation>
    </message>
    <message>
        <source>work on this plan file (*.planning)</source>
        <translation>travailler sur ce fichier de plan (*.planning)</translation>
    </message>
    <message>
        <source>work on this working store (*.planningdb)</source>
        <translation>travailler sur ce fichier de travail (*.planningdb)</translation>
    </message>
    <message>
        <source>how results are written</source>
        <translation>forme des résultats</translation>
    </message>
    <message>
        <source>language of messages; without it, the system&apos;s</source>
        <translation>langue des messages ; par défaut, celle du système</translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation>afficher cette aide et terminer</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>afficher la version et terminer</translation>
    </message>
    <message>
        <source>[default: %1]</source>
        <translation>[par défaut : %1]</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>the answer is no: conflicts were found, a test failed</source>
        <translation>la réponse est non : conflits trouvés, essai échoué</translation>
    </message>
    <message>
        <source>the command line is not understood</source>
        <translation>la ligne de commande n’est pas comprise</translation>
    </message>
    <message>
        <source>the input is not usable</source>
        <translation>les données ne sont pas utilisables</translation>
    </message>
    <message>
        <source>a file could not be read, locked or written</source>
        <translation>un fichier n’a pu être lu, verrouillé ou écrit</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Exemples :</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage : %1</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments :</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options :</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Options de toutes les commandes :</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Codes de sortie :</translation>
    </message>
    <message>
        <source>Crew planning for live performance, without a window.</source>
        <translation>La planification d’équipes du spectacle vivant, sans fenêtre.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes :</translation>
    </message>
    <message>
        <source>planning-cli COMMAND --help explains a command.</source>
        <translation>planning-cli COMMANDE --help explique une commande.</translation>
    </message>
    <message>
        <source>a day such as 2026-07-14</source>
        <translation>un jour comme 2026-07-14</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a size in pixels such as 1600x900</source>
        <translation>une taille en pixels comme 1600x900</translation>
    </message>
    <message>
        <source>%1 does not accept “%2”: expected %3.</source>
        <translation>%1 n’accepte pas « %2 » : il faut %3.</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The input cannot be read.</source>
        <translation>Les données ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>The end must be after the start, the call not after the start, and breaks inside the shift.</source>
        <translation>La fin doit suivre le début, la convocation ne doit pas suivre le début, et les pauses doivent tenir dans la vacation.</translation>
    </message>
    <message>
        <source>Something it refers to does not exist or does not belong to it.</source>
        <translation>Un élément auquel elle renvoie n’existe pas ou ne lui appartient pas.</translation>
    </message>
    <message>
        <source>It has been changed in the meantime.</source>
        <translation>L’élément a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>It does not exist.</source>
        <translation>L’élément n’existe pas.</translation>
    </message>
    <message>
        <source>It exists already.</source>
        <translation>L’élément existe déjà.</translation>
    </message>
    <message>
        <source>The file is open in another window or program; here it can only be read.</source>
        <translation>Le fichier est ouvert dans une autre fenêtre ou un autre programme ; il ne peut être que lu ici.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Planning PRO. Update the program to open it.</source>
        <translation>Le fichier vient d’une version plus récente de Planning PRO. Mettez le programme à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>This is not a Planning PRO file.</source>
        <translation>Ce n’est pas un fichier Planning PRO.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete.</source>
        <translation>Le fichier est abîmé ou incomplet.</translation>
    </message>
    <message>
        <source>The file cannot be read or written.</source>
        <translation>Le fichier ne peut être ni lu ni écrit.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importé</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Métier</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Hourly rate</source>
        <translation>Taux horaire</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Habilitations</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Two columns are taken for “%1”; keep one.</source>
        <translation>Deux colonnes sont prises pour « %1 » ; gardez-en une.</translation>
    </message>
    <message>
        <source>No column is taken for the name; choose the one that holds it.</source>
        <translation>Aucune colonne n’est prise pour le nom ; choisissez celle qui le contient.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>Importer %n personne</numerusform>
            <numerusform>Importer %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1, %2: the row is left out. %3</source>
        <translation>Ligne %1, %2 : la ligne est ignorée. %3</translation>
    </message>
    <message>
        <source>Line %1, %2: “%3” is not understood and left empty. %4</source>
        <translation>Ligne %1, %2 : « %3 » n’est pas compris et reste vide. %4</translation>
    </message>
    <message>
        <source>Line %1, %2: “%3” is not understood and kept as a note. %4</source>
        <translation>Ligne %1, %2 : « %3 » n’est pas compris et passe en note. %4</translation>
    </message>
    <message>
        <source>A person needs a last name.</source>
        <translation>Une personne doit avoir un nom.</translation>
    </message>
    <message>
        <source>Expected an address like ana@example.org.</source>
        <translation>Il faut une adresse comme ana@example.org.</translation>
    </message>
    <message>
        <source>Expected numbers of 6 to 15 digits, separated by “/”.</source>
        <translation>Il faut des numéros de 6 à 15 chiffres, séparés par « / ».</translation>
    </message>
    <message>
        <source>Expected a date that exists, like 31/01/1990.</source>
        <translation>Il faut une date qui existe, comme 31/01/1990.</translation>
    </message>
    <message>
        <source>Expected permanent, intermittent, freelance, volunteer or subcontractor.</source>
        <translation>Il faut permanent, intermittent, indépendant, bénévole ou sous-traitant.</translation>
    </message>
    <message>
        <source>Expected an amount like 18,50.</source>
        <translation>Il faut un montant comme 18,50.</translation>
    </message>
    <message>
        <source>Expected a job of the catalogue, like “Sound technician”.</source>
        <translation>Il faut un métier du catalogue, comme « Technicien son ».</translation>
    </message>
    <message>
        <source>Expected a certificate of the catalogue with a date that exists, like “CACES R489 12/03/2027”.</source>
        <translation>Il faut une habilitation du catalogue avec une date qui existe, comme « CACES R489 12/03/2027 ».</translation>
    </message>
    <message>
        <source>Import the programme “%1”</source>
        <translation>Importer le programme « %1 »</translation>
    </message>
</context>
<context>
    <name>Ui</name>
    <message>
        <source>To fill</source>
        <translation>À pourvoir</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Sans équipe</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Week %1</source>
        <translation>Semaine %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Frise</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 h %2</translation>
    </message>
    <message>
        <source>%1 – %2 · %3</source>
        <translation>%1 – %2 · %3</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publiée</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message numerus="yes">
        <source>%n hard conflict(s)</source>
        <translation>
            <numerusform>%n conflit bloquant</numerusform>
            <numerusform>%n conflits bloquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft conflict(s)</source>
        <translation>
            <numerusform>%n alerte</numerusform>
            <numerusform>%n alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Call time %1</source>
        <translation>Convocation %1</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Épinglé</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) to fill</source>
        <translation>
            <numerusform>%n poste à pourvoir</numerusform>
            <numerusform>%n postes à pourvoir</numerusform>
        </translation>
    </message>
</context>
</TS>
