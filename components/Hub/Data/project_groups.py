# A profile belongs to a project; a user sees and may start only those of the groups that he or she is in.
_all_profiles = list(c.KubeSpawner.profile_list)


async def _profiles_of_user(spawner):
    groups = {group.name for group in spawner.user.groups}
    return [
        profile
        for profile in _all_profiles
        if not GROUPS_OF_PROFILE.get(profile["slug"]) or groups.intersection(GROUPS_OF_PROFILE[profile["slug"]])
    ]


c.KubeSpawner.profile_list = _profiles_of_user
