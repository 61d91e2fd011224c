"""What the platform adds to a notebook server: the Spark UI behind the hub's sign-in, and a look at a session's executors."""

from .executors import show_executors

__all__ = ["show_executors"]
