# Refuse to start when the hub's own Secret lacks a key: the hub would take a random one and lose every session at each restart.
import os

for _key in ("hub.config.JupyterHub.cookie_secret", "hub.config.CryptKeeper.keys"):
    if not os.path.exists("/usr/local/etc/jupyterhub/existing-secret/" + _key):
        raise SystemExit("own Secret lacks " + _key)
