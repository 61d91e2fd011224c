"""What the platform adds to a notebook server: the Spark UI behind the hub's sign-in, a look at a session's executors, sessions on a standalone master."""

from .executors import show_executors
from .standalone import standalone

__all__ = ["show_executors", "standalone"]
