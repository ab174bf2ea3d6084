#!/usr/bin/env bash
# Validates the files that make the program known to a Linux desktop.
set -euo pipefail
cd "$(dirname "$0")/../linux"
id=org.planningpro.PlanningPro

desktop-file-validate "$id.desktop"
appstreamcli validate --no-net "$id.metainfo.xml"

# update-mime-database reports mistakes but does not fail on them.
share=$(mktemp -d)
trap 'rm -rf "$share"' EXIT
mkdir -p "$share/mime/packages"
cp "$id.mime.xml" "$share/mime/packages/$id.xml"
messages=$(XDG_DATA_DIRS=$share update-mime-database "$share/mime" 2>&1)
[ -z "$messages" ] || { echo "$messages" >&2 && exit 1; }
grep -q '^application/vnd.planningpro.database:\*.planningdb$' "$share/mime/globs"
