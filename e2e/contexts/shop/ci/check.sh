#!/bin/sh
# check.sh FOLDER: fails when a file in it is empty.
set -eu
for file in "$1"/*; do
  sleep "$(cat /usr/local/ci/pace)"
  if [ ! -s "$file" ]; then
    echo "check: $file is empty" >&2
    exit 1
  fi
  echo "check: $file $(wc -c < "$file") bytes"
done
