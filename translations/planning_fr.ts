<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Unknown option --%1; did you mean --%2?</source>
        <translation>Option inconnue --%1&#x202f;; vouliez-vous dire --%2&#x202f;?</translation>
    </message>
    <message>
        <source>Unknown option --%1; see planning-cli --help.</source>
        <translation>Option inconnue --%1&#x202f;; voir planning-cli --help.</translation>
    </message>
    <message>
        <source>“%1” needs to know which: %2.</source>
        <translation>«&#xa0;%1&#xa0;» demande une précision&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Unknown command “%1”; did you mean “%2”?</source>
        <translation>Commande inconnue «&#xa0;%1&#xa0;»&#x202f;; vouliez-vous dire «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Unknown command “%1”; see planning-cli --help.</source>
        <translation>Commande inconnue «&#xa0;%1&#xa0;»&#x202f;; voir planning-cli --help.</translation>
    </message>
    <message>
        <source>The option --%1 %2 is required.</source>
        <translation>L’option --%1 %2 est obligatoire.</translation>
    </message>
    <message>
        <source>Unexpected argument “%1”.</source>
        <translation>Argument inattendu «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>%1 manque&#xa0;: %2</translation>
    </message>
    <message>
        <source>Give --plan or --db, not both.</source>
        <translation>Donnez --plan ou --db, pas les deux.</translation>
    </message>
    <message>
        <source>This command works on a plan: give --plan FILE or --db FILE.</source>
        <translation>Cette commande travaille sur un plan&#xa0;: donnez --plan FICHIER ou --db FICHIER.</translation>
    </message>
    <message>
        <source>Cannot open the plan:</source>
        <translation>Impossible d’ouvrir le plan&#xa0;:</translation>
    </message>
    <message>
        <source>A command is missing; see planning-cli --help.</source>
        <translation>Il manque une commande&#x202f;; voir planning-cli --help.</translation>
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
        <translation>langue des messages&#x202f;; par défaut, celle du système</translation>
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
        <translation>[par défaut&#xa0;: %1]</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>the answer is no: conflicts were found, a test failed</source>
        <translation>la réponse est non&#xa0;: conflits trouvés, essai échoué</translation>
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
        <translation>Exemples&#xa0;:</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Usage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Arguments&#xa0;:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Options&#xa0;:</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Options de toutes les commandes&#xa0;:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Codes de sortie&#xa0;:</translation>
    </message>
    <message>
        <source>Crew planning for live performance, without a window.</source>
        <translation>La planification d’équipes du spectacle vivant, sans fenêtre.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Commandes&#xa0;:</translation>
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
        <translation>%1 n’accepte pas «&#xa0;%2&#xa0;»&#xa0;: il faut %3.</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
    <message>
        <source>Size %1, peak memory %2 MB, times in milliseconds</source>
        <translation>Taille %1, mémoire maximale %2 Mo, temps en millisecondes</translation>
    </message>
    <message>
        <source>how much there is to plan</source>
        <translation>volume à planifier</translation>
    </message>
    <message>
        <source>Cannot measure the store:</source>
        <translation>Impossible de mesurer le fichier de travail&#xa0;:</translation>
    </message>
    <message>
        <source>Measures creating, opening, committing and undoing in a store.</source>
        <translation>Mesure la création, l’ouverture, l’enregistrement et l’annulation dans un fichier de travail.</translation>
    </message>
    <message>
        <source>Measures frames of the timeline: panning, zooming, dragging, a year.</source>
        <translation>Mesure l’affichage du planning&#xa0;: défilement, zoom, glisser-déposer, année entière.</translation>
    </message>
    <message>
        <source>HARD: must be solved before publishing</source>
        <translation>BLOQUANTS&#xa0;: à résoudre avant de publier</translation>
    </message>
    <message>
        <source>SOFT: warnings</source>
        <translation>ALERTES</translation>
    </message>
    <message>
        <source>FOR INFORMATION</source>
        <translation>POUR INFORMATION</translation>
    </message>
    <message>
        <source>%1 hard, %2 soft, %3 for information.</source>
        <translation>Bloquants&#xa0;: %1, alertes&#xa0;: %2, pour information&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Cannot check the plan:</source>
        <translation>Impossible de contrôler le plan&#xa0;:</translation>
    </message>
    <message>
        <source>Lists the conflicts of a plan; exit code 1 when there are any.</source>
        <translation>Liste les conflits d’un plan&#x202f;; code de sortie 1 s’il y en a.</translation>
    </message>
    <message>
        <source>only conflicts on or after this day</source>
        <translation>seulement les conflits à partir de ce jour</translation>
    </message>
    <message>
        <source>only conflicts on or before this day</source>
        <translation>seulement les conflits jusqu’à ce jour inclus</translation>
    </message>
    <message>
        <source>check under this rule set instead of the organisation&apos;s; contracts that name one keep theirs</source>
        <translation>contrôler avec ce jeu de règles au lieu de celui de la structure&#x202f;; les contrats qui en désignent un gardent le leur</translation>
    </message>
    <message>
        <source>only conflicts that block publishing</source>
        <translation>seulement les conflits qui empêchent de publier</translation>
    </message>
    <message>
        <source>This command works on a store: give --db FILE.</source>
        <translation>Cette commande travaille sur un fichier de travail&#xa0;: donnez --db FICHIER.</translation>
    </message>
    <message>
        <source>Wrote %1: %2 people, %3 shifts, %4 assignments.</source>
        <translation>%1 écrit&#xa0;: %2 personnes, %3 vacations, %4 affectations.</translation>
    </message>
    <message>
        <source>--first-day %1 is not a Monday.</source>
        <translation>--first-day %1 n’est pas un lundi.</translation>
    </message>
    <message>
        <source>Writes a realistic plan to look at, to test and to measure with.</source>
        <translation>Écrit un plan réaliste pour découvrir, essayer et mesurer.</translation>
    </message>
    <message>
        <source>small is a theatre week of 12 people; festival has 2 stages, 60 people, 5 days and a few deliberate conflicts; season has 150 people and 20,000 shifts over a year; huge has 1,000 people and 100,000 shifts. The same size, seed and first day give the same plan.</source>
        <translation>small est une semaine de théâtre à 12 personnes&#x202f;; festival compte 2 scènes, 60 personnes, 5 jours et quelques conflits volontaires&#x202f;; season compte 150 personnes et 20&#x202f;000 vacations sur un an&#x202f;; huge compte 1&#x202f;000 personnes et 100&#x202f;000 vacations. La même taille, la même graine et le même premier jour donnent le même plan.</translation>
    </message>
    <message>
        <source>chooses other names and people</source>
        <translation>choisit d’autres noms et d’autres personnes</translation>
    </message>
    <message>
        <source>the Monday it begins with; without it, the next one</source>
        <translation>le lundi de départ&#x202f;; par défaut, le prochain</translation>
    </message>
    <message>
        <source>the plan file (*.planning) or working store (*.planningdb) to write</source>
        <translation>le fichier de plan (*.planning) ou de travail (*.planningdb) à écrire</translation>
    </message>
    <message>
        <source>Writes the plan as a plan file or as a working store.</source>
        <translation>Écrit le plan dans un fichier de plan ou un fichier de travail.</translation>
    </message>
    <message>
        <source>Writes one table of the plan as CSV.</source>
        <translation>Écrit une table du plan en CSV.</translation>
    </message>
    <message>
        <source>which table</source>
        <translation>la table</translation>
    </message>
    <message>
        <source>what stands between two cells</source>
        <translation>ce qui sépare deux cellules</translation>
    </message>
    <message>
        <source>the CSV file to write</source>
        <translation>le fichier CSV à écrire</translation>
    </message>
    <message>
        <source>%1: %2 added, %3 changed, %4 removed</source>
        <translation>%1&#xa0;: ajouts %2, modifications %3, suppressions %4</translation>
    </message>
    <message>
        <source>The plan says all of it already; nothing was changed.</source>
        <translation>Tout figure déjà dans le plan&#x202f;; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing was written, as --dry-run asks.</source>
        <translation>Rien n’a été écrit, comme le demande --dry-run.</translation>
    </message>
    <message>
        <source>The plan was saved.</source>
        <translation>Le plan a été enregistré.</translation>
    </message>
    <message>
        <source>Cannot save the import:</source>
        <translation>Impossible d’enregistrer l’import&#xa0;:</translation>
    </message>
    <message>
        <source>only show what would be done</source>
        <translation>montrer seulement ce qui serait fait</translation>
    </message>
    <message>
        <source>Line %1: %2 repeats line %3.</source>
        <translation>Ligne %1&#xa0;: %2 répète la ligne %3.</translation>
    </message>
    <message>
        <source>Line %1: %2 may be the person of line %3.</source>
        <translation>Ligne %1&#xa0;: %2 est peut-être la personne de la ligne %3.</translation>
    </message>
    <message>
        <source>%1 rows, %2, separator “%3”</source>
        <translation>%1 lignes, %2, séparateur «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>%1: %2, %3 of %4 cells understood</source>
        <translation>%1&#xa0;: %2, %3 cellules comprises sur %4</translation>
    </message>
    <message>
        <source>Some characters of the file cannot be read and show as �.</source>
        <translation>Certains caractères du fichier sont illisibles et s’affichent �.</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 unchanged, %4 left out</source>
        <translation>Nouvelles&#xa0;: %1, modifiées&#xa0;: %2, inchangées&#xa0;: %3, écartées&#xa0;: %4</translation>
    </message>
    <message>
        <source>Cannot read the list:</source>
        <translation>Impossible de lire la liste&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot read --mapping:</source>
        <translation>Impossible de lire --mapping&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot import the list:</source>
        <translation>Impossible d’importer la liste&#xa0;:</translation>
    </message>
    <message>
        <source>Adds the people of a CSV list.</source>
        <translation>Ajoute les personnes d’une liste CSV.</translation>
    </message>
    <message>
        <source>Finds out encoding, separator and columns by itself, French or English. What is not understood is listed by line and the person imported without it; a row without a name is left out. Importing the list again changes nothing.</source>
        <translation>Reconnaît seule l’encodage, le séparateur et les colonnes, en français ou en anglais. Ce qui n’est pas compris est listé par ligne et la personne est importée sans&#x202f;; une ligne sans nom est écartée. Importer de nouveau la liste ne change rien.</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>la liste</translation>
    </message>
    <message>
        <source>a JSON object of headers to columns, such as {&quot;Alias&quot;:&quot;last_name&quot;}</source>
        <translation>un objet JSON des en-têtes vers les colonnes, comme {&quot;Alias&quot;:&quot;last_name&quot;}</translation>
    </message>
    <message>
        <source>what to do with two rows of one person that differ</source>
        <translation>que faire de deux lignes différentes de la même personne</translation>
    </message>
    <message>
        <source>when contracts and weekly unavailability begin; without it, on 1 January of this year</source>
        <translation>début des contrats et des indisponibilités hebdomadaires&#x202f;; par défaut, le 1er janvier de cette année</translation>
    </message>
    <message>
        <source>%1: %2 items, stages %3, time zone %4</source>
        <translation>%1&#xa0;: %2 éléments, scènes %3, fuseau horaire %4</translation>
    </message>
    <message numerus="yes">
        <source>%1  %2–%3  %4: %n items</source>
        <translation>
            <numerusform>%1  %2–%3  %4&#xa0;: %n élément</numerusform>
            <numerusform>%1  %2–%3  %4&#xa0;: %n éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shifts were edited by hand and keep their times.</source>
        <translation>
            <numerusform>%n vacation a été modifiée à la main et garde ses horaires.</numerusform>
            <numerusform>%n vacations ont été modifiées à la main et gardent leurs horaires.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read the programme:</source>
        <translation>Impossible de lire le programme&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot read --crew:</source>
        <translation>Impossible de lire --crew&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot import the programme:</source>
        <translation>Impossible d’importer le programme&#xa0;:</translation>
    </message>
    <message>
        <source>Makes an event and its demand for crew from a published programme.</source>
        <translation>Crée un événement et ses besoins en équipe à partir d’un programme publié.</translation>
    </message>
    <message>
        <source>Reads frab and pretalx schedules, JSON or XML. Each stage becomes a site; items of a stage less than 45 minutes apart share a call; a day ends at 05:00. Importing the programme again changes only what it changed.</source>
        <translation>Lit les programmes frab et pretalx, en JSON ou XML. Chaque scène devient un lieu&#x202f;; les éléments d’une scène séparés de moins de 45 minutes partagent une convocation&#x202f;; une journée finit à 05:00. Importer de nouveau le programme ne modifie que ce qui y a changé.</translation>
    </message>
    <message>
        <source>the programme</source>
        <translation>le programme</translation>
    </message>
    <message>
        <source>roles and headcounts of each call, such as foh_engineer:1,stagehand:2; without it, the crew of the last import or that of a festival stage</source>
        <translation>fonctions et effectifs de chaque convocation, comme foh_engineer:1,stagehand:2&#x202f;; par défaut, l’équipe du dernier import ou celle d’une scène de festival</translation>
    </message>
    <message>
        <source>minutes from the call of new shifts to their start</source>
        <translation>minutes entre la convocation et le début des nouvelles vacations</translation>
    </message>
    <message>
        <source>zone of the programme, such as Europe/Paris; without it, what the file says or that of the organisation</source>
        <translation>fuseau horaire du programme, comme Europe/Paris&#x202f;; par défaut, celui du fichier ou de la structure</translation>
    </message>
    <message>
        <source>The file has schema %1 and is up to date.</source>
        <translation>Le fichier a le schéma %1 et il est à jour.</translation>
    </message>
    <message>
        <source>The file has schema %1; schema %2 is known.</source>
        <translation>Le fichier a le schéma %1&#x202f;; le schéma connu est %2.</translation>
    </message>
    <message>
        <source>Cannot read the schema:</source>
        <translation>Impossible de lire le schéma&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot bring the file up to date:</source>
        <translation>Impossible de mettre le fichier à jour&#xa0;:</translation>
    </message>
    <message>
        <source>Tells which schema a store has and which one is known.</source>
        <translation>Indique le schéma d’un fichier de travail et celui qui est connu.</translation>
    </message>
    <message>
        <source>Brings a store to the newest schema; a copy is set aside first.</source>
        <translation>Met un fichier de travail au dernier schéma&#x202f;; une copie est d’abord mise de côté.</translation>
    </message>
    <message>
        <source>replace the file if it exists</source>
        <translation>remplacer le fichier s’il existe</translation>
    </message>
    <message>
        <source>%1 exists; give --overwrite to replace it.</source>
        <translation>%1 existe&#x202f;; donnez --overwrite pour le remplacer.</translation>
    </message>
    <message>
        <source>Cannot write the file:</source>
        <translation>Impossible d’écrire le fichier&#xa0;:</translation>
    </message>
    <message>
        <source>--out does not accept “%1”: expected a name that ends with .planning or .planningdb.</source>
        <translation>--out n’accepte pas «&#xa0;%1&#xa0;»&#xa0;: il faut un nom qui finit par .planning ou .planningdb.</translation>
    </message>
    <message>
        <source>Cannot write the PDF:</source>
        <translation>Impossible d’écrire le PDF&#xa0;:</translation>
    </message>
    <message>
        <source>Pages written to %1: %2</source>
        <translation>Pages écrites dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>--site is missing: the site to print.</source>
        <translation>--site manque&#xa0;: le lieu à imprimer.</translation>
    </message>
    <message>
        <source>--person goes with “print person” only.</source>
        <translation>--person ne va qu’avec «&#xa0;print person&#xa0;».</translation>
    </message>
    <message>
        <source>the day, from 05:00 to 05:00; today unless given</source>
        <translation>le jour, de 05:00 à 05:00&#x202f;; par défaut, aujourd’hui</translation>
    </message>
    <message>
        <source>only this site: its name or id</source>
        <translation>seulement ce lieu&#xa0;: son nom ou son identifiant</translation>
    </message>
    <message>
        <source>only this person: the name or id</source>
        <translation>seulement cette personne&#xa0;: son nom ou son identifiant</translation>
    </message>
    <message>
        <source>the size of the paper</source>
        <translation>le format du papier</translation>
    </message>
    <message>
        <source>how the paper is held</source>
        <translation>l’orientation du papier</translation>
    </message>
    <message>
        <source>the PDF file to write</source>
        <translation>le fichier PDF à écrire</translation>
    </message>
    <message>
        <source>Writes the plan of a day as a PDF, the same pages as the desktop.</source>
        <translation>Écrit le plan d’une journée en PDF, avec les mêmes pages que l’application.</translation>
    </message>
    <message>
        <source>“day” lists the shifts of every site, “site” those of one, “person” the shifts of everybody or of one person. Nothing is printed about pay.</source>
        <translation>«&#xa0;day&#xa0;» liste les vacations de tous les lieux, «&#xa0;site&#xa0;» celles d’un seul, «&#xa0;person&#xa0;» celles de tout le monde ou d’une personne. Rien n’est imprimé sur la paie.</translation>
    </message>
    <message>
        <source>how the day is arranged</source>
        <translation>présentation de la journée</translation>
    </message>
    <message>
        <source>There is nothing to draw: the last day lies before the first, or the plan has no shift.</source>
        <translation>Il n’y a rien à dessiner&#xa0;: le dernier jour précède le premier, ou le plan n’a aucune vacation.</translation>
    </message>
    <message>
        <source>the first day; otherwise that of the first shift</source>
        <translation>le premier jour&#x202f;; par défaut, celui de la première vacation</translation>
    </message>
    <message>
        <source>the last day, included</source>
        <translation>le dernier jour, inclus</translation>
    </message>
    <message>
        <source>what a row stands for</source>
        <translation>ce que représente une ligne</translation>
    </message>
    <message>
        <source>width and height of the picture in pixels</source>
        <translation>largeur et hauteur de l’image en pixels</translation>
    </message>
    <message>
        <source>how many pixels one pixel of the size becomes</source>
        <translation>combien de pixels devient chaque pixel de la taille</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>les couleurs</translation>
    </message>
    <message>
        <source>the PNG file to write</source>
        <translation>le fichier PNG à écrire</translation>
    </message>
    <message>
        <source>Draws the timeline as the desktop does, into a picture.</source>
        <translation>Dessine le planning dans une image, comme le fait l’application.</translation>
    </message>
    <message>
        <source>(not checked yet)</source>
        <translation>(pas encore contrôlée)</translation>
    </message>
    <message>
        <source>This rule is not checked yet.</source>
        <translation>Cette règle n’est pas encore contrôlée.</translation>
    </message>
    <message>
        <source>There is no rule and no rule set “%1”. Rules are listed by “rules list”; rule sets are %2.</source>
        <translation>Il n’y a ni règle ni jeu de règles «&#xa0;%1&#xa0;». Les règles sont listées par «&#xa0;rules list&#xa0;»&#x202f;; les jeux de règles sont %2.</translation>
    </message>
    <message>
        <source>Cannot run %1:</source>
        <translation>Impossible d’exécuter %1&#xa0;:</translation>
    </message>
    <message>
        <source>%1: expected %2, got %3</source>
        <translation>%1&#xa0;: attendu %2, obtenu %3</translation>
    </message>
    <message>
        <source>Lists the rules that a plan is checked against.</source>
        <translation>Liste les règles qui servent à contrôler un plan.</translation>
    </message>
    <message>
        <source>Explains a rule, or what a rule set says of every rule.</source>
        <translation>Explique une règle, ou ce qu’un jeu de règles dit de chaque règle.</translation>
    </message>
    <message>
        <source>A rule (R02 or rest_minimum) or a rule set (FR-DC).</source>
        <translation>Une règle (R02 ou rest_minimum) ou un jeu de règles (FR-DC).</translation>
    </message>
    <message>
        <source>Prints a line for each failure and the totals on the last line. Vectors of rules that are not checked yet are skipped.</source>
        <translation>Écrit une ligne par échec et les totaux sur la dernière. Les cas des règles pas encore contrôlées sont sautés.</translation>
    </message>
    <message>
        <source>A JSON list of test vectors.</source>
        <translation>Une liste JSON de cas d’essai.</translation>
    </message>
    <message>
        <source>Cannot verify the file:</source>
        <translation>Impossible de vérifier le fichier&#xa0;:</translation>
    </message>
    <message>
        <source>The file is sound.</source>
        <translation>Le fichier est sain.</translation>
    </message>
    <message>
        <source>Checks a store: pages, values, references, an audit without gaps.</source>
        <translation>Vérifie un fichier de travail&#xa0;: pages, valeurs, références, journal d’audit sans lacune.</translation>
    </message>
    <message>
        <source>Exits with 1 and names each problem when the file is not sound.</source>
        <translation>Finit avec le code 1 et nomme chaque problème si le fichier n’est pas sain.</translation>
    </message>
    <message>
        <source>Measures a full check, an edit with its re-check, and finding fixes.</source>
        <translation>Mesure un contrôle complet, une modification avec son contrôle et la recherche de solutions.</translation>
    </message>
    <message>
        <source>%1 cannot take “%2”:</source>
        <translation>%1 ne peut pas prendre «&#xa0;%2&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing speaks against %1 on “%2”.</source>
        <translation>Rien ne s’oppose à %1 sur «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 can take “%2”, with warnings:</source>
        <translation>%1 peut prendre «&#xa0;%2&#xa0;», avec des avertissements&#xa0;:</translation>
    </message>
    <message>
        <source>Says why somebody can or cannot take a shift.</source>
        <translation>Dit pourquoi quelqu’un peut ou ne peut pas prendre une vacation.</translation>
    </message>
    <message>
        <source>The rules are asked as if the person were confirmed. Nothing is changed; exit 1 means that a rule forbids it.</source>
        <translation>Les règles sont interrogées comme si la personne était confirmée. Rien n’est modifié&#x202f;; le code 1 signifie qu’une règle l’interdit.</translation>
    </message>
    <message>
        <source>the person: the name or id</source>
        <translation>la personne&#xa0;: son nom ou son identifiant</translation>
    </message>
    <message>
        <source>the shift: its title, its title with day and time, or its id</source>
        <translation>la vacation&#xa0;: son titre, son titre avec le jour et l’heure, ou son identifiant</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>alors&#xa0;: %1</translation>
    </message>
    <message>
        <source>--key: the plan has no conflict “%1”; “check --format json” lists the keys.</source>
        <translation>--key&#xa0;: le plan n’a pas de conflit «&#xa0;%1&#xa0;»&#x202f;; «&#xa0;check --format json&#xa0;» donne les clés.</translation>
    </message>
    <message>
        <source>Proposes ways out of a conflict.</source>
        <translation>Propose des solutions à un conflit.</translation>
    </message>
    <message>
        <source>Every proposal was tried: it makes the conflict disappear and causes no new hard one. Nothing is changed.</source>
        <translation>Chaque proposition a été essayée&#xa0;: elle fait disparaître le conflit et n’en crée aucun de bloquant. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>the conflict: its key in “check --format json”</source>
        <translation>le conflit&#xa0;: sa clé dans «&#xa0;check --format json&#xa0;»</translation>
    </message>
    <message>
        <source>--%1: there are several “%2”; give one of the ids %3.</source>
        <translation>--%1&#xa0;: il y a plusieurs «&#xa0;%2&#xa0;»&#x202f;; donnez l’un des identifiants %3.</translation>
    </message>
    <message>
        <source>--%1: there is no “%2” in the plan.</source>
        <translation>--%1&#xa0;: le plan ne contient pas «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>--%1: there is no “%2” in the plan; near names: %3.</source>
        <translation>--%1&#xa0;: le plan ne contient pas «&#xa0;%2&#xa0;»&#x202f;; noms proches&#xa0;: %3.</translation>
    </message>
    <message>
        <source>RULE SETS THAT CANNOT BE USED: others were applied instead</source>
        <translation>JEUX DE RÈGLES INUTILISABLES&#xa0;: d’autres ont été appliqués à leur place</translation>
    </message>
    <message>
        <source>Hours that are not counted because they have no price:</source>
        <translation>Heures non comptées, faute de tarif&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 h %3 in %n assignment(s) (%4)</source>
        <translation>
            <numerusform>%1&#xa0;: %2 h %3 pour %n affectation (%4)</numerusform>
            <numerusform>%1&#xa0;: %2 h %3 pour %n affectations (%4)</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this period costs anything.</source>
        <translation>Rien ne coûte sur cette période.</translation>
    </message>
    <message>
        <source>Cost of the hours worked, in %1</source>
        <translation>Coût des heures effectuées, en %1</translation>
    </message>
    <message>
        <source>Planned cost, in %1</source>
        <translation>Coût prévisionnel, en %1</translation>
    </message>
    <message>
        <source>--to lies before --from.</source>
        <translation>--to précède --from.</translation>
    </message>
    <message>
        <source>what the lines are added up by; line is the budget line</source>
        <translation>ce par quoi les lignes sont additionnées&#x202f;; line&#xa0;: la ligne budgétaire</translation>
    </message>
    <message>
        <source>only duties that begin on or after this day</source>
        <translation>seulement les vacations qui commencent ce jour ou après</translation>
    </message>
    <message>
        <source>only duties that begin on or before this day</source>
        <translation>seulement les vacations qui commencent ce jour ou avant</translation>
    </message>
    <message>
        <source>count the hours entered as worked, not the plan</source>
        <translation>compter les heures saisies comme effectuées, non le prévisionnel</translation>
    </message>
    <message>
        <source>show the lines that make each total</source>
        <translation>montrer les lignes dont chaque total est fait</translation>
    </message>
    <message>
        <source>Shows what a plan costs: hours, premiums, meals, equipment, transport.</source>
        <translation>Montre ce que coûte un planning&#xa0;: heures, majorations, repas, matériel, transport.</translation>
    </message>
    <message>
        <source>Confirmed people count, at the rate of their contract on that day. A night that begins before the service day ends belongs to that day. People without a rate are listed below the totals.</source>
        <translation>Les personnes confirmées comptent, au taux de leur contrat ce jour-là. Une nuit commencée avant la fin de la journée de service appartient à cette journée. Les personnes sans taux sont citées sous les totaux.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Runs a file of test vectors about rules or costs through the engines.</source>
        <translation>Passe un fichier de vecteurs de test sur les règles ou les coûts dans les moteurs.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>instead of a size: a season of about so many assignments</source>
        <translation>au lieu d’une taille : une saison d’environ autant d’affectations</translation>
    </message>
    <message>
        <source>--assignments %1 is not from %2 to %3.</source>
        <translation>--assignments %1 n’est pas compris entre %2 et %3.</translation>
    </message>
    <message>
        <source>Cannot read the plan:</source>
        <translation>Impossible de lire le plan&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot show the rule set:</source>
        <translation>Impossible d’afficher le jeu de règles&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot measure the timeline:</source>
        <translation>Le planning ne peut pas être mesuré&#xa0;:</translation>
    </message>
    <message>
        <source>%1 of %2 seats were filled, now %3 are.</source>
        <translation>%1 places sur %2 étaient pourvues, elles sont maintenant %3.</translation>
    </message>
    <message>
        <source>The search was stopped before it was through.</source>
        <translation>La recherche a été arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>Cannot save the proposals:</source>
        <translation>Impossible d’enregistrer les propositions&#xa0;:</translation>
    </message>
    <message>
        <source>Proposes people for open posts and says why.</source>
        <translation>Propose des personnes pour les postes à pourvoir et dit pourquoi.</translation>
    </message>
    <message>
        <source>Rules that forbid are kept, everybody already on a shift stays. The proposals are saved in the plan; exit 1 means that posts stay open, each with the rules that block it.</source>
        <translation>Les règles bloquantes sont respectées, chaque personne déjà affectée reste en place. Les propositions sont enregistrées dans le planning&#x202f;; le code 1 signifie que des postes restent à pourvoir, chacun avec les règles qui le bloquent.</translation>
    </message>
    <message>
        <source>only shifts on or after this day</source>
        <translation>seulement les vacations à partir de ce jour</translation>
    </message>
    <message>
        <source>only shifts on or before this day</source>
        <translation>seulement les vacations jusqu’à ce jour</translation>
    </message>
    <message>
        <source>decides between equals</source>
        <translation>départage les égalités</translation>
    </message>
    <message>
        <source>ends the search after so many seconds</source>
        <translation>arrête la recherche après ce nombre de secondes</translation>
    </message>
    <message>
        <source>decide anew what was proposed before and is not pinned</source>
        <translation>redécider ce qui a été proposé auparavant et n’est pas épinglé</translation>
    </message>
    <message>
        <source>name the next best too, and what would be lost</source>
        <translation>nommer aussi les suivants, et ce qui serait perdu</translation>
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
        <translation>Le fichier est ouvert dans une autre fenêtre ou un autre programme&#x202f;; il ne peut être que lu ici.</translation>
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
        <translation>Deux colonnes sont prises pour «&#xa0;%1&#xa0;»&#x202f;; gardez-en une.</translation>
    </message>
    <message>
        <source>No column is taken for the name; choose the one that holds it.</source>
        <translation>Aucune colonne n’est prise pour le nom&#x202f;; choisissez celle qui le contient.</translation>
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
        <translation>Ligne %1, %2&#xa0;: la ligne est ignorée. %3</translation>
    </message>
    <message>
        <source>Line %1, %2: “%3” is not understood and left empty. %4</source>
        <translation>Ligne %1, %2&#xa0;: «&#xa0;%3&#xa0;» n’est pas compris et reste vide. %4</translation>
    </message>
    <message>
        <source>Line %1, %2: “%3” is not understood and kept as a note. %4</source>
        <translation>Ligne %1, %2&#xa0;: «&#xa0;%3&#xa0;» n’est pas compris et passe en note. %4</translation>
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
        <translation>Il faut des numéros de 6 à 15 chiffres, séparés par «&#xa0;/&#xa0;».</translation>
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
        <translation>Il faut un métier du catalogue, comme «&#xa0;Technicien son&#xa0;».</translation>
    </message>
    <message>
        <source>Expected a certificate of the catalogue with a date that exists, like “CACES R489 12/03/2027”.</source>
        <translation>Il faut une habilitation du catalogue avec une date qui existe, comme «&#xa0;CACES R489 12/03/2027&#xa0;».</translation>
    </message>
    <message>
        <source>Import the programme “%1”</source>
        <translation>Importer le programme «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The file is damaged: %1.</source>
        <translation>Le fichier est abîmé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 %2 refers to something that does not exist: %3.</source>
        <translation>%1 %2 renvoie à un élément qui n’existe pas&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 changes are missing in the change log.</source>
        <translation>%1 modifications manquent dans le journal des modifications.</translation>
    </message>
    <message>
        <source>%1 entries are missing in the audit.</source>
        <translation>%1 entrées manquent dans le journal d’audit.</translation>
    </message>
    <message>
        <source>%1 changes are not wholly in the audit.</source>
        <translation>%1 modifications ne sont pas entièrement dans le journal d’audit.</translation>
    </message>
    <message>
        <source>Assign %1 to “%2”</source>
        <translation>Affecter %1 à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Remove %1 from “%2”</source>
        <translation>Retirer %1 de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Give “%2” to %1</source>
        <translation>Confier «&#xa0;%2&#xa0;» à %1</translation>
    </message>
    <message>
        <source>Propose %1 for “%2”</source>
        <translation>Proposer %1 pour «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Invite %1 for “%2”</source>
        <translation>Inviter %1 pour «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Confirm %1 on “%2”</source>
        <translation>Confirmer %1 sur «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Note that %1 declined “%2”</source>
        <translation>Noter le refus de %1 pour «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Release %1 from “%2”</source>
        <translation>Libérer %1 de «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>Déplacer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Move %n shift(s)</source>
        <translation>
            <numerusform>Déplacer %n vacation</numerusform>
            <numerusform>Déplacer %n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>Move “%1” to %2</source>
        <translation>Déplacer «&#xa0;%1&#xa0;» vers %2</translation>
    </message>
    <message numerus="yes">
        <source>Move %n shift(s) to %1</source>
        <translation>
            <numerusform>Déplacer %n vacation vers %1</numerusform>
            <numerusform>Déplacer %n vacations vers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the times of “%1”</source>
        <translation>Modifier les horaires de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Créer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shift(s)</source>
        <translation>
            <numerusform>Supprimer %n vacation</numerusform>
            <numerusform>Supprimer %n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <translation>Publier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Publish %n shift(s)</source>
        <translation>
            <numerusform>Publier %n vacation</numerusform>
            <numerusform>Publier %n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel “%1”</source>
        <translation>Annuler «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n shift(s)</source>
        <translation>
            <numerusform>Annuler %n vacation</numerusform>
            <numerusform>Annuler %n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>Make “%1” a draft</source>
        <translation>Remettre «&#xa0;%1&#xa0;» en brouillon</translation>
    </message>
    <message numerus="yes">
        <source>Make %n shift(s) a draft</source>
        <translation>
            <numerusform>Remettre %n vacation en brouillon</numerusform>
            <numerusform>Remettre %n vacations en brouillon</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>Copier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n shift(s)</source>
        <translation>
            <numerusform>Copier %n vacation</numerusform>
            <numerusform>Copier %n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>Split “%1”</source>
        <translation>Scinder «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Declare “%1” as “%2”: the agreement then allows more</source>
        <translation>Déclarer «&#xa0;%1&#xa0;» comme «&#xa0;%2&#xa0;»&#xa0;: l’accord permet alors davantage</translation>
    </message>
    <message>
        <source>Use the derogation for “%1”</source>
        <translation>Utiliser la dérogation pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Keep it as it is and say why</source>
        <translation>Laisser tel quel et dire pourquoi</translation>
    </message>
    <message>
        <source>the reason goes into the audit</source>
        <translation>la raison est gardée dans l’historique</translation>
    </message>
    <message>
        <source>Allow a conflict: %1</source>
        <translation>Autoriser un conflit&#xa0;: %1</translation>
    </message>
    <message>
        <source>No longer allow: %1</source>
        <translation>Ne plus autoriser&#xa0;: %1</translation>
    </message>
    <message>
        <source>skill %1 of 5</source>
        <translation>compétence %1 sur 5</translation>
    </message>
    <message>
        <source>%1 this week</source>
        <translation>%1 cette semaine</translation>
    </message>
    <message>
        <source>%1 to the nearest shift</source>
        <translation>%1 jusqu’à la vacation la plus proche</translation>
    </message>
    <message>
        <source>works here usually</source>
        <translation>travaille ici d’habitude</translation>
    </message>
    <message>
        <source>Give “%1” to %2</source>
        <translation>Confier «&#xa0;%1&#xa0;» à %2</translation>
    </message>
    <message>
        <source>Put %1 on “%2”</source>
        <translation>Placer %1 sur «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Swap %1 and %2</source>
        <translation>Échanger %1 et %2</translation>
    </message>
    <message>
        <source>Swap: %1 takes “%2” (%3), %4 takes “%5” (%6)</source>
        <translation>Échanger&#xa0;: %1 prend «&#xa0;%2&#xa0;» (%3), %4 prend «&#xa0;%5&#xa0;» (%6)</translation>
    </message>
    <message>
        <source>Split “%1” at %2: %3 takes the second part</source>
        <translation>Couper «&#xa0;%1&#xa0;» à %2&#xa0;: %3 prend la seconde partie</translation>
    </message>
    <message>
        <source>Take %1 off “%2”: the post stays open</source>
        <translation>Retirer %1 de «&#xa0;%2&#xa0;»&#xa0;: le poste reste à pourvoir</translation>
    </message>
    <message>
        <source>Start “%1” %2 later, at %3</source>
        <translation>Décaler «&#xa0;%1&#xa0;» de %2 plus tard, à %3</translation>
    </message>
    <message>
        <source>Start “%1” %2 earlier, at %3</source>
        <translation>Décaler «&#xa0;%1&#xa0;» de %2 plus tôt, à %3</translation>
    </message>
    <message>
        <source>End “%1” %2 earlier, at %3</source>
        <translation>Finir «&#xa0;%1&#xa0;» %2 plus tôt, à %3</translation>
    </message>
    <message>
        <source>Begin “%1” %2 later, at %3, and keep its end</source>
        <translation>Commencer «&#xa0;%1&#xa0;» %2 plus tard, à %3, sans changer la fin</translation>
    </message>
    <message>
        <source>Add an unpaid break of %1 to “%2” at %3</source>
        <translation>Ajouter une pause non payée de %1 à «&#xa0;%2&#xa0;», à %3</translation>
    </message>
    <message>
        <source>Add a break to “%1”</source>
        <translation>Ajouter une pause à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Overtime</source>
        <translation>Heures supplémentaires</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Week-end</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>Minimum call</source>
        <translation>Convocation minimale</translation>
    </message>
    <message>
        <source>Split duty</source>
        <translation>Coupure</translation>
    </message>
    <message>
        <source>Reduced rest</source>
        <translation>Repos réduit</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>Repas</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>no contract</source>
        <translation>pas de contrat</translation>
    </message>
    <message>
        <source>no hourly rate</source>
        <translation>pas de taux horaire</translation>
    </message>
    <message>
        <source>rate in another currency</source>
        <translation>taux dans une autre devise</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Hors événement</translation>
    </message>
    <message>
        <source>Equipment and transport</source>
        <translation>Matériel et transport</translation>
    </message>
    <message>
        <source>No budget line</source>
        <translation>Sans ligne budgétaire</translation>
    </message>
    <message numerus="yes">
        <source>Confirm the crew of %n shifts</source>
        <translation>
            <numerusform>Confirmer l’équipe de %n vacation</numerusform>
            <numerusform>Confirmer l’équipe de %n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reduced rests this week</source>
        <translation>Repos réduits cette semaine</translation>
    </message>
    <message>
        <source>Reduced rests in 7 days</source>
        <translation>Repos réduits sur 7 jours</translation>
    </message>
    <message>
        <source>Long days this week</source>
        <translation>Journées longues cette semaine</translation>
    </message>
    <message>
        <source>Long journeys this month</source>
        <translation>Longs trajets ce mois-ci</translation>
    </message>
    <message>
        <source>Overtime this year</source>
        <translation>Heures supplémentaires cette année</translation>
    </message>
    <message>
        <source>Sundays worked this year</source>
        <translation>Dimanches travaillés cette année</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Merge into “%1”</source>
        <translation>Fusionner dans «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The file is not there; it may have been moved, renamed or deleted.</source>
        <translation>Le fichier est introuvable&amp;#x202f;; il a peut-être été déplacé, renommé ou supprimé.</translation>
    </message>
    <message>
        <source>Add the rule set “%1”</source>
        <translation>Ajouter le jeu de règles «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add a version of “%1”</source>
        <translation>Ajouter une version de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>the organisation goes by it</source>
        <translation>la structure l’applique</translation>
    </message>
    <message>
        <source>events go by it: %1</source>
        <translation>des événements l’appliquent&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s) name it</source>
        <translation>
            <numerusform>%n contrat le désigne</numerusform>
            <numerusform>%n contrats le désignent</numerusform>
        </translation>
    </message>
    <message>
        <source>rule sets inherit from it: %1</source>
        <translation>des jeux de règles en héritent&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1” is in use: %2. Choose another rule set there first.</source>
        <translation>«&#xa0;%1&#xa0;» est utilisé&#xa0;: %2. Choisissez-y d’abord un autre jeu de règles.</translation>
    </message>
    <message>
        <source>Delete the rule set “%1”</source>
        <translation>Supprimer le jeu de règles «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Go by “%1”</source>
        <translation>Appliquer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No rule set of its own for “%1”</source>
        <translation>Pas de jeu de règles propre à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” goes by “%2”</source>
        <translation>Appliquer «&#xa0;%2&#xa0;» à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Code: “%1” does not fit. Give up to 40 letters, figures, dots and hyphens, such as “FR-1285-OURS”.</source>
        <translation>Code&#xa0;: «&#xa0;%1&#xa0;» ne convient pas. Donnez au plus 40 lettres, chiffres, points et traits d’union, par exemple «&#xa0;FR-1285-MAISON&#xa0;».</translation>
    </message>
    <message>
        <source>Code: “%1” is that of another rule set. Give one that is free.</source>
        <translation>Code&#xa0;: «&#xa0;%1&#xa0;» est celui d’un autre jeu de règles. Donnez un code libre.</translation>
    </message>
    <message>
        <source>Valid to: %1 lies before the first day. Give %2 or later, or no end.</source>
        <translation>Valable jusqu’au&#xa0;: %1 précède le premier jour. Donnez le %2 ou plus tard, ou pas de fin.</translation>
    </message>
    <message>
        <source>Valid from: another version of “%1” begins on %2. Give another day.</source>
        <translation>Valable du&#xa0;: une autre version de «&#xa0;%1&#xa0;» commence le %2. Donnez un autre jour.</translation>
    </message>
    <message>
        <source>Inherits from: “%1” does not exist or inherits from “%2” itself. Choose another one.</source>
        <translation>Hérite de&#xa0;: «&#xa0;%1&#xa0;» n’existe pas ou hérite lui-même de «&#xa0;%2&#xa0;». Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Change the rule set “%1”</source>
        <translation>Modifier le jeu de règles «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Name: it is empty. Give a name.</source>
        <translation>Nom&#xa0;: il est vide. Donnez un nom.</translation>
    </message>
    <message>
        <source>Keep “%1” as a day template</source>
        <translation>Garder «&#xa0;%1&#xa0;» comme journée type</translation>
    </message>
    <message>
        <source>Keep “%1” as a template</source>
        <translation>Garder «&#xa0;%1&#xa0;» comme modèle</translation>
    </message>
    <message>
        <source>Use the template “%1”</source>
        <translation>Utiliser le modèle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Use %n template(s)</source>
        <translation>
            <numerusform>Utiliser %n modèle</numerusform>
            <numerusform>Utiliser %n modèles</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename the template to “%1”</source>
        <translation>Renommer le modèle en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Delete the template “%1”</source>
        <translation>Supprimer le modèle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Book “%1” for “%2”</source>
        <translation>Réserver «&#xa0;%1&#xa0;» pour «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Book %n × “%1”</source>
        <translation>
            <numerusform>Réserver %n × «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>Réserver %n × «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Give back “%1”</source>
        <translation>Rendre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language</comment>
        <extracomment>The code of the language that this file translates to: fr, en.</extracomment>
        <translation>fr</translation>
    </message>
    <message>
        <source>Short turnaround</source>
        <translation>Turnaround court</translation>
    </message>
    <message>
        <source>Golden time</source>
        <translation>Golden time</translation>
    </message>
    <message>
        <source>Late meal</source>
        <translation>Repas tardif</translation>
    </message>
    <message>
        <source>Rule set “%1”, %2 – %3</source>
        <translation>Jeu de règles «&#xa0;%1&#xa0;», %2 – %3</translation>
    </message>
    <message>
        <source>Others are writing at the same time. Try again.</source>
        <translation>D’autres écrivent en même temps. Réessayez.</translation>
    </message>
    <message numerus="yes">
        <source>Propose people for %n post(s)</source>
        <translation>
            <numerusform>Proposer des personnes pour %n poste</numerusform>
            <numerusform>Proposer des personnes pour %n postes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>You have version %1, the current one is %2: read it again.</source>
        <translation>Vous avez la version %1, l’actuelle est la %2&#xa0;: relisez-la.</translation>
    </message>
    <message>
        <source>This path takes %1.</source>
        <translation>Ce chemin accepte %1.</translation>
    </message>
    <message>
        <source>There is no such path.</source>
        <translation>Ce chemin n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Ce champ n’existe pas.</translation>
    </message>
    <message>
        <source>The server gives this value: leave it out, or leave it as it was read.</source>
        <translation>Le serveur fixe cette valeur&#xa0;: omettez-la, ou laissez-la telle que lue.</translation>
    </message>
    <message>
        <source>The body is not JSON: %1.</source>
        <translation>Le corps n’est pas du JSON&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The body must be a JSON object.</source>
        <translation>Le corps doit être un objet JSON.</translation>
    </message>
    <message>
        <source>Some values cannot be taken.</source>
        <translation>Certaines valeurs ne peuvent pas être acceptées.</translation>
    </message>
    <message>
        <source>A moment with its offset is expected: 2026-02-15T20:00:00+01:00.</source>
        <translation>Un instant avec son décalage est attendu&#xa0;: 2026-02-15T20:00:00+01:00.</translation>
    </message>
    <message>
        <source>A day is expected: 2026-02-15.</source>
        <translation>Un jour est attendu&#xa0;: 2026-02-15.</translation>
    </message>
    <message>
        <source>An id (UUID) is expected.</source>
        <translation>Un identifiant (UUID) est attendu.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>Un texte est attendu.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Un nombre entier est attendu.</translation>
    </message>
    <message>
        <source>true or false is expected.</source>
        <translation>true ou false est attendu.</translation>
    </message>
    <message>
        <source>One of these is expected: %1.</source>
        <translation>Une de ces valeurs est attendue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This cannot be read: %1.</source>
        <translation>Ceci ne peut pas être lu&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Take a new key for a new request.</source>
        <translation>Prenez une nouvelle clé pour une nouvelle requête.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Au plus %1 caractères.</translation>
    </message>
    <message>
        <source>A number from 1 to %1 is expected.</source>
        <translation>Un nombre de 1 à %1 est attendu.</translation>
    </message>
    <message>
        <source>This is no cursor of a list: take the next_cursor of the page before.</source>
        <translation>Ce n’est pas un curseur de liste&#xa0;: prenez le next_cursor de la page précédente.</translation>
    </message>
    <message>
        <source>“to” must be after “from”.</source>
        <translation>«&#xa0;to&#xa0;» doit être après «&#xa0;from&#xa0;».</translation>
    </message>
    <message>
        <source>There is no parameter “%1” here.</source>
        <translation>Il n’y a pas de paramètre «&#xa0;%1&#xa0;» ici.</translation>
    </message>
    <message>
        <source>“%1” is no such value.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une telle valeur.</translation>
    </message>
    <message>
        <source>Lists cannot be sorted by “%1”.</source>
        <translation>Les listes ne peuvent pas être triées par «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This account is not active here any more.</source>
        <translation>Ce compte n’est plus actif ici.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Votre rôle ne le permet pas.</translation>
    </message>
    <message>
        <source>The times do not fit together</source>
        <translation>Les horaires ne s’accordent pas</translation>
    </message>
    <message>
        <source>The request cannot be read</source>
        <translation>La requête ne peut pas être lue</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Connectez-vous d’abord</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisé</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Impossible ici</translation>
    </message>
    <message>
        <source>Something is taken already</source>
        <translation>Déjà pris</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>Existe déjà</translation>
    </message>
    <message>
        <source>It has been changed in the meantime</source>
        <translation>Modifié entre-temps</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop volumineux</translation>
    </message>
    <message>
        <source>This kind of content is not accepted</source>
        <translation>Ce type de contenu n’est pas accepté</translation>
    </message>
    <message>
        <source>A labour rule forbids it</source>
        <translation>Une règle du travail l’interdit</translation>
    </message>
    <message>
        <source>Maintenance is overdue</source>
        <translation>La maintenance est en retard</translation>
    </message>
    <message>
        <source>A skill, role or certificate is missing</source>
        <translation>Il manque une compétence, une fonction ou une habilitation</translation>
    </message>
    <message>
        <source>The idempotency key was used for another request</source>
        <translation>La clé d’idempotence a servi pour une autre requête</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Trop de requêtes</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>Une erreur s’est produite ici</translation>
    </message>
    <message>
        <source>Not available at the moment</source>
        <translation>Indisponible pour le moment</translation>
    </message>
    <message>
        <source>The end must be after the start, the call not after the start, and breaks inside the shift.</source>
        <translation>La fin doit être après le début, la convocation pas après le début, et les pauses dans la vacation.</translation>
    </message>
    <message>
        <source>It refers to something that does not exist, or something else still refers to it (%1).</source>
        <translation>Une référence ne mène à rien, ou autre chose s’y réfère encore (%1).</translation>
    </message>
    <message>
        <source>A value cannot be taken: %1</source>
        <translation>Une valeur ne peut pas être acceptée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read it again and repeat the change.</source>
        <translation>Relisez et refaites la modification.</translation>
    </message>
    <message>
        <source>There is nothing of that id here.</source>
        <translation>Il n’y a rien de cet identifiant ici.</translation>
    </message>
    <message>
        <source>There is one of that id already.</source>
        <translation>Cet identifiant existe déjà.</translation>
    </message>
    <message>
        <source>Nothing was written. Try again in a moment.</source>
        <translation>Rien n’a été écrit. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>A valid access token is needed.</source>
        <translation>Un jeton d’accès valable est nécessaire.</translation>
    </message>
    <message>
        <source>Try again in %1 seconds.</source>
        <translation>Réessayez dans %1 secondes.</translation>
    </message>
    <message>
        <source>There is no such shift.</source>
        <translation>Cette vacation n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Cette personne n’existe pas.</translation>
    </message>
    <message>
        <source>This person is on the shift already.</source>
        <translation>Cette personne est déjà sur la vacation.</translation>
    </message>
    <message>
        <source>%1 hard conflict(s) stand against it; each can be overridden with a reason.</source>
        <translation>%1 conflit(s) bloquant(s) s’y oppose(nt)&#xa0;; chacun peut être levé avec un motif.</translation>
    </message>
    <message>
        <source>Too many attempts: try again in %1 seconds.</source>
        <translation>Trop de tentatives&#xa0;: réessayez dans %1 secondes.</translation>
    </message>
    <message>
        <source>This account belongs to no such organisation.</source>
        <translation>Ce compte n’appartient pas à cette organisation.</translation>
    </message>
    <message>
        <source>The address or the password is wrong.</source>
        <translation>L’adresse ou le mot de passe est faux.</translation>
    </message>
    <message>
        <source>The session has ended: sign in again.</source>
        <translation>La session est terminée&#xa0;: reconnectez-vous.</translation>
    </message>
    <message>
        <source>Planning PRO: a new password</source>
        <translation>Planning PRO&#xa0;: un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Use this code within an hour to set a new password: %1</source>
        <translation>Utilisez ce code dans l’heure pour choisir un nouveau mot de passe&#xa0;: %1</translation>
    </message>
    <message>
        <source>From %1 to %2 characters are expected.</source>
        <translation>De %1 à %2 caractères sont attendus.</translation>
    </message>
    <message>
        <source>This code is not valid any more.</source>
        <translation>Ce code n’est plus valable.</translation>
    </message>
    <message>
        <source>This field is needed.</source>
        <translation>Ce champ est nécessaire.</translation>
    </message>
    <message>
        <source>These fields are needed: %1.</source>
        <translation>Ces champs sont nécessaires&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is another one of that id already.</source>
        <translation>Un autre porte déjà cet identifiant.</translation>
    </message>
    <message>
        <source>The id cannot be changed.</source>
        <translation>L’identifiant ne peut pas changer.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>La base de données ne répond pas.</translation>
    </message>
    <message>
        <source>Your role lets you declare for yourself only.</source>
        <translation>Votre rôle vous permet de déclarer pour vous seulement.</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>La fin doit être après le début.</translation>
    </message>
    <message>
        <source>The hypothesis names something twice.</source>
        <translation>L’hypothèse nomme quelque chose deux fois.</translation>
    </message>
    <message>
        <source>Your role lets you see your own costs only.</source>
        <translation>Votre rôle vous permet de voir vos propres coûts seulement.</translation>
    </message>
    <message>
        <source>At most %1 days.</source>
        <translation>Au plus %1 jours.</translation>
    </message>
    <message>
        <source>By hour at most %1 days.</source>
        <translation>Par heure, au plus %1 jours.</translation>
    </message>
    <message>
        <source>There is no such shift or assignment.</source>
        <translation>Cette vacation ou affectation n’existe pas.</translation>
    </message>
    <message>
        <source>This leave has been decided on.</source>
        <translation>Une décision a été prise sur ce congé.</translation>
    </message>
    <message>
        <source>Only members of the crew acknowledge.</source>
        <translation>Seuls les membres de l’équipe accusent réception.</translation>
    </message>
    <message>
        <source>There is no such conflict.</source>
        <translation>Ce conflit n’existe pas.</translation>
    </message>
    <message>
        <source>A hard conflict and a reason are expected.</source>
        <translation>Un conflit bloquant et un motif sont attendus.</translation>
    </message>
    <message>
        <source>There is no rule set “%1”.</source>
        <translation>Il n’y a pas de jeu de règles «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The plan has changed too much since.</source>
        <translation>Le planning a trop changé depuis.</translation>
    </message>
    <message>
        <source>Shifts are published by POST /api/v1/planning/publish.</source>
        <translation>Les vacations se publient par POST /api/v1/planning/publish.</translation>
    </message>
    <message>
        <source>Only administrators remove for good.</source>
        <translation>Seuls les administrateurs suppriment définitivement.</translation>
    </message>
    <message>
        <source>From 1 to %1 days are expected.</source>
        <translation>De 1 à %1 jours sont attendus.</translation>
    </message>
    <message>
        <source>This form (multipart/form-data) cannot be read.</source>
        <translation>Ce formulaire (multipart/form-data) ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The shift does not take place any more.</source>
        <translation>La vacation n’a plus lieu.</translation>
    </message>
    <message>
        <source>The person is not active any more.</source>
        <translation>La personne n’est plus active.</translation>
    </message>
    <message>
        <source>The post has been filled meanwhile.</source>
        <translation>Le poste a été pourvu entre-temps.</translation>
    </message>
    <message>
        <source>The person is on the shift already, or has declined it.</source>
        <translation>La personne est déjà sur la vacation, ou l’a refusée.</translation>
    </message>
    <message>
        <source>This proposal has been written already.</source>
        <translation>Cette proposition a déjà été enregistrée.</translation>
    </message>
    <message>
        <source>It would break a rule now.</source>
        <translation>Elle enfreindrait une règle maintenant.</translation>
    </message>
    <message>
        <source>Another contract begins before: on %1.</source>
        <translation>Un autre contrat commence avant&#xa0;: le %1.</translation>
    </message>
    <message>
        <source>An amount cannot be negative.</source>
        <translation>Un montant ne peut pas être négatif.</translation>
    </message>
    <message>
        <source>This person is on the mission already.</source>
        <translation>Cette personne est déjà sur la mission.</translation>
    </message>
    <message>
        <source>The shift is not of this mission.</source>
        <translation>La vacation n’est pas de cette mission.</translation>
    </message>
    <message>
        <source>The shift is not of this role.</source>
        <translation>La vacation n’est pas de cette fonction.</translation>
    </message>
    <message>
        <source>Your role lets you answer your own invitations only.</source>
        <translation>Votre rôle vous permet de répondre à vos propres invitations seulement.</translation>
    </message>
    <message>
        <source>An absence that comes back cannot become a leave: enter its days one by one.</source>
        <translation>Une absence récurrente ne peut pas devenir un congé&#xa0;: saisissez ses jours un par un.</translation>
    </message>
    <message>
        <source>You are planned for “%1” from %2 to %3, %4.</source>
        <translation>Vous êtes planifié(e) pour «&#xa0;%1&#xa0;» du %2 au %3, %4.</translation>
    </message>
    <message>
        <source>Planning PRO: an intervention</source>
        <translation>Planning PRO&#xa0;: une intervention</translation>
    </message>
    <message>
        <source>Equipment of the organisation is expected, each piece named once.</source>
        <translation>Du matériel de l’organisation est attendu, chaque pièce nommée une fois.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>Cette fonction n’existe pas.</translation>
    </message>
    <message>
        <source>This invitation cannot be answered with this code: it is not valid, or not any more.</source>
        <translation>On ne peut pas répondre à cette invitation avec ce code&#xa0;: il n’est pas valable, ou ne l’est plus.</translation>
    </message>
    <message>
        <source>The shift has been cancelled.</source>
        <translation>La vacation a été annulée.</translation>
    </message>
    <message>
        <source>The post has been filled.</source>
        <translation>Le poste a été pourvu.</translation>
    </message>
    <message>
        <source>Something stands against it: see the conflicts.</source>
        <translation>Quelque chose s’y oppose&#xa0;: voyez les conflits.</translation>
    </message>
    <message>
        <source>A moment within the shift is expected.</source>
        <translation>Un instant pendant la vacation est attendu.</translation>
    </message>
    <message>
        <source>There is no such assignment.</source>
        <translation>Cette affectation n’existe pas.</translation>
    </message>
    <message>
        <source>A moment in the future is expected.</source>
        <translation>Un instant futur est attendu.</translation>
    </message>
    <message>
        <source>This person has accepted already.</source>
        <translation>Cette personne a déjà accepté.</translation>
    </message>
    <message>
        <source>Planning PRO: can you work on “%1”?</source>
        <translation>Planning PRO&#xa0;: pouvez-vous travailler sur «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>You are asked for “%1”, %2, %3.
