#!/usr/bin/env bash
# The suite in containers. Called by ./chain containers <verb>; `./chain containers` alone says which.
set -euo pipefail

root=${CHAIN_ROOT:?}
state=$CHAIN_HOME/containers
services='case-service deadline-service reporting-service'

fail() {
  echo "chain: $*" >&2
  exit 1
}

help() {
  cat <<'TEXT'
Usage: ./chain containers <verb>

  prepare          build the three images, write .env (with passwords of its own) and a local certificate
  demo [--seed N]  load the scenario taskforce through the gateway, compare with what was published
  token --partner coa --scopes "cases:read feed:read"
                   a bearer token from Keycloak
  check            what the images and the compose file must keep: no root, no writable root, no other issuer
  login            client credentials, the code flow and a new key, tried with the running Keycloak
  measure          resident memory of each service, and from start to ready, for which it restarts them
  trust            the path of the local certificate, for curl --cacert
In between: docker-compose up -d, docker-compose ps, docker-compose down [-v].
TEXT
}

secret() { head -c 48 /dev/urandom | base64 -w 0 | tr -dc 'A-Za-z0-9' | cut -c 1-40; }

write_settings() {
  local file=$root/.env name
  [ -e "$file" ] || (
    umask 077
    cat >"$file" <<'ENV'
# Written by ./chain containers prepare. Change what you like before the first start; a password stands in the
# databases from then on.
PUBLIC_URL=https://localhost:8443
PUBLIC_PORT=8443
OIN=00000099000000000001
# the legal today; empty: the real one
BUSINESS_DATE=2021-12-31
ENV
  )
  chmod 600 "$file"
  grep -oE '\$\{[A-Z_]+\}' "$root/docker-compose.yml" | sed 's/[^A-Z_]//g' | sort -u | while read -r name; do
    grep -q "^$name=" "$file" || printf '%s=%s\n' "$name" "$(secret)" >>"$file"
  done
}

setting() { sed -n "s/^$1=//p" "$root/.env"; }

write_certificate() {
  local tls=$state/tls
  [ -e "$tls/tls.crt" ] && return
  mkdir -p "$tls"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 825 -subj /CN=localhost \
    -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -keyout "$tls/tls.key" -out "$tls/tls.crt" 2>/dev/null ||
    fail 'no certificate: openssl is needed, or put tls.crt and tls.key into .chain/containers/tls'
  chmod 644 "$tls/tls.key" # readable by the gateway's own user, inside a directory that is not
  chmod 755 "$tls"
}

prepare() {
  local service
  write_settings
  write_certificate
  for service in $services; do
    echo "  image of $service"
    DOCKER_BUILDKIT=${DOCKER_BUILDKIT:-0} docker build --quiet --file "$root/$service/Dockerfile" \
      --build-arg REVISION="$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)" \
      --tag "asylumchain/$service:local" "$root" >/dev/null 2>"$state/$service.build.log" ||
      { tail -n 15 "$state/$service.build.log" >&2; fail "the image of $service was not built"; }
  done
  echo "  ready: docker-compose up -d; then $(setting PUBLIC_URL)"
}

issuer() { echo "$(setting PUBLIC_URL)/auth/realms/asylum-chain/protocol/openid-connect/token"; }

# $1 client, $2 its secret, $3 scopes
ask_token() {
  curl -fsS --cacert "$state/tls/tls.crt" --user "$1:$2" -d grant_type=client_credentials --data-urlencode "scope=$3" \
    "$(issuer)" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
}

