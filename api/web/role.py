"""Who asks: the inwoner shows the code of the own copy, everyone else here is gespreksvoerder.

There are no accounts yet. The code stands on the inwoner's copy and nowhere else, so that lifting
a passage takes somebody who holds that copy; the audit tells who did it.
"""

import secrets

from conversation.error import NotYours
from privacy.correction import Author
from privacy.vault import Vault

HEADER = "Inwoner-Code"


def author_of(code: str | None, vault: Vault) -> Author:
    """The inwoner when `code` is the code of this talk, the gespreksvoerder when there is none.

    Raises NotYours when it is another code.
    """
    if code is None:
        return Author.FACILITATOR
    if not vault.resident_code or not secrets.compare_digest(
        _plain(code), _plain(vault.resident_code)
    ):
        raise NotYours("Deze code hoort niet bij dit gesprek. Kijk op de versie van de inwoner.")
    return Author.RESIDENT


def require_facilitator(code: str | None) -> None:
    """Refuse what only the gespreksvoerder may see; raises NotYours."""
    if code is not None:
        raise NotYours("Dit is alleen voor de gespreksvoerder.")


def _plain(code: str) -> bytes:
    return "".join(c for c in code.upper() if c.isalnum()).encode("utf-8", "replace")
