#!/usr/bin/env bash
# Starts a PostgreSQL cluster of its own in a temporary folder, runs a command with its connection string in
# KWARTIERMAKER_TEST_POSTGRES, and removes the cluster again.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$bin" ]; then
  echo "PostgreSQL is not installed (Debian: apt-get install postgresql)." >&2
  exit 1
fi

folder=$(mktemp -d /tmp/kwartiermaker-postgres.XXXXXX)
port=$((20000 + RANDOM % 20000))
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  # PostgreSQL refuses to run as root.
  chown postgres "$folder"
  as() { su postgres -s /bin/bash -c "$(printf '%q ' "$@")"; }
fi

stop() {
  as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

as "$bin/initdb" -D "$folder/data" -U kwartiermaker --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c max_connections=400 -c shared_buffers=128MB ${KWARTIERMAKER_POSTGRES_OPTIONS:--c fsync=off -c full_page_writes=off -c synchronous_commit=off -c wal_level=minimal -c max_wal_senders=0 -c jit=off}" start >/dev/null

export KWARTIERMAKER_TEST_POSTGRES="Host=$folder;Port=$port;Username=kwartiermaker;Database=postgres"
"$@"
