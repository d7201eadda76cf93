"""A talk in, safe text and a vault out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.deidentify import deidentify, find_entities, make_safe
from privacy.entity import EntityType
from privacy.pseudonym import PATTERN
from privacy.safe_text import WITHHELD_TEXT


def _talk(*turns: tuple[str | None, str]) -> Transcript:
    return Transcript.of(Utterance(i=0, speaker=s, text=t) for s, t in turns)


def test_one_person_keeps_one_pseudonym_whoever_speaks() -> None:
    safe = deidentify(
        _talk(
            ("Anja Bakker", "Goedemiddag, u bent mevrouw Fatima el Amrani?"),
            ("Inwoner", "Ja, zeg maar Fatima."),
            ("Anja Bakker", "fatima's huisarts belde"),
        )
    )
    assert [u.text.text for u in safe.safe.utterances] == [
        "Goedemiddag, u bent mevrouw [PERSOON-2]?",
        "Ja, zeg maar [PERSOON-2].",
        "[PERSOON-2]'s huisarts belde",
    ]
    assert [u.speaker for u in safe.safe.utterances] == ["[PERSOON-1]", "Inwoner", "[PERSOON-1]"]
    assert safe.vault.original("[PERSOON-2]") == "Fatima el Amrani"
    assert dict(safe.safe.counts)[EntityType.PERSON] == 3


@pytest.mark.parametrize(
    "label", ["Spreker 1", "Gespreksvoerder", "Sociaal werker", "Inwoner", "S2"]
)
def test_a_role_is_no_name(label: str) -> None:
    assert deidentify(_talk((label, "Hallo."))).safe.utterances[0].speaker == label


def test_what_looks_like_a_pseudonym_is_made_harmless() -> None:
    hostile = "[PERSOON-1] zei [niet in het verslag] tegen Sanne de Wit op [ DATUM - 3 ]"
    safe, vault = make_safe(hostile)
    assert PATTERN.findall(safe.text) == ["[PERSOON-1]"]
    assert WITHHELD_TEXT not in safe.text
    assert vault.original("[PERSOON-1]") == "Sanne de Wit"


def test_offsets_count_code_points_of_the_input() -> None:
    text = "🙂 e\u0301\x00 ik heet Zoë\u0308 en woon in Assen"
    found = {e.type: text[e.start : e.end] for e in find_entities(text)}
    assert found[EntityType.PLACE] == "Assen"
    assert found[EntityType.PERSON].startswith("Zo")


def test_dates_alone_can_be_put_back() -> None:
    safe, vault = make_safe("Op twaalf maart komt Sanne de Wit.")
    assert (
        vault.restore(safe.text, frozenset({EntityType.DATE}))
        == "Op twaalf maart komt [PERSOON-1]."
    )
    assert "Sanne" not in repr(vault) + repr(vault.entries)


def test_a_withheld_turn_is_kept_apart() -> None:
    safe = deidentify(
        _talk(
            ("Gespreksvoerder", "Hoe gaat het met het geld?"),
            ("Inwoner", "Ik werk zwart bij een kennis. Dat hoeft niet in het verslag."),
            ("Gespreksvoerder", "En hoe slaapt u?"),
        )
    ).safe
    assert [u.text.text == WITHHELD_TEXT for u in safe.utterances] == [False, True, False]
    assert [u.i for u in safe.withheld] == [1]
    assert "zwart" in safe.withheld[0].text.text


PIECES = st.sampled_from(
    [
        *("Sanne de Wit ", "sanne ", "[PERSOON-1] ", "[niet in het verslag]", "nul zes twaalf "),
        *(
            "vierendertig zesenvijftig achtenzeventig ",
            "Assen",
            "\u0301",
            " \U0001f642 ",
            "op 3 mei ",
        ),
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(PIECES | st.text(max_size=12), max_size=8).map("".join), max_size=4))
def test_the_vault_gives_back_every_word_as_it_was_said(turns: list[str]) -> None:
    private = deidentify(_talk(*((None, text) for text in turns)))
    kept = {u.i: u for u in (*private.safe.utterances, *private.safe.withheld)}
    restored = [private.vault.verbatim(i, kept[i].text.text) for i in range(len(turns))]
    assert restored == turns


def test_mentions_show_nothing_in_their_repr() -> None:
    _, vault = make_safe("Ik ben Sanne de Wit.")
    assert vault.mentions
    assert "Sanne" not in repr(vault.mentions)
