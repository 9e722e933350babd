#!/bin/bash
# Who may do what on which topic. Everything that is not named is refused.
set -euo pipefail

client=/tmp/admin.properties
umask 077
cat >"$client" <<PROPERTIES
security.protocol=SASL_PLAINTEXT
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$KAFKA_ADMIN_PASSWORD";
PROPERTIES

allow() {
  local who=$1
  shift
  /opt/kafka/bin/kafka-acls.sh --bootstrap-server kafka:9092 --command-config "$client" --add --force \
    --allow-principal "User:$who" "$@" >/dev/null
}

allow case-service --operation Create --operation Describe --operation DescribeConfigs --operation Write \
  --topic asylum.case.v1
allow deadline-service --operation Create --operation Describe --operation DescribeConfigs --operation Write \
  --topic asylum.deadline.v1
for reader in deadline-service reporting-service; do
  allow "$reader" --operation Read --operation Describe --topic asylum.case.v1
done
allow reporting-service --operation Read --operation Describe --topic asylum.deadline.v1
allow deadline-service --operation Read --operation Describe --group deadlines
allow reporting-service --operation Read --operation Describe --group reporting
echo 'access lists are in place'
