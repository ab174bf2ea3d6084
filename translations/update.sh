#!/usr/bin/env bash
# Brings the translation files up to date with the strings of the program.
# usage: translations/update.sh [FOLDER]   (default translations)
# Line numbers are left out so that a change of code is no change here.
set -euo pipefail
folder=$(realpath "${1:-$(dirname "$0")}")
cd "$(dirname "$0")/.."

update() {
    PATH="/usr/lib/qt6/bin:$PATH" lupdate -silent -no-obsolete -locations none \
        -source-language en -I . core ui app "$@"
}

update -target-language fr_FR -ts "$folder/planning_fr.ts"
# English needs only its plurals: "%n day(s)" → "1 day", "2 days".
update -target-language en_GB -pluralonly -ts "$folder/planning_en.ts"
