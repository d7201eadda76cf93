"""A stronger detector from a folder, beside the rules: a spaCy or a GLiNER model.

What it finds is added to what the rules find. The setting VERKENNER_PRIVACY_MODEL is read here, at
the detector itself, so that it holds whichever way a text comes in.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from conversation.error import DetectorDown
from privacy.entity import Entity, EntityType
from privacy.lexicon import load_words
from privacy.reading.reading import Reading
from privacy.reading.token import fold

SETTING = "VERKENNER_PRIVACY_MODEL"
# The labels of spaCy's Dutch models and of what GLiNER is asked for.
KINDS = {
    "PER": EntityType.PERSON,
    "PERSON": EntityType.PERSON,
    "LOC": EntityType.PLACE,
    "GPE": EntityType.PLACE,
    "PLACE": EntityType.PLACE,
    "ORG": EntityType.ORGANISATION,
    "ORGANIZATION": EntityType.ORGANISATION,
    "ADDRESS": EntityType.ADDRESS,
}
ASKED = ("person", "place", "organization", "address")
# Models are weakest on speech: below the rules, so that the rules name the kind.
SCORE = 0.35
# How sure GLiNER must be.
LEAST = 0.5
Find = Callable[[Reading], Iterator[Entity]]


def chosen_model() -> Find | None:
    """The detector in the folder that the setting names; None when it names none.

    Raises:
        DetectorDown: the folder holds no model that can be loaded.
    """
    folder = os.environ.get(SETTING, "").strip()
    return load_model(Path(folder)) if folder else None


def load_model(folder: Path) -> Find:
    """The detector in `folder`, of spaCy (config.cfg) or GLiNER (gliner_config.json).

    Raises:
        DetectorDown: there is no such model, or its package is not installed.
    """
    try:
        found = _gliner(folder) if (folder / "gliner_config.json").is_file() else _spacy(folder)
    except Exception:
        raise DetectorDown from None

    def find(reading: Reading) -> Iterator[Entity]:
        never = load_words("stop")["never"] | load_words("stop")["function"]
        for start, end, label in found(reading.text):
            kind = KINDS.get(label.upper())
            if kind and fold(reading.text[start:end]) not in never:
                yield Entity(start=start, end=end, type=kind, score=SCORE)

    return find


def _spacy(folder: Path) -> Callable[[str], list[tuple[int, int, str]]]:
    import spacy

    model = spacy.load(folder)
    return lambda text: [(e.start_char, e.end_char, e.label_) for e in model(text).ents]


def _gliner(folder: Path) -> Callable[[str], list[tuple[int, int, str]]]:
    from importlib import import_module

    model: Any = import_module("gliner").GLiNER.from_pretrained(str(folder), local_files_only=True)

    def find(text: str) -> list[tuple[int, int, str]]:
        said = model.predict_entities(text, list(ASKED), threshold=LEAST)
        return [(e["start"], e["end"], e["label"]) for e in said]

    return find
