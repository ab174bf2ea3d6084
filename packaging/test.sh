#!/usr/bin/env bash
# Builds the program and runs all its tests; installs what is missing first.
# usage: packaging/test.sh [PRESET]   (dev, asan or release; default dev)
# With CI set, warnings are errors. The last line is "N passed, N failed", in test functions
# (one per row of a table).
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-dev}

groups=(build run test)
[ "$preset" != asan ] || groups+=(check) # built with Clang
packaging/setup.sh "${groups[@]}"

options=()
[ -z "${CI:-}" ] || options+=(-DPLANNING_WARNINGS_AS_ERRORS=ON)
cmake --preset "$preset" "${options[@]}"
cmake --build --preset "$preset"

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=$scratch XDG_CONFIG_HOME=$scratch/config \
    XDG_DATA_HOME=$scratch/data XDG_CACHE_HOME=$scratch/cache

status=0
ctest --preset "$preset" --no-tests=error || status=$?
awk -f packaging/count-tests.awk "build/$preset/Testing/Temporary/LastTest.log"
exit "$status"
