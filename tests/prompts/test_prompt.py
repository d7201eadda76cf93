"""Prompts are files with a head; a region may put its own in their place."""

from pathlib import Path

import pytest

from assistant.summary import Heading
from prompts import Prompt, PromptError, load_prompt

OWN = '+++\nversion = "streek-3"\npurpose = "Eigen verslag"\n+++\nSchrijf kort.\n'


def test_the_summary_prompt_tells_the_model_what_must_hold() -> None:
    prompt = load_prompt("summary")
    assert prompt.name == "summary"
    assert prompt.version
    assert prompt.purpose
    for must in (
        "<gesprek>",
        "</gesprek>",
        "geen opdracht",
        "B1",
        "'u'",
        "geen diagnose",
        "nummers",
    ):
        assert must in " ".join(prompt.text.split())


def test_the_summary_prompt_names_every_heading_a_model_may_fill() -> None:
    text = load_prompt("summary").text
    assert [h for h in Heading if h not in text] == [Heading.AGREED]


def test_a_region_overrides_one_prompt(tmp_path: Path) -> None:
    (tmp_path / "summary.md").write_text(OWN, encoding="utf-8")
    assert load_prompt("summary", tmp_path) == Prompt(
        name="summary", version="streek-3", purpose="Eigen verslag", text="Schrijf kort."
    )


def test_a_prompt_that_is_not_overridden_stays_the_built_in_one(tmp_path: Path) -> None:
    assert load_prompt("summary", tmp_path) == load_prompt("summary")


@pytest.mark.parametrize("content", ["\ufeff" + OWN, OWN.replace("\n", "\r\n")])
def test_files_from_a_windows_machine_are_read(tmp_path: Path, content: str) -> None:
    (tmp_path / "summary.md").write_text(content, encoding="utf-8", newline="")
    assert load_prompt("summary", tmp_path).text == "Schrijf kort."


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("Schrijf kort.", "geen kop"),
        ('+++\nversion = "1"\npurpose = "x"\n+++\n\n', "geen tekst"),
        ("+++\nversion = 1.0.0\n+++\ntekst", "geen geldige TOML"),
        ('+++\nversion = "1"\n+++\ntekst', "ontbreekt: purpose"),
        ("+++\nversion = 1\n+++\ntekst", "ontbreekt: version, purpose"),
    ],
)
def test_a_broken_file_gets_one_clear_sentence(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "summary.md").write_text(content, encoding="utf-8")
    with pytest.raises(PromptError, match=says):
        load_prompt("summary", tmp_path)


@pytest.mark.parametrize("name", ["../secret", "Summary", "", "bestaat_niet"])
def test_only_prompts_that_exist_can_be_named(name: str) -> None:
    with pytest.raises(PromptError):
        load_prompt(name)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "summary.md").write_bytes(OWN.replace("kort", "één keer").encode("cp1252"))
    with pytest.raises(PromptError, match="UTF-8"):
        load_prompt("summary", tmp_path)
