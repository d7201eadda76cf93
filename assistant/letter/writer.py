"""The one call that makes a letter of a report."""

from assistant.letter.case_card import write_case_card
from assistant.letter.gp_advice import write_gp_advice
from assistant.letter.letter import Letter, LetterKind
from assistant.report import Report

_WRITERS = {LetterKind.GP: write_gp_advice, LetterKind.CASE_CARD: write_case_card}


def write_letter(kind: LetterKind, report: Report) -> Letter:
    """The text of this kind, made of what the report holds and nothing else."""
    return _WRITERS[kind](report)
