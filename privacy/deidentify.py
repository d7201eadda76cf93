"""Text in, safe text and a vault out. The only way to make safe text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.entity import Entity, EntityType
from privacy.finding import find_entities, find_in_turns
from privacy.identity import Identities
from privacy.off_record import withheld_turns
from privacy.pseudonym import disarmed
from privacy.safe_text import WITHHELD_TEXT, SafeText, SafeTranscript, SafeUtterance
from privacy.speaker import is_neutral
from privacy.vault import Vault

__all__ = ["Deidentified", "deidentify", "find_entities", "make_safe"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Deidentified:
    """A talk in safe text and the key to its pseudonyms."""

    safe: SafeTranscript
    vault: Vault


def deidentify(transcript: Transcript) -> Deidentified:
    """The talk without the personal data we find; utterances keep their numbers.

    Raises:
        DetectorDown: a detector failed; nothing is passed on.
    """
    turns = [u.text for u in transcript.utterances]
    names = [s for s in transcript.speakers if not is_neutral(s)]
    found = find_in_turns(turns, known_names=names)
    identities = Identities()
    labels = {name: identities.pseudonym(name, EntityType.PERSON) for name in names}
    spoken = [
        _safe(u, f, identities, labels) for u, f in zip(transcript.utterances, found, strict=True)
    ]
    kept_out = withheld_turns([u.text.text for u in spoken])
    safe = SafeTranscript(
        utterances=tuple(_shown(u, u.i in kept_out) for u in spoken),
        withheld=tuple(u for u in spoken if u.i in kept_out),
        counts=_counts(found),
    )
    return Deidentified(safe=safe, vault=identities.vault())


def make_safe(text: str) -> tuple[SafeText, Vault]:
    """One text, such as a question, without the personal data we find, and its vault."""
    identities = Identities()
    return SafeText(_replaced(text, find_entities(text), identities)), identities.vault()


def _safe(
    utterance: Utterance,
    found: Sequence[Entity],
    identities: Identities,
    labels: dict[str, str],
) -> SafeUtterance:
    speaker = utterance.speaker
    return SafeUtterance(
        i=utterance.i,
        text=SafeText(_replaced(utterance.text, found, identities)),
        speaker=labels.get(speaker, disarmed(speaker)) if speaker else speaker,
        start=utterance.start,
        end=utterance.end,
    )


def _replaced(text: str, found: Sequence[Entity], identities: Identities) -> str:
    parts, at = [], 0
    for entity in found:
        parts.append(disarmed(text[at : entity.start]))
        parts.append(identities.pseudonym(text[entity.start : entity.end], entity.type))
        at = entity.end
    parts.append(disarmed(text[at:]))
    return "".join(parts)


def _shown(utterance: SafeUtterance, off_record: bool) -> SafeUtterance:
    if not off_record:
        return utterance
    return SafeUtterance(
        i=utterance.i,
        text=SafeText(WITHHELD_TEXT),
        speaker=utterance.speaker,
        start=utterance.start,
        end=utterance.end,
    )


def _counts(found: Iterable[Sequence[Entity]]) -> tuple[tuple[EntityType, int], ...]:
    counted = Counter(e.type for entities in found for e in entities)
    return tuple((kind, counted[kind]) for kind in EntityType if counted[kind])
