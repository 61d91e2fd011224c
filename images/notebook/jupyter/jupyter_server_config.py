"""Settings of every notebook server. Port, address, token and base URL come from the hub, so none of them is here."""

import os

from jupyterspark import spark_ui

c = get_config()  # noqa: F821

# The Spark UI: /user/NAME/sparkui
c.ServerProxy.servers = {spark_ui.NAME: spark_ui.server()}

# A cell that prints much is slow, not cut off.
c.ZMQChannelsWebsocketConnection.iopub_data_rate_limit = 1e10
c.ZMQChannelsWebsocketConnection.iopub_msg_rate_limit = 1e5

# The trash would lie on another file system than the mounted folders: moving there fails or fills the container's disk.
c.FileContentsManager.delete_to_trash = False

# Start where files outlive the server; examples/ is beside it.
for folder in ("work", "shared"):
    if os.path.ismount(f"/home/jovyan/{folder}"):
        c.FileContentsManager.preferred_dir = folder
        break

# The mode of new files, for shares that several people write to.
if "NB_UMASK" in os.environ:
    os.umask(int(os.environ["NB_UMASK"], 8))
