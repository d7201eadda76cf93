"""The language that somebody asks for, or is said to speak."""

import re
from functools import cache

from retrieval.taxonomy import taxonomy
from retrieval.text import fold

OWN = "Nederlands"
BEFORE = r"(?:in het|in mijn taal|iemand die|spreekt|spreek|spreken|sprekende?|op zn|in|alleen)"


def take_language(text: str) -> tuple[str, str | None]:
    """`text` without the language that help is asked in, and that language."""
    for language, pattern in _asked():
        if match := pattern.search(text):
            return f"{text[: match.start()]} {text[match.end() :]}", language
    return text, None


def spoken_language(text: str) -> str:
    """What somebody is said to speak or where they come from: 'een Turkse mevrouw'."""
    return next((language for language, pattern in _named() if pattern.search(text)), "")


@cache
def _asked() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (
            language,
            re.compile(
                rf"\b(?<!zij )(?<!ze )(?<!hij ){BEFORE}\s+(?:het )?(?:{names})\b"
                rf"|\b(?:{names})(?:talige?|sprekende?"
                r"|\s+(?:kan )?(?:spre\w+|beheers\w*|kan|kent))\b"
            ),
        )
        for language, names in _languages()
    )


@cache
def _named() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"\b(?:{names})\b")) for name, names in _languages())


@cache
def _languages() -> tuple[tuple[str, str], ...]:
    """Every language but Dutch, with a pattern of its names."""
    return tuple(
        (language.name, "|".join(re.escape(fold(w)) for w in (language.name, *language.words)))
        for language in taxonomy().languages
        if language.name != OWN
    )
