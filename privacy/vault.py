"""The key to the pseudonyms: what each one stands for. Never leaves this machine."""

import re
from dataclasses import dataclass

from privacy.entity import EntityType

_BRACKETS = re.compile(r"\[[A-Z]+-\d+\]")


@dataclass(frozen=True, kw_only=True, slots=True)
class VaultEntry:
    """One pseudonym, such as [PERSOON-1], with every surface form it replaced, first seen first."""

    pseudonym: str
    type: EntityType
    originals: tuple[str, ...]

    def __repr__(self) -> str:
        return f"VaultEntry({self.pseudonym}, {len(self.originals)} forms)"


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """`original` stood in utterance `i` where the safe text now has `start` to `end`."""

    i: int
    start: int
    end: int
    original: str

    def __repr__(self) -> str:
        return f"Mention(i={self.i}, start={self.start}, end={self.end})"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Vault:
    """All pseudonyms of one talk and where each stands. Its repr shows no originals."""

    entries: tuple[VaultEntry, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def __repr__(self) -> str:
        return f"Vault({len(self.entries)} entries)"

    def entry(self, pseudonym: str) -> VaultEntry | None:
        """What is known under `pseudonym`; None when it is not in this vault."""
        return next((e for e in self.entries if e.pseudonym == pseudonym), None)

    def original(self, pseudonym: str) -> str | None:
        """The first surface form behind `pseudonym`; None when it is not in this vault."""
        entry = self.entry(pseudonym)
        return entry.originals[0] if entry else None

    def verbatim(self, i: int, text: str) -> str:
        """Utterance `i` as it was said, from its safe `text`; for the gespreksvoerder alone."""
        for mention in sorted((m for m in self.mentions if m.i == i), key=lambda m: -m.start):
            text = text[: mention.start] + mention.original + text[mention.end :]
        return text

    def restore(self, text: str, types: frozenset[EntityType]) -> str:
        """`text` with the pseudonyms of `types` put back as they were first said.

        A date loses the capital it had at the start of a sentence: in Dutch it has none.
        """
        known = {
            e.pseudonym: e.originals[0].lower() if e.type is EntityType.DATE else e.originals[0]
            for e in self.entries
            if e.type in types
        }
        return _BRACKETS.sub(lambda m: known.get(m.group(), m.group()), text)
