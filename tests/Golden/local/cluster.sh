#!/bin/sh
# cluster.sh build|run|stop|down: the cluster of compose.yaml without Pulumi.
#   build  makes the images        run   starts everything and prints JupyterLab's address
#   stop   removes the containers  down  removes the volume, too: the notebooks in it are lost
# BUILDER=podman uses Podman. JUPYTER_TOKEN=... sets the token; otherwise run makes one.
set -eu
cd "$(dirname "$0")"
engine=${BUILDER:-docker}
token() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
case "${1:-}" in
build) exec sh images/build.sh ;;
run)
    JUPYTER_TOKEN=${JUPYTER_TOKEN:-$(token)}
    export JUPYTER_TOKEN
    "$engine" compose up --detach
    echo "JupyterLab: http://127.0.0.1:8888/lab?token=$JUPYTER_TOKEN"
    ;;
# Compose wants the variable to be there, whatever it does.
stop) JUPYTER_TOKEN=unused exec "$engine" compose down ;;
down) JUPYTER_TOKEN=unused exec "$engine" compose down --volumes ;;
*)
    echo "cluster.sh build|run|stop|down" >&2
    exit 64
    ;;
esac
