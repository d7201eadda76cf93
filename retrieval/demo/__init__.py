"""The fictional demo region that ships with Verkenner: invented people, places and providers."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def region() -> Traversable:
    """The folder of CSV files of the demo region."""
    return files(__name__)
