#!/usr/bin/env bash
# Login for real, through the gateway and Keycloak. Called by ./chain containers login, with the suite up.
set -euo pipefail

root=${CHAIN_ROOT:?}
state=$CHAIN_HOME/containers
setting() { sed -n "s/^$1=//p" "$root/.env"; }
url=$(setting PUBLIC_URL)
realm=$url/auth/realms/asylum-chain/protocol/openid-connect
page=$url/internal/login
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
broken=0

ask() { curl -sS --cacert "$state/tls/tls.crt" "$@"; }
status() { ask -o /dev/null -w '%{http_code}' "$@"; }
field() { sed -n "s/.*\"$1\" *: *\"\\([^\"]*\\)\".*/\\1/p"; }

# $1 what, $2 expected, $3 what came
same() {
  if [ "$2" = "$3" ]; then echo "  ✓ $1"; else echo "  ✗ $1: $3, not $2"; broken=1; fi
}

with() { status -H "Authorization: Bearer $1" "$url/v1/backlog?definition=all-open"; }

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# The header of a token says which key signed it; what is encoded for addresses lacks the filling at its end.
key_of() { printf '%s==' "${1%%.*}" | tr '_-' '/+' | base64 -d 2>/dev/null | field kid; }

client_credentials() {
  ask --user "ind:$(setting PARTNER_IND_SECRET)" -d grant_type=client_credentials -d scope=backlog:read "$realm/token" |
    field access_token
}

# Signs the demo person $1 in, as a browser would, and prints the code that comes back.
code_for() {
  local person=$1 challenge=$2 form answer
  rm -f "$work/cookies"
  form=$(ask -c "$work/cookies" -G "$realm/auth" -d client_id=pages -d response_type=code --data-urlencode "redirect_uri=$page" \
    --data-urlencode 'scope=openid backlog:read' -d state=here ${challenge:+-d code_challenge_method=S256 -d "code_challenge=$challenge"} |
    grep -oE 'action="[^"]+"' | head -n 1 | sed 's/^action="//; s/"$//; s/&amp;/\&/g')
  [ -n "$form" ] || return 0
  answer=$(ask -b "$work/cookies" -c "$work/cookies" -o /dev/null -w '%{redirect_url}' \
    --data-urlencode "username=$person" --data-urlencode "password=$(setting DEMO_PEOPLE_PASSWORD)" "$form")
  printf '%s' "$answer" | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p'
}

# $1 code, $2 verifier, further arguments for curl
exchange() {
  local code=$1 verifier=$2
  ask --user "pages:$(setting PAGES_SECRET)" -d grant_type=authorization_code --data-urlencode "redirect_uri=$page" -d "code=$code" \
    ${verifier:+-d "code_verifier=$verifier"} "$realm/token"
}

echo 'client credentials'
system=$(client_credentials)
same 'a system of a partner gets in with its token' 200 "$(with "$system")"
same 'a token in the address does not count' 401 "$(status "$url/v1/backlog?definition=all-open&access_token=$system")"
same 'a token that was changed does not count' 401 "$(with "${system%?????}AAAAA")"
wrong=$(ask --user ind:wrong -d grant_type=client_credentials "$realm/token" | field error)
same 'a wrong secret gets no token' unauthorized_client "$wrong"

echo 'code flow'
verifier=$(openssl rand 32 | base64url)
challenge=$(printf '%s' "$verifier" | openssl dgst -sha256 -binary | base64url)
person=$(exchange "$(code_for planner "$challenge")" "$verifier" | field access_token)
same 'a person gets in with the proof of key' 200 "$(with "$person")"
same 'without the proof no code is given' '' "$(code_for planner '')"
same 'a code without the proof is no token' invalid_grant "$(exchange "$(code_for planner "$challenge")" '' | field error)"
same 'a code with another proof is no token' invalid_grant \
  "$(exchange "$(code_for planner "$challenge")" "$(openssl rand 32 | base64url)" | field error)"

# Goes to the internal page $2 and signs the demo person $1 in, as a browser would. Prints what came, and where.
visit() {
  local form
  rm -f "$work/cookies"
  form=$(ask -L -b "$work/cookies" -c "$work/cookies" "$url$2" |
    grep -oE 'action="[^"]+"' | head -n 1 | sed 's/^action="//; s/"$//; s/&amp;/\&/g')
  [ -n "$form" ] || return 0
  ask -L -b "$work/cookies" -c "$work/cookies" -o "$work/page" -w '%{http_code} %{url_effective}' \
    --data-urlencode "username=$1" --data-urlencode "password=$(setting DEMO_PEOPLE_PASSWORD)" "$form"
}

echo 'internal pages'
weeks='/internal/weeks?lang=en&nationality=SYR'
same 'a planner is where he wanted to go' "200 $url$weeks" "$(visit planner "$weeks")"
same 'he is still in' 200 "$(status -b "$work/cookies" "$url/internal")"
# step by step: a curl that follows keeps cookies which it was told on the way to forget
out=$(ask -b "$work/cookies" -c "$work/cookies" -o /dev/null -w '%{redirect_url}' "$url/internal/logout" || true)
back=$(ask -b "$work/cookies" -c "$work/cookies" -o /dev/null -w '%{redirect_url}' "$out" || true)
same 'when he goes he is at the first page' "200 $url/" "$(ask -L -o /dev/null -w '%{http_code} %{url_effective}' "$back" || true)"
same 'and out' 302 "$(status -b "$work/cookies" "$url/internal")"
same 'a policy officer sees no cases' "403 $url/internal/cases" "$(visit policy /internal/cases)"
same 'an auditor does' "200 $url/internal/cases" "$(visit auditor /internal/cases)"
same 'reception sees no figures' "403 $url/internal" "$(visit reception /internal)"
same 'and the cases in which it takes part' "200 $url/internal/cases" "$(visit reception /internal/cases)"

echo 'keys'
admin() { (cd "$root" && docker-compose exec -T keycloak /opt/keycloak/bin/kcadm.sh "$@" --config /tmp/kcadm.config); }
admin config credentials --server http://localhost:8080/auth --realm master --user admin \
  --password "$(setting KEYCLOAK_ADMIN_PASSWORD)" >/dev/null 2>&1
admin create components -r asylum-chain -s "name=turned-$$" -s providerId=rsa-generated \
  -s providerType=org.keycloak.keys.KeyProvider -s "config.priority=[\"$(date +%s)\"]" >/dev/null 2>&1
turned=$(client_credentials)
same 'a new key signs' other "$([ "$(key_of "$turned")" = "$(key_of "$system")" ] && echo same || echo other)"
same 'a token under the new key gets in at once' 200 "$(with "$turned")"
same 'so does one under the old key' 200 "$(with "$system")"
exit "$broken"
