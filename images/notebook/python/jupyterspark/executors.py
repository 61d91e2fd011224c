"""Why are there no executors? Spark only says "Initial job has not accepted any resources"; the reason stands in the executors' pods.

In any notebook or console of the server, also while a cell of another one waits:

    from jupyterspark import show_executors
    show_executors()

or in a terminal: python -m jupyterspark
"""

import json
import os
import ssl
import urllib.parse
import urllib.request

from . import applications

_ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount"
_API = "https://kubernetes.default.svc"
_HINT = (
    "No pod was created yet. If this stays so, the cell that waits shows why the cluster refused them (a quota, a size limit, a policy); "
    "with dynamic allocation idle executors are also given back, and the next job asks for new ones."
)


def executor_namespace(defaults):
    """The value of spark.kubernetes.namespace in the text of spark-defaults.conf."""
    for line in filter(str.strip, defaults.splitlines()):
        key, *value = line.split(maxsplit=1)
        if key == "spark.kubernetes.namespace" and value:
            return value[0].strip()
    raise LookupError("spark-defaults.conf has no spark.kubernetes.namespace")


def reason(pod):
    """One line that says what a pod waits for or why it ended; empty when it runs."""
    status = pod["status"]
    for container in status.get("containerStatuses", []):
        for state in ("waiting", "terminated"):
            details = container["state"].get(state)
            if details:
                code = f"exit code {details['exitCode']}" if "exitCode" in details else None
                return ": ".join(filter(None, [details.get("reason"), code, details.get("message")]))
    for condition in status.get("conditions", []):
        if condition["type"] == "PodScheduled" and condition["status"] != "True":
            return ": ".join(filter(None, [condition.get("reason"), condition.get("message")]))
    return status.get("message", "")


def describe(pods):
    """A line a pod: name, phase, node, reason."""
    rows = [
        (pod["metadata"]["name"], pod["status"]["phase"], pod["spec"].get("nodeName", "no node"), reason(pod))
        for pod in sorted(pods, key=lambda pod: pod["metadata"]["name"])
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)] if rows else []
    return "\n".join("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths)), row[3]]).rstrip() for row in rows)


def list_pods(namespace, application_ids):
    """The executors' pods of these applications, as the API server describes them."""
    selector = f"spark-role=executor,spark-app-selector in ({','.join(application_ids)})"
    query = urllib.parse.urlencode({"labelSelector": selector})
    context = ssl.create_default_context(cafile=f"{_ACCOUNT}/ca.crt")
    # Clusters' own CAs often lack the extensions that Python 3.13 began to ask for. Chain and name are still checked.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    with open(f"{_ACCOUNT}/token", encoding="ascii") as token:
        headers = {"Authorization": f"Bearer {token.read().strip()}"}
    request = urllib.request.Request(f"{_API}/api/v1/namespaces/{namespace}/pods?{query}", headers=headers)
    # A proxy of the environment leads out of the cluster.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=context))
    with opener.open(request, timeout=10) as answer:
        return json.load(answer)["items"]


def show_executors():
    """Prints the executors' pods of this server's sessions, each with what it waits for or why it ended."""
    ids = [application.id for application in applications.live() if application.id]
    if not ids:
        print("No Spark session runs on this server.")
        return
    with open(os.path.join(os.environ["SPARK_CONF_DIR"], "spark-defaults.conf"), encoding="utf-8") as defaults:
        namespace = executor_namespace(defaults.read())
    print(describe(list_pods(namespace, ids)) or _HINT)
