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

# The screen has the usual size of the window, which gets a moment to draw itself.
cat >"$scratch/photograph" <<'END'
"$1" --demo --theme "$2" --lang "$3" &
program=$!
window=$(xdotool search --sync --onlyvisible --name 'Planning PRO' | tail -n 1)
sleep 5
import -window "$window" "$4"
kill "$program"
END
for theme in light dark; do
    for language in fr en; do
        xvfb-run --auto-servernum --server-args='-screen 0 1440x860x24' \
            bash "$scratch/photograph" "$bin/planning-pro" "$theme" "$language" \
            "$pictures/window-$theme-$language.png"
    done
done
printf '%s\n' "$pictures"/*.png
