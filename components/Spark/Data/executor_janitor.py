"""Removes what a killed Spark driver left in the executors' namespaces: finished pods, pods that never started, ConfigMaps.

A driver that ends in an ordinary way removes its own objects. One that is killed (memory, node) cannot, and across namespaces no owner
reference does it. An object counts as left behind when it is older than every running notebook of its project, so no running driver can
have made it. Finished executor pods go after a while in any case.
"""
import datetime
import json
import os
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request

ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount"
API = "https://kubernetes.default.svc:443/api/v1"
GRACE = datetime.timedelta(minutes=15)
EXECUTORS = "spark-role=executor"


def left_behind(created, notebook_starts, now):
    """Whether an object that was created at this time belongs to no running notebook."""
    return now - created > GRACE and all(created < start for start in notebook_starts)


def finished_at(pod):
    """When the last container of a finished pod ended; None while it runs."""
    if pod["status"].get("phase") not in ("Succeeded", "Failed"):
        return None
    ends = [s["state"]["terminated"]["finishedAt"] for s in pod["status"].get("containerStatuses", [])
            if s.get("state", {}).get("terminated", {}).get("finishedAt")]
    return moment(max(ends)) if ends else created_at(pod)


def to_delete(pods, config_maps, notebook_starts, now):
    """The (kind, name) of everything to delete in one namespace."""
    for pod in pods:
        end = finished_at(pod)
        if end is not None:
            if now - end > GRACE:
                yield "pods", pod["metadata"]["name"]
        elif pod["status"].get("phase") == "Pending" and left_behind(created_at(pod), notebook_starts, now):
            yield "pods", pod["metadata"]["name"]
    for config_map in config_maps:
        if left_behind(created_at(config_map), notebook_starts, now):
            yield "configmaps", config_map["metadata"]["name"]


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def created_at(thing):
    return moment(thing["metadata"]["creationTimestamp"])


class Api:
    def __init__(self):
        self.context = ssl.create_default_context(cafile=f"{ACCOUNT}/ca.crt")

    def call(self, method, path):
        with open(f"{ACCOUNT}/token", encoding="ascii") as token:
            request = urllib.request.Request(API + path, method=method, headers={"Authorization": "Bearer " + token.read().strip()})
        with urllib.request.urlopen(request, context=self.context, timeout=30) as response:
            return json.load(response)

    def items(self, namespace, kind, selector):
        return self.call("GET", f"/namespaces/{namespace}/{kind}?labelSelector={urllib.parse.quote(selector)}")["items"]


def main(projects, hub_namespace):
    """projects: {project: executors' namespace}."""
    api = Api()
    failures = 0
    for project, namespace in sorted(projects.items()):
        notebooks = api.items(hub_namespace, "pods", f"component=singleuser-server,jupyterspark.dev/project={project}")
        starts = [created_at(pod) for pod in notebooks]
        doomed = list(to_delete(
            api.items(namespace, "pods", EXECUTORS), api.items(namespace, "configmaps", EXECUTORS), starts,
            datetime.datetime.now(datetime.timezone.utc)))
        for kind, name in doomed:
            try:
                api.call("DELETE", f"/namespaces/{namespace}/{kind}/{name}")
                print(f"deleted {kind} {namespace}/{name}")
            except urllib.error.HTTPError as error:
                if error.code != 404:
                    failures += 1
                    print(f"could not delete {kind} {namespace}/{name}: {error.code} {error.reason}", file=sys.stderr)
        print(f"{namespace}: {len(doomed)} left behind, {len(starts)} notebooks running")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(json.loads(os.environ["PROJECTS"]), os.environ["HUB_NAMESPACE"]))
