#!/usr/bin/env bash
# Runs clang-tidy over the way every edit goes (half a minute for each file); any finding fails.
# usage: packaging/checks/tidy.sh [FOLDER…]   (default: the folders below; "core" takes all of it)
set -euo pipefail
cd "$(dirname "$0")/../.."

folders=(core/base core/workspace)
[ $# -eq 0 ] || folders=("$@")

cmake --preset tidy >/dev/null
git ls-files -z "${folders[@]}" | grep -z '\.cpp$' \
    | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy
