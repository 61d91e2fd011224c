#!/bin/sh
# standalone.sh master|worker: a daemon of Spark standalone in the foreground, as the process of its container. Addresses, ports and sizes come from
# Spark's own variables: SPARK_MASTER_HOST, SPARK_WORKER_CORES, SPARK_WORKER_MEMORY ...; a worker finds its master by SPARK_MASTER_URL.
set -eu
daemon=org.apache.spark.deploy
case "${1:-}" in
master) exec /opt/spark/bin/spark-class "$daemon.master.Master" 2>&1 ;;
# A folder of its own: Spark's own one belongs to root.
worker) exec /opt/spark/bin/spark-class "$daemon.worker.Worker" --work-dir /opt/spark-work "$SPARK_MASTER_URL" 2>&1 ;;
*) echo "standalone.sh starts master or worker" >&2 && exit 64 ;;
esac
