"""Faults found in labelled sentences; what is missed is written down and must stay exact."""

import tomllib
from pathlib import Path

import pytest

from assistant.fault import FaultKind
from assistant.readability import measure

_DATA = tomllib.loads(
    Path(__file__).with_name("readability_sentences.toml").read_text(encoding="utf-8")
)
SOUND: list[str] = _DATA["sound"]
FAULTY: dict[str, list[str]] = _DATA["fault"]

# Known failures: sound sentences that are faulted, and faults that are not seen.
FALSE_ALARMS: set[str] = set()
MISSED: dict[str, set[str]] = {kind: set() for kind in FAULTY}


def kinds(text: str) -> set[FaultKind]:
    return {fault.kind for fault in measure(text).faults}


def test_every_kind_is_labelled() -> None:
    assert set(FAULTY) == {str(kind) for kind in FaultKind}


def test_sound_sentences_are_left_alone() -> None:
    alarms = {text for text in SOUND if kinds(text)}
    assert alarms == FALSE_ALARMS
    assert len(alarms) <= 0.1 * len(SOUND)


@pytest.mark.parametrize("kind", FAULTY)
def test_faults_are_seen(kind: str) -> None:
    missed = {text for text in FAULTY[kind] if FaultKind(kind) not in kinds(text)}
    assert missed == MISSED[kind]
    assert len(missed) <= 0.2 * len(FAULTY[kind])


@pytest.mark.parametrize(
    ("text", "kind", "span", "advice"),
    [
        ("Indien u belt, helpen wij u.", "hard_word", "Indien", "gebruik: als"),
        ("U gaat naar de ggz.", "abbreviation", "ggz", "gebruik: geestelijke gezondheidszorg"),
        ("We houden de vinger aan de pols.", "figurative", "vinger aan de pols", "gebruik: goed"),
        ("Het formulier wordt bekeken.", "passive", "wordt bekeken", "Zeg wie het doet"),
        ("Het invullen van dit papier is lastig.", "nominalisation", "Het invullen", "Maak er"),
        ("U kunt niet komen zonder afspraak.", "double_negation", "niet komen zonder", "Gebruik"),
        ("De door u gestuurde brief is er.", "tang", "De door u gestuurde brief", "Zet bij"),
    ],
)
def test_fault_points_at_the_words(text: str, kind: str, span: str, advice: str) -> None:
    sentence = measure(text).sentences[0]
    fault = next(f for f in sentence.faults if f.kind is FaultKind(kind))
    assert sentence.text[fault.start : fault.end] == span
    assert fault.advice.startswith(advice)


@pytest.mark.parametrize(
    "text",
    [
        "U praat met [PERSOON-1] over uw werk.",
        "Ik heb 2,5 uur gewacht en kom om 10.30 uur terug.",
        "LET OP: u moet dit NIET weggooien.",
        "Uw tv is stuk.",
    ],
)
def test_no_abbreviation(text: str) -> None:
    assert FaultKind.ABBREVIATION not in kinds(text)


def test_explained_once_is_explained() -> None:
    explained = "U gaat naar de ggz. Dat is zorg."
    assert FaultKind.ABBREVIATION in kinds(explained)
    first = "De ggz (zorg bij klachten in uw hoofd) belt u. De ggz is op dinsdag open."
    assert FaultKind.ABBREVIATION not in kinds(first)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        # subject and verb, with and without a comma
        ("De vrouw die elke dinsdag de ramen bij mij wast is ziek.", "vrouw die"),
        ("Mijn vader, een man die bijna nooit boos werd, was bakker.", "een man die"),
        # helper and infinitive or participle, eight words between
        ("U kunt op maandag tussen negen en vijf bij ons uw pas ophalen.", "kunt op maandag"),
        # verb and particle; om and te
        ("Wij nodigen u op maandag om tien uur met uw man uit.", "nodigen u op"),
        ("Het is fijn om na zo'n lange dag vol lawaai op het werk te rusten.", "om na zo'n"),
        # a description before a noun
        ("De gisteren door u bij ons gebrachte tas is leeg.", "De gisteren door"),
    ],
)
def test_tang(text: str, span: str) -> None:
    fault = next(f for f in measure(text).faults if f.kind is FaultKind.TANG)
    assert text[fault.start :].startswith(span)


@pytest.mark.parametrize(
    "text",
    [
        "U kunt op maandag bij ons uw pas ophalen.",
        "Wij nodigen u op maandag uit.",
        "Ik wil dat iemand meegaat, want ik word daar altijd zenuwachtig van.",
        "Bij ons werkt Naima, die doet dit elke dag, thuis en op school.",
        "Ik ben vannacht met veel pijn in mijn rug wakker geworden.",
    ],
)
def test_no_tang(text: str) -> None:
    assert FaultKind.TANG not in kinds(text)


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Koop twee pakken sinaasappelsap.", False),
        ("De auto is weggeblazen.", False),
        ("De eerste stap is het moeilijkst.", False),
        ("Uw hypochondrische klachten zijn minder.", True),
        ("De participatiecoach belt u.", True),
    ],
)
def test_rare_words_are_hard_when_nobody_sees_through_them(text: str, hard: bool) -> None:
    assert (FaultKind.HARD_WORD in kinds(text)) is hard
