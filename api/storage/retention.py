"""What is kept no longer than was agreed: first the names and numbers, later the report."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from api.storage.archive import Archive
from api.storage.audit import Audit


@dataclass(frozen=True, kw_only=True, slots=True)
class Retention:
    """Days that a vault and a report are kept after the talk was brought in."""

    vault_days: float = 7
    talk_days: float = 30

    def sweep(self, archive: Archive, audit: Audit, *, now: datetime) -> int:
        """Erase what is over its time, and say so in the audit; how many things went."""
        talks = archive.older("talks", now - timedelta(days=self.talk_days))
        for id in talks:
            archive.remove(id)
            audit.write("erase-talk", id, actor="verkenner", kind="retention")
        vaults = archive.older("vaults", now - timedelta(days=self.vault_days))
        for id in vaults:
            archive.erase_vault(id)
            audit.write("erase-vault", id, actor="verkenner", kind="retention")
        archive.database.wipe_log()
        return len(talks) + len(vaults)
