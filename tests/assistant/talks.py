"""Talks for tests: invented people, safe text made by hand."""

from assistant.role import assign_roles
from assistant.talk import Talk
from privacy.safe_text import SafeText, SafeTranscript, SafeUtterance


def safe(*lines: str) -> SafeTranscript:
    """'G: tekst' is a turn of speaker G; a line without a colon has no speaker."""
    made = []
    for i, line in enumerate(lines):
        speaker, mark, text = line.partition(": ")
        made.append(
            SafeUtterance(
                i=i, text=SafeText(text if mark else line), speaker=speaker if mark else None
            )
        )
    return SafeTranscript(utterances=tuple(made))


def talk(*lines: str) -> Talk:
    """The same with roles; labels such as 'Inwoner' and 'Gespreksvoerder' say who is who."""
    return assign_roles(safe(*lines))
