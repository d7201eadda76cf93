"""Where the data of a suite stand: a half of our own, or somebody's folder."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

from conversation.error import NoSuchFile

HALVES = ("test", "dev")
CARD = "card.toml"
OWN = Path(str(files("evals"))) / "data"


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Files to measure on. `folder` holds them and what belongs to them (a map).

    `own` data without a map of their own are about the demo region.
    """

    name: str
    folder: Path
    files: tuple[Path, ...]
    own: bool = False
    card: dict[str, Any] = field(default_factory=dict)

    def ending(self, *suffixes: str) -> tuple[Path, ...]:
        """The files whose name ends so, in order of name."""
        return tuple(f for f in self.files if f.name.endswith(suffixes))

    @property
    def today(self) -> date | None:
        """The day that the card fixes, such as the day on which wait times were judged."""
        value = self.card.get("today")
        return value if isinstance(value, date) else None


def own(suite: str, half: str) -> Source | None:
    """Our own data for `suite`; None when there are none.

    A half is a folder of that name, or the files whose name begins with it.
    """
    root = OWN / suite
    folder = root / half if (root / half).is_dir() else root
    names = sorted(folder.iterdir()) if folder.is_dir() else []
    found = [f for f in names if f.is_file() and (folder != root or _of_half(f, half))]
    card = _card(root)
    if not found:
        return None
    return Source(name=half, folder=folder, files=tuple(found), own=True, card=card)


def given(folder: Path) -> Source:
    """Somebody's folder; raises NoSuchFile when it is not there or cannot be read."""
    if not folder.is_dir():
        raise NoSuchFile(f"De map '{folder.name}' met gegevens bestaat niet. Controleer de naam.")
    found = tuple(sorted(f for f in folder.iterdir() if f.is_file()))
    return Source(name=folder.resolve().name, folder=folder, files=found, card=_card(folder))


def _of_half(file: Path, half: str) -> bool:
    return file.name.split(".")[0].split("-")[0] == half


def _card(folder: Path) -> dict[str, Any]:
    file = folder / CARD
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise NoSuchFile(
            f"Het bestand {CARD} is geen geldige TOML. Herstel of verwijder het."
        ) from None
