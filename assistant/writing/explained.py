"""Abbreviations explained where the reader meets them first."""

import re
from collections.abc import Iterable
from dataclasses import replace

from assistant.summary import Section
from assistant.words import table

_LONGEST = 20  # words; DESIGN §6


def explained(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, every abbreviation of the table explained in brackets at its first use."""
    open_ = dict(table("jargon")["abbreviations"])
    done = []
    for section in sections:
        sentences = []
        for sentence in section.sentences:
            text = sentence.text
            for short in [s for s in open_ if re.search(rf"\b{s}\b", text)]:
                longer = re.sub(rf"\b{short}\b", f"{short} ({open_[short]})", text, count=1)
                if len(longer.split()) <= _LONGEST:
                    text = longer
                    del open_[short]
            sentences.append(replace(sentence, text=text))
        done.append(replace(section, sentences=tuple(sentences)))
    return tuple(done)
