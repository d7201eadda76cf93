"""What an answer does to the proposals it answers."""

import re
from collections.abc import Sequence
from functools import cache

from assistant.decision.action import Force
from assistant.decision.alike import content, overlap
from assistant.decision.moment import find_moment
from assistant.decision.reply import Reply, reply_of, sentences_of
from assistant.decision.standing import Standing, Status
from assistant.talk import Turn
from conversation.role import Role

_REPLIES = 4  # sentences of a turn in which an answer is looked for
_MORE = 9  # words of a sentence that goes on about something else


def settle(pending: Sequence[Standing], turn: Turn) -> None:
    """Take, drop or leave what is `pending` by what the first sentences of `turn` answer."""
    pro = turn.role is Role.FACILITATOR
    for said in sentences_of(_own_words(turn))[:_REPLIES] if pending else []:
        found = reply_of(said)
        if found is Reply.YES:
            _accept(pending, turn)
        elif found is not Reply.NONE:
            if not (pro and found is Reply.OPEN):
                _turn_down(pending, said, found, turn)
            return
        elif "?" not in turn.text and len(said.split()) > _MORE:
            return


def _own_words(turn: Turn) -> str:
    """An interpreter's 'hij wil dat graag' is the inwoner's 'ik wil dat graag'."""
    if turn.role is not Role.INTERPRETER:
        return turn.text
    return re.sub(r"\b(?:hij|zij|ze|meneer|mevrouw)\b", "ik", turn.text, flags=re.IGNORECASE)


def _accept(pending: Sequence[Standing], turn: Turn) -> None:
    pro = turn.role is Role.FACILITATOR
    for standing in pending:
        told = standing.action.force is Force.COMMIT
        idle = told and (standing.pro == pro or (pro and not standing.firm))
        wished = standing.action.force is Force.WISH and not standing.pro
        if not wished and not idle and standing.action.force is not Force.DOES:
            standing.taken(turn.i, 1 if standing.action.verb == "krijgen" else 2)


def _turn_down(pending: Sequence[Standing], said: str, found: Reply, turn: Turn) -> None:
    """A no to what it names, else to the last proposal; a no to a moment is none to the step."""
    if _moves_only(said, turn.text):
        return
    words = content(said)
    named = [s for s in pending if overlap(words, content(s.action.what))]
    asked = [s for s in pending if s.proposed]
    firmly = list(pending) if _firmly_no().search(said) else []
    if re.search(r"\bgeen \w+", said) and not named and not said.startswith("nee"):
        return  # 'geen pillen': a no to something else
    for standing in (named or asked or firmly)[-1:]:
        standing.put(Status.OFF if found is Reply.NO else Status.LEFT, turn.i)


def _moves_only(said: str, text: str) -> bool:
    """'Nee, dinsdag kan ik niet. Woensdag wel.' moves the step."""
    moment, rest = find_moment(said)
    later = any(find_moment(s)[0] for s in sentences_of(text) if s != said)
    busy = moment is not None and len(content(rest) - {"nee", "kan", "kunnen", "moeten"}) <= 2
    cannot = re.search(r"\b(?:kan|lukt|schikt|past) (?:ik |het |dat )?niet\b", said)
    return busy and (later or cannot is not None)


@cache
def _firmly_no() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:hoeft niet|niet doen|doe maar niet|doe dat maar niet|liever niet|wil ik niet)\b"
    )
