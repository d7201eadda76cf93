"""The commands beside `process`: what they print, and how they end."""

import json
from pathlib import Path

import pytest

from tests.api.cli.conftest import DAY, Command


def jsonl(*rows: object) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()


def test_help_names_every_command(command: Command) -> None:
    shown = command("--help")
    assert shown.code == 0
    for name in ("demo", "process", "transcribe", "deidentify", "search", "ask", "readability",
                 "map", "waits", "serve", "doctor"):  # fmt: skip
        assert name in shown.out


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("proces",), "De opdracht 'proces' bestaat niet. Bedoelt u process?"),
        (("map", "chek"), "Bedoelt u check? Hulp: verkenner map --help"),
        (("process",), "Hier ontbreekt iets: file. Hulp: verkenner process --help"),
        (("search", "x", "--max-km", "ver"), "--max-km: hier hoort een getal."),
        (("search", "x", "--max-km"), "Achter --max-km ontbreekt een waarde."),
        (("ask", "x", "--todya"), "De optie --todya bestaat niet. Bedoelt u --today?"),
        (("ask", "wie", "helpt"), "Dit is te veel: helpt. Zet een zin"),
        (("process", "x", "--today", "morgen"), "schrijf de datum als 2026-11-21"),
        (("map", "export", "x", "--to", "y", "--format", "zip"), "'zip' kan niet, kies uit 'csv'"),
    ],
)
def test_a_wrong_call_ends_with_two_and_says_in_dutch_what_to_do(
    command: Command, wrong: tuple[str, ...], said: str
) -> None:
    shown = command(*wrong)
    assert shown.code == 2
    assert said in shown.err
    assert not shown.out


def test_a_wrong_date_is_a_wrong_call(command: Command) -> None:
    assert command("ask", "schulden", "--demo-region", "--today", "gisteren").code == 2


def test_demo_ends_with_how_to_go_on(command: Command) -> None:
    shown = command("demo")
    assert shown.code == 0
    assert "verkenner process" in shown.out.splitlines()[-2] + shown.out.splitlines()[-3]


def test_demo_knows_its_talks(command: Command) -> None:
    shown = command("demo", "klaas")
    assert shown.code == 1
    assert "marijke" in shown.err


def test_deidentify_reads_standard_input(command: Command) -> None:
    shown = command("deidentify", stdin=b"Ik ben Piet de Boer uit Utrecht.")
    assert shown.code == 0
    assert shown.out == "Ik ben [PERSOON-1] uit [PLAATS-1].\n"


def test_deidentify_offsets_count_code_points(command: Command) -> None:
    text = "\U0001f600 é mail piet@example.nl"
    answer = command("deidentify", "--jsonl", stdin=jsonl({"id": "x", "text": text})).lines[0]
    assert answer["id"] == "x"
    (entity,) = answer["entities"]
    assert text[entity["start"] : entity["end"]] == "piet@example.nl"
    assert entity["type"] == "EMAIL"


def test_search_finds_and_an_empty_question_is_said(command: Command, small_map: Path) -> None:
    found = command("search", "schulden", "--map", small_map, "--today", DAY, "--json")
    assert (found.code, found.json["ranked"][0]) == (0, "a")
    empty = command("search", " ", "--map", small_map)
    assert (empty.code, empty.out) == (1, "")


def test_search_lines_keep_order_and_name_bad_filters(command: Command, small_map: Path) -> None:
    rows = jsonl(
        {"id": 1, "query": "wandelen", "municipality": "Zuiddam", "relevant": {"b": 3}},
        {"id": 2, "query": "schulden", "filters": {"online": "misschien"}},
        {"id": 3, "query": "APK keuring voor mijn auto"},
        {"id": 4, "query": "schulden", "municipality": "Nergenshuizen"},
    )
    shown = command("search", "--jsonl", "--map", small_map, "--today", DAY, stdin=rows)
    assert shown.code == 1
    first, bad, nothing, unknown = shown.lines
    assert (first["id"], first["ranked"][0], first["nothing_fits"]) == (1, "b", False)
    assert (bad["line"], "online" in bad["error"]) == (2, True)
    assert (nothing["ranked"], nothing["nothing_fits"]) == ([], True)
    assert unknown["line"] == 4


