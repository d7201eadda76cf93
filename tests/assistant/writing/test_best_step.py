"""The step that the inwoner sees as best, named in the answer in every form."""

import pytest

from assistant.grammar.cast import find_cast
from assistant.writing.best_step import best_step
from tests.assistant.talks import talk

START = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als verpleegkundige bij de ggz. Vertel eens.",
    "Inwoner: Ik slaap slecht en ik lig te malen. Mijn man werkt veel. Ik ben vaak alleen.",
)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("Dat iemand met mij de post opent.",
         "De beste stap is volgens u dat iemand met u de post opent."),
        ("Stoppen met drinken. Eerst dat, en dan de rest.",
         "De beste stap is volgens u: stoppen met drinken."),
        ("Die tas. Als iemand samen met mij die tas leegmaakt.",
         "U vindt het het beste als iemand samen met u die tas leegmaakt."),
        ("Dat is moeilijk. Hulp bij het koken, denk ik.",
         "De beste stap is volgens u: hulp bij het koken."),
    ],
)  # fmt: skip
def test_best_step(answer: str, told: str) -> None:
    said = talk(
        *START, "Gespreksvoerder: Wat is voor u de beste eerste stap?", f"Inwoner: {answer}"
    )
    sentence = best_step(said, find_cast(said))
    assert sentence is not None
    assert sentence.text == told
    assert sentence.sources == (2, 3)


def test_no_best_step_when_nobody_asks() -> None:
    said = talk(*START, "Gespreksvoerder: Slaapt u slecht?", "Inwoner: Dat ik moe ben, dat wel.")
    assert best_step(said, find_cast(said)) is None
