"""Where the keys are: in a file for its owner alone, or in memory where nothing is kept."""

import base64
import json
import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from conversation.error import SetupError
from privacy.key import Key, KeyRing

NAME = "sleutels.json"
OWNER_ONLY = 0o600
OTHERS = 0o077


class Keys(Protocol):
    """Gives the ring as it is now, and keeps another."""

    def ring(self) -> KeyRing: ...
    def save(self, ring: KeyRing) -> None: ...


class MemoryKeys:
    """A ring that is gone when the process stops."""

    def __init__(self) -> None:
        self._ring = KeyRing.new()

    def ring(self) -> KeyRing:
        return self._ring

    def save(self, ring: KeyRing) -> None:
        self._ring = ring


class KeyFile:
    """The keys in `path`, read anew each time: a rotation by somebody else is seen at once."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def exists(self) -> bool:
        return self.path.exists()

    def create(self) -> None:
        """Make the file with one fresh key; leaves a file that is there as it is."""
        written = self._written(KeyRing.new())
        with suppress(FileExistsError):
            os.link(written, self.path)
        written.unlink()
        self._settle()

    def ring(self) -> KeyRing:
        """The keys; raises SetupError that says what to do."""
        try:
            others = self.path.stat().st_mode & OTHERS
            text = self.path.read_text(encoding="ascii")
        except (OSError, UnicodeDecodeError):
            raise SetupError(
                "Het sleutelbestand is weg of niet te lezen. Zet het terug uit uw reservekopie. "
                "Zonder dit bestand gaan de bewaarde gesprekken niet open."
            ) from None
        if others:
            raise SetupError(
                f"Anderen kunnen bij het sleutelbestand. Geef deze opdracht: "
                f"chmod 600 '{self.path}'"
            )
        return _ring(text)

    def save(self, ring: KeyRing) -> None:
        """Put `ring` in place of what is there: all of it, or nothing when it goes wrong."""
        self._written(ring).replace(self.path)
        self._settle()

    def _written(self, ring: KeyRing) -> Path:
        """A new file beside the old one that holds `ring`, on the disk for certain."""
        path = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY)
            with os.fdopen(file, "w", encoding="ascii") as opened:
                opened.write(_text(ring))
                opened.flush()
                os.fsync(opened.fileno())
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise SetupError(
                "Het sleutelbestand kan niet worden geschreven. Klopt VERKENNER_KEY_FILE?"
            ) from None
        return path

    def _settle(self) -> None:
        """Let the folder know of the file, also after the power fails."""
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _text(ring: KeyRing) -> str:
    keys = [{"id": k.id, "secret": base64.b64encode(k.secret).decode()} for k in ring.keys]
    return json.dumps({"keys": keys}, indent=1) + "\n"


def _ring(text: str) -> KeyRing:
    try:
        keys = json.loads(text)["keys"]
        return KeyRing(
            keys=tuple(
                Key(id=k["id"], secret=base64.b64decode(k["secret"], validate=True)) for k in keys
            )
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        raise SetupError(
            "Het sleutelbestand is beschadigd. Zet het terug uit uw reservekopie."
        ) from None
