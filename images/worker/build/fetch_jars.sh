#!/bin/sh
# Fetches the jars of some sets by Maven coordinate and checks each against its SHA-256.
# Usage: fetch_jars.sh LISTS OUT [SET ...]     LISTS/SET.tsv has the columns coordinate, file, sha256.
# Where Maven fetches from is Maven's own configuration (~/.m2/settings.xml: mirrors, logins, proxies).
set -eu

lists=$1
out=$2
shift 2

# Debian's repository as the local one: the plugin and all it needs are there, so Maven downloads nothing but the jars.
repository=$(mktemp -d)
cp -rL /usr/share/maven-repo/. "$repository"
plugin=$(find "$repository/org/apache/maven/plugins/maven-dependency-plugin" -name '*.jar')
plugin=$(basename "$(dirname "$plugin")")

mkdir -p "$out"
for set in "$@"; do
  list=$lists/$set.tsv
  if [ ! -f "$list" ]; then
    echo "There is no set of jars '$set'. Known: $(cd "$lists" && echo *.tsv | sed 's/\.tsv//g')." >&2
    exit 1
  fi
  awk -F '\t' 'NR > 1 { print $1 }' "$list" | while read -r coordinate; do
    mvn --batch-mode --quiet --no-transfer-progress -Dmaven.repo.local="$repository" </dev/null \
      "org.apache.maven.plugins:maven-dependency-plugin:$plugin:copy" -Dartifact="$coordinate" -DoutputDirectory="$out"
  done
  awk -F '\t' 'NR > 1 { print $3 "  " $2 }' "$list" | (cd "$out" && sha256sum --check --strict)
done
