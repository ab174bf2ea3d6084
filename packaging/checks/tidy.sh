#!/usr/bin/env bash
# Runs clang-tidy over the core, where mistakes cost most; any finding fails.
# usage: packaging/checks/tidy.sh [FOLDER…]   (default: the core
#        without its demo plans and the runner of the test vectors)
set -euo pipefail
cd "$(dirname "$0")/../.."

folders=(core ':!core/demo' ':!core/vectors')
[ $# -eq 0 ] || folders=("$@")

cmake --preset tidy >/dev/null
git ls-files -z "${folders[@]}" | grep -z '\.cpp$' \
    | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy
