#!/usr/bin/env bash
# Fails if a tracked shell script does not parse or cannot be executed.
set -euo pipefail
cd "$(dirname "$0")/../.."

git ls-files '*.sh' .ci/run | while read -r script; do
    bash -n "$script"
    [ -x "$script" ] || { echo "$script is not executable" >&2 && exit 1; }
done
