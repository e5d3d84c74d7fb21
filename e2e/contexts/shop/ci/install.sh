#!/bin/sh
# install.sh KIND LIST: one package per line of LIST, each a file of random bytes under /opt/KIND.
set -eu
pace=$(cat /usr/local/ci/pace)
mkdir -p "/opt/$1"
total=$(grep -c . "$2")
count=0
while read -r name version kilobytes; do
  count=$((count + 1))
  echo "($count/$total) Installing $name ($version)"
  head -c "${kilobytes}000" /dev/urandom > "/opt/$1/$name-$version"
  sleep "$pace"
done < "$2"
echo "$total packages, $(du -sk "/opt/$1" | cut -f1) kB"
