"""python -m jupyterspark: what the executors of this server's sessions are doing."""

from .executors import show_executors

show_executors()
