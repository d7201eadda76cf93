"""The command line: `verkenner`."""

from api.cli.main import main

__all__ = ["main"]
