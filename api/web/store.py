"""Talks kept in memory: gone when the service stops."""

import secrets
from collections import OrderedDict
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from api.web.error import TalkNotFound
from assistant.report import Report

CAPACITY = 50  # talks; a report of an hour of talk takes about a megabyte
ID_BYTES = 18  # 144 random bits: an id cannot be guessed and says nothing


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredTalk:
    """A report with its id and when it was made (UTC). The raw talk and the vault are not kept."""

    id: str
    created: datetime
    report: Report


class Talks:
    """At most `capacity` talks; a new one pushes the oldest out. Safe to use from many threads."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self.capacity = capacity
        self._talks: OrderedDict[str, StoredTalk] = OrderedDict()
        self._pushed_out = 0
        self._lock = Lock()

    def add(self, report: Report) -> StoredTalk:
        """Keep `report` under a new random id."""
        talk = StoredTalk(
            id=secrets.token_urlsafe(ID_BYTES), created=datetime.now(UTC), report=report
        )
        with self._lock:
            self._talks[talk.id] = talk
            while len(self._talks) > self.capacity:
                self._talks.popitem(last=False)
                self._pushed_out += 1
        return talk

    def get(self, id: str) -> StoredTalk:
        """The talk with this id; raises TalkNotFound."""
        with self._lock:
            try:
                return self._talks[id]
            except KeyError:
                raise TalkNotFound from None

    def remove(self, id: str) -> None:
        """Forget the talk with this id; raises TalkNotFound."""
        with self._lock:
            if self._talks.pop(id, None) is None:
                raise TalkNotFound

    def newest_first(self) -> tuple[StoredTalk, ...]:
        """All talks, the last one made in front."""
        with self._lock:
            return tuple(reversed(self._talks.values()))

    @property
    def pushed_out(self) -> int:
        """How many talks had to make room since the start."""
        return self._pushed_out
