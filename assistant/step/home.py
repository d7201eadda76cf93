"""The inwoner's own municipality, read from what was said, on this machine."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from conversation.transcript import Transcript

if TYPE_CHECKING:
    from retrieval.social_map import SocialMap

_LIVES = re.compile(r"\bwoon\b|\bwonen\b|\bu woont\b|\bwoont u\b", re.IGNORECASE)
_HERE = re.compile(r"\bhier in (?:de |het )?$|\bgemeente $", re.IGNORECASE)
_REACH = 80  # characters before a name in which somebody says to live there


def find_home(transcript: Transcript, social_map: "SocialMap") -> str | None:
    """The municipality somebody says to live in, else 'here', else the one named most.

    None when none is named. A village counts for its municipality. "Mijn zus woont in ..." does
    not count as living there.
    """
    mentions = tuple(_mentions(transcript, social_map))
    for cue in (_LIVES, _HERE):
        said = [municipality for municipality, before in mentions if cue.search(before)]
        if said:
            return said[0]
    named = Counter(municipality for municipality, _ in mentions)
    return named.most_common(1)[0][0] if named else None


def _mentions(transcript: Transcript, social_map: "SocialMap") -> Iterator[tuple[str, str]]:
    """Every named municipality, with the words that come before the name or its question."""
    names = {n.lower(): m.name for m in social_map.municipalities for n in (m.name, *m.villages)}
    if not names:
        return
    longest_first = sorted(map(re.escape, names), key=lambda name: (-len(name), name))
    pattern = re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE)
    asked = ""
    for utterance in transcript.utterances:
        for match in pattern.finditer(utterance.text):
            before = f"{asked} {utterance.text[: match.start()]}"[-_REACH:]
            yield names[match[0].lower()], before
        asked = utterance.text[-_REACH:] if utterance.text.rstrip().endswith("?") else ""