def test_search_without_a_map_says_how_to_get_one(command: Command) -> None:
    shown = command("search", "schulden")
    assert (shown.code, shown.out) == (1, "")
    assert "--map" in shown.err


def test_ask_cites_only_what_it_found(command: Command, small_map: Path) -> None:
    arguments = ("--map", small_map, "--municipality", "oosteind", "--today", DAY, "--json")
    answer = command("ask", "wie helpt bij schulden?", *arguments).json
    assert answer["citations"][0] == "a"
    assert "099-5550001" in answer["answer"]
    nothing = command("ask", "wie repareert mijn scooter?", *arguments).json
    assert (nothing["nothing_fits"], nothing["citations"]) == (True, [])
    assert "Niet gevonden" in nothing["answer"]


@pytest.mark.parametrize("name", ["ask", "search"])
def test_a_question_with_a_sign_of_danger_shows_the_help_lines_first(
    command: Command, name: str
) -> None:
    shown = command(name, "ik wil niet meer leven, wie kan helpen", "--demo-region")
    assert shown.code == 0
    assert "0800-0113" in "\n".join(shown.out.splitlines()[:12])


def test_readability_gives_level_and_faults(command: Command) -> None:
    hard = (
        "Ten behoeve van de effectuering van de indicatiestelling dient door u een aanvraag te "
        "worden geïnitieerd. De door u vorige maand verstrekte gegevens worden daarbij betrokken. "
        "Conform de beleidsregels wordt het verzoek na ommekomst van de termijn geretourneerd."
    )
    answer = command("readability", "--json", stdin=hard.encode()).json
    assert answer["b1"] is False
    kinds = {f["kind"] for s in answer["sentences"] for f in s["faults"]}
    assert "passive" in kinds
    line = command("readability", "--jsonl", stdin=jsonl({"id": 7, "text": "Kom maar."})).lines[0]
    assert (line["id"], line["reliable"]) == (7, False)


def test_map_check_counts_and_ends_good_on_a_good_map(command: Command, small_map: Path) -> None:
    shown = command("map", "check", small_map, "--json")
    assert (shown.code, shown.json["services"]) == (0, 3)
    assert {p["severity"] for p in shown.json["problems"]} == {"waarschuwing"}  # absent columns


def test_doctor_tells_what_is_off_and_ends_good(command: Command) -> None:
    shown = command("doctor", "--demo-region", "--json")
    assert shown.code == 0
    verdicts = {f["part"]: f["verdict"] for f in shown.json["findings"]}
    assert verdicts["privacy"] == "goed"
    assert verdicts["sociale kaart"] == "goed"
    assert verdicts["spraak"] == "uit"


def test_doctor_names_the_folder_that_is_wrong(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERKENNER_SPEECH_MODEL", str(tmp_path / "leeg"))
    shown = command("doctor")
    assert shown.code == 1
    assert "leeg" in shown.out


def test_a_wrong_setting_names_its_variable(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VERKENNER_NORM_SOCIAL_WEEKS", "veel")
    shown = command("ask", "schulden", "--demo-region")
    assert shown.code == 1
    assert "VERKENNER_NORM_SOCIAL_WEEKS" in shown.err


def test_transcribe_without_a_model_says_how_to_get_one(command: Command, tmp_path: Path) -> None:
    sound = tmp_path / "gesprek.wav"
    sound.write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(40))
    shown = command("transcribe", sound)
    assert (shown.code, shown.out) == (1, "")
    assert "VERKENNER_SPEECH_MODEL" in shown.err
