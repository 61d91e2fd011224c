"""The Spark UIs of this server behind the hub's sign-in: BASE/sparkui/ lists them (or opens the only one), BASE/sparkui/PORT/ is one.

Spark learns its prefix from the X-Forwarded-Context header that jupyter-server-proxy sends. spark.ui.proxyBase and
APPLICATION_WEB_PROXY_BASE must stay unset: they win over the header and lead the second session's links to the first one's UI.
"""

import asyncio
import re
from html import escape
from urllib.parse import urlsplit, urlunsplit

from jupyter_server.utils import url_path_join
from jupyter_server_proxy.config import ServerProcess
from jupyter_server_proxy.handlers import LocalProxyHandler, NamedLocalProxyHandler
from tornado import web

from . import applications

NAME = "sparkui"


def local_redirect(response):
    """Cuts scheme and host off a redirect: Spark writes the address that it sees, not the one that the browser sees."""
    location = response.headers.get("Location")
    if location:
        parts = urlsplit(location)
        response.headers["Location"] = urlunsplit(("", "", parts.path, parts.query, parts.fragment))


def page(running, link):
    """The HTML list of running applications; `link` gives the address of a port's UI."""
    if not running:
        return (
            "<!doctype html><title>Spark UI</title><h1>No Spark application is running</h1>"
            "<p>Create a SparkSession in a notebook of this server, then reload this page.</p>"
        )
    rows = "".join(
        f'<li><a href="{escape(link(application.port))}/jobs/">{escape(application.name)}</a> '
        f"({escape(application.id or 'no answer yet')}, port {application.port})</li>"
        for application in running
    )
    return f"<!doctype html><title>Spark UI</title><h1>Spark UI</h1><ul>{rows}</ul>"


class SparkUIHandler(NamedLocalProxyHandler):
    """Proxies to the UI that the path names; any other path is the list."""

    def _get_context_path(self, host, port):
        return url_path_join(self.base_url, self.proxy_base, str(port))

    @web.authenticated
    async def proxy(self, port, path):
        """Answers a request of any method; the port of the configuration does not matter."""
        match = re.fullmatch(r"/?(\d+)(/.*)?", path)
        if not match or int(match[1]) not in applications.PORTS:
            return await self.index()
        if not match[2]:
            return self.redirect(self._link(match[1]) + "/")
        try:
            return await LocalProxyHandler.proxy(self, int(match[1]), match[2])
        except OSError:  # connection refused: that application has ended
            return await self.index(404)

    async def index(self, status=200):
        """The list; the UI itself when there is only one."""
        running = await asyncio.to_thread(applications.live)
        if len(running) == 1 and status == 200:
            return self.redirect(self._link(running[0].port) + "/jobs/")
        self.set_status(status)
        # The single-user server's own policy would keep the page out of JupyterLab's tab.
        self.set_header("Content-Security-Policy", "frame-ancestors 'self'")
        self.set_header("Content-Type", "text/html; charset=utf-8")
        return self.finish(page(running, self._link))

    def _link(self, port):
        return self._get_context_path("localhost", port)


class SparkUI(ServerProcess):
    """The entry for `c.ServerProxy.servers`."""

    def get_proxy_base_class(self):
        """The handler's class and its keyword arguments."""
        return SparkUIHandler, {}


def server():
    """The configured entry: no command, for Spark starts and stops its UI with the session."""
    return SparkUI(
        name=NAME,
        port=applications.PORTS.start,
        rewrite_response=local_redirect,
        new_browser_tab=False,
        launcher_entry={"title": "Spark UI", "path_info": f"{NAME}/jobs/", "category": "Other"},
    )
