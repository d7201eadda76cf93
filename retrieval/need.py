"""What somebody needs, in their own words, ready to be matched to the map."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """A need that was spoken aloud.

    `text` is what to search for, in safe words; `label` says it briefly in plain Dutch for the
    report ("hulp bij schulden"); `sources` are the utterances it rests on.
    """

    text: str
    label: str
    life_domain: str = ""
    categories: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
