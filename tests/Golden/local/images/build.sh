#!/bin/sh
# Builds the stack's images from the folders beside this file. BUILDER=podman or another program with docker's options; PUSH=1 pushes, too.
set -eu
cd "$(dirname "$0")"
builder=${BUILDER:-docker}

"$builder" build --tag 'localhost/jhubspark/cluster-base:spark4.1.3-py3.13-java21-57963f73b1d2' \
  --build-arg 'BASE_IMAGE=debian:13-slim' \
  --target 'cluster-base' \
  'worker'
if [ -n "${PUSH:-}" ]; then "$builder" push 'localhost/jhubspark/cluster-base:spark4.1.3-py3.13-java21-57963f73b1d2'; fi

"$builder" build --tag 'localhost/jhubspark/spark-base:spark4.1.3-py3.13-java21-7e8cd4d84a5b' \
  --build-arg 'BASE_IMAGE=debian:13-slim' \
  --build-arg 'JAR_SETS=delta' \
  'worker'
if [ -n "${PUSH:-}" ]; then "$builder" push 'localhost/jhubspark/spark-base:spark4.1.3-py3.13-java21-7e8cd4d84a5b'; fi

"$builder" build --tag 'localhost/jhubspark/jupyterlab:spark4.1.3-py3.13-java21-f7102ecda40d' \
  --build-arg 'BASE_IMAGE=debian:13-slim' \
  --build-arg 'EXTRA_LOCKS=' \
  --build-arg 'WORKER_IMAGE=localhost/jhubspark/spark-base:spark4.1.3-py3.13-java21-7e8cd4d84a5b' \
  'notebook'
if [ -n "${PUSH:-}" ]; then "$builder" push 'localhost/jhubspark/jupyterlab:spark4.1.3-py3.13-java21-f7102ecda40d'; fi

"$builder" build --tag 'localhost/jhubspark/spark-master:spark4.1.3-py3.13-java21-00ffaaa76e7c' \
  --build-arg 'WORKER_IMAGE=localhost/jhubspark/spark-base:spark4.1.3-py3.13-java21-7e8cd4d84a5b' \
  --target 'spark-master' \
  'standalone'
if [ -n "${PUSH:-}" ]; then "$builder" push 'localhost/jhubspark/spark-master:spark4.1.3-py3.13-java21-00ffaaa76e7c'; fi

"$builder" build --tag 'localhost/jhubspark/spark-worker:spark4.1.3-py3.13-java21-d583cb4b1c6c' \
  --build-arg 'WORKER_IMAGE=localhost/jhubspark/spark-base:spark4.1.3-py3.13-java21-7e8cd4d84a5b' \
  --target 'spark-worker' \
  'standalone'
if [ -n "${PUSH:-}" ]; then "$builder" push 'localhost/jhubspark/spark-worker:spark4.1.3-py3.13-java21-d583cb4b1c6c'; fi
