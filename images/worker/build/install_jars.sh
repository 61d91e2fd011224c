#!/bin/sh
# Adds jars to Spark's. Refuses one whose artifact is there already: the class path has no order, so either version might win.
# Usage: install_jars.sh FROM TO
set -eu

for jar in "$1"/*.jar; do
  [ -e "$jar" ] || continue
  file=${jar##*/}
  for present in "$2/${file%-[0-9]*}"-[0-9]*.jar; do
    if [ -e "$present" ]; then
      echo "$file: Spark already has ${present##*/}; its version wins, so leave this jar out." >&2
      exit 1
    fi
  done
  install -m 0644 "$jar" "$2/"
done
