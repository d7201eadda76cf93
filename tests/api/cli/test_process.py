"""`verkenner process`: the contract on the demo talks, and every kind of bad input."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from conversation.demo import talks
from tests.api.cli.conftest import DAY, Command

KEYS = {
    "transcript", "summary", "agreements", "coordinator", "follow_up", "outcome", "refused",
    "withheld", "next_steps", "gaps", "risk", "delivery", "privacy", "provenance",
}  # fmt: skip
HEADINGS = [
    "Waar we over praatten", "Wat goed gaat en wie u helpt", "Wat lastig is", "Wat u wilt",
    "Wat u zelf kunt doen", "Wat we hebben afgesproken",
]  # fmt: skip
FIELDS = {
    "agreements": {"who", "what", "when", "where", "provider", "sources"},
    "refused": {"what", "sources"},
    "delivery": {"limit", "sources"},
    "gaps": {"need", "sources"},
    "next_steps": {
        "service_id", "name", "organisation", "category", "need", "reason", "sources",
        "distance_km", "wait", "access", "while_waiting", "last_verified",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def documents() -> dict[str, Any]:
    """The report of each demo talk, made once for all tests of this module."""
    from datetime import date

    from api.document import report_document
    from api.workbench import Workbench
    from conversation.demo import load

    bench = Workbench.open(demo_region=True)
    day = date.fromisoformat(DAY)
    return {
        name: json.loads(
            json.dumps(report_document(bench.report(load(name), municipality=None, today=day)))
        )
        for name in talks()
    }


def values(document: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every leaf of a document with its path; places in lists are left out of the path."""
    if isinstance(document, dict):
        for key, value in document.items():
            yield from values(value, f"{path}.{key}")
        if not document:
            yield path, None
    elif isinstance(document, list):
        for value in document:
            yield from values(value, path)
        if not document:
            yield path, None
    else:
        yield path, document


def test_each_report_has_the_keys_of_the_contract(documents: dict[str, Any]) -> None:
    for document in documents.values():
        assert set(document) == KEYS
        for key, fields in FIELDS.items():
            assert all(set(item) == fields for item in document[key])


def test_headings_stand_in_their_fixed_order(documents: dict[str, Any]) -> None:
    for document in documents.values():
        found = [section["heading"] for section in document["summary"]["sections"]]
        assert found == [h for h in HEADINGS if h in found]
        assert all(section["sentences"] for section in document["summary"]["sections"])


def test_no_key_is_empty_over_all_demo_talks_together(documents: dict[str, Any]) -> None:
    leaves = [leaf for document in documents.values() for leaf in values(document)]
    filled = {path for path, value in leaves if value not in (None, "")}
    empty = {
        path
        for path, _ in leaves
        if path not in filled and not any(other.startswith(f"{path}.") for other in filled)
    }
    # A written transcript tells when a turn begins, not when it ends; no model had a part in this.
    known = {".transcript.utterances.end", ".provenance.models", ".provenance.prompts"}
    limits = {path for path in empty if path.startswith(".summary.readability.gates")}
    assert empty - limits == known


def test_every_sentence_rests_on_utterances_that_exist(documents: dict[str, Any]) -> None:
    for document in documents.values():
        known = {u["i"] for u in document["transcript"]["utterances"]}
        hidden = {
            u["i"]
            for u in document["transcript"]["utterances"]
            if u["text"] == "[niet in het verslag]"
        }
        for section in document["summary"]["sections"]:
            for sentence in section["sentences"]:
                assert sentence["sources"]
                assert set(sentence["sources"]) <= known - hidden
                assert sentence["support"] in {"direct", "merged", "quote"}


def test_the_summary_is_as_long_as_contracted(documents: dict[str, Any]) -> None:
    for name, document in documents.items():
        words = document["summary"]["text"].replace("#", " ").replace("-", " ").split()
        assert 200 <= len(words) <= 400, (name, len(words))


