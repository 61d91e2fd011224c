"""The routing and the pages of the Spark UI entry, with stand-ins for the packages of the notebook image."""

import asyncio
import sys
import types
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[3] / "images/notebook/python"))


class Handler:
    base_url, proxy_base = "/user/ada/", "sparkui"

    def __init__(self):
        self.calls, self.headers, self.status = [], {}, 200

    def redirect(self, address):
        self.calls.append(("redirect", address))

    def finish(self, text):
        self.calls.append(("page", text))

    def set_status(self, status):
        self.status = status

    def set_header(self, name, value):
        self.headers[name] = value

    async def proxy(self, port, path):
        if port == 4055:
            raise ConnectionRefusedError
        self.calls.append(("proxied", port, path))


class ServerProcess:
    def __init__(self, **settings):
        self.settings = settings


def stand_in(name, **members):
    module = types.ModuleType(name)
    vars(module).update(members)
    return {name: module}


def join(*parts):
    return "/" + "/".join(part.strip("/") for part in parts if part.strip("/"))


with mock.patch.dict(
    sys.modules,
    stand_in("jupyter_server")
    | stand_in("jupyter_server.utils", url_path_join=join)
    | stand_in("jupyter_server_proxy")
    | stand_in("jupyter_server_proxy.config", ServerProcess=ServerProcess)
    | stand_in("jupyter_server_proxy.handlers", LocalProxyHandler=Handler, NamedLocalProxyHandler=Handler)
    | stand_in("tornado", web=types.SimpleNamespace(authenticated=lambda method: method)),
):
    from jupyterspark import spark_ui
    from jupyterspark.applications import Application

ONE = [Application(4040, "etl", "spark-1")]
TWO = [*ONE, Application(4041, "<b>", None)]


def ask(path, running):
    handler = spark_ui.SparkUIHandler()
    with mock.patch.object(spark_ui.applications, "live", lambda: running):
        asyncio.run(handler.proxy(4040, path))
    return handler


class Routing(unittest.TestCase):
    def test_a_port_is_proxied_with_the_rest_of_the_path(self):
        self.assertEqual(ask("/4041/jobs/job/", TWO).calls, [("proxied", 4041, "/jobs/job/")])

    def test_a_port_without_a_slash_gets_one(self):
        self.assertEqual(ask("/4041", TWO).calls, [("redirect", "/user/ada/sparkui/4041/")])

    def test_the_launchers_path_opens_the_only_application(self):
        self.assertEqual(ask("/jobs/", ONE).calls, [("redirect", "/user/ada/sparkui/4040/jobs/")])

    def test_several_applications_are_listed_and_their_names_escaped(self):
        handler = ask("/", TWO)
        ((kind, page),) = handler.calls
        self.assertEqual((kind, handler.status), ("page", 200))
        self.assertIn('href="/user/ada/sparkui/4040/jobs/">etl<', page)
        self.assertIn("&lt;b&gt;", page)
        self.assertIn("no answer yet", page)

    def test_no_application_gives_a_page_that_says_so_and_may_be_shown_in_jupyterlab(self):
        handler = ask("/", [])
        self.assertIn("No Spark application is running", handler.calls[0][1])
        self.assertEqual(handler.headers["Content-Security-Policy"], "frame-ancestors 'self'")

    def test_an_application_that_ended_gives_the_list_not_a_redirect(self):
        handler = ask("/4055/jobs/", ONE)
        self.assertEqual((handler.status, handler.calls[0][0]), (404, "page"))

    def test_a_port_that_is_no_spark_ui_is_never_proxied(self):
        for path in ("/8888/api", "/22/", "/4057/"):
            self.assertEqual(ask(path, []).calls[0][0], "page")

    def test_the_entry_has_no_command_and_opens_the_jobs(self):
        settings = spark_ui.server().settings
        self.assertEqual((settings["name"], settings["port"]), ("sparkui", 4040))
        self.assertEqual(settings["launcher_entry"]["path_info"], "sparkui/jobs/")
        self.assertNotIn("command", settings)


class Redirects(unittest.TestCase):
    def rewritten(self, headers):
        spark_ui.local_redirect(types.SimpleNamespace(headers=headers))
        return headers

    def test_sparks_own_address_is_cut_off(self):
        self.assertEqual(self.rewritten({"Location": "http://hub:8888/jobs/?id=1#top"}), {"Location": "/jobs/?id=1#top"})

    def test_an_answer_without_a_redirect_stays(self):
        self.assertEqual(self.rewritten({}), {})


if __name__ == "__main__":
    unittest.main()
