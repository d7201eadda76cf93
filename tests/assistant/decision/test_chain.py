"""Steps that go together are one agreement, in one sentence or in two."""

import pytest

from assistant.decision import find_decisions
from assistant.grammar.clause import sentence_text
from assistant.writing.agreed_text import agreement_sentences
from tests.assistant.talks import talk

START = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als sociaal werker bij het wijkteam. Vertel.",
    "Inwoner: Ik slaap slecht. Ik heb schulden en ik durf de post niet open te maken. Het is veel.",
    "Gespreksvoerder: Dat is niet niks. Hoe lang speelt dat al bij u, denkt u?",
    "Inwoner: Al een jaar. Mijn vrouw is weg en mijn zoon zie ik bijna nooit meer, dat doet pijn.",
)


def _written(*lines: str) -> list[str]:
    agreements = find_decisions(talk(*START, *lines)).agreements
    return [sentence_text(words) for a in agreements for words in agreement_sentences(a)]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Ik bel dinsdag de woningbouw, en dan hoort u het van mij.",
         ["De sociaal werker belt dinsdag de woningbouw en laat u weten wat eruit komt."]),
        ("Ik bel vanmiddag uw bewindvoerder, en dan vraag ik of hij het geld voor de tandarts"
         " vrijmaakt.",
         ["De sociaal werker belt vanmiddag uw bewindvoerder.",
          "De sociaal werker vraagt of hij het geld voor de tandarts vrijmaakt."]),
        ("Ik bel morgen de huisarts. Vrijdag kom ik bij u langs.",
         ["De sociaal werker belt morgen de huisarts.",
          "De sociaal werker komt vrijdag bij u langs."]),
    ],
)  # fmt: skip
def test_chained(line: str, written: list[str]) -> None:
    assert _written(f"Gespreksvoerder: {line}", "Inwoner: Goed.") == written
