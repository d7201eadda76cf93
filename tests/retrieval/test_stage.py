"""Which stage of life a question shows."""

import pytest

from retrieval.stage import read_stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("de juf zegt dat hij niet meedoet", "child"),
        ("mijn dochter is 8 en slaapt slecht", "child"),
        ("ik zit in de brugklas en word gepest", "youth"),
        ("sinds mijn pensioen heb ik niets om handen", "retired"),
        ("oma is de weg kwijt", "elder"),
        ("mijn baas belt elke dag", "adult"),
        ("ik slaap slecht", ""),
    ],
)
def test_a_stage_is_read_from_the_words(text: str, stage: str) -> None:
    assert read_stage(text, None) == stage


def test_an_age_goes_before_a_stage() -> None:
    assert read_stage("sinds mijn pensioen heb ik niets om handen", 66) == ""
