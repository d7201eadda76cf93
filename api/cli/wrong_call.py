"""A wrong call of a command, told in plain Dutch with what to do."""

import re
from collections.abc import Iterator
from typing import Any

_NO_COMMAND = re.compile(r"No such command '(.+?)'(?:\. Did you mean '(.+?)'\?)?")
_EXTRA = re.compile(r"Got unexpected extra arguments?\(?s?\)? \((.+)\)")
_NEEDS_VALUE = re.compile(r"Option '(.+?)' requires an argument")
_CHOICE = re.compile(r"'(.*)' is not one of (.+?)\.?$")
_NUMBER = re.compile(r"valid (number|integer)|not a valid (float|int)")


def wrong_call(error: Any) -> str:
    """One sentence on what is wrong with the call, and one on where help is.

    `error` is a usage error of typer; its own words are English.
    """
    path = error.ctx.command_path if error.ctx else "verkenner"
    return f"{_said(error)} Hulp: {path} --help"


def _said(error: Any) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption":
        close = " of ".join(error.possibilities or ())
        return f"De optie {error.option_name} bestaat niet." + _meant(close)
    if kind == "MissingParameter":
        return f"Hier ontbreekt iets: {_name(error)}."
    if kind == "BadParameter":
        return f"{_name(error)}: {_value(error.message)}."
    return next(_usage(error.message), error.message)


def _usage(message: str) -> Iterator[str]:
    found = _NO_COMMAND.search(message)
    if found:
        yield f"De opdracht '{found[1]}' bestaat niet." + _meant(found[2] or "")
    found = _EXTRA.search(message)
    if found:
        yield f"Dit is te veel: {found[1]}. Zet een zin met spaties tussen aanhalingstekens."
    found = _NEEDS_VALUE.search(message)
    if found:
        yield f"Achter {found[1]} ontbreekt een waarde."


def _value(message: str) -> str:
    """Why a value is not right; our own words are Dutch already."""
    found = _CHOICE.search(message)
    if found:
        return f"'{found[1]}' kan niet, kies uit {found[2]}"
    if _NUMBER.search(message):
        return "hier hoort een getal"
    return message.removesuffix(".")


def _name(error: Any) -> str:
    """How the person would write it: '--today', or the name of an argument."""
    if error.param_hint:
        return str(error.param_hint)
    if error.param is None:
        return "Een waarde klopt niet"
    names = [name for name in error.param.opts if name.startswith("--")]
    return str(names[0] if names else error.param.metavar or error.param.name)


def _meant(close: str) -> str:
    return f" Bedoelt u {close}?" if close else ""
