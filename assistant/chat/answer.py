"""An answer to a wegwijzer's question, and what it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from assistant.chat.cue import Property
from retrieval.query import Hit, Query


class Kind(StrEnum):
    """What sort of answer it is."""

    FACT = "fact"  # about one service or organisation that was named
    OFFER = "offer"  # what fits a wish
    NOT_FOUND = "not_found"  # nothing on the map fits
    OUTSIDE = "outside"  # no question for a map
    ASK_BACK = "ask_back"  # too little was said
    CRISIS = "crisis"  # the help lines go first


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """Plain Dutch and the services it rests on; `crisis` asks to show the fixed block first.

    `asked` are the properties that were asked after.
    """

    answer: str
    understood: Query
    hits: tuple[Hit, ...] = ()
    crisis: bool = False
    kind: Kind = Kind.OFFER
    asked: tuple[Property, ...] = ()

    @property
    def nothing_fits(self) -> bool:
        return not self.hits
