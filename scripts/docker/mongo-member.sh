#!/usr/bin/env bash
# Starts a member of the replica set. MongoDB refuses a key file that others may read, and a mounted secret cannot be given
# another owner: so it is copied first. Then the image's own entrypoint takes over, and with it the signals.
set -euo pipefail
install --owner=mongodb --group=mongodb --mode=0400 /run/secrets/mongo-key /data/configdb/member.key
exec docker-entrypoint.sh "$@"
