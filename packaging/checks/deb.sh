#!/usr/bin/env bash
# Builds the Debian package. As root in CI it is also installed, started, looked up as the
# desktop would, and removed without a trace.
set -euo pipefail
cd "$(dirname "$0")/../.."
id=org.planningpro.PlanningPro

cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release
rm -f build/release/*.deb
(cd build/release && cpack -G DEB)
deb=$(ls build/release/planning-pro_*.deb)
dpkg-deb --info "$deb"

if [ "$(id -u)" -ne 0 ] || [ -z "${CI:-}" ]; then
    echo "Built $deb; it is installed and removed only by root with CI set."
    exit 0
fi

leave_no_trace() {
    if dpkg --status planning-pro >/dev/null 2>&1; then
        apt-get --quiet --yes purge planning-pro >/dev/null
    fi
    rm -rf "$scratch"
}
scratch=$(mktemp -d)
trap leave_no_trace EXIT
apt-get --quiet --yes install --no-install-recommends "./$deb"

export LC_ALL=C.UTF-8 HOME=$scratch XDG_RUNTIME_DIR=$scratch QT_QPA_PLATFORM=offscreen
cd "$scratch"
planning-cli --version
planning-pro --version
planning-cli demo --size small --out demo.planning
planning-cli --plan demo.planning check >/dev/null || [ $? -eq 1 ] # conflicts are an answer

planning-cli --plan demo.planning export plan --out demo.planningdb

desktop-file-validate "/usr/share/applications/$id.desktop"
expect_type() {
    gio info -a standard::content-type "$1" | grep -q "content-type: application/vnd.planningpro.$2$"
    [ "$(xdg-mime query default "application/vnd.planningpro.$2")" = "$id.desktop" ]
}
expect_type demo.planning plan+json
expect_type demo.planningdb database
mv demo.planningdb working # known by its content as well
expect_type working database

dpkg --listfiles planning-pro >installed.txt
apt-get --quiet --yes purge planning-pro
while read -r path; do
    if [ -f "$path" ]; then
        echo "left behind: $path" >&2
        exit 1
    fi
done <installed.txt
echo "$(basename "$deb"): installed, started, registered and removed"
