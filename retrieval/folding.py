"""Text without what makes no difference: capitals, accents, double spaces."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents, spaces made single; for comparing names and literals."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(kept.replace("’", "'").split())
