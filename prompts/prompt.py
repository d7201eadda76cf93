"""A text for a language model, as it is stored: one Markdown file with TOML between +++ lines."""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FILE = re.compile(r"\A\+\+\+\n(?P<head>.*?)\n\+\+\+\n(?P<text>.*)\Z", re.DOTALL)


class PromptError(ValueError):
    """A prompt file is missing or not well formed; the message says which and why, in Dutch."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prompt:
    """What a language model is told. `name`, `version` and `purpose` go into the provenance."""

    name: str
    version: str
    purpose: str
    text: str


def load_prompt(name: str, override: Path | None = None) -> Prompt:
    """The prompt `name`: from the folder `override` when `NAME.md` is there, else the built-in one.

    Raises PromptError when there is no such prompt or its file is not well formed.
    """
    if not _NAME.fullmatch(name):
        raise PromptError(f"'{name}' is geen naam van een prompt.")
    own = override / f"{name}.md" if override else None
    source = own if own and own.is_file() else files("prompts") / f"{name}.md"
    try:
        content = source.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise PromptError(f"De prompt '{name}' bestaat niet.") from None
    except (OSError, UnicodeDecodeError):
        raise PromptError(f"De prompt '{name}' is niet te lezen. Bewaar hem als UTF-8.") from None
    return _parse(name, content)


def _parse(name: str, content: str) -> Prompt:
    match = _FILE.match(content.replace("\r\n", "\n").removeprefix("\ufeff"))
    if not match or not match["text"].strip():
        raise PromptError(
            f"De prompt '{name}' heeft geen kop of geen tekst. Zet 'version' en 'purpose' "
            "tussen twee regels met +++ en schrijf de tekst daaronder."
        )
    try:
        head = tomllib.loads(match["head"])
    except tomllib.TOMLDecodeError:
        raise PromptError(f"De kop van de prompt '{name}' is geen geldige TOML.") from None
    missing = [key for key in ("version", "purpose") if not isinstance(head.get(key), str)]
    if missing:
        raise PromptError(f"In de kop van de prompt '{name}' ontbreekt: {', '.join(missing)}.")
    return Prompt(
        name=name, version=head["version"], purpose=head["purpose"], text=match["text"].strip()
    )
