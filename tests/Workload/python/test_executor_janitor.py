"""Tests of components/Spark/Data/executor_janitor.py: what it deletes, and above all what it leaves."""

import contextlib
import importlib.util
import io
import unittest
import urllib.error
from datetime import datetime, timedelta, timezone
from pathlib import Path
from unittest import mock

SPEC = importlib.util.spec_from_file_location(
    "executor_janitor", Path(__file__).parents[3] / "components/Spark/Data/executor_janitor.py")
janitor = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(janitor)

NOW = datetime(2026, 1, 1, 12, 0, tzinfo=timezone.utc)


def ago(minutes):
    return NOW - timedelta(minutes=minutes)


def text(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def thing(name, minutes):
    return {"metadata": {"name": name, "creationTimestamp": text(ago(minutes))}}


def pod(name, minutes, phase, ended=None):
    made = thing(name, minutes)
    made["status"] = {"phase": phase}
    if ended is not None:
        made["status"]["containerStatuses"] = [{"state": {"terminated": {"finishedAt": text(ago(ended))}}}]
    return made


def deleted(pods=(), config_maps=(), notebooks=()):
    return list(janitor.to_delete(pods, config_maps, [ago(minutes) for minutes in notebooks], NOW))


class ToDelete(unittest.TestCase):
    def test_a_finished_pod_goes_after_a_while_whoever_runs(self):
        pods = [pod("old", 90, "Succeeded", ended=20), pod("failed", 90, "Failed", ended=16), pod("fresh", 90, "Succeeded", ended=5)]
        self.assertEqual([("pods", "old"), ("pods", "failed")], deleted(pods, notebooks=[100]))

    def test_a_pod_that_failed_before_its_container_started_counts_from_its_creation(self):
        self.assertEqual([("pods", "evicted")], deleted([pod("evicted", 16, "Failed"), pod("young", 14, "Failed")]))

    def test_a_running_executor_is_never_touched(self):
        self.assertEqual([], deleted([pod("busy", 1000, "Running")]))

    def test_a_pod_that_waits_goes_when_it_is_older_than_every_notebook(self):
        waiting = [pod("waiting", 60, "Pending")]
        self.assertEqual([], deleted(waiting, notebooks=[90, 10]))
        self.assertEqual([("pods", "waiting")], deleted(waiting, notebooks=[50, 10]))
        self.assertEqual([("pods", "waiting")], deleted(waiting))

    def test_a_config_map_goes_when_it_is_older_than_every_notebook(self):
        maps = [thing("left", 60), thing("new", 10)]
        self.assertEqual([], deleted(config_maps=maps, notebooks=[61]))
        self.assertEqual([("configmaps", "left")], deleted(config_maps=maps, notebooks=[30]))
        self.assertEqual([("configmaps", "left")], deleted(config_maps=maps))


class Main(unittest.TestCase):
    def run_main(self, refuse=None):
        calls = []

        class Api:
            def items(self, namespace, kind, selector):
                calls.append((namespace, kind, selector))
                return [thing("left", 10_000_000)] if kind == "configmaps" else []

            def call(self, method, path):
                calls.append((method, path))
                if refuse:
                    raise urllib.error.HTTPError(path, refuse, "refused", {}, None)

        with mock.patch.object(janitor, "Api", Api), contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            return janitor.main({"red": "spark-red"}, "hub"), calls

    def test_each_project_is_cleaned_by_its_own_notebooks(self):
        code, calls = self.run_main()
        self.assertEqual(0, code)
        self.assertEqual(
            [
                ("hub", "pods", "component=singleuser-server,jupyterspark.dev/project=red"),
                ("spark-red", "pods", "spark-role=executor"),
                ("spark-red", "configmaps", "spark-role=executor"),
                ("DELETE", "/namespaces/spark-red/configmaps/left"),
            ],
            calls)

    def test_what_is_gone_already_is_no_failure_and_what_is_refused_is_one(self):
        self.assertEqual(0, self.run_main(refuse=404)[0])
        self.assertEqual(1, self.run_main(refuse=403)[0])
