"""Links made of what a sociale kaart says. Its fields are data from outside: what is not plainly
a phone number, an e-mail address or a web address stays text."""

import re
from urllib.parse import quote, urlsplit

PHONE = re.compile(r"\+?[0-9][0-9 ().\-]{1,19}")
EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(\.[A-Za-z0-9\-]{1,63})+")
UNSAFE = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{|}]")


def tel(phone: str) -> str | None:
    """`tel:` and the digits, when `phone` is a phone number and nothing else."""
    if not PHONE.fullmatch(phone.strip()):
        return None
    digits = re.sub(r"[^0-9+]", "", phone.replace("(0)", ""))
    return f"tel:{digits}"


def mail(email: str) -> str | None:
    """`mailto:` and the address, when `email` is one address and nothing else."""
    email = email.strip()
    return f"mailto:{quote(email, safe='@.+-_%')}" if EMAIL.fullmatch(email) else None


def web(url: str) -> str | None:
    """The address itself, when it is an absolute http(s) one without a user name in it."""
    url = url.strip()
    if UNSAFE.search(url):
        return None
    try:
        parts = urlsplit(url)
        port_is_valid = parts.port is None or parts.port > 0
    except ValueError:
        return None
    plain = parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc
    return url if plain and port_is_valid else None


def site(url: str) -> str:
    """An address that `web` let pass as people write it down: without 'https://www.'."""
    return re.sub(r"^https?://(www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/")
