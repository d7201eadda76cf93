"""No original of the vault leaves, in whatever form."""

import pytest

from conversation.error import LeakPrevented
from privacy.deidentify import make_safe
from privacy.leak import check_leak
from privacy.safe_text import SafeText

_, VAULT = make_safe(
    "Ik heet Sjoerd Hoekstra en mijn tante heet Wil. Mijn nummer is nul zes twaalf vierendertig "
    "zesenvijftig achtenzeventig, ik woon in Kerkstraat 12 in Best, geboren 12-03-1978."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bel Sjoerd.", "een naam"),
        ("bel HOEKSTRA", "een naam"),
        ("met sjoërd hoekstra", "een naam"),
        ("Toen belde Wil weer.", "een naam"),
        ("het is 06-12345678", "een telefoonnummer"),
        ("nul zes een twee drie vier vijf zes zeven acht", "een telefoonnummer"),
        ("in de kerkstraat 12", "een adres"),
        ("woont in Best", "een plaats"),
        ("op 12 03 1978", "een datum"),
    ],
)
def test_refuses_and_names_the_kind_only(text: str, kind: str) -> None:
    with pytest.raises(LeakPrevented) as caught:
        check_leak([SafeText("Hallo."), SafeText(text)], VAULT)
    assert kind in str(caught.value)
    assert "Hoekstra" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[PERSOON-1] wil bellen",
        "Wil je dat?",
        "dat is best goed",
        "12 weken",
        "hoekstraat",
        "in 1978",
    ],
)
def test_lets_everyday_words_pass(text: str) -> None:
    check_leak([SafeText(text)], VAULT)
