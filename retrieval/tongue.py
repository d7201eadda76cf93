"""The language that somebody asks for, or is said to speak."""

import re

from retrieval.taxonomy import taxonomy
from retrieval.text import fold

OWN = "Nederlands"
BEFORE = r"(?:in het|in mijn taal|iemand die|spreekt|spreek|spreken|sprekende?|op zn|in|alleen)"


def take_language(text: str) -> tuple[str, str | None]:
    """`text` without the language that help is asked in, and that language."""
    for language in taxonomy().languages:
        if language.name == OWN:
            continue
        for word in (language.name, *language.words):
            name = re.escape(fold(word))
            if match := re.search(
                rf"\b(?<!zij )(?<!ze )(?<!hij ){BEFORE}\s+(?:het )?{name}\b"
                rf"|\b{name}(?:talige?|sprekende?|\s+(?:kan )?(?:spre\w+|beheers\w*|kan|kent))\b",
                text,
            ):
                return f"{text[: match.start()]} {text[match.end() :]}", language.name
    return text, None


def spoken_language(text: str) -> str:
    """What somebody is said to speak or where they come from: 'een Turkse mevrouw'."""
    for language in taxonomy().languages:
        names = "|".join(re.escape(fold(word)) for word in (language.name, *language.words))
        if language.name != OWN and re.search(rf"\b(?:{names})\b", text):
            return language.name
    return ""
