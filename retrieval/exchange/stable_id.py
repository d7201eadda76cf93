"""Ids that stay the same each time a source is read again."""

from uuid import UUID, uuid5

SPACE = UUID("6a7f5f52-3f0e-5c8e-9d41-0d5a3b1c7e20")  # ours; never to change


def stable_id(source: str, *parts: str) -> str:
    """The id itself where it is a UUID, else a UUID (version 5) of the source and the parts.

    HSDS asks for UUIDs; older directories number their rows (docs/reference/exchange.md).
    """
    if len(parts) == 1 and is_uuid(parts[0]):
        return parts[0].casefold()
    return str(uuid5(SPACE, "\x1f".join((source, *parts))))


def is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text.casefold()
    except ValueError:
        return False
