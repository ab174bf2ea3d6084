#!/usr/bin/env bash
# Runs clang-tidy over the core, where mistakes cost most; any finding fails.
# usage: packaging/checks/tidy.sh [FOLDER…]   (default core)
set -euo pipefail
cd "$(dirname "$0")/../.."

cmake --preset tidy >/dev/null
git ls-files -z "${@:-core}" | grep -z '\.cpp$' \
    | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/tidy
