#!/usr/bin/env bash
# Starts the program as the README says on a machine without a display, twice: the demo festival is
# drawn and printed each time.
set -euo pipefail
cd "$(dirname "$0")/../.."
unset DISPLAY WAYLAND_DISPLAY
for _ in first second; do
    packaging/run.sh
    pdfinfo build/demo/day.pdf | grep -q '^Pages:'
done
ls build/demo/people-light.png build/demo/people-dark.png build/demo/sites-light.png
