#!/bin/sh
# Checks that every public line of offline/ stands in the lists of the official packages' public API, so that what compiles against the
# stand-in compiles against the packages. Builds are assumed: dotnet build Infra.sln
# Usage: tests/api-check.sh [FACTS]   FACTS is the folder with api/ and tools/; left out: ../shared beside the repository.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
facts=${1:-$root/../shared}
if [ ! -d "$facts/api" ]; then
  echo "api-check: skipped, there is no folder $facts/api"
  exit 0
fi

bin() {
  echo "$root/artifacts/bin/$1/debug/$2.dll"
}

tool() {
  dotnet run "$facts/tools/api-facts.cs" -- "$@"
}

failed=0
for assembly in "$(bin Offline.Sdk Pulumi)" "$(bin Offline.Providers Offline.Providers)"; do
  printf '%s: ' "$(basename "$assembly")"
  tool check "$assembly" "$facts"/api/*.txt || failed=1
done

# The lists follow members, not base classes: this one is named in them as the base of every Kubernetes object and has no line of its own.
printf 'Offline.Kubernetes.dll: '
base=$(tool list "$(bin Offline.Kubernetes Offline.Kubernetes)")
if [ "$base" = "Pulumi.Kubernetes.KubernetesResource : abstract class Pulumi.CustomResource" ] \
  && grep -q ' : class Pulumi.Kubernetes.KubernetesResource' "$facts"/api/*.txt; then
  echo "one base class, named in the facts"
else
  echo "is to have nothing but KubernetesResource, and has: $base"
  failed=1
fi
exit $failed
