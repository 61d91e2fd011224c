#!/bin/sh
# Resolves all groups together, then writes one lock a group beside the Dockerfile that installs it. Needs uv.
# The resolution must be the same on both architectures, so that one lock serves both.
set -eu
cd "$(dirname "$0")"

compile() {
  uv pip compile -q --python-version 3.13 "$@"
}

for arch in aarch64 x86_64; do
  compile --python-platform "$arch-manylinux_2_40" --no-annotate --no-header -o "constraints.$arch" \
    build.in worker.in notebook.in datascience.in cloud.in deeplearning.in origin.in hep.in
done
diff constraints.x86_64 constraints.aarch64
mv constraints.x86_64 constraints.txt
rm constraints.aarch64

lock() {
  image=$1
  group=$2
  set -- --python-platform x86_64-manylinux_2_40 --generate-hashes -c constraints.txt -o "$group.txt" "$group.in"
  compile --custom-compile-command "uvx uv@0.13.8 pip compile --python-version 3.13 $*" "$@"
  mv "$group.txt" "../$image/locks/"
}

for group in build worker; do
  lock worker "$group"
done
for group in notebook datascience cloud deeplearning origin hep; do
  lock notebook "$group"
done
