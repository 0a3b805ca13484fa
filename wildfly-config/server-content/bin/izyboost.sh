#!/bin/sh
# Starts the server in the foreground, or says in one line why not: with 78 (wrong configuration) when a setting without a
# default is missing, with 1 when the application does not deploy. WildFly alone would stay up without it.
missing=
for name in PGUSER PGPASSWORD IZYBOOST_DB_OWNER_PASSWORD IZYBOOST_BASE_DOMAIN IZYBOOST_SECRET_KEY; do
  eval "value=\${$name:-}"
  [ -n "$value" ] || missing="$missing $name"
done
if [ -n "$missing" ]; then
  echo "IzyBoost does not start. Set in the environment:$missing (see the operator's guide, Settings)." >&2
  exit 78
fi

# WildFly's own 512 MB are little for an application of this size. What cannot go on without memory is started anew: no
# work is lost by that (KillIT), and a server that limps along would lose time.
: "${JBOSS_JAVA_SIZING:=-Xms256m -Xmx${IZYBOOST_HEAP:-1g} -XX:MaxMetaspaceSize=512m -XX:+ExitOnOutOfMemoryError}"
export JBOSS_JAVA_SIZING

home=$(cd "$(dirname "$0")/.." && pwd) || exit 1
marker=$home/standalone/deployments/izyboost.ear
rm -f "$marker.failed" "$marker.deployed" "$marker.undeployed"

LAUNCH_JBOSS_IN_BACKGROUND=true "$home/bin/standalone.sh" "$@" &
server=$!
trap 'kill -TERM $server 2>/dev/null' INT TERM
while kill -0 $server 2>/dev/null && [ ! -e "$marker.deployed" ]; do
  if [ -e "$marker.failed" ]; then
    reason=$(grep -sohE 'Setting [A-Z_]+ (is missing|must be)[^"\\]*|Settings are missing[^"\\]*' "$marker.failed" "$home/standalone/log/server.log" | head -n 1)
    echo "IzyBoost does not start. ${reason:-The application did not deploy, see standalone/log/server.log.}" >&2
    kill -TERM $server
    wait $server
    exit 1
  fi
  sleep 1
done
wait $server
status=$?
# A signal ends the first wait early; the second one tells how the server ended.
kill -0 $server 2>/dev/null && { wait $server; status=$?; }
exit $status