Answer with this code: %4
(invitation %5)</source>
        <translation>On vous demande pour «&#xa0;%1&#xa0;», %2, %3.
Répondez avec ce code&#xa0;: %4
(invitation %5)</translation>
    </message>
    <message>
        <source>Nobody gives or takes away more than the own role.</source>
        <translation>Personne ne donne ni ne retire plus que son propre rôle.</translation>
    </message>
    <message>
        <source>This person has another account.</source>
        <translation>Cette personne a un autre compte.</translation>
    </message>
    <message>
        <source>An organisation needs an owner: make somebody else one first.</source>
        <translation>Une organisation a besoin d’un propriétaire&#xa0;: nommez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is expected.</source>
        <translation>Un nombre de %1 à %2 est attendu.</translation>
    </message>
    <message>
        <source>The end must be after the start, by a year at most.</source>
        <translation>La fin doit être après le début, d’un an au plus.</translation>
    </message>
    <message>
        <source>There is no such site.</source>
        <translation>Ce lieu n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such event.</source>
        <translation>Cet événement n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such client.</source>
        <translation>Ce client n’existe pas.</translation>
    </message>
    <message>
        <source>Some of its shifts are published: cancel them first.</source>
        <translation>Certaines de ses vacations sont publiées&#xa0;: annulez-les d’abord.</translation>
    </message>
    <message>
        <source>An e-mail address is expected.</source>
        <translation>Une adresse électronique est attendue.</translation>
    </message>
    <message>
        <source>This address belongs to a member already.</source>
        <translation>Cette adresse est déjà celle d’un membre.</translation>
    </message>
    <message>
        <source>Planning PRO: your account</source>
        <translation>Planning PRO&#xa0;: votre compte</translation>
    </message>
    <message>
        <source>You are a member of “%1” now. Use this code within an hour to set your password: %2</source>
        <translation>Vous êtes maintenant membre de «&#xa0;%1&#xa0;». Utilisez ce code dans l’heure pour choisir votre mot de passe&#xa0;: %2</translation>
    </message>
    <message>
        <source>Your role shows you your own rates and profile only.</source>
        <translation>Votre rôle vous montre vos propres tarifs et votre propre profil seulement.</translation>
    </message>
    <message>
        <source>Each skill is named once.</source>
        <translation>Chaque compétence est nommée une fois.</translation>
    </message>
    <message>
        <source>There is no contract for today.</source>
        <translation>Il n’y a pas de contrat pour aujourd’hui.</translation>
    </message>
    <message>
        <source>An event of the project is expected.</source>
        <translation>Un événement du projet est attendu.</translation>
    </message>
    <message>
        <source>From 1 to %1 of them are expected.</source>
        <translation>Il en faut de 1 à %1.</translation>
    </message>
    <message>
        <source>This person is on shifts: set “active” to false instead.</source>
        <translation>Cette personne est sur des vacations&#xa0;: mettez plutôt «&#xa0;active&#xa0;» à false.</translation>
    </message>
    <message>
        <source>There is no such thing.</source>
        <translation>Cela n’existe pas.</translation>
    </message>
    <message>
        <source>Enough searches are under way: wait for one to end, or cancel it.</source>
        <translation>Assez de recherches sont en cours&#xa0;: attendez la fin de l’une, ou annulez-la.</translation>
    </message>
    <message>
        <source>The server is busy searching: try again later.</source>
        <translation>Le serveur est occupé à chercher&#xa0;: réessayez plus tard.</translation>
    </message>
    <message>
        <source>Waits for its turn.</source>
        <translation>Attend son tour.</translation>
    </message>
    <message>
        <source>Searches.</source>
        <translation>Cherche.</translation>
    </message>
    <message>
        <source>The search is over.</source>
        <translation>La recherche est terminée.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulée.</translation>
    </message>
    <message>
        <source>The server was stopped: start it again.</source>
        <translation>Le serveur a été arrêté&#xa0;: relancez la recherche.</translation>
    </message>
    <message>
        <source>The proposals were written into the plan.</source>
        <translation>Les propositions ont été enregistrées dans le planning.</translation>
    </message>
    <message>
        <source>This search is over.</source>
        <translation>Cette recherche est terminée.</translation>
    </message>
    <message>
        <source>None of the proposals fits the plan any more: search again.</source>
        <translation>Aucune des propositions ne convient plus au planning&#xa0;: relancez la recherche.</translation>
    </message>
    <message>
        <source>The proposals were written into the plan already.</source>
        <translation>Les propositions sont déjà dans le planning.</translation>
    </message>
    <message>
        <source>The search has found nothing to apply.</source>
        <translation>La recherche n’a rien trouvé à appliquer.</translation>
    </message>
    <message>
        <source>An amount is expected: 1200.50.</source>
        <translation>Un montant est attendu&#xa0;: 1200.50.</translation>
    </message>
    <message>
        <source>You are not planned on this shift.</source>
        <translation>Vous n’êtes pas planifié(e) sur cette vacation.</translation>
    </message>
    <message>
        <source>These hours have been approved already.</source>
        <translation>Ces heures ont déjà été validées.</translation>
    </message>
    <message>
        <source>A number of at least 1 is expected.</source>
        <translation>Un nombre d’au moins 1 est attendu.</translation>
    </message>
    <message>
        <source>“%1” is being repaired or has been retired.</source>
        <translation>«&#xa0;%1&#xa0;» est en réparation ou retiré.</translation>
    </message>
    <message>
        <source>%1 has no valid certificate “%2”, which “%3” asks for.</source>
        <translation>%1 n’a pas d’habilitation «&#xa0;%2&#xa0;» valable, que demande «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>Le document est vide.</translation>
    </message>
    <message>
        <source>A document has at most %1 MiB.</source>
        <translation>Un document a au plus %1 Mio.</translation>
    </message>
    <message>
        <source>A whole PDF, PNG or JPEG is expected, or an SVG without scripts and outside references.</source>
        <translation>Un PDF, PNG ou JPEG entier est attendu, ou un SVG sans script ni référence extérieure.</translation>
    </message>
    <message>
        <source>This server keeps no documents.</source>
        <translation>Ce serveur ne garde pas de documents.</translation>
    </message>
    <message>
        <source>There is no such thing to attach it to.</source>
        <translation>Ce à quoi l’attacher n’existe pas.</translation>
    </message>
    <message>
        <source>The end must be after the start, by at most a year.</source>
        <translation>La fin doit être après le début, d’un an au plus.</translation>
    </message>
    <message>
        <source>Create the shifts</source>
        <translation>Créer les vacations</translation>
    </message>
    <message>
        <source>Assign the crew</source>
        <translation>Affecter l’équipe</translation>
    </message>
    <message>
        <source>Book the equipment</source>
        <translation>Réserver le matériel</translation>
    </message>
    <message>
        <source>Publish the planning</source>
        <translation>Publier le planning</translation>
    </message>
    <message>
        <source>Shifts, missions or bookings still belong to this event.</source>
        <translation>Des vacations, missions ou réservations appartiennent encore à cet événement.</translation>
    </message>
    <message>
        <source>The lines add up to more than the total.</source>
        <translation>La somme des lignes dépasse le total.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour est avant le premier.</translation>
    </message>
    <message>
        <source>Times of the clock are expected: 20:00-02:00.</source>
        <translation>Des heures sont attendues&#xa0;: 20:00-02:00.</translation>
    </message>
    <message>
        <source>At most %1 days at once.</source>
        <translation>Au plus %1 jours à la fois.</translation>
    </message>
    <message>
        <source>You are planned from %1 to %2: %3.</source>
        <translation>Vous êtes planifié(e) de %1 à %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>The amounts given are not those worked out; both are kept.</source>
        <translation>Les montants donnés ne sont pas ceux calculés&#xa0;; les deux sont gardés.</translation>
    </message>
    <message>
        <source>For some hours no rate is known: they cost nothing here.</source>
        <translation>Pour certaines heures aucun tarif n’est connu&#xa0;: elles ne coûtent rien ici.</translation>
    </message>
    <message>
        <source>There is no role “%1”.</source>
        <translation>Il n’y a pas de fonction «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A shift is for people of one role: make another shift for this one.</source>
        <translation>Une vacation est pour une seule fonction&#xa0;: faites une autre vacation pour celle-ci.</translation>
    </message>
    <message>
        <source>A technician with a role is needed.</source>
        <translation>Un technicien avec une fonction est nécessaire.</translation>
    </message>
    <message>
        <source>There is no skill “%1”.</source>
        <translation>Il n’y a pas de compétence «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>This account belongs to nobody of the crew.</source>
        <translation>Ce compte n’appartient à personne de l’équipe.</translation>
    </message>
    <message>
        <source>An address of the web is expected: https://…</source>
        <translation>Une adresse web est attendue&#xa0;: https://…</translation>
    </message>
    <message>
        <source>This address is not a public one.</source>
        <translation>Cette adresse n’est pas publique.</translation>
    </message>
    <message>
        <source>One or more of these are expected: %1.</source>
        <translation>Une ou plusieurs de ces valeurs sont attendues&#xa0;: %1.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Au moins %1 caractères.</translation>
    </message>
    <message>
        <source>There are %1 webhooks already: remove one first.</source>
        <translation>Il y a déjà %1 webhooks&#xa0;: supprimez-en un d’abord.</translation>
    </message>
    <message>
        <source>%1 deliveries a day have been reached.</source>
        <translation>%1 envois par jour ont été atteints.</translation>
    </message>
    <message>
        <source>A certificate ends soon</source>
        <translation>Une habilitation expire bientôt</translation>
    </message>
    <message>
        <source>Your certificate “%1” is valid until %2.</source>
        <translation>Votre habilitation «&#xa0;%1&#xa0;» est valable jusqu’au %2.</translation>
    </message>
    <message>
        <source>An invitation waits for your answer</source>
        <translation>Une invitation attend votre réponse</translation>
    </message>
    <message>
        <source>Please answer the invitation to “%1” before %2.</source>
        <translation>Merci de répondre à l’invitation pour «&#xa0;%1&#xa0;» avant le %2.</translation>
    </message>
    <message>
        <source>New members choose their password themselves, with the code they are sent.</source>
        <translation>Les nouveaux membres choisissent eux-mêmes leur mot de passe, avec le code qui leur est envoyé.</translation>
    </message>
    <message>
        <source>A scenario neither publishes shifts nor confirms people: do so once it is the plan.</source>
        <translation>Un scénario ne publie pas de vacations et ne confirme personne : faites-le une fois qu’il est le planning.</translation>
    </message>
    <message>
        <source>The first occurrence is at most %1 years ago.</source>
        <translation>La première occurrence date d’au plus %1 ans.</translation>
    </message>
    <message>
        <source>This has been done. The answer held a secret, which is not kept: take a new key to have another one made.</source>
        <translation>C’est déjà fait. La réponse contenait un secret, qui n’est pas conservé : prenez une nouvelle clé pour en faire établir un autre.</translation>
    </message>
    <message>
        <source>There is no such part</source>
        <translation>Cette partie n’existe pas</translation>
    </message>
    <message>
        <source>Something else still refers to it (%1).</source>
        <translation>Autre chose s’y rapporte encore (%1).</translation>
    </message>
    <message>
        <source>The document has %1 bytes.</source>
        <translation>Le document compte %1 octets.</translation>
    </message>
    <message>
        <source>This leads out of the years 1 to 9999.</source>
        <translation>Cela mène hors des années 1 à 9999.</translation>
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
        <translation>Planning</translation>
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
    <message>
        <source>W%1</source>
        <translation>S%1</translation>
    </message>
    <message>
        <source>Hours per person and week</source>
        <translation>Heures par personne et par semaine</translation>
    </message>
    <message>
        <source>Above the ceiling</source>
        <translation>Au-dessus du plafond</translation>
    </message>
    <message>
        <source>Ceiling %1</source>
        <translation>Plafond %1</translation>
    </message>
    <message>
        <source>Hours per week</source>
        <translation>Heures par semaine</translation>
    </message>
    <message>
        <source>%1, week %2: %3 of %4</source>
        <translation>%1, semaine %2&#xa0;: %3 sur %4</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domaine public</translation>
    </message>
    <message>
        <source>About Planning PRO</source>
        <translation>À propos de Planning PRO</translation>
    </message>
    <message>
        <source>Planning PRO %1</source>
        <translation>Planning PRO %1</translation>
    </message>
    <message>
        <source>Crew planning for live performance. Free software under the GNU General Public License, version 3 or later; it comes without any warranty.</source>
        <translation>La planification d’équipes du spectacle vivant. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure&#x202f;; il est fourni sans aucune garantie.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>It is built on:</source>
        <translation>Il s’appuie sur&#xa0;:</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Programme (*.json *.xml)</source>
        <translation>Programme (*.json *.xml)</translation>
    </message>
    <message>
        <source>List of people (*.csv *.txt *.tsv)</source>
        <translation>Liste de personnes (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>The file cannot be imported</source>
        <translation>Le fichier ne peut pas être importé</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Nouvelle structure</translation>
    </message>
    <message>
        <source>Name of the theatre, festival or company</source>
        <translation>Nom du théâtre, du festival ou de la compagnie</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Fuseau horaire</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>&amp;Convention</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Créer…</translation>
    </message>
    <message>
        <source>Give the organisation a name.</source>
        <translation>Donnez un nom à la structure.</translation>
    </message>
    <message>
        <source>“%1” is not a known time zone; choose one of the list, for example Europe/Paris.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fuseau horaire connu&#x202f;; choisissez-en un dans la liste, par exemple Europe/Paris.</translation>
    </message>
    <message>
        <source>Only what needs a look</source>
        <translation>Seulement ce qui est à vérifier</translation>
    </message>
    <message>
        <source>The same person twice in the list</source>
        <translation>La même personne deux fois dans la liste</translation>
    </message>
    <message>
        <source>Columns of the list</source>
        <translation>Colonnes de la liste</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Imported as</source>
        <translation>Importée comme</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Par exemple</translation>
    </message>
    <message>
        <source>Merge what both rows say</source>
        <translation>Fusionner les deux lignes</translation>
    </message>
    <message>
        <source>Keep the first row</source>
        <translation>Garder la première ligne</translation>
    </message>
    <message>
        <source>Import both</source>
        <translation>Importer les deux</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>Personnes de la liste</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Lecture de la liste…</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>%1 new, %2 completed, %3 known already, %4 left out. %5.</source>
        <translation>Nouvelles&#xa0;: %1, complétées&#xa0;: %2, déjà connues&#xa0;: %3, écartées&#xa0;: %4. %5.</translation>
    </message>
    <message>
        <source>Dates are read as month/day/year.</source>
        <translation>Les dates sont lues mois/jour/année.</translation>
    </message>
    <message>
        <source>Characters that cannot be read show as �.</source>
        <translation>Les caractères illisibles s’affichent �.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Complétée</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Déjà connue</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Répétée</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Says the same as line %1.</source>
        <translation>Dit la même chose que la ligne %1.</translation>
    </message>
    <message>
        <source>Same person as in line %1, other details.</source>
        <translation>Même personne qu’à la ligne %1, autres détails.</translation>
    </message>
    <message>
        <source>Learns: %1.</source>
        <translation>Ajouts&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Ce qui a été compris</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Grid of the board</source>
        <translation>&amp;Grille du planning</translation>
    </message>
    <message>
        <source>Crew of each call</source>
        <translation>Équipe de chaque convocation</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Call before the start</source>
        <translation>Convocation avant le début</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Role to add</source>
        <translation>Fonction à ajouter</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Calls of the programme</source>
        <translation>Convocations du programme</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Horaire</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Import the programme “%1”</source>
        <translation>Importer le programme «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The plan says all of it already; there is nothing to import.</source>
        <translation>Tout figure déjà dans le plan&#x202f;; il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>%1 calls: %2 shifts to add, %3 to change, %4 to remove. Time zone %5.</source>
        <translation>Convocations&#xa0;: %1. Vacations à ajouter&#xa0;: %2, à modifier&#xa0;: %3, à retirer&#xa0;: %4. Fuseau horaire %5.</translation>
    </message>
    <message numerus="yes">
        <source>%n shifts were edited by hand and keep their times.</source>
        <translation>
            <numerusform>%n vacation a été modifiée à la main et garde ses horaires.</numerusform>
            <numerusform>%n vacations ont été modifiées à la main et gardent leurs horaires.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” could not be done. %2</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: l’opération a échoué. %2</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Vacation</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Warehouse prep</source>
        <translation>Préparation au dépôt</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Trajet</translation>
    </message>
    <message>
        <source>Load-in</source>
        <translation>Montage</translation>
    </message>
    <message>
        <source>Rigging</source>
        <translation>Accroche</translation>
    </message>
    <message>
        <source>Fit-up</source>
        <translation>Implantation</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Line check</source>
        <translation>Vérification des lignes</translation>
    </message>
    <message>
        <source>Sound check</source>
        <translation>Balances</translation>
    </message>
    <message>
        <source>Technical rehearsal</source>
        <translation>Répétition technique</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Dress rehearsal</source>
        <translation>Générale</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Entrée du public</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Entracte</translation>
    </message>
    <message>
        <source>Changeover</source>
        <translation>Changement de plateau</translation>
    </message>
    <message>
        <source>Strike</source>
        <translation>Dépose</translation>
    </message>
    <message>
        <source>Load-out</source>
        <translation>Démontage</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>Standby on site</source>
        <translation>Permanence sur place</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Astreinte</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Jour de repos</translation>
    </message>
    <message>
        <source>Catering</source>
        <translation>Catering</translation>
    </message>
    <message>
        <source>Permanent</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>Fixed-term (intermittent)</source>
        <translation>CDDU (intermittent)</translation>
    </message>
    <message>
        <source>Freelance</source>
        <translation>Indépendant</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>Bénévole</translation>
    </message>
    <message>
        <source>Subcontractor</source>
        <translation>Sous-traitant</translation>
    </message>
    <message>
        <source>Untitled shift</source>
        <translation>Vacation sans titre</translation>
    </message>
    <message>
        <source>%1, %2 – %3</source>
        <translation>%1, %2 – %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>À pourvoir</translation>
    </message>
    <message>
        <source>Add a break</source>
        <translation>Ajouter une pause</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Pauses</translation>
    </message>
    <message>
        <source>Start of the break</source>
        <translation>Début de la pause</translation>
    </message>
    <message>
        <source>Move a break</source>
        <translation>Déplacer une pause</translation>
    </message>
    <message>
        <source>End of the break</source>
        <translation>Fin de la pause</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Pay a break</source>
        <translation>Payer une pause</translation>
    </message>
    <message>
        <source>Do not pay a break</source>
        <translation>Ne pas payer une pause</translation>
    </message>
    <message>
        <source>Remove this break</source>
        <translation>Retirer cette pause</translation>
    </message>
    <message>
        <source>Remove a break</source>
        <translation>Retirer une pause</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflits</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Afficher «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Conflicts: %1 hard, %2 soft</source>
        <translation>Conflits bloquants&#xa0;: %1, alertes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Bloquants</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Search conflicts</source>
        <translation>Rechercher des conflits</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>No conflicts: the plan keeps all rules.</source>
        <translation>Aucun conflit&#xa0;: le plan respecte toutes les règles.</translation>
    </message>
    <message>
        <source>No conflict fits the filters.</source>
        <translation>Aucun conflit ne correspond aux filtres.</translation>
    </message>
    <message>
        <source>Nobody yet. Drag people here or onto the bar.</source>
        <translation>Personne pour l’instant. Glissez des personnes ici ou sur la barre.</translation>
    </message>
    <message>
        <source>Crew, %1 of %2</source>
        <translation>Équipe, %1 sur %2</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Unknown person</source>
        <translation>Personne inconnue</translation>
    </message>
    <message>
        <source>Show this person</source>
        <translation>Afficher cette personne</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Réponse de %1</translation>
    </message>
    <message>
        <source>Take %1 off this shift</source>
        <translation>Retirer %1 de cette vacation</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Rien n’est sélectionné</translation>
    </message>
    <message>
        <source>Click a shift on the board or a person in the list to see and change the details.</source>
        <translation>Cliquez sur une vacation du planning ou sur une personne de la liste pour voir et modifier les détails.</translation>
    </message>
    <message>
        <source>Drag a person onto a shift to put them on it.</source>
        <translation>Glissez une personne sur une vacation pour l’y affecter.</translation>
    </message>
    <message>
        <source>Drag on empty time to draw a new shift.</source>
        <translation>Glissez sur une plage vide pour tracer une nouvelle vacation.</translation>
    </message>
    <message>
        <source>Every post is filled.</source>
        <translation>Tous les postes sont pourvus.</translation>
    </message>
    <message>
        <source>Open posts</source>
        <translation>Postes à pourvoir</translation>
    </message>
    <message>
        <source>Open posts: %1</source>
        <translation>Postes à pourvoir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Free for the selected shift</source>
        <translation>Disponibles pour la vacation sélectionnée</translation>
    </message>
    <message>
        <source>Name, skill or tag</source>
        <translation>Nom, compétence ou étiquette</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Rechercher des personnes</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Compétence</translation>
    </message>
    <message>
        <source>Only people whom this shift would bring no hard conflict.</source>
        <translation>Seulement les personnes à qui cette vacation ne causerait aucun conflit bloquant.</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>Toutes les équipes</translation>
    </message>
    <message>
        <source>All skills</source>
        <translation>Toutes les compétences</translation>
    </message>
    <message>
        <source>Nobody yet. Import a crew list to begin: File, Import people.</source>
        <translation>Personne pour l’instant. Pour commencer, importez une liste d’équipe&#xa0;: Fichier, Importer des personnes.</translation>
    </message>
    <message>
        <source>Nobody matches. Change the filters.</source>
        <translation>Personne ne correspond. Modifiez les filtres.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people</source>
        <translation>
            <numerusform>%1 sur %n personne</numerusform>
            <numerusform>%1 sur %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Compétences</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Habilitations</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>&amp;First name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <source>&amp;Last name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;Courriel</translation>
    </message>
    <message>
        <source>&amp;Phones</source>
        <translation>&amp;Téléphones</translation>
    </message>
    <message>
        <source>Several numbers are separated by commas.</source>
        <translation>Séparez plusieurs numéros par des virgules.</translation>
    </message>
    <message>
        <source>Change a first name</source>
        <translation>Modifier un prénom</translation>
    </message>
    <message>
        <source>Change a last name</source>
        <translation>Modifier un nom</translation>
    </message>
    <message>
        <source>Change an email address</source>
        <translation>Modifier une adresse électronique</translation>
    </message>
    <message>
        <source>Change phone numbers</source>
        <translation>Modifier des numéros de téléphone</translation>
    </message>
    <message>
        <source>%1 planned of %2 at most</source>
        <translation>%1 planifiées sur %2 au plus</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>%1 planifiées</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, niveau %2</translation>
    </message>
    <message>
        <source>None known.</source>
        <translation>Rien de connu.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, jusqu’au %2</translation>
    </message>
    <message>
        <source>%1, since %2, %3 an hour</source>
        <translation>%1, depuis le %2, %3 de l’heure</translation>
    </message>
    <message>
        <source>The end must be after the start.</source>
        <translation>La fin doit suivre le début.</translation>
    </message>
    <message>
        <source>The call must not be after the start.</source>
        <translation>La convocation ne doit pas suivre le début.</translation>
    </message>
    <message>
        <source>The end of a break must be after its start.</source>
        <translation>La fin d’une pause doit suivre son début.</translation>
    </message>
    <message>
        <source>Breaks must lie inside the shift.</source>
        <translation>Les pauses doivent tenir dans la vacation.</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>Plusieurs</translation>
    </message>
    <message>
        <source>Words separated by commas, for example “festival, build”.</source>
        <translation>Des mots séparés par des virgules, par exemple «&#xa0;festival, montage&#xa0;».</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>F&amp;onction</translation>
    </message>
    <message>
        <source>Tea&amp;m</source>
        <translation>É&amp;quipe</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>Effe&amp;ctif</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>Stat&amp;ut</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>P&amp;hase</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Étiquette&amp;s</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>Rename to “%1”</source>
        <translation>Renommer en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>Modifier les étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>Plan for %n people</source>
        <translation>
            <numerusform>Prévoir %n personne</numerusform>
            <numerusform>Prévoir %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to the site “%1”</source>
        <translation>Déplacer vers le lieu «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the role to “%1”</source>
        <translation>Changer la fonction en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the team to “%1”</source>
        <translation>Changer l’équipe en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the status to “%1”</source>
        <translation>Changer le statut en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the phase to “%1”</source>
        <translation>Changer la phase en «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Change the notes</source>
        <translation>Modifier les notes</translation>
    </message>
    <message numerus="yes">
        <source>%n shifts selected</source>
        <translation>
            <numerusform>%n vacation sélectionnée</numerusform>
            <numerusform>%n vacations sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>Con&amp;vocation</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Convocation</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dé&amp;but</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>F&amp;in</translation>
    </message>
    <message>
        <source>%1 of presence</source>
        <translation>%1 de présence</translation>
    </message>
    <message>
        <source>%1 of presence, local time of %2</source>
        <translation>%1 de présence, heure locale de %2</translation>
    </message>
    <message>
        <source>Change the start of “%1”</source>
        <translation>Modifier le début de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the end of “%1”</source>
        <translation>Modifier la fin de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Change the call of “%1”</source>
        <translation>Modifier la convocation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Standby</source>
        <translation>Permanence</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Repos</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>To fill: %1</source>
        <translation>À pourvoir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is planned here on this day.</source>
        <translation>Rien n’est prévu ici ce jour-là.</translation>
    </message>
    <message>
        <source>No shift on this day.</source>
        <translation>Aucune vacation ce jour-là.</translation>
    </message>
    <message>
        <source>Work %1</source>
        <translation>Travail %1</translation>
    </message>
    <message>
        <source>Rest %1 until</source>
        <translation>Repos %1 jusqu’à</translation>
    </message>
    <message>
        <source>Day plan by site</source>
        <translation>Planning du jour par lieu</translation>
    </message>
    <message>
        <source>Shifts: %1</source>
        <translation>Vacations&#xa0;: %1</translation>
    </message>
    <message>
        <source>People: %1</source>
        <translation>Personnes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Noms</translation>
    </message>
    <message>
        <source>Day plan by person</source>
        <translation>Planning du jour par personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Invited, no answer yet</source>
        <translation>Invité, sans réponse</translation>
    </message>
    <message>
        <source>Proposed, not asked yet</source>
        <translation>Proposé, pas encore sollicité</translation>
    </message>
    <message>
        <source>+1: after midnight</source>
        <translation>+1&#xa0;: après minuit</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Imprimé le %1</translation>
    </message>
    <message>
        <source>Version of %1, printed %2</source>
        <translation>Version du %1, imprimée le %2</translation>
    </message>
    <message>
        <source>Nothing is planned on this day.</source>
        <translation>Rien n’est prévu ce jour-là.</translation>
    </message>
    <message>
        <source>%1 (continued)</source>
        <translation>%1 (suite)</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Print the day</source>
        <translation>Imprimer la journée</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Par lieu</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Par personne</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Choose the sites to print</source>
        <translation>Choisir les lieux à imprimer</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Paysage</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The PDF could not be saved.</source>
        <translation>Le PDF n’a pas pu être enregistré.</translation>
    </message>
    <message>
        <source>&amp;New organisation…</source>
        <translation>&amp;Nouvelle structure…</translation>
    </message>
    <message>
        <source>Open the &amp;demo festival</source>
        <translation>Ouvrir le festival de &amp;démonstration</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Import &amp;people…</source>
        <translation>Importer des &amp;personnes…</translation>
    </message>
    <message>
        <source>Import a &amp;programme…</source>
        <translation>Importer un pro&amp;gramme…</translation>
    </message>
    <message>
        <source>&amp;Export the plan…</source>
        <translation>&amp;Exporter le plan…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>&amp;Close the plan</source>
        <translation>&amp;Fermer le plan</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Select &amp;all shifts</source>
        <translation>Sélectionner &amp;toutes les vacations</translation>
    </message>
    <message>
        <source>D&amp;uplicate the selected shifts</source>
        <translation>&amp;Dupliquer les vacations sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Delete the selected shifts</source>
        <translation>&amp;Supprimer les vacations sélectionnées</translation>
    </message>
    <message>
        <source>&amp;Confirm the crew</source>
        <translation>&amp;Confirmer l’équipe</translation>
    </message>
    <message>
        <source>Rows by &amp;people</source>
        <translation>Lignes par &amp;personne</translation>
    </message>
    <message>
        <source>Rows by &amp;sites</source>
        <translation>Lignes par &amp;lieu</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Fit the selection</source>
        <translation>Ajuster à la &amp;sélection</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>Plus &amp;tôt</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus tar&amp;d</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Aujourd’hui</translation>
    </message>
    <message>
        <source>&amp;Go to a date…</source>
        <translation>Aller à u&amp;ne date…</translation>
    </message>
    <message>
        <source>&amp;Search people</source>
        <translation>Rec&amp;hercher des personnes</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Réinitialiser la disp&amp;osition</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;About Planning PRO</source>
        <translation>À &amp;propos de Planning PRO</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Rest between two days of work: at least %1.</source>
        <translation>Repos entre deux journées de travail&#xa0;: au moins %1.</translation>
    </message>
    <message>
        <source>Work in one day: at most %1.</source>
        <translation>Travail dans une journée&#xa0;: au plus %1.</translation>
    </message>
    <message>
        <source>Break: at least %1 once %2 of work are reached.</source>
        <translation>Pause&#xa0;: au moins %1 dès %2 de travail.</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>Pannea&amp;ux</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Planning PRO plans (*.planningdb)</source>
        <translation>Plans Planning PRO (*.planningdb)</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Ouvrir un plan</translation>
    </message>
    <message>
        <source>Planning PRO plans (*.planningdb *.planning)</source>
        <translation>Plans Planning PRO (*.planningdb *.planning)</translation>
    </message>
    <message>
        <source>Where to keep the plan</source>
        <translation>Où garder le plan</translation>
    </message>
    <message>
        <source>“%1” cannot be opened</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” cannot be created</source>
        <translation>Impossible de créer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Where to keep the plan made from this file</source>
        <translation>Où garder le plan tiré de ce fichier</translation>
    </message>
    <message>
        <source>Planning PRO</source>
        <translation>Planning PRO</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Who works where and when, from the first truck to the last flight case.</source>
        <translation>Qui travaille où et quand, du premier camion au dernier flight-case.</translation>
    </message>
    <message>
        <source>Demo festival</source>
        <translation>Festival de démonstration</translation>
    </message>
    <message>
        <source>Two stages, sixty people, five days: try everything, nothing can go wrong.</source>
        <translation>Deux scènes, soixante personnes, cinq jours&#xa0;: essayez tout, vous ne risquez rien.</translation>
    </message>
    <message>
        <source>Choose a name, a time zone and the agreement whose rules apply.</source>
        <translation>Choisissez un nom, un fuseau horaire et la convention dont les règles s’appliquent.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>A plan on this computer, or one a colleague sent you.</source>
        <translation>Un plan de cet ordinateur, ou celui qu’un collègue vous a envoyé.</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Se connecter à un serveur</translation>
    </message>
    <message>
        <source>Server synchronisation is not part of this version.</source>
        <translation>La synchronisation avec un serveur ne fait pas partie de cette version.</translation>
    </message>
    <message>
        <source>Recent plans</source>
        <translation>Plans récents</translation>
    </message>
    <message>
        <source>The plans you open will be listed here.</source>
        <translation>Les plans que vous ouvrez s’afficheront ici.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exporter le plan</translation>
    </message>
    <message>
        <source>Plan files (*.planning)</source>
        <translation>Fichiers de plan (*.planning)</translation>
    </message>
    <message>
        <source>The plan could not be exported. %1</source>
        <translation>Le plan n’a pas pu être exporté. %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>This plan is open in another window. You can look at it here; to change it, use the other window or close it first.</source>
        <translation>Ce plan est ouvert dans une autre fenêtre. Vous pouvez le consulter ici&#x202f;; pour le modifier, utilisez l’autre fenêtre ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 — Planning PRO</source>
        <translation>%1 — Planning PRO</translation>
    </message>
    <message>
        <source>--lang: “%1” is not a language; give fr or en.</source>
        <translation>--lang&#xa0;: «&#xa0;%1&#xa0;» n’est pas une langue&#x202f;; donnez fr ou en.</translation>
    </message>
    <message>
        <source>Open the demo festival.</source>
        <translation>Ouvrir le festival de démonstration.</translation>
    </message>
    <message>
        <source>Language: fr or en.</source>
        <translation>Langue&#xa0;: fr ou en.</translation>
    </message>
    <message>
        <source>Crew planning for live performance.</source>
        <translation>La planification d’équipes du spectacle vivant.</translation>
    </message>
    <message>
        <source>Plan to open (*.planningdb or *.planning).</source>
        <translation>Plan à ouvrir (*.planningdb ou *.planning).</translation>
    </message>
    <message>
        <source>Give one file at most.</source>
        <translation>Donnez un fichier au plus.</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>button</comment>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>The clock goes forward: this time does not exist, %1 is taken.</source>
        <translation>L’heure avance&#xa0;: cette heure n’existe pas, %1 est retenue.</translation>
    </message>
    <message>
        <source>The clock goes back: this time comes twice, the first is taken.</source>
        <translation>L’heure recule&#xa0;: cette heure existe deux fois, la première est retenue.</translation>
    </message>
    <message>
        <source>Conflicts: checking…</source>
        <translation>Conflits&#xa0;: vérification…</translation>
    </message>
    <message>
        <source>Checking the plan…</source>
        <translation>Vérification du planning…</translation>
    </message>
    <message numerus="yes">
        <source>%n shifts</source>
        <translation>
            <numerusform>%n vacation</numerusform>
            <numerusform>%n vacations</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Sans jour</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>This conflict is solved. F8 goes to the next one.</source>
        <translation>Ce conflit est résolu. F8 passe au suivant.</translation>
    </message>
    <message>
        <source>Choose a conflict to see the ways out.</source>
        <translation>Choisissez un conflit pour voir les solutions.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Montrer %1</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Par règle</translation>
    </message>
    <message>
        <source>Allowed too</source>
        <translation>Aussi les admis</translation>
    </message>
    <message>
        <source>Also show conflicts that were allowed with a reason.</source>
        <translation>Montrer aussi les conflits admis avec un motif.</translation>
    </message>
    <message>
        <source>Shift or words</source>
        <translation>Vacation ou mots</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Solutions</translation>
    </message>
    <message>
        <source>Looking for ways out…</source>
        <translation>Recherche de solutions…</translation>
    </message>
    <message>
        <source>No way out found that breaks no other rule; change the plan by hand.</source>
        <translation>Aucune solution qui n’enfreigne une autre règle&#x202f;; modifiez le planning à la main.</translation>
    </message>
    <message>
        <source>then: %1</source>
        <translation>alors&#xa0;: %1</translation>
    </message>
    <message>
        <source>Say why: the audit keeps the reason with your name.</source>
        <translation>Dites pourquoi&#xa0;: l’audit garde le motif avec votre nom.</translation>
    </message>
    <message>
        <source>Allowed by %1 on %2: %3</source>
        <translation>Admis par %1 le %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Allowed on %1: %2</source>
        <translation>Admis le %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No longer allow it</source>
        <translation>Ne plus l’admettre</translation>
    </message>
    <message>
        <source>Why can’t %1 take this shift?</source>
        <translation>Pourquoi %1 ne peut pas prendre cette vacation&#x202f;?</translation>
    </message>
    <message>
        <source>Who allowed it, and why</source>
        <translation>Qui l’a admis, et pourquoi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Admettre</translation>
    </message>
    <message>
        <source>Why not … ?</source>
        <translation>Pourquoi pas …&#x202f;?</translation>
    </message>
    <message>
        <source>Put %1 on it</source>
        <translation>Affecter %1</translation>
    </message>
    <message>
        <source>%1 is on this shift already.</source>
        <translation>%1 est déjà sur cette vacation.</translation>
    </message>
    <message>
        <source>%1 is on this shift although:</source>
        <translation>%1 est sur cette vacation, pourtant&#xa0;:</translation>
    </message>
    <message>
        <source>%1 cannot take this shift:</source>
        <translation>%1 ne peut pas prendre cette vacation&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing speaks against %1.</source>
        <translation>Rien ne s’oppose à %1.</translation>
    </message>
    <message>
        <source>%1 can take this shift, but:</source>
        <translation>%1 peut prendre cette vacation, mais&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Why not somebody?</source>
        <translation>Pour&amp;quoi pas quelqu’un&#x202f;?</translation>
    </message>
    <message>
        <source>&amp;Next conflict</source>
        <translation>Conflit &amp;suivant</translation>
    </message>
    <message>
        <source>P&amp;revious conflict</source>
        <translation>Conflit p&amp;récédent</translation>
    </message>
    <message numerus="yes">
        <source>The crew cannot be confirmed: %n hard conflicts forbid it. %1</source>
        <translation>
            <numerusform>L’équipe ne peut pas être confirmée&#xa0;: %n conflit bloquant l’interdit. %1</numerusform>
            <numerusform>L’équipe ne peut pas être confirmée&#xa0;: %n conflits bloquants l’interdisent. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart of costs</source>
        <translation>Graphique des coûts</translation>
    </message>
    <message>
        <source>No budget line</source>
        <translation>Sans ligne budgétaire</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Budget line</source>
        <translation>Ligne budgétaire</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>%1 – %2, %3</source>
        <translation>%1 – %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Hours that are paid</source>
        <translation>Heures payées</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévisionnel</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Effectué</translation>
    </message>
    <message>
        <source>Selection only</source>
        <translation>Sélection seule</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>Jours affichés</translation>
    </message>
    <message>
        <source>Month shown</source>
        <translation>Mois affiché</translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation>Tout le planning</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Totaux</translation>
    </message>
    <message>
        <source>By event</source>
        <translation>Par événement</translation>
    </message>
    <message>
        <source>By budget line</source>
        <translation>Par ligne budgétaire</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Cost by day</source>
        <translation>Coût par jour</translation>
    </message>
    <message>
        <source>Cost by line</source>
        <translation>Coût par ligne</translation>
    </message>
    <message>
        <source>Hours and ceilings</source>
        <translation>Heures et plafonds</translation>
    </message>
    <message>
        <source>Only the selected person, or the event of the selected shift</source>
        <translation>Seulement la personne sélectionnée, ou l&apos;événement de la vacation sélectionnée</translation>
    </message>
    <message>
        <source>Export the cost lines…</source>
        <translation>Exporter les lignes de coût…</translation>
    </message>
    <message>
        <source>Export the cost lines as CSV</source>
        <translation>Exporter les lignes de coût en CSV</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Total %1 %2</source>
        <translation>Total %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s) without a rate are not counted.</source>
        <translation>
            <numerusform>%n affectation sans taux n&apos;est pas comptée.</numerusform>
            <numerusform>%n affectations sans taux ne sont pas comptées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No hours worked have been entered for this period.</source>
        <translation>Aucune heure effectuée n&apos;est saisie pour cette période.</translation>
    </message>
    <message>
        <source>Nothing in this period costs anything yet. Confirm people on shifts and give them a contract with a rate.</source>
        <translation>Rien ne coûte encore sur cette période. Confirmez des personnes sur des vacations et donnez-leur un contrat avec un taux.</translation>
    </message>
    <message>
        <source>Export the cost lines</source>
        <translation>Exporter les lignes de coût</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>costs.csv</source>
        <translation>couts.csv</translation>
    </message>
    <message>
        <source>The costs could not be exported. %1</source>
        <translation>Les coûts n&apos;ont pas pu être exportés. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Costs: %1</source>
        <translation>Coûts&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 cannot be confirmed: %2</source>
        <translation>Confirmation impossible pour %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Exceptions used</source>
        <translation>Dérogations utilisées</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>An action, a person, an event or a date</source>
        <translation>Une action, une personne, un événement ou une date</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Enter: do it · Arrow keys: choose · Escape: back to the board</source>
        <translation>Entrée&#xa0;: exécuter · Flèches&#xa0;: choisir · Échap&#xa0;: retour au planning</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Overview of the season</source>
        <translation>Vue d’ensemble de la saison</translation>
    </message>
    <message>
        <source>The whole season: drag the frame or click to go there</source>
        <translation>Toute la saison&#xa0;: faites glisser le cadre ou cliquez pour vous y rendre</translation>
    </message>
    <message numerus="yes">
        <source>%n bar(s)</source>
        <translation>
            <numerusform>%n barre</numerusform>
            <numerusform>%n barres</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of shifts over time. Arrow keys go from bar to bar.</source>
        <translation>Lignes de vacations dans le temps. Les flèches vont de barre en barre.</translation>
    </message>
    <message>
        <source>Sp&amp;lit the shift in two</source>
        <translation>&amp;Scinder la vacation en deux</translation>
    </message>
    <message>
        <source>&amp;Merge the selected shifts</source>
        <translation>&amp;Fusionner les vacations sélectionnées</translation>
    </message>
    <message>
        <source>S&amp;wap the two people</source>
        <translation>&amp;Permuter les deux personnes</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>To&amp;ut rechercher…</translation>
    </message>
    <message>
        <source>The shift is too short here to be split: each part must last at least %1 minutes.</source>
        <translation>La vacation est trop courte ici pour être scindée&#xa0;: chaque partie doit durer au moins %1 minutes.</translation>
    </message>
    <message>
        <source>One of the two people is on both shifts already.</source>
        <translation>L’une des deux personnes est déjà sur les deux vacations.</translation>
    </message>
    <message>
        <source>Event, %1</source>
        <translation>Événement, %1</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>Ouverture de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>As inherited again</source>
        <translation>Reprendre la valeur héritée</translation>
    </message>
    <message>
        <source>%1: as inherited again</source>
        <translation>%1&#xa0;: reprendre la valeur héritée</translation>
    </message>
    <message>
        <source>changed; inherited: %1</source>
        <translation>modifié&amp;#x202f;; hérité&#xa0;: %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>%1 and %2 say the same.</source>
        <translation>%1 et %2 disent la même chose.</translation>
    </message>
    <message numerus="yes">
        <source>%n differences</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>&amp;Severity</source>
        <translation>&amp;Gravité</translation>
    </message>
    <message>
        <source>Choose a rule to see its values.</source>
        <translation>Choisissez une règle pour voir ses valeurs.</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>Our rules (%1)</source>
        <translation>Nos règles (%1)</translation>
    </message>
    <message>
        <source>Valid &amp;until</source>
        <translation>Valable &amp;jusqu’au</translation>
    </message>
    <message>
        <source>no tags</source>
        <translation>aucune étiquette</translation>
    </message>
    <message>
        <source>Shifts with one of these tags go by this rule set, whatever their event or contract says. Words separated by commas, for example “tour, festival”.</source>
        <translation>Les vacations qui portent une de ces étiquettes suivent ce jeu de règles, quoi que disent leur événement ou le contrat. Mots séparés par des virgules, par exemple «&#xa0;tour, festival&#xa0;».</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;m</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Inherits from</source>
        <translation>&amp;Hérite de</translation>
    </message>
    <message>
        <source>Applies to missions ta&amp;gged</source>
        <translation>Pour les missions éti&amp;quetées</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>Valable &amp;du</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>New &amp;version</source>
        <translation>Nouvelle &amp;version</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Go by it</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>Rule sets</source>
        <translation>Jeux de règles</translation>
    </message>
    <message>
        <source>A rule set of your own that inherits from the chosen one</source>
        <translation>Un jeu de règles à vous, qui hérite de celui qui est choisi</translation>
    </message>
    <message>
        <source>The same rules from another day on, to be changed there</source>
        <translation>Les mêmes règles à partir d’un autre jour, pour les y modifier</translation>
    </message>
    <message>
        <source>Deletes the chosen version; it can be undone</source>
        <translation>Supprime la version choisie&amp;#x202f;; cela s’annule</translation>
    </message>
    <message>
        <source>The organisation goes by the chosen rule set where nothing else is said</source>
        <translation>La structure applique le jeu de règles choisi là où rien d’autre n’est dit</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>None yet: “New” makes one that
