"""What may be shown: text of a talk or a sociale kaart can't steer the screen it stands on."""

import typer

# Control characters of Unicode (C0 but tab and line end, DEL, C1) and those that turn the
# direction of text around: a terminal obeys them, a reader never needs them.
_STEERING = (
    *(code for code in range(0x20) if chr(code) not in "\t\n"),
    *range(0x7F, 0xA0),
    *range(0x202A, 0x202F),
    *range(0x2066, 0x206A),
)
_NOTHING = dict.fromkeys(_STEERING)
_ESCAPES = {code: f"\\u{code:04x}" for code in _STEERING}


def printable(text: str) -> str:
    """`text` without the characters that steer a screen."""
    return text.translate(_NOTHING)


def escaped(text: str) -> str:
    """The JSON `text` with those characters written as escapes: it means the same."""
    return text.translate(_ESCAPES)


def say(text: str, *, err: bool = False, end: str = "\n") -> None:
    """Print `text` for people on standard output (or standard error)."""
    typer.echo(printable(text) + end, err=err, nl=False)
