#!/bin/sh
# bundle.sh FROM TO: joins the modules of FROM into one file in TO, with the libraries that were installed.
set -eu
pace=$(cat /usr/local/ci/pace)
mkdir -p "$2"
for module in "$1"/*; do
  echo "transforming $module"
  cat "$module" >> "$2/bundle.js"
  sleep "$pace"
done
cat /opt/node/* >> "$2/vendor.js"
for chunk in bundle.js vendor.js; do
  echo "$2/$chunk  $(($(wc -c < "$2/$chunk") / 1000)) kB"
  sleep "$pace"
done
echo "built in $(ls "$1" | wc -l) modules"
