"""What a gespreksvoerder put into words and the inwoner said yes to, or let stand."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.decision.reply import Reply, reply, says_yes
from assistant.grammar.clause import DETERMINERS, PREPOSITIONS
from assistant.grammar.finite import forms
from assistant.grammar.morphology import Form
from assistant.grammar.part import Kind, Part, parts
from assistant.grammar.people import People
from assistant.grammar.voice import NotTheirs, as_told_by
from assistant.role import kin
from assistant.talk import Turn
from assistant.words import words
from assistant.writing.passage import statements

_OTHERS = words("grammar", "recap_others")
_PLANS = words("grammar", "recap_plans")
_DAYS = words("speech", "correction_weekdays") | {"morgen", "vandaag", "straks", "afspraak"}
_CONTENT = frozenset({"dat", "of", "waar", "wat", "hoe", "om", "als"})
_NO_CONTENT = _PLANS | _DAYS | (_OTHERS - {"dat", "die"}) | {"mij", "me", "mijn"}
_NO_CONTENT |= {"u", "uw", "je", "jij", "jou", "jouw"}
_HEARTFELT = frozenset({"eigenlijk", "gewoon", "graag", "liever", "liefst"})
_SMALL = PREPOSITIONS | DETERMINERS | words("grammar", "adverbs") | words("clause", "adjectives")
_FRONTED = PREPOSITIONS | words("grammar", "fronts") | {"sinds"}
_SELF = frozenset({"mij", "me", "mijn"})
_LEAST, _MOST = 3, 16  # words of a statement that is worth repeating
_RECAP = re.compile(
    r"^(?:(?:oké|goed|ja|hm|en|nou|helder|duidelijk|kijk)[ ,.]*)*"
    r"(?:dus\b|als ik (?:het|u|je) goed (?:begrijp|hoor)|wat ik hoor"
    r"|ik (?:hoor|begrijp|merk|snap) dat\b|dat klinkt alsof\b|het klinkt alsof\b"
    r"|(?:u|je|jij) (?:zegt|zei|vertel))"
)
_COUNTER = re.compile(r"^(?:eh |nou |ja )*[ ,]*(?:nee|niet|maar|hoezo|hoe|wat|klopt niet|neen)\b")
_TALK = frozenset({"zegt", "zei", "vertelde", "bedoelt", "noemt", "noemde", "vraagt", "klinkt"})


def affirmed(said: Turn, answer: Turn, people: People) -> Iterator[tuple[str, ...]]:
    """'Dus je slaapt slecht en je bent moe.' 'Klopt.' gives both statements, said to 'u'.

    What opens as a recap ('Dus …') also counts when the inwoner goes on without taking it back.
    """
    sure = says_yes(answer.text)
    stands = reply(answer.text) is not Reply.NO and not _COUNTER.search(answer.text.lower())
    recap = bool(_RECAP.search(said.text.lower()))
    found = parts(said.text)
    plans = any({"ik", "we", "wij", "ons"} & set(p.words) for p in found)
    if not (recap and (sure or stands)) and not (sure and not plans):
        return
    told = statements(_whole(found if sure else _recap(found)), people, relays=recap)
    for statement in told:
        about = {"u", "uw"} & set(statement.words) and not _owns_nothing(statement.words)
        if statement.words and not statement.leans and about:
            yield statement.words


def _recap(found: tuple[Part, ...]) -> tuple[Part, ...]:
    """The first sentence, which the recap opens."""
    end = next((n for n, p in enumerate(found) if n and p.first and n > 1), len(found))
    return found[:end]


def _whole(found: tuple[Part, ...]) -> list[Part]:
    """The parts that tell of the inwoner, none without the clause that it cannot stand without."""
    own = [_as_own(_subject(p)) for p in found]
    for n, part in enumerate(found[1:], 1):
        if part.first or part.kind is not Kind.HANGING or part.words[0] not in _CONTENT:
            continue
        if own[n] is None and own[n - 1] is not None and not _NO_CONTENT & set(part.words):
            own[n] = replace(part, question=False)
        elif own[n] is None:
            own[n - 1] = None
    return [p for p in own if p is not None]


def _subject(part: Part) -> Part:
    """'slaap je slecht' with 'jij', so that 'je' is not taken for 'uw'."""
    raw, verb = list(part.words), part.verb
    for at in {1, verb + 1} if verb > 0 else ():
        after = raw[at + 1] if at + 1 < len(raw) else ""
        if raw[at : at + 1] != ["je"] or kin(after):
            continue
        fronted = part.kind is Kind.MAIN and raw[0] in _FRONTED
        turned = at == verb + 1 and (fronted or Form.I in forms(raw[verb]))
        if turned or after in _SMALL:
            raw[at] = "jij"
    return replace(part, words=tuple(raw))


def _owns_nothing(told: tuple[str, ...]) -> bool:
    """'uw slecht': a 'je' that was no 'uw'."""
    return any(a == "uw" and b in _SMALL for a, b in pairwise((*told, "niet")))


def _planned(raw: tuple[str, ...]) -> bool:
    """Something still to be done; 'je wilt gewoon rust' and 'je kunt niet meer' are told."""
    found = _PLANS & set(raw)
    wished = found <= {"wil", "wilt", "zou"} and _HEARTFELT & set(raw)
    unable = found <= {"kunt", "kan", "wil", "wilt"} and {"niet", "geen"} & set(raw)
    return bool(found) and not (wished or unable)


def _as_own(part: Part) -> Part | None:
    """A part as the inwoner would have said it; None where it tells nothing of the inwoner."""
    raw = part.words
    about = {"u", "uw", "je", "jij", "jou", "jouw"} & set(raw)
    fits = _LEAST <= len(raw) <= _MOST and about and part.kind in {Kind.MAIN, Kind.HANGING}
    if (
        not fits
        or {"waar", "wat"} & set(raw[1 : max(part.verb, 1)])
        or _planned(raw)
        or (_DAYS | _SELF) & set(raw)
        or (_OTHERS - {"dat", "die"}) & set(raw)
    ):
        return None
    if (
        (raw[0] in _OTHERS and part.verb < 2)
        or raw[0] in {"daar", "dan"}
        or raw[part.verb] in _TALK
        or _asks(part)
    ):
        return None
    try:
        return replace(as_told_by(part), question=False)
    except NotTheirs:
        return None


def _asks(part: Part) -> bool:
    """A question that is no statement with a question mark: 'u slaapt slecht?' is one."""
    ahead = part.words[0] in {"u", "je", "jij", "uw", "jouw"} or bool(kin(part.words[0]))
    return part.question and not (part.kind is Kind.MAIN and ahead and part.verb <= 2)