inherits from the chosen one.</source>
        <translation>Aucun&#xa0;: «&#xa0;Nouveau&#xa0;» en crée un
qui hérite de celui qui est choisi.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Conventions et lois</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, dès le %2</translation>
    </message>
    <message>
        <source>%1 · in use</source>
        <translation>%1 · appliqué</translation>
    </message>
    <message>
        <source>&amp;Events…</source>
        <translation>É&amp;vénements…</translation>
    </message>
    <message>
        <source>Only what it &amp;changes</source>
        <translation>Seulement ce qu’il &amp;change</translation>
    </message>
    <message>
        <source>No rule fits what is typed.</source>
        <translation>Aucune règle ne correspond à la saisie.</translation>
    </message>
    <message>
        <source>Chooses the events that go by this rule set</source>
        <translation>Choisit les événements qui suivent ce jeu de règles</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>Chercher dans les règles</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Comparer a&amp;vec</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Annuler&#xa0;: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Rétablir&#xa0;: %1 (Ctrl+Maj+Z)</translation>
    </message>
    <message>
        <source> It inherits from %1.</source>
        <translation> Il hérite de %1.</translation>
    </message>
    <message>
        <source>%1, valid from %2. It ships with the program and cannot be changed: “New” makes one of your own that inherits from it.</source>
        <translation>%1, valable depuis le %2. Il est fourni avec le programme et ne se modifie pas&#xa0;: «&#xa0;Nouveau&#xa0;» en crée un à vous, qui en hérite.</translation>
    </message>
    <message>
        <source>the organisation</source>
        <translation>la structure</translation>
    </message>
    <message numerus="yes">
        <source>%n contracts</source>
        <translation>
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message>
        <source>inherited by %1</source>
        <translation>hérité par %1</translation>
    </message>
    <message>
        <source>Nobody goes by it yet.</source>
        <translation>Personne ne le suit encore.</translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation>Suivi par&#xa0;: %1</translation>
    </message>
    <message>
        <source>It changes nothing of what it inherits.</source>
        <translation>Il ne change rien à ce dont il hérite.</translation>
    </message>
    <message>
        <source>Hard</source>
        <comment>severity</comment>
        <translation>Bloquant</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>severity</comment>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Information</source>
        <comment>severity</comment>
        <translation>Information</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>severity</comment>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’elle dit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source>&amp;Rule set of the contract</source>
        <translation>Jeu de &amp;règles du contrat</translation>
    </message>
    <message>
        <source>that of the organisation</source>
        <translation>celui de la structure</translation>
    </message>
    <message>
        <source>Choose the rule set of a contract</source>
        <translation>Choisir le jeu de règles d’un contrat</translation>
    </message>
    <message>
        <source>Rule &amp;sets…</source>
        <translation>Jeux de &amp;règles…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>“%1” is not a day. Write one like %2, or +1 for the day after.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un jour. Écrivez par exemple %2, ou +1 pour le lendemain.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write one like 20:15 or 20h15.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une heure. Écrivez par exemple 20:15 ou 20h15.</translation>
    </message>
    <message>
        <source>The shift ends at %1: it can start at %2 at the latest. Change its day or its end first.</source>
        <translation>La vacation finit à %1&#xa0;: elle peut commencer à %2 au plus tard. Changez d’abord son jour ou sa fin.</translation>
    </message>
    <message>
        <source>The shift starts at %1 and lasts at least %2 minutes.</source>
        <translation>La vacation commence à %1 et dure au moins %2 minutes.</translation>
    </message>
    <message>
        <source>“%1” is not a number of posts. Write one from 1 to %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre de postes. Écrivez un nombre de 1 à %2.</translation>
    </message>
    <message>
        <source>%1 …</source>
        <translation>%1&#xa0;…</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas dans cette liste&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Postes</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Pourvus</translation>
    </message>
    <message>
        <source>Hard conflicts</source>
        <translation>Bloquants</translation>
    </message>
    <message>
        <source>Soft conflicts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1 (+%2)</source>
        <translation>%1 (+%2)</translation>
    </message>
    <message>
        <source>&amp;Whole plan</source>
        <translation>&amp;Tout le planning</translation>
    </message>
    <message>
        <source>Search shifts</source>
        <translation>Chercher une vacation</translation>
    </message>
    <message>
        <source>All shifts of the plan, not only those of the days shown</source>
        <translation>Toutes les vacations, pas seulement celles des jours affichés</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Vacations</translation>
    </message>
    <message>
        <source>No shift here fits “%1”.</source>
        <translation>Aucune vacation ne correspond ici à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No shifts yet. Draw the first one on the timeline.</source>
        <translation>Aucune vacation pour l’instant. Dessinez la première sur le planning.</translation>
    </message>
    <message>
        <source>No shifts on these days. Draw one on the timeline, go to other days, or tick “Whole plan”.</source>
        <translation>Aucune vacation ces jours-là. Dessinez-en une sur le planning, allez à d’autres jours ou cochez «&#xa0;Tout le planning&#xa0;».</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>Plannin&amp;g</translation>
    </message>
    <message>
        <source>T&amp;able of shifts</source>
        <translation>Ta&amp;bleau des vacations</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message>
        <source>%1/%2 !</source>
        <translation>%1/%2 !</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Toutes les fonctions</translation>
    </message>
    <message>
        <source>Unknown role</source>
        <translation>Fonction inconnue</translation>
    </message>
    <message>
        <source>%1, %2: %3 of %4 posts filled</source>
        <translation>%1, %2&#xa0;: %3 poste(s) sur %4 pourvu(s)</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1&#xa0;: %2 sur %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Posts filled of posts to fill. “!” marks those that lack people. Click a cell to select its shifts.</source>
        <translation>Pourvus sur à pourvoir. «&#xa0;!&#xa0;»&#xa0;: il manque du monde. Un clic sélectionne les vacations.</translation>
    </message>
    <message>
        <source>No posts on these days. Go to other days, or draw a shift on the timeline.</source>
        <translation>Aucun poste ces jours-là. Allez à d’autres jours ou dessinez une vacation sur le planning.</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>Couvertu&amp;re</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Board’s day</source>
        <translation>Jour affiché</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>Sur place</translation>
    </message>
    <message>
        <source>Arriving next</source>
        <translation>Arrivées</translation>
    </message>
    <message>
        <source>Leaving next</source>
        <translation>Départs</translation>
    </message>
    <message>
        <source>Posts to fill</source>
        <translation>Postes à pourvoir</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n manque</numerusform>
            <numerusform>%n manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Who is on today</source>
        <translation>Qui est &amp;là aujourd’hui</translation>
    </message>
    <message>
        <source>Only shifts of one site, role, team, event, phase, budget line and status that follow one another without a pause can be merged.</source>
        <translation>Seules des vacations de même site, rôle, équipe, événement, phase, ligne budgétaire et statut, qui se suivent sans interruption, peuvent être fusionnées.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Use the template “%1”</source>
        <translation>Utiliser le modèle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Make the shifts</source>
        <translation>Créer les vacations</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>No event</source>
        <translation>Aucun événement</translation>
    </message>
    <message>
        <source>No day fits: tick a day of the week that lies in between.</source>
        <translation>Aucun jour ne convient&#xa0;: cochez un jour de la semaine compris entre les deux dates.</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on %1.</source>
        <translation>
            <numerusform>%n brouillon le %1.</numerusform>
            <numerusform>%n brouillons le %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on %1 days, from %2 to %3.</source>
        <translation>
            <numerusform>%n brouillon sur %1 jours, du %2 au %3.</numerusform>
            <numerusform>%n brouillons sur %1 jours, du %2 au %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Day of %n shifts</source>
        <translation>
            <numerusform>Journée de %n vacation</numerusform>
            <numerusform>Journée de %n vacations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Use on days…</source>
        <translation>Utiliser sur des jours…</translation>
    </message>
    <message>
        <source>Puts the shifts of the template on one day or several.</source>
        <translation>Place les vacations du modèle sur un ou plusieurs jours.</translation>
    </message>
    <message>
        <source>Template, role or site</source>
        <translation>Modèle, fonction ou lieu</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Chercher un modèle</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No templates yet. Select shifts on the board and choose Edit, Keep as a template.</source>
        <translation>Aucun modèle pour l’instant. Sélectionnez des vacations sur le planning, puis Édition, Garder comme modèle.</translation>
    </message>
    <message>
        <source>No template matches.</source>
        <translation>Aucun modèle ne correspond.</translation>
    </message>
    <message>
        <source>&amp;Keep as a template…</source>
        <translation>&amp;Garder comme modèle…</translation>
    </message>
    <message>
        <source>Keep as a day template</source>
        <translation>Garder comme journée type</translation>
    </message>
    <message>
        <source>Keep as a template</source>
        <translation>Garder comme modèle</translation>
    </message>
    <message>
        <source>Name of the day. One that has this name already is replaced.</source>
        <translation>Nom de la journée. Celle qui porte déjà ce nom est remplacée.</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message numerus="yes">
        <source>%n in stock</source>
        <translation>
            <numerusform>%n en stock</numerusform>
            <numerusform>%n en stock</numerusform>
        </translation>
    </message>
    <message>
        <source>in repair</source>
        <translation>en réparation</translation>
    </message>
    <message>
        <source>%1, serial number %2</source>
        <translation>%1, numéro de série %2</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Add equipment</source>
        <translation>Ajouter du matériel</translation>
    </message>
    <message>
        <source>Unknown equipment</source>
        <translation>Matériel inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n in stock</source>
        <translation>
            <numerusform>%1&#xa0;: %n en stock</numerusform>
            <numerusform>%1&#xa0;: %n en stock</numerusform>
        </translation>
    </message>
    <message>
        <source>How many: %1</source>
        <translation>Combien&#xa0;: %1</translation>
    </message>
    <message>
        <source>Give back: %1</source>
        <translation>Rendre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Equipment or category</source>
        <translation>Matériel ou catégorie</translation>
    </message>
    <message>
        <source>Search equipment</source>
        <translation>Chercher du matériel</translation>
    </message>
    <message>
        <source>No equipment in this plan.</source>
        <translation>Aucun matériel dans ce planning.</translation>
    </message>
    <message>
        <source>No equipment matches.</source>
        <translation>Aucun matériel ne correspond.</translation>
    </message>
    <message>
        <source>Drag it onto a shift to book it.</source>
        <translation>Glissez-le sur une vacation pour le réserver.</translation>
    </message>
    <message>
        <source>People, equipment, templates</source>
        <translation>Personnes, matériel, modèles</translation>
    </message>
    <message>
        <source>Cop&amp;y the selected shifts</source>
        <translation>Co&amp;pier les vacations sélectionnées</translation>
    </message>
    <message>
        <source>Pas&amp;te shifts</source>
        <translation>C&amp;oller des vacations</translation>
    </message>
    <message>
        <source>There is nothing to paste: copy shifts of this plan first.</source>
        <translation>Rien à coller&#xa0;: copiez d’abord des vacations de ce planning.</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Réservé</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Équipes</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>Change the booking of “%1”</source>
        <translation>Changer la réservation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Move “%1” to %2</source>
        <translation>Déplacer «&#xa0;%1&#xa0;» vers %2</translation>
    </message>
    <message>
        <source>Without an event</source>
        <translation>Sans événement</translation>
    </message>
    <message>
        <source>“%1” is given up in the row of its own team: %2.</source>
        <translation>«&#xa0;%1&#xa0;» se rend dans la ligne de sa propre équipe&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The role “%1” belongs to the team %2: a shift of it is never without a team.</source>
        <translation>Le rôle «&#xa0;%1&#xa0;» appartient à l’équipe %2&#xa0;: une de ses vacations n’est jamais sans équipe.</translation>
    </message>
    <message>
        <source>The mission “%1” is at %2, the shift at %3.</source>
        <translation>La mission «&#xa0;%1&#xa0;» est à %2, la vacation à %3.</translation>
    </message>
    <message>
        <source>%1 is no longer in use.</source>
        <translation>%1 n’est plus en service.</translation>
    </message>
    <message>
        <source>Without a category</source>
        <translation>Sans catégorie</translation>
    </message>
    <message>
        <source>Without a project</source>
        <translation>Sans projet</translation>
    </message>
    <message>
        <source>Rows by &amp;teams</source>
        <translation>Lignes par é&amp;quipe</translation>
    </message>
    <message>
        <source>Rows by &amp;events</source>
        <translation>Lignes par é&amp;vénement</translation>
    </message>
    <message>
        <source>Rows by e&amp;quipment</source>
        <translation>Lignes par &amp;matériel</translation>
    </message>
    <message>
        <source>Rows by &amp;roles</source>
        <translation>Lignes par &amp;rôle</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Pas ici</translation>
    </message>
    <message>
        <source>R&amp;ows</source>
        <translation>Li&amp;gnes</translation>
    </message>
    <message>
        <source>In use: %1</source>
        <translation>Utilisés&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 posts filled</source>
        <translation>Postes pourvus&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Sort by &amp;name</source>
        <translation>Trier par &amp;nom</translation>
    </message>
    <message>
        <source>Sort by &amp;load of the days shown</source>
        <translation>Trier par &amp;charge des jours affichés</translation>
    </message>
    <message>
        <source>Sort by &amp;conflicts of the days shown</source>
        <translation>Trier par con&amp;flits des jours affichés</translation>
    </message>
    <message>
        <source>Sort by who is &amp;free at the selected shift</source>
        <translation>Trier par disponi&amp;bilité pour la vacation sélectionnée</translation>
    </message>
    <message>
        <source>Sort a&amp;gain</source>
        <translation>Trier à nou&amp;veau</translation>
    </message>
    <message>
        <source>Collapse &amp;all groups</source>
        <translation>Ré&amp;duire tous les groupes</translation>
    </message>
    <message>
        <source>E&amp;xpand all groups</source>
        <translation>&amp;Ouvrir tous les groupes</translation>
    </message>
    <message>
        <source>What a row stands for, and the order of rows. An edit moves no row: “Sort again” does.</source>
        <translation>Ce que représente une ligne, et l’ordre des lignes. Une modification ne déplace aucune ligne&#xa0;: «&#xa0;Trier à nouveau&#xa0;» le fait.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Touches d’origine</translation>
    </message>
    <message>
        <source>Usual keys everywhere</source>
        <translation>Tout remettre d’origine</translation>
    </message>
    <message>
        <source>Take the keys</source>
        <translation>Prendre ces touches</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>New &amp;keys</source>
        <translation>Nouvelles &amp;touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Choose an action to give it other keys.</source>
        <translation>Choisissez une action pour lui donner d’autres touches.</translation>
    </message>
    <message>
        <source>%1 is for “%2” already.</source>
        <translation>%1 sert déjà à «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>The board needs %1: %2.</source>
        <translation>%1 est réservé au tableau&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 alone is for typing: add Ctrl or Alt.</source>
        <translation>%1 seul sert à écrire&#xa0;: ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>An action or its keys</source>
        <translation>Une action ou ses touches</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Chercher dans les raccourcis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>On the board (cannot be changed)</source>
        <translation>Sur le tableau (non modifiables)</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>&amp;Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Close the win&amp;dow</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Go from bar to bar</source>
        <translation>Aller de barre en barre</translation>
    </message>
    <message>
        <source>Select more bars</source>
        <translation>Sélectionner d’autres barres</translation>
    </message>
    <message>
        <source>Open the bar in the details</source>
        <translation>Ouvrir la barre dans le détail</translation>
    </message>
    <message>
        <source>Move the selected bars by the grid</source>
        <translation>Déplacer les barres choisies d’un cran</translation>
    </message>
    <message>
        <source>Make the bar shorter or longer</source>
        <translation>Raccourcir ou allonger la barre</translation>
    </message>
    <message>
        <source>Move the bar to another row</source>
        <translation>Déplacer la barre sur une autre ligne</translation>
    </message>
    <message>
        <source>Scroll the rows</source>
        <translation>Faire défiler les lignes</translation>
    </message>
    <message>
        <source>Give up what the mouse began; select nothing</source>
        <translation>Abandonner le geste de la souris&#xa0;; ne rien sélectionner</translation>
    </message>
    <message>
        <source>Find a row or a bar by its name</source>
        <translation>Trouver une ligne ou une barre par son nom</translation>
    </message>
    <message>
        <source>type its letters</source>
        <translation>tapez ses lettres</translation>
    </message>
    <message>
        <source>Move the board with the mouse</source>
        <translation>Déplacer le tableau à la souris</translation>
    </message>
    <message>
        <source>Space, held</source>
        <translation>Espace maintenu</translation>
    </message>
    <message>
        <source>Copy instead of moving</source>
        <translation>Copier au lieu de déplacer</translation>
    </message>
    <message>
        <source>Ctrl, held while dragging</source>
        <translation>Ctrl maintenu en glissant</translation>
    </message>
    <message>
        <source>Drag without the grid</source>
        <translation>Glisser sans la grille</translation>
    </message>
    <message>
        <source>Alt, held while dragging</source>
        <translation>Alt maintenu en glissant</translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation>Zoomer autour du pointeur</translation>
    </message>
    <message>
        <source>Ctrl and the wheel</source>
        <translation>Ctrl et la molette</translation>
    </message>
    <message>
        <source>%1 — Planning PRO (%2)</source>
        <translation>%1 — Planning PRO (%2)</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Réduire les animations</translation>
    </message>
    <message>
        <source>Light, high contrast</source>
        <translation>Clair, contraste élevé</translation>
    </message>
    <message>
        <source>Dark, high contrast</source>
        <translation>Sombre, contraste élevé</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Size of text</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>--theme: “%1” is not a theme; give light, dark, contrast-light, contrast-dark or system.</source>
        <translation>--theme&#xa0;: «&#xa0;%1&#xa0;» n’est pas un thème&#xa0;; donnez light, dark, contrast-light, contrast-dark ou system.</translation>
    </message>
    <message>
        <source>Theme: light, dark, contrast-light, contrast-dark or system.</source>
        <translation>Thème&#xa0;: light, dark, contrast-light, contrast-dark ou system.</translation>
    </message>
    <message>
        <source>Rules of the agreement</source>
        <translation>Règles de la convention</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>C&amp;osts</source>
        <translation>Co&amp;ûts</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>A day named “%1” is there already.</source>
        <translation>Une journée nommée «&#xa0;%1&#xa0;» existe déjà.</translation>
    </message>
    <message>
        <source>This is not in the plan, or not any more.</source>
        <translation>Cela ne figure pas, ou plus, dans le planning.</translation>
    </message>
    <message>
        <source>The last change could not be saved.</source>
        <translation>La dernière modification n’a pas pu être enregistrée.</translation>
    </message>
</context>
</TS>
