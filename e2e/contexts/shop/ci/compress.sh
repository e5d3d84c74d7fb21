#!/bin/sh
# compress.sh FOLDER: a compressed copy of each file.
set -eu
for file in "$1"/*; do
  gzip -c "$file" > "$file.gz"
  echo "$file.gz $(($(wc -c < "$file.gz") / 1000)) kB"
  sleep "$(cat /usr/local/ci/pace)"
done
