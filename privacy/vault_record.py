"""A vault as sealed bytes: the form in which it is kept, apart from the report."""

import json
from typing import Any

from conversation.error import VaultShut
from privacy.correction import (
    Added,
    Author,
    Bordered,
    Change,
    Correction,
    Corrections,
    Lifted,
    Removed,
    Withheld,
)
from privacy.entity import EntityType
from privacy.key import KeyRing
from privacy.sealed import Sealed, seal, unseal
from privacy.vault import Mention, Vault, VaultEntry

FORM = 1  # of the record; `open_vault` reads this one and every earlier one
CHANGES: dict[str, type[Change]] = {
    "added": Added,
    "removed": Removed,
    "bordered": Bordered,
    "withheld": Withheld,
    "lifted": Lifted,
}
_NAMES = {kind: name for name, kind in CHANGES.items()}

Record = dict[str, Any]


def seal_vault(vault: Vault, *, talk_id: str, ring: KeyRing) -> Sealed:
    """`vault` sealed for the talk it belongs to."""
    # ASCII with escapes: a lone surrogate in somebody's file survives as well.
    content = json.dumps(_record(vault)).encode("ascii")
    return seal(content, about=about(talk_id), ring=ring)


def open_vault(sealed: Sealed, *, talk_id: str, ring: KeyRing) -> Vault:
    """The vault of the talk `talk_id`.

    Raises:
        VaultShut: the key is not there, or something was changed.
    """
    content = unseal(sealed, about=about(talk_id), ring=ring)
    try:
        return _vault(json.loads(content))
    except (KeyError, TypeError, ValueError):
        raise VaultShut from None


def about(talk_id: str) -> str:
    """What the box of this talk's vault is bound to."""
    return f"vault/{talk_id}"


def _record(vault: Vault) -> Record:
    return {
        "form": FORM,
        "entries": [[e.pseudonym, e.type.value, list(e.originals)] for e in vault.entries],
        "mentions": [
            [m.i, m.start, m.end, m.original, m.pseudonym, m.score, m.found_by]
            for m in vault.mentions
        ],
        "resident_code": vault.resident_code,
        "made": vault.corrections.made,
        "corrections": [
            {"n": c.n, "by": c.by.value, "kind": _NAMES[type(c.change)], **_fields(c.change)}
            for c in vault.corrections.items
        ],
    }


def _vault(record: Record) -> Vault:
    if record["form"] > FORM:
        raise ValueError("made by a later version")
    return Vault(
        entries=tuple(
            VaultEntry(pseudonym=p, type=EntityType(kind), originals=tuple(originals))
            for p, kind, originals in record["entries"]
        ),
        mentions=tuple(
            Mention(
                i=i, start=start, end=end, original=original,
                pseudonym=pseudonym, score=score, found_by=found_by,
            )
            for i, start, end, original, pseudonym, score, found_by in record["mentions"]
        ),
        resident_code=record["resident_code"],
        corrections=Corrections(
            items=tuple(_correction(c) for c in record["corrections"]), made=record["made"]
        ),
    )  # fmt: skip


def _fields(change: Change) -> Record:
    return {name: getattr(change, name) for name in change.__dataclass_fields__}


def _correction(record: Record) -> Correction:
    kind = CHANGES[record["kind"]]
    fields = {name: record[name] for name in kind.__dataclass_fields__}
    if "type" in fields:
        fields["type"] = EntityType(fields["type"])
    return Correction(n=record["n"], by=Author(record["by"]), change=kind(**fields))
