"""What show_executors says about pods, and how applications are found."""

import contextlib
import http.server
import io
import json
import os
import sys
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[3] / "images/notebook/python"))

from jupyterspark import applications, executors  # noqa: E402 its path is known only now


def pod(name, phase, status=None, node=None):
    spec = {"nodeName": node} if node else {}
    return {"metadata": {"name": name}, "spec": spec, "status": {"phase": phase} | (status or {})}


PENDING = pod(
    "etl-exec-2",
    "Pending",
    {"conditions": [{"type": "PodScheduled", "status": "False", "reason": "Unschedulable", "message": "0/3 nodes are available"}]},
)
PULLING = pod(
    "etl-exec-1",
    "Pending",
    {
        "conditions": [{"type": "PodScheduled", "status": "True"}],
        "containerStatuses": [{"state": {"waiting": {"reason": "ErrImagePull", "message": "not found"}}}],
    },
    "node-1",
)
KILLED = pod("etl-exec-3", "Failed", {"containerStatuses": [{"state": {"terminated": {"reason": "OOMKilled", "exitCode": 137}}}]}, "node-1")
RUNNING = pod("etl-exec-4", "Running", {"containerStatuses": [{"state": {"running": {}}}]}, "node-1")


class Reasons(unittest.TestCase):
    def test_a_pod_that_fits_nowhere_says_what_the_scheduler_says(self):
        self.assertEqual(executors.reason(PENDING), "Unschedulable: 0/3 nodes are available")

    def test_an_image_that_is_not_there_is_named(self):
        self.assertEqual(executors.reason(PULLING), "ErrImagePull: not found")

    def test_a_killed_executor_says_why(self):
        self.assertEqual(executors.reason(KILLED), "OOMKilled: exit code 137")

    def test_a_running_executor_has_no_reason(self):
        self.assertEqual(executors.reason(RUNNING), "")

    def test_an_evicted_pod_says_why(self):
        self.assertEqual(executors.reason(pod("x", "Failed", {"message": "The node was low on resource"})), "The node was low on resource")

    def test_pods_are_listed_by_name_in_columns(self):
        self.assertEqual(
            executors.describe([PENDING, PULLING, RUNNING]).splitlines(),
            [
                "etl-exec-1  Pending  node-1   ErrImagePull: not found",
                "etl-exec-2  Pending  no node  Unschedulable: 0/3 nodes are available",
                "etl-exec-4  Running  node-1",
            ],
        )


class Namespace(unittest.TestCase):
    def test_it_is_read_as_spark_reads_it(self):
        self.assertEqual(executors.executor_namespace("# a\n\nspark.kubernetes.namespace\tspark-team \n"), "spark-team")

    def test_without_one_there_is_a_message(self):
        with self.assertRaisesRegex(LookupError, "spark.kubernetes.namespace"):
            executors.executor_namespace("spark.kubernetes.namespaces x\nspark.kubernetes.namespace\n")


class Show(unittest.TestCase):
    def shown(self, running, pods):
        with tempfile.TemporaryDirectory() as conf:
            Path(conf, "spark-defaults.conf").write_text("spark.kubernetes.namespace spark-team\n", encoding="utf-8")
            with (
                mock.patch.dict(os.environ, SPARK_CONF_DIR=conf),
                mock.patch.object(applications, "live", lambda: running),
                mock.patch.object(executors, "list_pods", return_value=pods) as self.list_pods,
                contextlib.redirect_stdout(io.StringIO()) as out,
            ):
                executors.show_executors()
                return out.getvalue()

    def test_the_pods_of_this_servers_applications_are_asked_for(self):
        running = [applications.Application(4040, "a", "spark-1"), applications.Application(4041, "b", None)]
        self.assertIn("etl-exec-4", self.shown(running, [RUNNING]))
        self.list_pods.assert_called_once_with("spark-team", ["spark-1"])

    def test_without_a_session_nothing_is_asked(self):
        self.assertEqual(self.shown([], []), "No Spark session runs on this server.\n")
        self.list_pods.assert_not_called()

    def test_without_pods_it_says_where_to_look(self):
        self.assertIn("No pod was created yet", self.shown([applications.Application(4040, "a", "spark-1")], []))


class Answer(http.server.BaseHTTPRequestHandler):
    body, status = b"", 200

    def do_GET(self):
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_):
        pass


class Applications(unittest.TestCase):
    def found(self, body, status=200):
        answer = type("Answering", (Answer,), {"body": body, "status": status})
        with http.server.HTTPServer(("127.0.0.1", 0), answer) as server:
            thread = threading.Thread(target=server.serve_forever, args=(0.01,))
            thread.start()
            try:
                with mock.patch.dict(os.environ, http_proxy="http://127.0.0.1:9"):
                    found = applications.at(server.server_port)
            finally:
                server.shutdown()
                thread.join()
        return (found.name, found.id)

    def test_an_application_is_known_by_its_ui(self):
        self.assertEqual(self.found(json.dumps([{"id": "spark-1", "name": "etl"}]).encode()), ("etl", "spark-1"))

    def test_a_ui_that_does_not_answer_properly_is_still_one(self):
        for body, status in ((b"[]", 200), (b"{}", 200), (b"not json", 200), (b"", 503), (b"[1]", 200)):
            self.assertEqual(self.found(body, status), ("Spark", None))

    def test_a_port_without_a_listener_has_none(self):
        with http.server.HTTPServer(("127.0.0.1", 0), Answer) as server:
            port = server.server_port
        self.assertIsNone(applications.at(port))


if __name__ == "__main__":
    unittest.main()
