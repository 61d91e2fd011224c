#!/bin/sh
# Builds infra/ as `pulumi up` does, with offline/ in the place of the official packages and, beside it, every name that they have more:
# so a name that is ambiguous there is an error here. Builds are assumed: dotnet build Infra.sln
# Usage: tests/infra-check.sh   Needs Node 20 and npm.
set -eu
cd "$(dirname "$0")/.."
tests/typings/install.sh
node tests/typings/fill.mjs artifacts/names/Names.cs artifacts/obj/Offline.Providers/debug/bindings components stacks infra tests/infra

build() {
  dotnet build "$1" -v quiet -nologo -p:PulumiSdk=none -p:CustomAfterMicrosoftCommonTargets="$PWD/tests/infra/Offline.targets"
}

found=$(build tests/infra/SelfTest.csproj || true)
errors=$(printf '%s\n' "$found" | grep -o '[A-Za-z]*\.cs([0-9]*,[0-9]*): error CS[0-9]*' | sort -u | tr '\n' ';')
expected='Ambiguous.cs(11,19): error CS0104;Ambiguous.cs(14,19): error CS0104;'
if [ "$errors" != "$expected" ]; then
  printf '%s\nself-test: expected %s\n' "$found" "$expected"
  exit 1
fi
build infra/Infra.csproj
echo "infra: builds beside the names of the official packages; the self-test's two ambiguous names are found"
