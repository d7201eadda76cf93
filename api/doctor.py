"""Tests every setting and part for real, and says what to change."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from api.settings import Settings
from api.workbench import Workbench
from conversation.error import VerkennerError


class Verdict(StrEnum):
    """How a part is doing."""

    GOOD = "goed"
    OFF = "uit"
    BROKEN = "kapot"


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """One part, how it is doing, and what it says or what to change."""

    part: str
    verdict: Verdict
    advice: str


def examine(bench: Workbench) -> Iterator[Finding]:
    """Every finding, in the order of the spine."""
    settings = bench.settings
    yield _try("privacy", _privacy)
    yield _speech(settings)
    yield _endpoint(bench)
    if settings.prompts is not None:
        yield _try("prompts", lambda: _prompts(settings))
    yield _map(bench)
    if settings.municipality is not None and bench.has_map:
        yield _try("gemeente", lambda: _municipality(bench))
    yield _embedding(bench)


def _try(part: str, work: Callable[[], str]) -> Finding:
    """Run `work`; what it gives is good news, what it raises is advice."""
    try:
        return Finding(part=part, verdict=Verdict.GOOD, advice=work())
    except VerkennerError as error:
        return Finding(part=part, verdict=Verdict.BROKEN, advice=str(error))


def _privacy() -> str:
    from conversation.error import DetectorDown
    from privacy.deidentify import find_entities

    if not find_entities("Mijn BSN is 111222333."):
        raise DetectorDown
    return "Persoonlijke gegevens worden gevonden."


def _speech(settings: Settings) -> Finding:
    from assistant.transcription import check_model, load_model

    if settings.speech_model is None:
        advice = (
            "Er is geen spraakmodel. Tekst werkt wel. Voor opnames: zet een map met een "
            "faster-whisper-model in VERKENNER_SPEECH_MODEL."
        )
        return Finding(part="spraak", verdict=Verdict.OFF, advice=advice)

    def work() -> str:
        load_model(check_model(settings.speech_model))
        return f"Het spraakmodel in '{settings.speech_model}' laadt."

    return _try("spraak", work)


def _endpoint(bench: Workbench) -> Finding:
    if bench.settings.llm_url is None:
        advice = "Er is geen taalmodel ingesteld. De ingebouwde schrijver maakt de samenvatting."
        return Finding(part="taalmodel", verdict=Verdict.OFF, advice=advice)

    def work() -> str:
        from assistant.llm import LanguageModel
        from assistant.proof import prove

        prove(LanguageModel(endpoint=bench.endpoint))
        return "Het taalmodel antwoordt en houdt zich aan het schema."

    return _try("taalmodel", work)


def _prompts(settings: Settings) -> str:
    from conversation.error import InvalidSetting
    from prompts import PromptError, load_prompt

    folder = settings.prompts
    if folder is None or not folder.is_dir():
        raise InvalidSetting("De map in VERKENNER_PROMPTS bestaat niet. Controleer de naam.")
    try:
        prompt = load_prompt("summary", folder)
    except PromptError as error:
        raise InvalidSetting(str(error)) from None
    return f"De prompt voor de samenvatting is te lezen (versie {prompt.version})."


def _municipality(bench: Workbench) -> str:
    name = bench.searcher.social_map.municipality(bench.settings.municipality or "").name
    return f"Afstanden tellen vanaf {name}."


def _map(bench: Workbench) -> Finding:
    if not bench.has_map:
        advice = "Er is geen sociale kaart. Zet een map met CSV-bestanden in VERKENNER_MAP."
        return Finding(part="sociale kaart", verdict=Verdict.OFF, advice=advice)

    def work() -> str:
        return f"{len(bench.searcher.social_map.services)} voorzieningen gelezen."

    return _try("sociale kaart", work)


def _embedding(bench: Workbench) -> Finding:
    if bench.settings.embedding_model is None and bench.settings.embedding_url is None:
        advice = "Zoeken gebruikt de ingebouwde vectoren. Dat is goed genoeg om mee te beginnen."
        return Finding(part="zoekmodel", verdict=Verdict.OFF, advice=advice)

    def work() -> str:
        size = embedder.dimension if (embedder := bench.embedder()) else 0
        return f"Het zoekmodel werkt ({size} dimensies)."

    return _try("zoekmodel", work)
