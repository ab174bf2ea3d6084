#!/usr/bin/env bash
# Draws the icons of every size from the two SVG files; the results are kept in the repository
# so that a build needs no SVG program. Needs rsvg-convert (package librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$size"
    for icon in *.svg; do
        rsvg-convert --width "$size" --height "$size" --output "$size/${icon%.svg}.png" "$icon"
    done
done