def test_outcomes_and_levels_are_those_of_the_talks(documents: dict[str, Any]) -> None:
    found = {n: (d["outcome"], d["risk"]["level"]) for n, d in documents.items()}
    assert found == {
        "hennie": ("none", "none"),
        "marijke": ("both", "concern"),
        "youssef": ("both", "none"),
    }


def test_no_care_needed_gives_no_steps(documents: dict[str, Any]) -> None:
    assert documents["hennie"]["next_steps"] == []
    assert all(len(d["next_steps"]) <= 5 for d in documents.values())


def test_what_was_refused_is_not_proposed(documents: dict[str, Any]) -> None:
    refused = {"marijke": "groep", "youssef": "moskee"}
    for name, word in refused.items():
        names = [step["name"].lower() for step in documents[name]["next_steps"]]
        assert not [n for n in names if word in n]


def test_running_twice_gives_the_same_bytes(command: Command, tmp_path: Path) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["youssef"].read_bytes())
    arguments = ("process", talk, "--demo-region", "--today", DAY, "--json")
    first, second = command(*arguments), command(*arguments)
    assert first.code == 0
    assert first.out == second.out


@pytest.mark.parametrize("view", [(), ("--markdown",)])
def test_a_report_to_read_names_its_headings(
    command: Command, tmp_path: Path, view: tuple[str, ...]
) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["marijke"].read_bytes())
    shown = command("process", talk, "--demo-region", "--today", DAY, *view)
    assert shown.code == 0
    for words in ("113", "Wat u wilt", "Mogelijke stappen", "Afspraken op een rij"):
        assert words in shown.out


def test_without_a_map_it_says_so_and_gives_no_steps(command: Command, tmp_path: Path) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["youssef"].read_bytes())
    shown = command("process", talk, "--today", DAY, "--json")
    assert shown.code == 0
    assert "geen sociale kaart" in shown.err
    assert shown.json["next_steps"] == []
    assert shown.json["gaps"] == []


def test_one_speaker_still_gives_a_report_and_a_warning(command: Command, tmp_path: Path) -> None:
    talk = tmp_path / "alleen.txt"
    talk.write_text(
        "Spreker 1: Ik slaap al maanden slecht en ik pieker veel over geld.\n"
        "Spreker 1: Mijn zus helpt mij met de boodschappen, dat is heel fijn.\n"
        "Spreker 1: Ik wil graag dat iemand met mij naar de rekeningen kijkt.\n",
        encoding="utf-8",
    )
    shown = command("process", talk, "--today", DAY, "--json")
    assert shown.code == 0
    assert shown.json["summary"]["sections"]
    assert shown.json["transcript"]["health"]["warnings"]


ENGLISH = (
    "Anna: I have not been sleeping well for months and I worry about money all the time.\n"
    "Bob: That sounds hard. Do you have people around you who can help you with this?\n"
    "Anna: My sister comes on Sundays, but she lives far away and has children of her own.\n"
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "geen gesproken tekst", id="empty"),
        pytest.param(b" \r\n\t\n", "geen gesproken tekst", id="blank"),
        pytest.param(bytes(range(256)) * 40, "WebVTT", id="binary"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(500), "WebVTT", id="picture"),
        pytest.param(ENGLISH.encode(), "Nederlands", id="english"),
    ],
)
def test_a_file_that_is_no_dutch_talk_gets_one_clear_sentence(
    command: Command, tmp_path: Path, content: bytes, words: str
) -> None:
    talk = tmp_path / "bestand"
    talk.write_bytes(content)
    shown = command("process", talk, "--today", DAY, "--json")
    assert (shown.code, shown.out) == (1, "")
    assert words in shown.err
    assert "Traceback" not in shown.err


def test_a_huge_file_is_refused_before_it_is_read(command: Command, tmp_path: Path) -> None:
    huge = tmp_path / "groot.txt"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), 200_000_000)
    shown = command("process", huge, "--json")
    assert (shown.code, shown.out) == (1, "")
    assert "te groot" in shown.err


