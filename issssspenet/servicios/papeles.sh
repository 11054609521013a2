#!/bin/sh
# Makes the two database roles on a new server: `portal_dueno` migrates, `portal` runs.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -v portal="$CLAVE_PORTAL" -v dueno="$CLAVE_DUENO" <<'SQL'
CREATE ROLE portal LOGIN PASSWORD :'portal' NOSUPERUSER NOCREATEDB NOCREATEROLE;
CREATE ROLE portal_dueno LOGIN PASSWORD :'dueno' NOSUPERUSER CREATEDB NOCREATEROLE;
GRANT portal TO portal_dueno;
CREATE DATABASE portal OWNER portal_dueno;
SQL
