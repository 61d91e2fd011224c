#!/bin/sh
# Builds the stack's images from the folders beside this file. BUILDER=podman or another program with docker's options; PUSH=1 pushes, too.
set -eu
cd "$(dirname "$0")"
builder=${BUILDER:-docker}

"$builder" build --tag 'registry.example.org/data/hub:4.4.0-ee31caad90e1' \
  --build-arg 'HUB_BASE_IMAGE=quay.io/jupyterhub/k8s-hub:4.4.0' \
  'hub'
if [ -n "${PUSH:-}" ]; then "$builder" push 'registry.example.org/data/hub:4.4.0-ee31caad90e1'; fi

"$builder" build --tag 'registry.example.org/data/worker:spark4.1.3-py3.13-java21-61bfa74606dd' \
  --build-arg 'BASE_IMAGE=debian:13-slim' \
  --build-arg 'JAR_SETS=s3a delta' \
  'worker'
if [ -n "${PUSH:-}" ]; then "$builder" push 'registry.example.org/data/worker:spark4.1.3-py3.13-java21-61bfa74606dd'; fi

"$builder" build --tag 'registry.example.org/data/notebook:spark4.1.3-py3.13-java21-8847844aa214' \
  --build-arg 'BASE_IMAGE=debian:13-slim' \
  --build-arg 'EXTRA_LOCKS=' \
  --build-arg 'WORKER_IMAGE=registry.example.org/data/worker:spark4.1.3-py3.13-java21-61bfa74606dd' \
  'notebook'
if [ -n "${PUSH:-}" ]; then "$builder" push 'registry.example.org/data/notebook:spark4.1.3-py3.13-java21-8847844aa214'; fi
