#!/usr/bin/env bash
# Runs a command beside a PostgreSQL of its own, whose URI is in RAPHE_TEST_POSTGRES, for a role that may only read.
# A second role that no table lets in is in RAPHE_TEST_POSTGRES_STRANGER. Nothing is left when the command ends.
# usage: Tests/Peers/with_postgres.sh COMMAND...
set -euo pipefail
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
test -n "$programs" || { echo "with_postgres.sh: no PostgreSQL under /usr/lib/postgresql" >&2; exit 3; }
folder=$(mktemp -d /tmp/raphe-postgres-XXXXXX)
# The server refuses to run as root.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$folder"
finish() {
  as "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap finish EXIT
cd /tmp
as "$programs/initdb" -D "$folder/data" -A trust -U owner --no-sync --locale=C -E UTF8 >/dev/null
as "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
  -o "-k $folder -c listen_addresses='' -c fsync=off -c shared_buffers=256MB" start >/dev/null
as "$programs/psql" -q -v ON_ERROR_STOP=1 -h "$folder" -U owner postgres <<'SQL'
CREATE ROLE reader LOGIN PASSWORD 'moths-at-noon';
CREATE ROLE stranger LOGIN;
CREATE TABLE numbers(g text, x double precision, y double precision);
INSERT INTO numbers VALUES ('A', 1, 2), ('A', 3, NULL), ('B', 'NaN', 1), ('C', 'Infinity', 1), (NULL, 5, 1);
CREATE SCHEMA "Study ""1""";
CREATE TABLE "Study ""1"""."Visits; --"("it's" integer, "A b" numeric);
INSERT INTO "Study ""1"""."Visits; --" VALUES (1, 2.5), (2, 3.5);
CREATE TABLE log(line text);
CREATE FUNCTION noting() RETURNS double precision LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO log VALUES ('written'); RETURN 1; END $$;
CREATE VIEW writing AS SELECT noting() AS x;
GRANT SELECT ON numbers, log, writing TO reader;
GRANT INSERT ON log TO reader;
GRANT USAGE ON SCHEMA "Study ""1""" TO reader;
GRANT SELECT ON ALL TABLES IN SCHEMA "Study ""1""" TO reader;
SQL
export RAPHE_TEST_POSTGRES="postgresql://reader:moths-at-noon@/postgres?host=$folder"
export RAPHE_TEST_POSTGRES_STRANGER="postgresql://stranger@/postgres?host=$folder"
cd "$OLDPWD"
"$@"
