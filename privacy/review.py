"""What was taken out of a talk, for the gespreksvoerder to check: what, how sure, and why.

It shows originals: for the gespreksvoerder's own eyes, never for a log, a file or a model.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from privacy.correction import words
from privacy.entity import SPEAKER, EntityType
from privacy.reason import Confidence, confidence_of, reason_of
from privacy.vault import Mention, Vault


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Value:
    """One value behind a pseudonym, as it was said in the `turns`, which may repeat.

    Forms that differ in case, accents and signs alone are one value; `text` is the first. A value
    that is only the label of a speaker has no turns.
    """

    pseudonym: str
    type: EntityType
    text: str
    turns: tuple[int, ...]
    score: float
    found_by: str

    @property
    def confidence(self) -> Confidence:
        return confidence_of(self.score)

    @property
    def reason(self) -> str:
        return reason_of(self.found_by)

    def __repr__(self) -> str:
        return f"Value({self.pseudonym}, {len(self.turns)} mentions)"


def review(vault: Vault) -> tuple[Value, ...]:
    """Every value of `vault`: by kind, by pseudonym, in the order in which they were first said."""
    said: dict[tuple[str, tuple[str, ...]], list[Mention]] = {}
    for mention in vault.mentions:
        if mention.pseudonym is not None:
            said.setdefault((mention.pseudonym, words(mention.original)), []).append(mention)
    return tuple(
        _value(entry.pseudonym, entry.type, original, said.get((entry.pseudonym, form), []))
        for entry in vault.entries
        for form, original in _forms(entry.originals)
    )


def _forms(originals: Sequence[str]) -> list[tuple[tuple[str, ...], str]]:
    """Each different value among `originals` with its first surface form."""
    first: dict[tuple[str, ...], str] = {}
    for original in originals:
        first.setdefault(words(original), original)
    return list(first.items())


def _value(pseudonym: str, kind: EntityType, text: str, mentions: Sequence[Mention]) -> Value:
    surest = max(mentions, key=lambda m: m.score, default=None)
    return Value(
        pseudonym=pseudonym,
        type=kind,
        text=text,
        turns=tuple(m.i for m in mentions),
        score=surest.score if surest else 1.0,
        found_by=surest.found_by if surest else SPEAKER,
    )
