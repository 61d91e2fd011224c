# A profile belongs to a project; a user sees and may start only those of the groups that he or she is in.
from tornado import web

_all_profiles = list(c.KubeSpawner.profile_list)


async def _profiles_of_user(spawner):
    groups = {group.name for group in spawner.user.groups}
    profiles = [
        profile
        for profile in _all_profiles
        if not GROUPS_OF_PROFILE.get(profile["slug"]) or groups.intersection(GROUPS_OF_PROFILE[profile["slug"]])
    ]
    if not profiles:
        # Without a profile KubeSpawner would start a server with the chart's values, which are those of the default profile's project.
        raise web.HTTPError(403, "You are in no group that may start a server here.")
    return profiles


c.KubeSpawner.profile_list = _profiles_of_user
