#!/usr/bin/env bash
# Fails if a tracked C++ file is not laid out as .clang-format says.
set -euo pipefail
cd "$(dirname "$0")/../.."

git ls-files -z '*.cpp' '*.h' | xargs -0 clang-format --dry-run -Werror
