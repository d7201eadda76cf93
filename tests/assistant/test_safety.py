"""Nothing spoken vanishes and nothing unspoken appears; what goes wrong is written down exactly."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from assistant.risk import Risk
from assistant.safety import CRISIS_BLOCK, VEILIG_THUIS, crisis_in_question, find_risk
from assistant.talk import Talk, Turn
from conversation.role import Role
from privacy.safe_text import SafeText, SafeTranscript, SafeUtterance

_DATA: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("safety_cases.toml").read_text(encoding="utf-8")
)
_ROLES = {
    "F": Role.FACILITATOR,
    "R": Role.RESIDENT,
    "N": Role.CLOSE_ONE,
    "I": Role.INTERPRETER,
    "U": Role.UNKNOWN,
    "W": Role.RESIDENT,
}
_WITHHELD = "[niet in het verslag]"

SPOKEN = [
    (level, about, text)
    for level in ("crisis", "concern")
    for about, texts in _DATA["single"][level].items()
    for text in texts
]
UNSPOKEN: list[str] = _DATA["single"]["none"]
HEARD = [(level, text) for level, texts in _DATA["heard"].items() for text in texts]
VEILED = [(level, text) for level, texts in _DATA["veiled"].items() for text in texts]
TALKS: list[dict[str, Any]] = _DATA["talk"]

MISREAD: dict[str, str] = _DATA["misread"]  # known failures of the plain cases
MISHEARD: dict[str, str] = _DATA["misheard"]  # of the oblique ones


def talk_of(lines: list[str]) -> Talk:
    turns, withheld = [], []
    for i, line in enumerate(lines):
        letter, text = line.split(": ", 1)
        shown = _WITHHELD if letter == "W" else text
        turns.append(_turn(i, shown, _ROLES[letter]))
        if letter == "W":
            withheld.append(_turn(i, text, _ROLES[letter]))
    return Talk(turns=tuple(turns), withheld=tuple(withheld), safe=SafeTranscript(utterances=()))


def _turn(i: int, text: str, role: Role) -> Turn:
    return Turn(utterance=SafeUtterance(i=i, text=SafeText(text)), role=role)


def risk_of(text: str) -> Risk:
    return find_risk(talk_of([f"R: {text}"]))


def test_there_are_enough_cases() -> None:
    assert len(SPOKEN) >= 80
    assert len(UNSPOKEN) >= 45
    assert len(TALKS) >= 25


def test_nothing_spoken_vanishes() -> None:
    assert not {text for _, about, text in SPOKEN if about not in _abouts(text)}


def _abouts(text: str) -> set[str]:
    return {signal.about for signal in risk_of(text).signals}


def test_levels() -> None:
    plain = [*((level, text) for level, _, text in SPOKEN), *(("none", text) for text in UNSPOKEN)]
    assert _wrong(plain) == MISREAD


def _wrong(cases: list[tuple[str, str]]) -> dict[str, str]:
    made = {text: str(risk_of(text).level) for _, text in cases}
    return {text: made[text] for level, text in cases if made[text] != level}


def test_said_obliquely() -> None:
    wrong = _wrong(HEARD)
    assert wrong == MISHEARD
    assert len(wrong) <= 0.12 * len(HEARD)


def test_veiled() -> None:
    assert _wrong(VEILED) == _DATA["still_missed"]


@pytest.mark.parametrize("case", TALKS, ids=lambda case: case["turns"][0][:40])
def test_talk(case: dict[str, Any]) -> None:
    risk = find_risk(talk_of(case["turns"]))
    assert risk.level == case["level"]
    assert list(risk.sources) == case["sources"]


@pytest.mark.parametrize("text", [text for _, _, text in SPOKEN[:10]])
def test_recogniser_text_reads_the_same(text: str) -> None:
    bare = "".join(c for c in text.lower() if c.isalnum() or c in " '")
    assert risk_of(bare).level is risk_of(text).level


@pytest.mark.parametrize(
    ("text", "crisis"),
    [
        ("ik wil niet meer leven", True),
        ("Mijn cliënt heeft pillen opgespaard, wat nu?", True),
        ("Waar kan ik heen met zelfmoordgedachten?", True),
        ("hulp bij suicidale gedachten in Laren", True),
        ("hij zegt dat hij me vermoordt", True),
        ("mijn dochter snijdt zichzelf", True),
        ("rouwgroep voor nabestaanden na zelfdoding", False),
        ("hulp bij schulden in mijn wijk", False),
        ("ik schaam me dood voor mijn schulden", False),
        ("taalles voor beginners", False),
        ("Is 113 ook in het Engels bereikbaar?", False),
        ("training suïcidepreventie voor vrijwilligers", False),
        ("Er ligt een afscheidsbrief en hij neemt niet meer op, wat moet ik doen?", True),
        ("haar man staat nu met een mes voor de deur, waar kan ze heen?", True),
        ("koffie drinken met anderen", False),
    ],
)
def test_question(text: str, crisis: bool) -> None:
    assert crisis_in_question(text) is crisis


def test_who_asks_about_a_wish_has_none() -> None:
    asked = "dat vraag ik iedereen heb je weleens gedacht ik wil niet meer leven"
    assert find_risk(talk_of([f"F: {asked}", "R: Nee joh, helemaal niet."])).signals == ()


def test_crisis_block_names_every_way_to_help() -> None:
    text = " ".join(line.text for line in CRISIS_BLOCK.lines)
    for needed in ("113", "0800-0113", "113.nl", "112", "Dag en nacht", "huisartsenpost"):
        assert needed in text
    assert "plegen" not in text
    dials = [phone.href for line in CRISIS_BLOCK.lines for phone in line.phones]
    assert dials == ["tel:113", "tel:08000113", "tel:112"]


def test_labels_stand_in_their_line() -> None:
    for line in (*CRISIS_BLOCK.lines, *VEILIG_THUIS.lines):
        labels = [phone.label for phone in line.phones] + ([line.link[0]] if line.link else [])
        assert all(label in line.text for label in labels)


def test_signals_hold_no_words_of_the_talk() -> None:
    for signal in risk_of("Ik wil dood en ik hoor stemmen in mijn hoofd.").signals:
        assert signal.about in {"suïcide", "zelfbeschadiging", "geweld", "kind", "realiteit"}
