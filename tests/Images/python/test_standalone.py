"""How a notebook finds a standalone master."""

import os
import sys
import tempfile
import types
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[3] / "images/notebook/python"))

from jupyterspark.standalone import standalone  # noqa: E402


class Builder:
    def __init__(self):
        self.said = {}

    def appName(self, name):
        return self.config("name", name)

    def master(self, url):
        return self.config("master", url)

    def config(self, key, value):
        self.said[key] = value
        return self


class Standalone(unittest.TestCase):
    def said(self, environment, secret):
        sql = types.ModuleType("pyspark.sql")
        sql.SparkSession = types.SimpleNamespace(builder=Builder())
        modules = {"pyspark": types.ModuleType("pyspark"), "pyspark.sql": sql}
        with mock.patch.dict(sys.modules, modules), mock.patch.dict(os.environ, environment, clear=True):
            with mock.patch.object(sys.modules["jupyterspark.standalone"], "SECRET", secret):
                return standalone("etl").said

    def test_the_laptops_master_needs_nothing(self):
        self.assertEqual(self.said({}, Path("/nowhere")), {"name": "etl", "master": "spark://spark-master:7077"})

    def test_a_clusters_master_is_named_by_the_platform_and_asks_for_the_projects_secret(self):
        with tempfile.TemporaryDirectory() as folder:
            secret = Path(folder) / "secret"
            secret.write_text("s3cret\n")
            said = self.said({"SPARK_MASTER_URL": "spark://spark-master.spark:7077"}, secret)
        self.assertEqual(said["master"], "spark://spark-master.spark:7077")
        self.assertEqual(said["spark.authenticate.secret"], "s3cret")


if __name__ == "__main__":
    unittest.main()
