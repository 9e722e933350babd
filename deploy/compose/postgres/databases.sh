#!/bin/bash
# One database per service, each with roles of the least rights: the owner migrates, the service works, destruction
# deletes payloads of the journal and does nothing else. Keycloak has a database of its own.
set -euo pipefail

make_database() {
  local name=$1 owner=$2 password=$3
  psql -v ON_ERROR_STOP=1 -v name="$name" -v owner="$owner" -v password="$password" <<'SQL'
create role :"owner" login password :'password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
SQL
}

make_role() {
  local name=$1 role=$2 password=$3 rights=$4
  psql -v ON_ERROR_STOP=1 -v name="$name" -v role="$role" -v password="$password" <<SQL
create role :"role" login password :'password';
grant $rights on database :"name" to :"role";
SQL
}

for name in cases deadlines reporting; do
  password=${name^^}_PASSWORD
  make_database "$name" "${name}_owner" "${!password}"
  make_role "$name" "${name}_service" "${!password}" 'connect, temporary'
  make_role "$name" "${name}_destruction" "$DESTRUCTION_PASSWORD" connect
done
make_database keycloak keycloak "$KEYCLOAK_DATABASE_PASSWORD"
