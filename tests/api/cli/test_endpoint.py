"""A language model as a setting: used when it answers well, left behind visibly when not."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.cli.conftest import DAY, Command
from tests.assistant.scripted_endpoint import Script, serve

TALK = """Joost: Goedemiddag, ik ben Joost Terwisscha, psycholoog bij de ggz. Hoe gaat het?
Wietske: Ik ben Wietske Hoogenboezem. Ik slaap al maanden slecht en ik heb veel schulden.
Joost: Wie helpt u?
Wietske: Mijn zus Aaltje helpt mij elke zaterdag met de boodschappen.
Joost: Zal ik donderdag de schuldhulp voor u bellen?
Wietske: Ja graag.
"""
NAMES = ("Joost", "Terwisscha", "Wietske", "Hoogenboezem", "Aaltje")
DRAFT = {
    "sections": [
        {
            "heading": "Wat lastig is",
            "sentences": [
                {"text": "U slaapt al maanden slecht.", "sources": [1]},
                {"text": "U hebt veel schulden.", "sources": [1]},
            ],
        },
        {
            "heading": "Wat goed gaat en wie u helpt",
            "sentences": [
                {"text": "Uw zus helpt u elke zaterdag met de boodschappen.", "sources": [3]}
            ],
        },
    ]
}


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    with serve() as served:
        monkeypatch.setenv("VERKENNER_LLM_URL", served.url)
        monkeypatch.setenv("VERKENNER_LLM_MODEL", "proef-7b")
        yield served


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "gesprek.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_the_model_writes_and_no_name_reaches_it(
    command: Command, script: Script, talk: Path
) -> None:
    script.content = json.dumps(DRAFT)
    shown = command("process", talk, "--today", DAY, "--json")
    assert shown.code == 0, shown.err
    texts = [x["text"] for s in shown.json["summary"]["sections"] for x in s["sentences"]]
    assert "U slaapt al maanden slecht." in texts
    assert shown.json["provenance"]["models"] == ["proef-7b"]
    assert shown.json["provenance"]["prompts"]
    assert len(script.requests) == 1
    assert not [name for name in NAMES if name in script.everything_sent]


@pytest.mark.parametrize(
    "trouble", [{"status": 500}, {"content": "geen json"}, {"finish_reason": "length"}]
)
def test_when_the_model_fails_the_rules_write_and_the_report_says_so(
    command: Command, script: Script, talk: Path, trouble: dict[str, object]
) -> None:
    for name, value in trouble.items():
        setattr(script, name, value)
    shown = command("process", talk, "--today", DAY, "--json")
    assert shown.code == 0, shown.err
    assert shown.json["summary"]["sections"]
    assert shown.json["provenance"]["writer"].startswith("regels, zonder")
    assert shown.json["provenance"]["models"] == []


def test_doctor_asks_the_model_for_one_word(command: Command, script: Script) -> None:
    script.content = '{"answer": "goed"}'
    good = command("doctor", "--json")
    script.status = 401
    wrong = command("doctor", "--json")
    verdicts = [
        next(f for f in shown.json["findings"] if f["part"] == "taalmodel")["verdict"]
        for shown in (good, wrong)
    ]
    assert (good.code, wrong.code, verdicts) == (0, 1, ["goed", "kapot"])


def test_a_public_address_without_https_is_refused(
    command: Command, talk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERKENNER_LLM_URL", "http://model.example.nl/v1")
    monkeypatch.setenv("VERKENNER_LLM_MODEL", "proef-7b")
    shown = command("process", talk, "--json")
    assert (shown.code, shown.out) == (1, "")
    assert "http" in shown.err


def test_search_asks_an_embeddings_endpoint_without_personal_data(
    command: Command, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERKENNER_EMBEDDING_URL", script.url)
    monkeypatch.setenv("VERKENNER_EMBEDDING_NAME", "proef-e5")
    shown = command("search", "maatje voor mijn zus Aaltje Hoogenboezem", "--demo-region", "--json")
    assert shown.code == 0, shown.err
    assert "maatje" in script.everything_sent
    assert not [name for name in NAMES if name in script.everything_sent]


def test_doctor_tells_how_large_the_vectors_are_and_names_two_models_at_once(
    command: Command, script: Script, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("VERKENNER_EMBEDDING_URL", script.url)
    monkeypatch.setenv("VERKENNER_EMBEDDING_NAME", "proef")
    assert "4 dimensies" in command("doctor", "--json").out
    monkeypatch.setenv("VERKENNER_EMBEDDING_MODEL", str(tmp_path))
    assert "Er zijn twee zoekmodellen ingesteld" in command("doctor", "--json").out
