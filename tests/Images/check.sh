#!/bin/sh
# Checks that .NET cannot make: tests of the Python files in images/ and components/, shellcheck on the scripts, linters on the Dockerfiles.
# Usage: check.sh PACKAGE_JSON     the npm project that has dockerfilelint installed
# What a tool is missing for is named and counted as skipped. Exits 1 when a check fails.
set -u
packages=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 1
passed=0 failed=0 skipped=0

# check NAME "TOOL ..." COMMAND ...
check() {
  name=$1
  tools=$2
  shift 2
  for tool in $tools; do
    if ! command -v "$tool" >/dev/null; then
      echo "skipped: $name (there is no $tool here)"
      skipped=$((skipped + 1))
      return
    fi
  done
  if "$@"; then
    passed=$((passed + 1))
  else
    echo "failed: $name"
    failed=$((failed + 1))
  fi
}

# No __pycache__: it would lie in a build context.
export PYTHONDONTWRITEBYTECODE=1
check "tests of the images' Python files" python3 python3 -m unittest discover --quiet --start-directory tests/Images/python
check "tests of the hub's and the janitor's Python" python3 python3 -m unittest discover --quiet --start-directory tests/Workload/python
check "shell scripts" shellcheck shellcheck tests/Images/check.sh images/*/*.sh images/*/*/*.sh tests/Golden/*/*.sh tests/Golden/*/images/*.sh
check "Dockerfiles" "node shellcheck" node tests/Images/lint.mjs "$packages"

echo "images: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
