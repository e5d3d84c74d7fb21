#!/bin/sh
# index.sh FOLDER: writes a checksum for each file.
set -eu
cd "$1"
sleep "$(cat /usr/local/ci/pace)"
sha256sum ./* > /tmp/index
mv /tmp/index "$1/index"
echo "indexed $(wc -l < "$1/index") files"
