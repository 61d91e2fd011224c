#!/usr/bin/env bash
# Checks what `synth -- preview` wrote for each stack: resources against the official typings, files against schemas.
# Usage: tests/typings/run.sh <stack>...   Needs Node 20 and npm. Exit codes: 0 fine, 1 an error, 2 bad usage.
set -euo pipefail
if [ $# -eq 0 ]; then
  echo "usage: tests/typings/run.sh <stack>...  (preview each of them first)" >&2
  exit 2
fi
cd "$(dirname "$0")"

folders=()
for stack in "$@"; do
  if [ ! -f "../../out/$stack/graph.json" ]; then
    echo "out/$stack/graph.json is missing. Run: dotnet run --project synth -- preview $stack" >&2
    exit 1
  fi
  folders+=("../../out/$stack")
done

./install.sh

failed=0
if self_test=$(npm test --silent 2>&1); then
  echo "self-test: the checks find what is wrong in tests/typings/fixtures"
else
  printf '%s\n' "$self_test"
  failed=1
fi
node check.mjs "${folders[@]}" || failed=1
node validate.mjs "${folders[@]}" || failed=1
exit $failed
