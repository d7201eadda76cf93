"""How fast text is de-identified on one core, and what it costs to start, beside Presidio's own."""

from benchmarks.figure import Figure
from benchmarks.material import long_talk
from benchmarks.meter import fastest, peak_megabytes, report, seconds

CHARACTERS = 60_000


def main() -> None:
    from privacy.deidentify import deidentify
    from privacy.engine import load_analyzer

    start = seconds(load_analyzer)
    talk, four = long_talk(CHARACTERS), long_talk(4 * CHARACTERS)
    deidentify(long_talk(2_000))
    once = fastest(lambda: deidentify(talk))
    memory = peak_megabytes()
    fourfold = fastest(lambda: deidentify(four))
    peer = presidio_seconds([u.text for u in talk.utterances])
    report(
        Figure(what="de-identify: start", value=start, unit="s", most=3),
        Figure(what="de-identify", value=len(talk.text) / once, unit="chars/s", least=50_000),
        Figure(what="de-identify: memory", value=memory, unit="MB", most=400),
        Figure(what="de-identify: four times the text / once", value=fourfold / once, unit="x"),
        Figure(what="de-identify: time / Presidio's defaults", value=once / peer, unit="x"),
    )


def presidio_seconds(texts: list[str]) -> float:
    """Presidio with the recognizers it ships for Dutch, on the same turns and pipeline."""
    import spacy
    import tldextract.tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    class Blank(SpacyNlpEngine):
        def load(self) -> None:
            self.nlp = {"nl": spacy.blank("nl")}

    offline = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    tldextract.tldextract.TLD_EXTRACTOR = offline
    engine = Blank(models=[{"lang_code": "nl", "model_name": "blank"}])
    engine.load()
    registry = RecognizerRegistry(supported_languages=["nl"])
    registry.load_predefined_recognizers(languages=["nl"])
    analyzer = AnalyzerEngine(nlp_engine=engine, registry=registry, supported_languages=["nl"])
    return fastest(lambda: [analyzer.analyze(t, language="nl") for t in texts], times=1)


if __name__ == "__main__":
    main()
