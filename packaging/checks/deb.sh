#!/usr/bin/env bash
# Builds the Debian packages. As root in CI they are also installed, started, looked up as the
# desktop would, and removed without a trace.
set -euo pipefail
cd "$(dirname "$0")/../.."
id=org.planningpro.PlanningPro

cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release
rm -f build/release/*.deb
(cd build/release && cpack -G DEB)
deb=$(ls build/release/planning-pro_*.deb)
server_deb=$(ls build/release/planning-server_*.deb)
dpkg-deb --info "$deb"
dpkg-deb --info "$server_deb"

if [ "$(id -u)" -ne 0 ] || [ -z "${CI:-}" ]; then
    echo "Built $deb and $server_deb; they are installed and removed only by root with CI set."
    exit 0
fi

leave_no_trace() {
    for package in planning-pro planning-server; do
        if dpkg --status "$package" >/dev/null 2>&1; then
            apt-get --quiet --yes purge "$package" >/dev/null
        fi
    done
    rm -rf "$scratch"
}
scratch=$(mktemp -d)
trap leave_no_trace EXIT
apt-get --quiet --yes install --no-install-recommends "./$deb" "./$server_deb"

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

planning-server --version
export DATABASE_URL=sqlite://$scratch/data SECRET_KEY=0123456789abcdef0123456789abcdef
planning-server demo --size small >/dev/null
planning-server check-config
planning-server backup "$scratch/backup"

dpkg --listfiles planning-pro planning-server >installed.txt
apt-get --quiet --yes purge planning-pro planning-server
while read -r path; do
    if [ -f "$path" ]; then
        echo "left behind: $path" >&2
        exit 1
    fi
done <installed.txt
echo "$(basename "$deb"), $(basename "$server_deb"): installed, started, registered and removed"
