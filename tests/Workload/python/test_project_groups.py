"""Tests of components/Hub/Data/project_groups.py, run as the hub runs it: in one namespace with `c` and GROUPS_OF_PROFILE."""

import asyncio
import sys
import types
import unittest
from pathlib import Path

SOURCE = (Path(__file__).parents[3] / "components/Hub/Data/project_groups.py").read_text(encoding="utf-8")


class HTTPError(Exception):
    """In place of tornado's, which is in the hub's image only."""

    def __init__(self, status_code, log_message):
        super().__init__(log_message)
        self.status_code = status_code


def profiles_of(groups, restricted):
    """The slugs that a user of these groups gets, with profiles red and blue."""
    sys.modules["tornado"] = types.SimpleNamespace(web=types.SimpleNamespace(HTTPError=HTTPError))
    spawner_class = types.SimpleNamespace(profile_list=[{"slug": "red"}, {"slug": "blue"}])
    exec(SOURCE, {"c": types.SimpleNamespace(KubeSpawner=spawner_class), "GROUPS_OF_PROFILE": restricted})
    user = types.SimpleNamespace(groups=[types.SimpleNamespace(name=name) for name in groups])
    return [profile["slug"] for profile in asyncio.run(spawner_class.profile_list(types.SimpleNamespace(user=user)))]


class ProjectGroups(unittest.TestCase):
    def setUp(self):
        tornado = sys.modules.get("tornado")
        self.addCleanup(lambda: sys.modules.pop("tornado") if tornado is None else sys.modules.update(tornado=tornado))

    def test_a_user_sees_the_profiles_of_the_own_groups(self):
        restricted = {"red": ["r"], "blue": ["b"]}
        self.assertEqual(["red"], profiles_of(["r", "other"], restricted))
        self.assertEqual(["red", "blue"], profiles_of(["r", "b"], restricted))

    def test_a_profile_without_groups_is_everybodys(self):
        self.assertEqual(["blue"], profiles_of([], {"red": ["r"]}))

    def test_a_user_without_any_profile_is_refused_and_gets_no_default(self):
        with self.assertRaises(HTTPError) as refused:
            profiles_of(["other"], {"red": ["r"], "blue": ["b"]})
        self.assertEqual(403, refused.exception.status_code)
