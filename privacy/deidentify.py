"""Text in, safe text and a vault out. The only way to make safe text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.correction import NO_CORRECTIONS, Corrections
from privacy.entity import Entity, EntityType
from privacy.finding import find_entities, find_in_turns
from privacy.identity import Identities
from privacy.off_record import find_passages
from privacy.passage import corrected, turns_of
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


def deidentify(
    transcript: Transcript, *, corrections: Corrections = NO_CORRECTIONS
) -> Deidentified:
    """The talk without the personal data we find; utterances keep their numbers.

    What people corrected holds for the whole talk and is kept in the vault.

    Raises:
        DetectorDown: a detector failed; nothing is passed on.
    """
    turns = [u.text for u in transcript.utterances]
    names = [s for s in transcript.speakers if not is_neutral(s)]
    found = find_in_turns(turns, known_names=names, corrections=corrections)
    identities = Identities()
    labels = {name: identities.pseudonym(name, EntityType.PERSON) for name in names}
    spoken = [
        _safe(u, f, identities, labels) for u, f in zip(transcript.utterances, found, strict=True)
    ]
    passages = corrected(
        find_passages([u.text.text for u in spoken]), corrections.of_passages, turns=len(spoken)
    )
    kept_out = turns_of(passages)
    safe = SafeTranscript(
        utterances=tuple(_shown(u, u.i in kept_out) for u in spoken),
        withheld=tuple(u for u in spoken if u.i in kept_out),
        passages=passages,
        counts=_counts(found),
    )
    return Deidentified(safe=safe, vault=identities.vault(corrections))


def make_safe(text: str) -> tuple[SafeText, Vault]:
    """One text, such as a question, without the personal data we find, and its vault."""
    identities = Identities()
    return SafeText(_replaced(0, text, find_entities(text), identities)), identities.vault()


def _safe(
    utterance: Utterance,
    found: Sequence[Entity],
    identities: Identities,
    labels: dict[str, str],
) -> SafeUtterance:
    speaker = utterance.speaker
    return SafeUtterance(
        i=utterance.i,
        text=SafeText(_replaced(utterance.i, utterance.text, found, identities)),
        speaker=labels.get(speaker, disarmed(speaker)) if speaker else speaker,
        start=utterance.start,
        end=utterance.end,
    )


def _replaced(i: int, text: str, found: Sequence[Entity], identities: Identities) -> str:
    """Utterance `i` with pseudonyms; what stood where is kept with the identities."""
    parts: list[str] = []
    at = size = 0
    for entity in (*found, None):
        between = text[at : entity.start if entity else len(text)]
        safe = disarmed(between)
        for n, (was, now) in enumerate(zip(between, safe, strict=True)):
            if was != now:
                identities.note(i, size + n, now, was)
        parts.append(safe)
        size += len(safe)
        if entity:
            original = text[entity.start : entity.end]
            parts.append(identities.replace(i, size, original, entity))
            size += len(parts[-1])
            at = entity.end
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
