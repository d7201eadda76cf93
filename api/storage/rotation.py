"""A new key in place of the old: at no moment is there a box that no kept key opens."""

from dataclasses import dataclass

from api.storage.archive import Archive


@dataclass(frozen=True, kw_only=True, slots=True)
class Rotated:
    """The id of the key that seals from now on, and how many boxes were sealed with it."""

    key_id: str
    boxes: int


def rotate(archive: Archive) -> Rotated:
    """Keep a fresh key first, then seal everything with it; the older keys stay.

    Stopped half-way nothing is lost: give the same command again, or `finish`.
    """
    with archive.database.writing():
        archive.keys.save(archive.keys.ring().rotated())
    return finish(archive)


def finish(archive: Archive) -> Rotated:
    """Seal with the current key whatever an older one still seals."""
    boxes = archive.reseal()
    return Rotated(key_id=archive.keys.ring().current.id, boxes=boxes)


def forget(archive: Archive) -> tuple[str, ...]:
    """Drop the older keys that nothing is sealed with any more; their ids.

    From then on an old copy of the database does not open.
    """
    with archive.database.writing():  # nothing is sealed with an old key meanwhile
        ring = archive.keys.ring()
        kept = ring.keeping(archive.key_ids())
        archive.keys.save(kept)
    return tuple(key.id for key in ring.keys if kept.key(key.id) is None)
