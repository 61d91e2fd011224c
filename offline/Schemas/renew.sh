#!/bin/sh
# Renews the provider facts in this folder from the official npm packages: versions in renew/package.json, tokens in roots.txt.
# Usage: ./renew.sh [provider...]   Running it twice gives the same bytes.
set -eu
cd "$(dirname "$0")/renew"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
exec node renew.mjs "$@"
