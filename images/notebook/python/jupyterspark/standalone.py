"""A session on a standalone master: the laptop's, or the project's own in a cluster."""

import os
from pathlib import Path

MASTER = "spark://spark-master:7077"
SECRET = Path("/etc/spark/standalone/secret")


def standalone(app_name="standalone"):
    """A builder of a session whose executors run on the workers that are there, rather than in pods of its own.

    The master's address is the variable SPARK_MASTER_URL, which the platform sets. In a cluster the master asks for the project's secret.
    """
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName(app_name).master(os.environ.get("SPARK_MASTER_URL", MASTER))
    if SECRET.is_file():
        builder = builder.config("spark.authenticate.secret", SECRET.read_text().strip())
    return builder
