#!/usr/bin/env bash
# Installs what package-lock.json names, once: the lock that was installed lies beside what it installed. Packages run no script.
set -euo pipefail
cd "$(dirname "$0")"
cmp -s package-lock.json node_modules/.installed-lock && exit 0
echo "installing the packages of tests/typings/package-lock.json"
npm ci --ignore-scripts --loglevel=error >/dev/null
cp package-lock.json node_modules/.installed-lock
