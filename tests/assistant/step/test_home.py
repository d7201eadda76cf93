"""Where the inwoner lives, from what was said."""

import pytest

from assistant.step.home import find_home
from conversation.transcript import Transcript
from conversation.utterance import Utterance
from retrieval.social_map import Municipality, SocialMap

REGION = SocialMap(
    municipalities=(
        Municipality(name="Noorddam", villages=("Oosteind",)),
        Municipality(name="Zuiddam"),
        Municipality(name="Zuid"),
    )
)


@pytest.mark.parametrize(
    ("lines", "home"),
    [
        (["Ik werk in Zuiddam.", "En ik woon in Noorddam."], "Noorddam"),
        (["ik woon al jaren in oosteind"], "Noorddam"),
        (["Waar woont u?", "In Zuiddam, bij de kerk."], "Zuiddam"),
        (["Mijn zus woont in Zuiddam.", "Noorddam is druk.", "Ja, Noorddam wel."], "Noorddam"),
        (["Ik ben in Zuiddam geboren."], "Zuiddam"),
        (["Ik werk hier in Noorddam.", "Zuiddam is ver.", "Zuiddam, ja."], "Noorddam"),
        (["Ik woon in Groningen."], None),
        ([], None),
    ],
)
def test_home(lines: list[str], home: str | None) -> None:
    talk = Transcript.of(Utterance(i=0, text=line) for line in lines)
    assert find_home(talk, REGION) == home


def test_a_map_without_municipalities_names_no_home() -> None:
    talk = Transcript.of([Utterance(i=0, text="Ik woon in Noorddam.")])
    assert find_home(talk, SocialMap()) is None
