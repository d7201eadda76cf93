"""The fixed help lines with their numbers made into links; not a word is changed."""

import re
from typing import NamedTuple

from assistant.safety import CrisisLine


class Part(NamedTuple):
    """A piece of a line; `href` is None where it is no link."""

    text: str
    href: str | None


def parts(line: CrisisLine) -> list[Part]:
    """`line` cut into plain text and links. The texts together are the line, unchanged."""
    addresses = {phone.label: phone.href for phone in line.phones}
    if line.link:
        addresses[line.link[0]] = line.link[1]
    if not addresses:
        return [Part(line.text, None)]
    labels = "|".join(re.escape(label) for label in sorted(addresses, key=len, reverse=True))
    cut = re.split(rf"(?<![\w-])({labels})(?![\w-]|\.\w)", line.text)
    return [Part(text, addresses.get(text)) for text in cut if text]
