"""The keys that vaults are sealed with: the last one seals, all of them open."""

import secrets
from dataclasses import dataclass
from typing import Self

SIZE = 32  # bytes: AES-256
ID_BYTES = 6


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Key:
    """A secret and the id it is known by; the id says nothing about it."""

    id: str
    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != SIZE or not self.id.isalnum() or not self.id.isascii():
            raise ValueError(f"a key has an id of letters and digits and {SIZE} bytes")

    @classmethod
    def new(cls) -> Self:
        """A fresh random key."""
        return cls(id=secrets.token_hex(ID_BYTES), secret=secrets.token_bytes(SIZE))

    def __repr__(self) -> str:
        return f"Key({self.id})"


@dataclass(frozen=True, kw_only=True, slots=True)
class KeyRing:
    """One key or more, oldest first."""

    keys: tuple[Key, ...]

    def __post_init__(self) -> None:
        if not self.keys or len({key.id for key in self.keys}) != len(self.keys):
            raise ValueError("a ring has at least one key, each with an id of its own")

    @classmethod
    def new(cls) -> Self:
        """A ring with one fresh key."""
        return cls(keys=(Key.new(),))

    @property
    def current(self) -> Key:
        """The key that seals."""
        return self.keys[-1]

    def key(self, id: str) -> Key | None:
        """The key with this id; None when it is not on the ring."""
        return next((key for key in self.keys if key.id == id), None)

    def rotated(self) -> Self:
        """With a fresh key that seals from now on."""
        return type(self)(keys=(*self.keys, Key.new()))

    def keeping(self, ids: frozenset[str]) -> Self:
        """Without the older keys that are not in `ids`; the current one always stays."""
        kept = tuple(key for key in self.keys if key.id in ids or key is self.current)
        return type(self)(keys=kept)
