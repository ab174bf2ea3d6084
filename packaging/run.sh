#!/usr/bin/env bash
# Builds Planning PRO, after installing what is missing, and opens it on the demo festival.
# Without a display it draws and prints the demo festival instead and names the files.
# Arguments go to planning-pro in place of --demo.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/setup.sh build run
[ -f build/release/build.ninja ] || cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release --target planning-pro planning-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ $# -gt 0 ] || set -- --demo
    exec build/release/bin/planning-pro "$@"
fi
exec packaging/demo-pages.sh build/release/bin/planning-cli build/demo
