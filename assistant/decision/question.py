"""A question as a clause that hangs on finding out: 'of de taxi vergoed wordt'."""

import re

from assistant.decision.hanging import parted
from assistant.decision.subject import Scene
from assistant.decision.wording import hanging, spoken_to
from assistant.grammar.clause import DETERMINERS, SUBJECTS, Clause
from assistant.grammar.morphology import is_finite
from assistant.words import words

_LONGEST = 10  # words of a question that is short enough to tell
_UNKNOWN = re.compile(r"\b(?:weet|weten|uitzoek|uitzoeken|zien|kijken|vraag|vragen|benieuwd)\b")
_MINE = frozenset({"ik", "u", "je", "jij", "we", "wij"})


def read_question(clause: Clause, scene: Scene) -> str:
    """'Wordt de taxi vergoed?' as 'of de taxi vergoed wordt'; '' for any other clause."""
    raw = [w for w in clause.words if w not in words("grammar", "skip")]
    if told := _unknown(list(clause.words), scene):
        return told
    if not clause.question or not 3 <= len(raw) <= _LONGEST or "," in raw:
        return ""
    opens = raw[1] in SUBJECTS | DETERMINERS | {"er", "dat", "het", "daar"} | _MINE
    if not is_finite(raw[0]) or not opens or any(w[0] == "[" for w in raw):
        return ""
    if scene.pro and raw[1] in _MINE:
        return ""  # asks the inwoner, or proposes
    asked = hanging(spoken_to(["of", *raw[1:], raw[0]], scene, "iemand"), scene)
    return " ".join(asked) if asked else ""


def _unknown(raw: list[str], scene: Scene) -> str:
    """'Ik weet niet of betaald werk telt' names what has to be found out."""
    head, tail = parted(" ".join(w for w in raw if w != ","))
    said = tail.split()
    if not _UNKNOWN.search(head) or said[:1] != ["of"] or not 3 <= len(said) <= _LONGEST:
        return ""
    told = hanging(spoken_to(said, scene, "iemand"), scene)
    return " ".join(told) if told and not any(w[0] == "[" for w in told) else ""
