"""Presidio with the Dutch recognizers of this package: no model, no network, no predefined ones."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

from conversation.error import DetectorDown
from privacy.entity import Entity, EntityType
from privacy.lean_import import without
from privacy.model import chosen_model
from privacy.reading.reading import Reading

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine, EntityRecognizer

NAMES = (EntityType.PERSON, EntityType.PLACE, EntityType.ORGANISATION, EntityType.ADDRESS)
RECOGNIZERS: dict[str, tuple[EntityType, ...]] = {
    "bsn": (EntityType.BSN,),
    "iban": (EntityType.IBAN,),
    "phone": (EntityType.PHONE,),
    "email": (EntityType.EMAIL,),
    "url": (EntityType.URL,),
    "postcode": (EntityType.POSTCODE,),
    "address": (EntityType.ADDRESS,),
    "plate": (EntityType.LICENSE_PLATE,),
    "id": (EntityType.ID,),
    "date": (EntityType.DATE,),
    "organisation": (EntityType.ORGANISATION,),
    "place": (EntityType.PLACE,),
    "person": (EntityType.PERSON,),
    "announced": (
        EntityType.BSN,
        EntityType.IBAN,
        EntityType.PHONE,
        EntityType.POSTCODE,
        EntityType.LICENSE_PLATE,
        EntityType.ID,
    ),
    "tagged": NAMES,
}
_LOCK = threading.Lock()


@dataclass(frozen=True, slots=True)
class Analyzer:
    """The loaded engine; `find` may be called from several threads."""

    engine: "AnalyzerEngine"

    def find(self, text: str) -> list[Entity]:
        """All that the recognizers see in `text`, overlaps included.

        Raises:
            DetectorDown: a recognizer failed; nothing may be passed on.
        """
        try:
            results = self.engine.analyze(text=text, language="nl")
        except Exception:
            raise DetectorDown from None
        return [
            Entity(
                start=r.start,
                end=r.end,
                type=EntityType(r.entity_type),
                score=r.score,
                found_by=(r.recognition_metadata or {}).get(r.RECOGNIZER_NAME_KEY, ""),
            )
            for r in results
        ]


def load_analyzer() -> Analyzer:
    """The analyzer, built once (about two seconds) and then shared by all threads."""
    with _LOCK:
        return _built()


@lru_cache(maxsize=1)
def _built() -> Analyzer:
    try:
        analyzer = Analyzer(_engine())
    except Exception:
        raise DetectorDown from None
    analyzer.find("Ik ben Anna de Vries uit Assen, 0612345678.")
    return analyzer


def _engine() -> "AnalyzerEngine":
    """Presidio around our recognizers; its context enhancer is left out, ours look around."""
    with without("torch", "transformers"):
        import spacy
        from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
    from presidio_analyzer.nlp_engine import NlpArtifacts, SpacyNlpEngine
    from spacy.tokens import Doc

    blank = spacy.blank("nl")

    class ReadArtifacts(NlpArtifacts):
        def __init__(self, reading: Reading, engine: object) -> None:
            super().__init__([], Doc(blank.vocab), [], [], engine, "nl")
            self.reading = reading

    class BlankDutch(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "nl", "model_name": "blank"}])

        def load(self) -> None:
            self.nlp = {"nl": blank}  # type: ignore[assignment]

        def process_text(self, text: str, language: str) -> ReadArtifacts:  # noqa: ARG002
            return ReadArtifacts(Reading.of(text), self)

    class KeepScores(ContextAwareEnhancer):
        def __init__(self) -> None:
            super().__init__(0, 0, 0, 0)

        def enhance_using_context(self, text, raw_results, *_: object, **__: object):  # type: ignore[no-untyped-def] # noqa: ARG002
            return raw_results

    nlp = BlankDutch()
    nlp.load()
    registry = RecognizerRegistry(recognizers=list(_recognizers()), supported_languages=["nl"])
    return AnalyzerEngine(
        nlp_engine=nlp,
        registry=registry,
        supported_languages=["nl"],
        context_aware_enhancer=KeepScores(),
    )


def _recognizers() -> Iterator["EntityRecognizer"]:
    """Each module of privacy/recognizer with a `find`, as a Presidio recognizer."""
    from presidio_analyzer import EntityRecognizer, RecognizerResult

    class Dutch(EntityRecognizer):
        def __init__(
            self,
            name: str,
            kinds: Sequence[EntityType],
            find: Callable[[Reading], Iterator[Entity]],
        ) -> None:
            self.find = find
            super().__init__([k.value for k in kinds], name=name, supported_language="nl")

        def load(self) -> None:
            """Word lists are loaded on first use."""

        def analyze(self, text, entities, nlp_artifacts=None):  # type: ignore[no-untyped-def] # noqa: ARG002
            return [
                RecognizerResult(entity_type=e.type.value, start=e.start, end=e.end, score=e.score)
                for e in self.find(nlp_artifacts.reading)
            ]

    for name, kinds in RECOGNIZERS.items():
        yield Dutch(name, kinds, import_module(f"privacy.recognizer.{name}").find)
    stronger = chosen_model()
    if stronger:
        yield Dutch("model", NAMES, stronger)
