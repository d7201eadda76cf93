"""Moments as people say them: found, and moved by what is said later."""

import pytest

from assistant.decision.moment import find_moment, moment_text
from assistant.grammar.speech import clean

MOMENTS = [
    # days and dates
    ("ik bel u dinsdag", "dinsdag", "ik bel u"),
    ("kom maar aanstaande dinsdag de zeventiende", "aanstaande dinsdag de zeventiende", "kom maar"),
    ("dinsdag 9 december, twee uur", "dinsdag 9 december om twee uur", ""),
    ("op [DATUM-1] om kwart over twaalf", "op [DATUM-1] om kwart over twaalf", ""),
    ("zestien november om tien uur", "zestien november om tien uur", ""),
    ("dinsdag over twee weken", "dinsdag over twee weken", ""),
    # weeks and stretches
    ("over een week of drie bellen we", "over een week of drie", "bellen we"),
    ("binnen twee weken", "binnen twee weken", ""),
    ("eind januari kom ik", "eind januari", "kom ik"),
    ("na de zomervakantie", "na de zomervakantie", ""),
    ("voor de kerst kom ik", "voor de Kerst", "kom ik"),
    # clock times
    ("half acht in de loods", "om half acht", "in de loods"),
    ("maandagochtend om tien", "maandagochtend om tien", ""),
    ("tussen twee en vier", "tussen twee en vier", ""),
    # again and again
    ("elke ochtend een rondje lopen", "elke ochtend", "een rondje lopen"),
    ("eens in de twee weken op maandag", "eens in de twee weken op maandag", ""),
    ("één keer per week zwemmen", "één keer per week", "zwemmen"),
    # no moment
    ("ik bel om een afspraak te maken", None, "ik bel om een afspraak te maken"),
    ("ik neem vier pillen", None, "ik neem vier pillen"),
    ("dat is de eerste stap", None, "dat is de eerste stap"),
]


@pytest.mark.parametrize(("said", "when", "rest"), MOMENTS)
def test_find_moment(said: str, when: str | None, rest: str) -> None:
    moment, left = find_moment(" ".join(clean(said)))
    found = moment_text(moment)
    assert (found and found.lower(), left) == (when and when.lower(), rest)


@pytest.mark.parametrize(
    ("old", "new", "both"),
    [
        ("dinsdag", "om tien uur", "dinsdag om tien uur"),
        ("donderdag om tien uur", "woensdag", "woensdag om tien uur"),
        ("woensdag om tien uur", "om half elf", "woensdag om half elf"),
        ("volgende week", "donderdag", "volgende week donderdag"),
        ("morgen", "vrijdag", "vrijdag"),
        ("vrijdag", "over drie weken", "over drie weken vrijdag"),
        ("elke week", "dinsdag om vier uur", "elke week dinsdag om vier uur"),
    ],
)
def test_last_value_wins(old: str, new: str, both: str) -> None:
    first, second = find_moment(old)[0], find_moment(new)[0]
    assert first
    assert second
    assert first.moved(second).text == both
