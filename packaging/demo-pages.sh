#!/usr/bin/env bash
# Draws the demo festival as pictures and prints its first day, without a display.
# usage: packaging/demo-pages.sh PLANNING-CLI FOLDER
set -euo pipefail
cli=$1
folder=$2
plan=$folder/festival.planning

mkdir -p "$folder"
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then # where Qt looks for sockets; only its owner may read it
    XDG_RUNTIME_DIR=$(mktemp -d)
    export XDG_RUNTIME_DIR
    trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
fi
"$cli" demo --size festival --overwrite --out "$plan"

# day_of KEY: the first date the plan file has under a key.
day_of() {
    grep -m 1 -o "\"$1\": *\"[0-9-]*\"" "$plan" | grep -o '[0-9][0-9-]*'
}
first=$(day_of start_date)
last=$(day_of end_date)

for theme in light dark; do
    "$cli" --plan "$plan" render --from "$first" --to "$last" --rows people --size 1600x900 \
        --theme "$theme" --overwrite --out "$folder/people-$theme.png"
done
"$cli" --plan "$plan" render --from "$first" --to "$last" --rows sites --size 1600x900 \
    --theme light --overwrite --out "$folder/sites-light.png"
"$cli" --plan "$plan" print day --date "$first" --paper A4 \
    --overwrite --out "$folder/day.pdf"

printf '\nThere is no display. The demo festival as pictures and pages:\n'
printf '  %s\n' "$folder"/*.png "$folder"/*.pdf