def test_a_missing_file_and_a_folder_are_named(command: Command, tmp_path: Path) -> None:
    for path in (tmp_path / "weg.txt", tmp_path):
        shown = command("process", path, "--json")
        assert (shown.code, shown.out) == (1, "")
        assert len(shown.err.strip().splitlines()) <= 2


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("services.csv", "name,category\nLoket,schuldhulpverlening\n", "id"),
        ("services.csv", None, "services.csv"),
    ],
)
def test_a_map_without_what_it_needs_is_one_clear_error(
    command: Command, small_map: Path, tmp_path: Path, file: str, content: str | None, words: str
) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["youssef"].read_bytes())
    (small_map / file).unlink()
    if content:
        (small_map / file).write_text(content, encoding="utf-8")
    shown = command("process", talk, "--map", small_map, "--json")
    assert (shown.code, shown.out) == (1, "")
    assert words in shown.err


def test_a_broken_row_costs_only_that_row(
    command: Command, small_map: Path, tmp_path: Path
) -> None:
    services = small_map / "services.csv"
    services.write_text(services.read_text("utf-8") + ",Zonder id,,,,,,,,,,\n", encoding="utf-8")
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["youssef"].read_bytes())
    shown = command("process", talk, "--map", small_map, "--today", DAY, "--json")
    assert shown.code == 0
    assert "a" in {step["service_id"] for step in shown.json["next_steps"]}
    checked = command("map", "check", small_map, "--json")
    assert checked.code == 1
    assert checked.json["problems"]


def test_an_unknown_municipality_is_named_before_any_work(
    command: Command, small_map: Path, tmp_path: Path
) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["youssef"].read_bytes())
    shown = command("process", talk, "--map", small_map, "--municipality", "Nordam", "--json")
    assert (shown.code, shown.out) == (1, "")
    assert "Noorddam" in shown.err


@pytest.mark.parametrize(
    ("kind", "title"),
    [("huisarts", "# Advies aan de huisarts"), ("casuskaart", "# Casuskaart voor de overlegtafel")],
)
def test_a_letter_comes_instead_of_the_report(
    command: Command, tmp_path: Path, kind: str, title: str
) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["marijke"].read_bytes())
    shown = command("process", talk, "--demo-region", "--today", DAY, "--letter", kind)
    assert shown.code == 0
    assert shown.out.startswith(title)
    assert "Wat u wilt" not in shown.out
    assert "Let op: " in shown.err


def test_a_letter_stands_beside_the_report_in_json(command: Command, tmp_path: Path) -> None:
    talk = tmp_path / "gesprek.txt"
    talk.write_bytes(talks()["marijke"].read_bytes())
    arguments = ("process", talk, "--demo-region", "--today", DAY, "--json")
    document = command(*arguments, "--letter", "casuskaart").json
    assert set(document) == KEYS | {"letters"}
    card = document["letters"]["casuskaart"]
    assert set(card) == {"kind", "given", "barred_by", "parts", "notes", "words", "text"}
    assert card["words"] <= 150


def test_a_letter_that_the_inwoner_does_not_want_is_not_given(
    command: Command, tmp_path: Path
) -> None:
    talk = tmp_path / "gesprek.txt"
    text = talks()["marijke"].read_text("utf-8")
    talk.write_text(
        text + "\n[01:04:00] Marijke: Mijn huisarts hoeft dit niet te weten.\n", "utf-8"
    )
    arguments = ("process", talk, "--demo-region", "--today", DAY, "--letter", "huisarts")
    shown = command(*arguments)
    assert (shown.code, shown.out) == (1, "")
    assert "huisarts dit niet mag weten" in shown.err
    letter = command(*arguments, "--json").json["letters"]["huisarts"]
    assert (letter["given"], letter["parts"], letter["text"]) == (False, [], "")
    assert letter["barred_by"]
