"""The Spark applications of this notebook server, found by their UIs: each kernel with a session has one on its own port."""

import json
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from typing import NamedTuple

# spark.ui.port 4040 + spark.port.maxRetries 16
PORTS = range(4040, 4057)

# A proxy of the environment must not come between this pod and itself.
_LOCAL = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Application(NamedTuple):
    """A running application; its id is None while its UI does not answer."""

    port: int
    name: str
    id: str | None


def at(port):
    """The application whose UI has this port; None when nothing listens."""
    try:
        with _LOCAL.open(f"http://127.0.0.1:{port}/api/v1/applications", timeout=5) as answer:
            application = json.load(answer)[0]
            return Application(port, application["name"], application["id"])
    except OSError as error:
        refused = isinstance(getattr(error, "reason", None), ConnectionRefusedError)
        return None if refused else Application(port, "Spark", None)
    except (HTTPException, ValueError, LookupError, TypeError):
        return Application(port, "Spark", None)


def live():
    """All applications of this server, by port."""
    with ThreadPoolExecutor(len(PORTS)) as pool:
        return [application for application in pool.map(at, PORTS) if application]
