"""The letters as people see them: titles, blanks to fill in, and Markdown."""

from collections.abc import Iterator

from api import wording
from api.markdown import escape
from assistant.letter.letter import Letter, LetterKind

TITLES = {
    LetterKind.GP: "Advies aan de huisarts",
    LetterKind.CASE_CARD: "Casuskaart voor de overlegtafel",
}
# What Verkenner never knows or must not hold; the gespreksvoerder writes it by hand.
BLANKS = {
    LetterKind.GP: ("Aan", "Over (naam en geboortedatum)", "Van (naam en telefoon)", "Datum"),
    LetterKind.CASE_CARD: (),
}


def letter_markdown(letter: Letter) -> str:
    """The letter to paste and complete; empty where the inwoner left no room for it."""
    return "\n".join(_lines(letter)).rstrip() + "\n" if letter.given else ""


def _lines(letter: Letter) -> Iterator[str]:
    yield from (f"# {TITLES[letter.kind]}", "", f"*{wording.NOT_CHECKED}*", "")
    for blank in BLANKS[letter.kind]:
        yield f"{blank}: ……  "
    yield ""
    for part in letter.parts:
        yield from (f"## {part.heading}", "")
        yield from (f"- {escape(sentence.text)}" for sentence in part.sentences)
        yield ""
