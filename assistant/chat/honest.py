"""What somebody really asks: without orders to a machine and without personal numbers."""

import re

from assistant.chat.cue import clause_end, command_pattern
from retrieval.text import fold

_NUMBERS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"  # e-mail
    r"|\b[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){8,12}\b"  # IBAN
    r"|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b"  # date
    r"|(?<![\w-])\+?\d(?:[ -]?\d){7,}(?!\w)"  # phone, BSN
)
_TITLED = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]eneer|[Mm]evr\.?|[Dd]hr\.?|[Mm]w\.?|[Dd]e heer)\s+"
    r"((?:(?:van|de|den|der|el|ten|ter|van der|van den)\s+)*(?:[A-Z]\S*\s?)+)"
)


def honest_part(question: str) -> str:
    """`question` without the clauses that give orders; empty when nothing is left."""
    clauses = clause_end().split(question)
    kept = [clause for clause in clauses if not command_pattern().search(fold(clause))]
    return " ".join(kept).strip()


def without_personal(question: str) -> str:
    """`question` without numbers and names with a title: those are never looked for."""
    bare = _NUMBERS.sub(" ", question)
    return " ".join(_TITLED.sub("iemand ", bare).split())
