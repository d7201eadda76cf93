"""The key to the pseudonyms: what each one stands for. Never leaves this machine."""

from dataclasses import dataclass

from privacy.entity import EntityType


@dataclass(frozen=True, kw_only=True, slots=True)
class VaultEntry:
    """One pseudonym, such as [PERSOON-1], with every surface form it replaced, first seen first."""

    pseudonym: str
    type: EntityType
    originals: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Vault:
    """All pseudonyms of one talk. Its repr shows no originals, so that no log line can."""

    entries: tuple[VaultEntry, ...] = ()

    def __repr__(self) -> str:
        return f"Vault({len(self.entries)} entries)"

    def original(self, pseudonym: str) -> str | None:
        """The first surface form behind `pseudonym`; None when it is not in this vault."""
        for entry in self.entries:
            if entry.pseudonym == pseudonym:
                return entry.originals[0]
        return None
