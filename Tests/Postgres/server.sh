# Runs one throw-away server until standard input ends, which it does also when the tests crash; then nothing of it is left.
# Says "ready" and the folder of its socket. fsync stays on, as the driver demands: a folder in memory makes it quick.
set -eu
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb || echo /nowhere/initdb)")
[ -x "$bin/initdb" ] || { echo "PostgreSQL belum terpasang: jalankan scripts/prepare test" >&2; exit 1; }

room=/dev/shm
[ "$(df --output=avail -k "$room" 2>/dev/null | tail -1)" -gt 2000000 ] 2>/dev/null || room=${TMPDIR:-/tmp}
folder=$(mktemp -d "$room/tolok-pg-XXXXXX")

# The server refuses to run as root.
user=nobody
if id postgres >/dev/null 2>&1; then user=postgres; fi
as() { if [ "$(id -u)" = 0 ]; then runuser -u "$user" -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown "$user" "$folder"; fi
cd "$folder"

finish() {
    as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT
trap '' INT TERM HUP

as "$bin/initdb" -D "$folder/data" -U tolok --auth=trust -E UTF8 --locale=C.UTF-8 --no-instructions -N >/dev/null
as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-c listen_addresses= -c unix_socket_directories=$folder \
-c max_connections=400 -c shared_buffers=256MB -c max_wal_size=2GB -c log_min_messages=fatal -c wal_level=minimal -c max_wal_senders=0" \
    start >/dev/null
echo "ready $folder"
cat >/dev/null
