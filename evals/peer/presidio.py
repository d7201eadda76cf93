"""Presidio with the recognizers it loads for Dutch by itself, without a model."""

from collections.abc import Callable

TYPES = {
    "PERSON": "PERSON",
    "LOCATION": "PLACE",
    "EMAIL_ADDRESS": "EMAIL",
    "PHONE_NUMBER": "PHONE",
    "IBAN_CODE": "IBAN",
    "URL": "URL",
    "DATE_TIME": "DATE",
}
Find = Callable[[str], list[tuple[int, int, str]]]


def presidio_defaults() -> Find:
    """A function from a text to (start, end, type); a type that is not ours keeps its name.

    Its e-mail recognizer would fetch a list of domain names; it gets the list it ships with.
    """
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class BlankDutch(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "nl", "model_name": "blank"}])

        def load(self) -> None:
            self.nlp = {"nl": spacy.blank("nl")}  # type: ignore[assignment]

    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    nlp = BlankDutch()
    nlp.load()
    registry = RecognizerRegistry(supported_languages=["nl"])
    registry.load_predefined_recognizers(languages=["nl"], nlp_engine=nlp)
    engine = AnalyzerEngine(nlp_engine=nlp, registry=registry, supported_languages=["nl"])

    def find(text: str) -> list[tuple[int, int, str]]:
        results = engine.analyze(text=text, language="nl")
        return [(r.start, r.end, TYPES.get(r.entity_type, r.entity_type)) for r in results]

    return find
