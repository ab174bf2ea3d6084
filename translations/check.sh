#!/usr/bin/env bash
# Fails if a translation file is not up to date or not complete, or a string has another context
# than Core, Ui, Cli or Server.
set -euo pipefail
cd "$(dirname "$0")/.."

fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
cp translations/*.ts "$fresh"
translations/update.sh "$fresh" 2>/dev/null

failed=0
for file in translations/*.ts; do
    if ! diff --brief "$file" "$fresh/$(basename "$file")" >/dev/null; then
        echo "$file is not up to date: run translations/update.sh" >&2
        failed=1
    fi
    if unfinished=$(grep -c 'type="unfinished"' "$fresh/$(basename "$file")"); then
        echo "$file: $unfinished unfinished entries" >&2
        failed=1
    fi
    if grep '<name>' "$fresh/$(basename "$file")" | grep -vE '<name>(Core|Ui|Cli|Server)</name>' >&2; then
        echo "$file: strings go through CoreTr, Tr of ui or Tr of app/cli" >&2
        failed=1
    fi
done
exit "$failed"
