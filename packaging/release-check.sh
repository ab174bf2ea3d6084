#!/usr/bin/env bash
# Refuses a release unless the tree is clean and version, changelog, metainfo and translations agree.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
refuse() {
    echo "$1" >&2
    failed=1
}

version=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
[ -z "$(git status --porcelain)" ] || refuse "The tree has changes that are not committed."
grep -qE "^## \[$version\] - [0-9]{4}-[0-9]{2}-[0-9]{2}$" CHANGELOG.md \
    || refuse "CHANGELOG.md has no dated section for $version."
grep -q "<release version=\"$version\"" packaging/linux/org.planningpro.PlanningPro.metainfo.xml \
    || refuse "The metainfo file has no release $version."
translations/check.sh || refuse "The translations are not complete."
! git rev-parse --quiet --verify "refs/tags/v$version" >/dev/null \
    || refuse "The tag v$version exists already."

[ "$failed" -eq 0 ] && echo "Version $version can be released."
exit "$failed"