token() {
  local partner='' scopes=''
  while [ $# -gt 0 ]; do
    case $1 in
      --partner) partner=${2:-} ;;
      --scopes) scopes=${2:-} ;;
      *) fail "token does not know $1" ;;
    esac
    shift $(($# > 1 ? 2 : 1))
  done
  [ -n "$partner" ] || fail 'a token needs --partner, such as coa'
  partner=$(printf '%s' "$partner" | tr '[:upper:]' '[:lower:]')
  ask_token "$partner" "$(setting "PARTNER_$(printf '%s' "$partner" | tr '[:lower:]' '[:upper:]')_SECRET")" "$scopes"
}

demo() {
  local everything='feed:whole cases:read cases:import cases:migrate deadlines:read law:read law:write backlog:read cohorts:write operations' url renewing
  url=$(setting PUBLIC_URL)
  mkdir -p "$state/tokens"
  chmod 700 "$state/tokens"
  renew() { ask_token migration "$(setting MIGRATION_SECRET)" "$everything" >"$state/tokens/demo.half" &&
    mv "$state/tokens/demo.half" "$state/tokens/demo"; }
  renew || fail 'Keycloak gives no token; does the suite run? docker-compose ps'
  (while sleep 120; do renew || true; done) &
  renewing=$!
  # shellcheck disable=SC2064
  trap "kill $renewing 2>/dev/null || true" EXIT
  rm -f "$state/trust.p12"
  "$JAVA_HOME/bin/keytool" -importcert -noprompt -alias gateway -file "$state/tls/tls.crt" -keystore "$state/trust.p12" \
    -storetype PKCS12 -storepass changeit >/dev/null 2>&1
  CHAIN_PUBLIC_URL=$url CHAIN_TOKEN_COMMAND='./chain containers token' \
    CHAIN_CURL_COMMAND="curl -s --cacert \$(./chain containers trust)" \
    CHAIN_CASE_URL=$url/case-service CHAIN_DEADLINE_URL=$url/deadline-service CHAIN_REPORTING_URL=$url/reporting-service \
    CHAIN_TOKENS=$state/tokens "$JAVA_HOME/bin/java" -Xmx512m -XX:+UseSerialGC -Dstdout.encoding=UTF-8 \
    -Djavax.net.ssl.trustStore="$state/trust.p12" -Djavax.net.ssl.trustStorePassword=changeit \
    -cp "$CHAIN_CLASS_PATH" asylumchain.local.demo.Demo taskforce "$@"
}

# What a service holds as it runs; then, each restarted alone, the time from the start of its container to its first
# ready answer.
measure() {
  local service container ready
  for service in $services; do
    for container in $(docker ps --quiet --filter "ancestor=asylumchain/$service:local"); do
      printf '  %-18s resident %s MB' "$service" \
        "$(docker exec "$container" sed -n 's/^VmRSS:[^0-9]*\([0-9]*\) kB/\1/p' /proc/1/status | awk '{ print int($1 / 1024) }')"
      ready=$(ready_after "$container")
      printf ', ready after %s s\n' "$ready"
    done
  done
}

# The answer that its image asks of it again and again, within two minutes.
ready_after() {
  local health began ready
  health=$(docker inspect --format '{{index .Config.Healthcheck.Test 3}}' "$1") || fail "no health check in $1"
  docker restart "$1" >/dev/null || fail "$1 does not start again"
  began=$(docker exec "$1" date -u -d "$(docker inspect --format '{{.State.StartedAt}}' "$1")" +%s.%N) || fail "$1 is gone"
  ready=$(docker exec "$1" timeout 120 sh -c "until { $health; } 2>/dev/null; do sleep 0.02; done; date -u +%s.%N") ||
    fail "$1 is not ready after two minutes"
  awk -v began="$began" -v ready="$ready" 'BEGIN { printf "%.1f", ready - began }'
}

# --- check ----------------------------------------------------------------------------------------------------------

broken=0
holds() {
  local what=$1
  shift
  if "$@" >/dev/null 2>&1; then echo "  ✓ $what"; else echo "  ✗ $what"; broken=1; fi
}

in_image() {
  local image=$1
  shift
  docker run --rm --network none --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
    --entrypoint sh "$image" -c "$*"
}

has_label() { [ -n "$(docker image inspect --format "{{index .Config.Labels \"$2\"}}" "$1")" ]; }

# What its own user may write to, apart from /tmp, devices and processes.
nothing_writable() {
  [ -z "$(in_image "$1" 'find / -xdev \( -path /tmp -o -path /proc -o -path /dev -o -path /sys \) -prune -o \( -type f -o -type d \) -writable -print')" ]
}

nobody_is_root() { [ "$(in_image "$1" 'id -u')" -ge 1000 ]; }

nothing_gains_rights() { [ -z "$(in_image "$1" 'find / -xdev -perm /6000 -type f -print 2>/dev/null')" ]; }

# With all that an environment can say in favour of a development issuer, it ends, and says why.
believes_no_key() {
  local said
  said=$(docker run --rm --network none --read-only --tmpfs /tmp -e CHAIN_DEVELOPMENT_ISSUER=true \
    -e QUARKUS_OIDC_PUBLIC_KEY=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A -e QUARKUS_OIDC_AUTH_SERVER_URL=http://nobody \
    -e QUARKUS_FLYWAY_MIGRATE_AT_START=false -e QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://nobody/none \
    "$1" 2>&1) && return 1
  printf '%s' "$said" | grep -q 'names a key; only a development suite may'
}

# The compose file as it stands, with the settings in .env.
composed() { (cd "$root" && docker-compose config); }

only_the_gateway_is_published() {
  composed | awk '/^  [a-z-]+:$/ { name = $1 } /^    ports:/ { print name }' | grep -vx 'gateway:' && return 1 || return 0
}

roots_are_read_only() {
  composed | awk '/^services:/ { on = 1; next } /^[a-z]/ { on = 0 }
    on && /^  [a-z-]+:$/ { name = $1; seen[name] = 0 } on && /^    read_only: true/ { seen[name] = 1 }
    END { for (one in seen) if (!seen[one] && one != "keycloak:") { print one; bad = 1 } exit bad }'
}

no_password_is_left() { ! grep -E '^[A-Z_]*(PASSWORD|SECRET)=(|admin|postgres|secret|changeme|password)$' "$root/.env"; }

check() {
  local service image
  for service in $services; do
    image=asylumchain/$service:local
    echo "$image"
    holds 'runs as somebody who is not root' nobody_is_root "$image"
    holds 'may write nowhere but /tmp' nothing_writable "$image"
    holds 'has no program that gains rights' nothing_gains_rights "$image"
    holds 'says what it is' has_label "$image" org.opencontainers.image.revision
    holds 'holds the list of what is in it' in_image "$image" 'grep -q CycloneDX /service/sbom.json'
    holds 'refuses to believe a development key' believes_no_key "$image"
  done
  echo docker-compose.yml
  holds 'is read without a complaint' composed
  holds 'publishes nothing but the gateway' only_the_gateway_is_published
  holds 'has no root that can be written, but for keycloak' roots_are_read_only
  holds 'leaves no default password in .env' no_password_is_left
  return "$broken"
}

verb=${1:-help}
[ $# -gt 0 ] && shift
case $verb in
  check) check ;;
  login) exec "$root/deploy/compose/login.sh" ;;
  prepare) prepare ;;
  demo) demo "$@" ;;
  token) token "$@" ;;
  measure) measure ;;
  trust) echo "$state/tls/tls.crt" ;;
  help | -h | --help) help ;;
  *)
    help >&2
    fail "containers does not know $verb"
    ;;
esac
