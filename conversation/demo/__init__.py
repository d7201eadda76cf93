"""The fictional talks that come with Verkenner, to try it out."""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from conversation.error import NoSuchFile
from conversation.format import read_transcript
from conversation.transcript import Transcript


def talks() -> dict[str, Traversable]:
    """The files of the demo talks by name, in order of name."""
    found = (file for file in files(__package__).iterdir() if file.name.endswith(".txt"))
    return {file.name.removesuffix(".txt"): file for file in sorted(found, key=lambda f: f.name)}


@lru_cache(maxsize=8)
def load(name: str) -> Transcript:
    """The demo talk called `name`; raises NoSuchFile, which lists the names there are."""
    try:
        file = talks()[name]
    except KeyError:
        raise NoSuchFile(
            f"Dit voorbeeldgesprek bestaat niet. Kies een van deze: {', '.join(talks())}."
        ) from None
    return read_transcript(file.read_bytes(), name=file.name)
