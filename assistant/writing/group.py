"""A clause with what belongs to it: its content, its condition, what hangs on it."""

from collections.abc import Sequence

from assistant.grammar.content import holds_content
from assistant.grammar.part import Kind, Part
from assistant.grammar.person import Person
from assistant.grammar.retell import Teller, Told
from assistant.words import words

_CONDITIONS = frozenset({"als", "wanneer", "zodra", "zolang", "tenzij", "mits"})
_OPEN = frozenset({"of", "wat", "hoe", "waar", "wanneer", "wie"})
_APART = frozenset({"omdat", "doordat", "terwijl"})
_EXTRA = (
    frozenset({"toen", "zodat", "waardoor", "hoewel", "voordat", "nadat", "die", "wat"}) | _APART
)
_SAYING = words("grammar", "saying") | {"denk", "denkt", "dacht", "vind", "vindt", "vond"}
_LISTENERS = frozenset({"tegen", "mij", "me", "ons"})
WHOLE = 16  # words of a main clause with what hangs on it


def hopes(part: Part, tail: list[Part]) -> bool:
    """'dat iemand mij helpt', with nothing said before it."""
    if part.kind is not Kind.HANGING or not part.first or part.words[0] not in {"dat", "als"}:
        return False
    return not tail or tail[0].kind is Kind.HANGING or part.words[0] == "dat"


def wish(teller: Teller, part: Part, tail: list[Part]) -> tuple[Told | None, int]:
    """'dat iemand mij helpt', said of what the inwoner wants."""
    hung = teller.hang(part)
    own = part.words[0] == "als" and "ik" in part.words[:2]
    if hung is None or own or len(hung.words) + 2 > WHOLE:
        return None, 1
    said = ("u", "wilt", "dat", *hung.words[1:])
    more = teller.hang(tail[0]) if tail and tail[0].words[0] == "die" else None
    if more is not None and len(said) + len(more.words) <= WHOLE:
        return Told(words=(*said, *more.words), follows=hung.follows), 2
    return Told(words=said, follows=hung.follows), 1


def tail_of(said: Sequence[Part], n: int) -> list[Part]:
    """The parts after `n` in the same sentence."""
    tail: list[Part] = []
    for part in said[n + 1 :]:
        if part.first:
            break
        tail.append(part)
    return tail


def group(
    teller: Teller, part: Part, tail: list[Part], before: Person | None
) -> tuple[Told | None, int]:
    """A part with what belongs to it, and how many parts that are."""
    after = tail[0] if tail else None
    if part.kind is Kind.HANGING:
        return _conditional(teller, part, after)
    if after is not None and holds_content(part, after):
        return _content(teller, part, after)
    if _quotes(part) and after is not None and after.words[0] != "dat":
        own = part.words[part.verb] in {"denk", "vind", "hoop"} and "ik" in part.words
        return None, 1 if own else 1 + len(tail)
    told = teller.tell(part, before)
    if _quotes(part) and (after is None or after.words[0] != "dat"):
        told = None
    if after is None or after.kind is not Kind.HANGING or after.link not in {",", ""}:
        return told, 1
    return _with_tail(teller, told, part, after)


def _content(teller: Teller, part: Part, after: Part) -> tuple[Told | None, int]:
    """'ik denk' with 'dat ik ontslagen word' as one statement."""
    if teller.relays and after.words[0] == "dat" and _quotes(part):
        return teller.tell(after), 2
    frame, hung = teller.frame(part), teller.hang(after)
    if frame is None or hung is None or len(frame.words) + len(hung.words) > WHOLE:
        return None, 2
    words = (*frame.words, *_again(frame, hung.words))
    return Told(words=words, subject=frame.subject, follows=frame.follows), 2


def _again(frame: Told, hung: tuple[str, ...]) -> tuple[str, ...]:
    """'dat zij weg wil' after 'uw dochter zegt', not 'dat uw dochter weg wil'."""
    who = frame.subject
    name = tuple(who.name.split()) if who else ()
    pronoun = {"he": "hij", "she": "zij"}.get(who.gender, "") if who else ""
    end = 1 + len(name)
    if not pronoun or frame.words[: len(name)] != name or hung[1:end] != name:
        return hung
    return (hung[0], pronoun, *hung[end:])


def _quotes(part: Part) -> bool:
    """Whether a part only says that somebody said or thought something, and to whom."""
    if part.verb < 0 or part.words[part.verb] not in _SAYING:
        return part.words[-1] in _SAYING
    rest = part.words[part.verb + 1 :]
    return len(rest) <= 1 or bool(_LISTENERS & set(rest[-3:]))


def _conditional(teller: Teller, part: Part, after: Part | None) -> tuple[Told | None, int]:
    """'als ik moe ben, ga ik slapen' whole, or the main clause where that may stand alone."""
    opens = part.words[0]
    if after is not None and opens in _OPEN and _ignorant(after):
        hung = teller.hang(part)
        more = tuple(w for w in after.words[3:] if w in {"nog", "niet", "echt"})
        return (Told(words=("u", "weet", *more, *hung.words)) if hung else None), 2
    follows = after is not None and (
        after.kind is Kind.TURNED or (after.kind is Kind.MAIN and after.words[0] in {"dan", "toen"})
    )
    if after is None or not follows:
        return teller.tell(part), 1
    one, two = teller.hang(part), teller.turn(after)
    if one and two and len(one.words) + len(two.words) <= WHOLE:
        comma = () if opens in {"wat", "wie"} else (",",)
        words = (*one.words, *comma, *two.words)
        return Told(words=words, subject=two.subject, follows=one.follows), 2
    if opens in _CONDITIONS:
        return None, 2
    return None, 1


def _ignorant(part: Part) -> bool:
    """'dat weet ik nog niet'."""
    return part.words[:3] == ("dat", "weet", "ik") and part.words[-1] == "niet"


def _with_tail(
    teller: Teller, told: Told | None, part: Part, after: Part
) -> tuple[Told | None, int]:
    opens = after.words[0]
    hung = teller.hang(after)
    if "," in after.words or (opens == "die" and after.verb < len(after.words) - 2):
        hung = None
    if teller.relays and opens == "dat" and _quotes(part):
        return teller.tell(after), 2
    if told is not None and hung is not None and len(told.words) + len(hung.words) <= WHOLE:
        comma = [","] if opens in {"maar", "want"} else []
        words = (*told.words, *comma, *hung.words)
        return Told(words=words, subject=told.subject, follows=told.follows or hung.follows), 2
    if opens in _EXTRA:
        return told, 1
    return None, 2
