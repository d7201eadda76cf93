"""Dutch numbers in words, as they are written: '22' is 'tweeentwintig' (without accents)."""

ONES = (
    *("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    "negentien",
)
TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
LARGEST = 999_999


def number_word(n: int) -> str:
    """0 to 999,999 in one word, without accents. Raises ValueError."""
    if not 0 <= n <= LARGEST:
        raise ValueError("only 0 to 999,999")
    if n < len(ONES):
        return ONES[n]
    if n < 100:
        ten = TENS[n // 10 - 2]
        return f"{ONES[n % 10]}en{ten}" if n % 10 else ten
    if n < 1000:
        return _many(n // 100, "honderd") + (number_word(n % 100) if n % 100 else "")
    return _many(n // 1000, "duizend") + (number_word(n % 1000) if n % 1000 else "")


def _many(count: int, unit: str) -> str:
    return unit if count == 1 else number_word(count) + unit
