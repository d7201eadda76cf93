"""What somebody's kin are to the inwoner: the brother of 'uw dochter' is 'uw zoon'."""

from assistant.grammar.person import Person, plain_kin
from assistant.role import kin
from assistant.words import table

PARTNERS = frozenset({"uw man", "uw vrouw", "uw partner"})


def is_inwoner(speaker: Person, word: str, gender: str) -> bool:
    """Whether `word` is what this close one calls the inwoner, a 'he' or a 'she'."""
    back: dict[str, str] = table("people")["kin"]["back"]
    own = plain_kin(word)
    fits = kin(own) == gender or own == "partner"
    if speaker.name == "uw partner" and own in {"man", "vrouw", "partner"}:
        return fits
    return fits and speaker.name.removeprefix("uw ") in back.get(own, "").split()


def to_inwoner(speaker: Person, word: str, partner: str = "") -> str | None:
    """What the `word` of this close one is to the inwoner, without 'uw'; None where unsure.

    `partner` is the word by which the inwoner speaks of the partner, '' when there is none.
    """
    own = plain_kin(word)
    if own in {"vader", "moeder"} and speaker.name in {"uw zoon", "uw dochter"}:
        return partner or None
    what = speaker.name.removeprefix("uw ")
    found: dict[str, str] = table("kinship").get(table("kinship")["as"].get(what, what), {})
    return found.get(own)
