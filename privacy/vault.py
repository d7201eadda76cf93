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


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Vault:
    """All pseudonyms of one talk. Its repr shows no originals, so that no log line can."""

    entries: tuple[VaultEntry, ...] = ()

    def __repr__(self) -> str:
        return f"Vault({len(self.entries)} entries)"

    def entry(self, pseudonym: str) -> VaultEntry | None:
        """What is known under `pseudonym`; None when it is not in this vault."""
        return next((e for e in self.entries if e.pseudonym == pseudonym), None)

    def original(self, pseudonym: str) -> str | None:
        """The first surface form behind `pseudonym`; None when it is not in this vault."""
        entry = self.entry(pseudonym)
        return entry.originals[0] if entry else None

    def restore(self, text: str, types: frozenset[EntityType]) -> str:
        """`text` with the pseudonyms of `types` put back as they were first said."""
        known = {e.pseudonym: e.originals[0] for e in self.entries if e.type in types}
        return _BRACKETS.sub(lambda m: known.get(m.group(), m.group()), text)
