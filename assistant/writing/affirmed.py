"""What a gespreksvoerder put into words and the inwoner said yes to, or let stand."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.decision.reply import Reply, reply, says_yes
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
_SELF = frozenset({"mij", "me", "mijn"})
_LEAST, _MOST = 3, 16  # words of a statement that is worth repeating
_RECAP = re.compile(
    r"^(?:(?:oké|goed|ja|hm|en|nou|helder|duidelijk|kijk)[ ,.]*)*"
    r"(?:dus\b|als ik (?:het|u|je) goed (?:begrijp|hoor)|wat ik hoor|"
    r"(?:u|je|jij) (?:zegt|zei|vertel))"
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
    own = [_as_own(p) for p in (found if sure else _recap(found))]
    told = statements([p for p in own if p is not None], people, relays=recap)
    for statement in told:
        if statement.words and not statement.leans and {"u", "uw"} & set(statement.words):
            yield statement.words


def _recap(found: tuple[Part, ...]) -> tuple[Part, ...]:
    """The first sentence, which the recap opens."""
    end = next((n for n, p in enumerate(found) if n and p.first and n > 1), len(found))
    return found[:end]


def _as_own(part: Part) -> Part | None:
    """A part as the inwoner would have said it; None where it tells nothing of the inwoner."""
    raw = part.words
    about = {"u", "uw", "je", "jij", "jou", "jouw"} & set(raw)
    fits = _LEAST <= len(raw) <= _MOST and about and part.kind in {Kind.MAIN, Kind.HANGING}
    if not fits or (_PLANS | _DAYS | _SELF) & set(raw) or (_OTHERS - {"dat", "die"}) & set(raw):
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
