#!/usr/bin/env bash
# Runs Debian's nginx, as an ordinary user, with the sample configuration in front of the server
# and looks at what arrives on both sides.
# usage: packaging/checks/nginx.sh [PROGRAM]   (default build/dev/bin/planning-server)
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-build/dev/bin/planning-server}")

scratch=$(mktemp -d)
chmod 755 "$scratch"
pids=()
finish() {
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
    done
    wait
    rm -rf "$scratch"
}
trap finish EXIT

# wait_for COMMAND…: until it succeeds, at most 20 s.
wait_for() {
    for _ in $(seq 200); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    echo "not in time: $*" >&2
    cat "$scratch"/*.log >&2
    return 1
}

# expect WHAT TEXT PATTERN
expect() {
    grep -qiE -- "$3" <<<"$2" && return 0
    printf '%s: no “%s” in\n%s\n' "$1" "$3" "$2" >&2
    cat "$scratch"/*.log >&2
    exit 1
}

export DATABASE_URL=sqlite://$scratch/data LISTEN=127.0.0.1:0 BEHIND_TLS=1 TRUSTED_PROXIES=127.0.0.1
SECRET_KEY=$(openssl rand -base64 48)
export SECRET_KEY
"$program" demo --size small >/dev/null
"$program" serve 2>"$scratch/server.log" &
pids+=($!)
wait_for grep -q 'listens at' "$scratch/server.log"
server=$(grep -om1 '127.0.0.1:[0-9]*' "$scratch/server.log")

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 \
    -subj /CN=planning.example -addext subjectAltName=DNS:planning.example \
    -keyout "$scratch/key.pem" -out "$scratch/certificate.pem" 2>/dev/null

# Ports that are free now; nginx says so if they are not any more.
read -r plain tls < <(python3 -c '
import socket
sockets = [socket.socket() for _ in range(2)]
for each in sockets: each.bind(("127.0.0.1", 0))
print(*(each.getsockname()[1] for each in sockets))')
sed -e "s|127.0.0.1:8080|$server|" -e "s|listen 80;|listen 127.0.0.1:$plain;|" \
    -e "s|listen 443 ssl|listen 127.0.0.1:$tls ssl|" -e '/listen \[::\]/d' \
    -e "s|/etc/ssl/planning.example.pem|$scratch/certificate.pem|" \
    -e "s|/etc/ssl/planning.example.key|$scratch/key.pem|" \
    packaging/server/nginx.conf >"$scratch/site.conf"
cat >"$scratch/nginx.conf" <<END
daemon off;
pid $scratch/nginx.pid;
error_log $scratch/nginx.log;
events {}
http {
    access_log off;
    client_body_temp_path $scratch/body;
    proxy_temp_path $scratch/proxy;
    fastcgi_temp_path $scratch/fastcgi;
    uwsgi_temp_path $scratch/uwsgi;
    scgi_temp_path $scratch/scgi;
    include $scratch/site.conf;
}
END

as_user=()
if [ "$(id -u)" -eq 0 ]; then
    chown -R www-data "$scratch"
    as_user=(setpriv --reuid=www-data --regid=www-data --clear-groups)
fi
"${as_user[@]}" nginx -e "$scratch/nginx.log" -c "$scratch/nginx.conf" &
pids+=($!)

ask() {
    curl --silent --show-error --include --max-time 20 --cacert "$scratch/certificate.pem" \
        --resolve "planning.example:$tls:127.0.0.1" --resolve "planning.example:$plain:127.0.0.1" "$@"
}
base=https://planning.example:$tls
wait_for ask --fail "$base/readyz"

expect 'plain HTTP' "$(ask "http://planning.example:$plain/healthz")" '^HTTP/1.1 308'
health=$(ask "$base/healthz")
expect 'health' "$health" '^HTTP/2 200'
expect 'HSTS' "$health" '^strict-transport-security: max-age='
login=$(ask --json '{"email":"manager@demo.example","password":"demo-password"}' "$base/api/v1/auth/login")
expect 'login' "$login" '^HTTP/2 200'
expect 'cookie' "$login" '^set-cookie: .*secure'
token=$(grep -o '"access_token":"[^"]*' <<<"$login" | cut -d'"' -f4)
expect 'shifts' "$(ask -H "Authorization: Bearer $token" "$base/api/v1/planning/shifts?limit=1")" '"next_cursor"'

head -c 2M /dev/zero | tr '\0' ' ' >"$scratch/large"
expect 'a large body' "$(ask -H 'Expect:' -H "Authorization: Bearer $token" \
    -H 'Content-Type: application/json' --data-binary @"$scratch/large" \
    "$base/api/v1/planning/shifts")" '^HTTP/2 413'

# Nobody gets another limit by saying that they are somebody else.
for i in $(seq 25); do
    last=$(ask -H "X-Forwarded-For: 192.0.2.$i" --json "{\"email\":\"nobody$i@demo.example\",\"password\":\"wrong-password\"}" \
        "$base/api/v1/auth/login")
done
expect 'the limit' "$last" '^HTTP/2 429'
expect 'when to try again' "$last" '^retry-after: [0-9]'
expect 'metrics from outside' "$(ask "$base/api/v1/metrics")" '^HTTP/2 403'
expect 'metrics from here' "$(ask "$base/metrics")" 'app_requests_total'
echo "nginx $(nginx -v 2>&1 | cut -d/ -f2) in front of planning-server: as it should be"
