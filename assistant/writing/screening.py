"""What the inwoner answered when asked about not wanting to live: that must not get lost."""

import re

from assistant.words import pattern

_NO = re.compile(r"^(?:[\W]*(?:nee|neen|nooit|natuurlijk niet|joh|hoor|gadver)\b)")
_HEDGED = re.compile(r"\b(?:soms|eerder|vroeger|toen|weleens|wel eens|af en toe|hoeft|misschien)\b")
_DEATH = re.compile(r"\bdood\b")
_NOT_DEAD = re.compile(r"\bniet dood\b|\bdood (?:wil ik )?niet\b|\bdood,? nee\b|\bwil niet dood\b")
_NO_PLAN = re.compile(r"\bgeen plan\b")


def denied(asked: str, said: str) -> tuple[str, ...] | None:
    """'Denk je aan de dood?' 'Nee.' gives 'u wilt niet dood'; what is hedged gives nothing."""
    question, answer = asked.lower(), said.lower()
    about = pattern("screens").search(question) is not None
    if about and _NO_PLAN.search(answer):
        return ("u", "heeft", "geen", "plan", "om", "uzelf", "iets", "aan", "te", "doen")
    plain = _NOT_DEAD.search(answer) is not None
    if not plain and not (about and _NO.search(answer) and not _HEDGED.search(answer)):
        return None
    spoken = plain or _DEATH.search(question + answer)
    return ("u", "wilt", "niet", "dood") if spoken else ("u", "wilt", "wel", "leven")
