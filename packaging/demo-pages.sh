#!/usr/bin/env bash
# Draws the demo festival as pictures and prints its first day, without a display.
# usage: packaging/demo-pages.sh PLANNING-CLI FOLDER
set -euo pipefail
cli=$1
folder=$2
plan=$folder/festival.planning
first=2026-07-09
last=2026-07-13

mkdir -p "$folder"
"$cli" demo --size festival --out "$plan"
for theme in light dark; do
    "$cli" --plan "$plan" render --from "$first" --to "$last" --rows people --size 1600x900 \
        --theme "$theme" --out "$folder/people-$theme.png"
done
"$cli" --plan "$plan" render --from "$first" --to "$last" --rows sites --size 1600x900 \
    --theme light --out "$folder/sites-light.png"
"$cli" --plan "$plan" print day --date "$first" --paper A4 --out "$folder/day.pdf"

printf '\nThere is no display. The demo festival as pictures and pages:\n'
printf '  %s\n' "$folder"/*.png "$folder"/*.pdf
