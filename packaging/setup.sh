#!/usr/bin/env bash
# Installs the missing Debian packages of packaging/debian-packages.txt.
set -euo pipefail

usage() {
    cat <<'END'
usage: packaging/setup.sh [--dry-run] [GROUP…]

Installs what is missing of the groups build, run, test, check and pictures
(default: build run test). Needs root or sudo only if something is missing.
  --dry-run  only name the missing packages
END
}

list=$(dirname "$0")/debian-packages.txt
dry_run=no
groups=()
for argument in "$@"; do
    case $argument in
    --help | -h) usage && exit 0 ;;
    --dry-run) dry_run=yes ;;
    build | run | test | check | pictures) groups+=("$argument") ;;
    *) usage >&2 && exit 2 ;;
    esac
done
[ ${#groups[@]} -gt 0 ] || groups=(build run test)

if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: the programs and libraries in $list must be installed by hand." >&2
    exit 0
fi

packages_of() {
    awk -v group="[$1]" '/^\[/ { inside = ($0 == group); next } inside && /^[a-z]/' "$list"
}

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing=()
for group in "${groups[@]}"; do
    for package in $(packages_of "$group"); do
        is_installed "$package" || missing+=("$package")
    done
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Missing packages: ${missing[*]}"
[ "$dry_run" = no ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Run as root: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet --yes "$@"
}

# The package lists are fetched only when they are absent or too old to install from.
if ! apt install --no-install-recommends "${missing[@]}" </dev/null; then
    apt update </dev/null
    apt install --no-install-recommends "${missing[@]}" </dev/null
fi
