#!/usr/bin/env bash
# Draws the arrows of combo and spin boxes: style sheets take pictures only. Needs librsvg2-bin.
set -euo pipefail
cd "$(dirname "$0")"

# arrow NAME COLOR PATH: NAME.png and NAME@2x.png, 12 units square
arrow() {
    local svg="<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'><path d='$3' fill='none'
        stroke='$2' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'/></svg>"
    rsvg-convert --width 12 --height 12 --output "$1.png" <<<"$svg"
    rsvg-convert --width 24 --height 24 --output "$1@2x.png" <<<"$svg"
}

for theme in light:#566072 dark:#a6afbe; do
    arrow "down-${theme%%:*}" "${theme##*:}" 'M3 4.5 L6 7.5 L9 4.5'
    arrow "up-${theme%%:*}" "${theme##*:}" 'M3 7.5 L6 4.5 L9 7.5'
done
