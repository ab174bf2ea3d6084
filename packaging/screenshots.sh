#!/usr/bin/env bash
# Makes the pictures of the documentation in docs/pictures: the timeline as planning-cli draws it,
# and the window of planning-pro in both themes and languages on a display of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
pictures=$PWD/docs/pictures
bin=$PWD/build/release/bin

packaging/setup.sh build run test pictures
[ -f build/release/build.ninja ] || cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release --target planning-pro planning-cli

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=$scratch XDG_RUNTIME_DIR=$scratch LC_ALL=C.UTF-8
packaging/demo-pages.sh "$bin/planning-cli" "$scratch"
mkdir -p "$pictures"
cp "$scratch"/*.png "$pictures"
pdftoppm -png -r 80 -f 1 -singlefile "$scratch/day.pdf" "$pictures/day"

# The screen is as large as the window, which gets a moment to draw itself. A palette of 255
# colours is enough for what is mostly flat.
cat >"$scratch/photograph" <<'END'
"$1" --demo --theme "$2" --lang "$3" &
program=$!
window=$(xdotool search --sync --onlyvisible --name 'Planning PRO' | tail -n 1)
xdotool windowmove "$window" 0 0 windowsize "$window" 100% 100%
sleep 6
import -window "$window" "$4"
kill "$program"
convert "$4" -dither None -colors 255 "$4"
END
# photograph WIDTHxHEIGHT SCALE NAME: the window in both themes and languages.
photograph() {
    for theme in light dark; do
        for language in fr en; do
            rm -rf "$scratch/.config"
            QT_SCALE_FACTOR=$2 xvfb-run --auto-servernum --server-args="-screen 0 $1x24" \
                bash "$scratch/photograph" "$bin/planning-pro" "$theme" "$language" \
                "$pictures/window-$3-$theme-$language.png"
        done
    done
}
photograph 1280x720 1 1280x720
photograph 1920x1080 1 1920x1080
photograph 2560x1440 2 1280x720@2x
printf '%s\n' "$pictures"/*.png
