"""Bytes that only our own keys open: AES-256-GCM (NIST SP 800-38D), bound to what they are about.

What a box is about (such as the id of a talk) is authenticated with it: a box that was moved to
another talk does not open. So is the id of its key. A nonce is random and used once.
"""

import secrets
from dataclasses import dataclass
from typing import Self

from conversation.error import VaultShut
from privacy.key import KeyRing

FORM = b"VK1"  # what our boxes begin with; another form of box gets another number
NONCE = 12  # bytes, as GCM wants it


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Sealed:
    """A sealed box and the id of the key that opens it."""

    key_id: str
    nonce: bytes
    box: bytes

    def __repr__(self) -> str:
        return f"Sealed({self.key_id})"

    def __bytes__(self) -> bytes:
        id = self.key_id.encode("ascii")
        return FORM + bytes([len(id)]) + id + self.nonce + self.box

    @classmethod
    def of(cls, data: bytes) -> Self:
        """The box that `data` holds, as `bytes(sealed)` wrote it; raises VaultShut."""
        at = len(FORM) + 1
        size = data[at - 1] if len(data) >= at and data.startswith(FORM) else 0
        id, rest = data[at : at + size], data[at + size :]
        if not size or len(rest) <= NONCE or not id.isalnum() or not id.isascii():
            raise VaultShut
        return cls(key_id=id.decode("ascii"), nonce=rest[:NONCE], box=rest[NONCE:])


def seal(content: bytes, *, about: str, ring: KeyRing) -> Sealed:
    """`content` sealed with the current key of `ring`."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key, nonce = ring.current, secrets.token_bytes(NONCE)
    box = AESGCM(key.secret).encrypt(nonce, content, _bound(about, key.id))
    return Sealed(key_id=key.id, nonce=nonce, box=box)


def unseal(sealed: Sealed, *, about: str, ring: KeyRing) -> bytes:
    """What `seal` was given. Raises VaultShut: no such key, or something was changed."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = ring.key(sealed.key_id)
    if key is None:
        raise VaultShut
    try:
        return AESGCM(key.secret).decrypt(sealed.nonce, sealed.box, _bound(about, key.id))
    except InvalidTag:
        raise VaultShut from None


def _bound(about: str, key_id: str) -> bytes:
    return b"\0".join((FORM, key_id.encode("ascii"), about.encode("utf-8")))
