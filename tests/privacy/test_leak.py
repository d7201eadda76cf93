"""No original of the vault leaves, in whatever form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.error import LeakPrevented
from privacy.deidentify import make_safe
from privacy.entity import EntityType
from privacy.leak import KINDS, check_leak
from privacy.safe_text import SafeText
from privacy.vault import Vault, VaultEntry

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


def holding(*originals: tuple[str, EntityType]) -> Vault:
    return Vault(
        entries=tuple(
            VaultEntry(pseudonym=f"[PERSOON-{n}]", type=kind, originals=(original,))
            for n, (original, kind) in enumerate(originals)
        )
    )


FORMS = {
    # Case, accents, invisible signs, spacing, hyphens; parts of a name; an owner; spelled letters.
    (EntityType.PERSON, "Sjoerd Hoekstra"): (
        "Sjoerd", "SJOERD HOEKSTRA", "sjoërd", "Sjoerd\u0301", "Hoek\u200bstra", "H\u00adoekstra",
        "sjoerd-hoekstra", "SJOERDHOEKSTRA", "Sjoerd's", "sjoerds", "S. Hoekstra", "s j o e r d",
        "\uff33\uff4a\uff4f\uff45\uff52\uff44", "Sjoerd/Hoekstra",
    ),
    (EntityType.PERSON, "Anna de Vries"): ("annadevries", "Anna  de   Vries", "A. de Vries"),
    (EntityType.PLACE, "Den Helder"): ("denhelder", "DEN HELDER", "den-helder"),
    (EntityType.ORGANISATION, "De Blauwe Reiger"): ("blauwe reiger", "de blauwereiger"),
    # Digits and words, both ways.
    (EntityType.ADDRESS, "Kerkstraat 12"): (
        "kerk straat 12", "Kerkstraat12", "kerkstraat twaalf", "kerk-straat 12", "KERKSTRAAT, 12",
    ),
    (EntityType.ADDRESS, "kerkstraat twaalf"): ("Kerkstraat 12",),
    (EntityType.PHONE, "06-12345678"): (
        "0612345678", "+31 6 12345678", "+31612345678", "0031612345678", "06 12 34 56 78",
        "nul zes twaalf vierendertig zesenvijftig achtenzeventig", "06\u200b12345678",
        "0 6 1 2 3 4 5 6 7 8", "(06) 12.34.56.78",
    ),
    (EntityType.PHONE, "+31 6 12345678"): ("0612345678", "06-12345678"),
    (EntityType.BSN, "936008556"): (
        "9360.08.556", "negen drie zes nul nul acht vijf vijf zes", "936 008 556",
    ),
    (EntityType.IBAN, "NL91ABNA0417164300"): ("NL91 ABNA 0417 1643 00", "nl91abna0417164300"),
    (EntityType.POSTCODE, "7399 KD"): (
        "7399kd", "drieënzeventig negenennegentig k d", "7399 K.D.",
    ),
    (EntityType.LICENSE_PLATE, "GX-471-T"): ("gx471t", "G X 4 7 1 T", "gx 471 t"),
    (EntityType.ID, "K-48213"): ("k48213", "K 48 213"),
    (EntityType.EMAIL, "wietske.h@example.nl"): (
        "wietske punt h apenstaartje example punt nl", "WIETSKE.H@EXAMPLE.NL",
        "wietske . h @ example . nl",
    ),
    (EntityType.EMAIL, "wietske punt h apenstaartje example punt nl"): ("wietske.h@example.nl",),
    (EntityType.DATE, "12-03-1978"): (
        "12 maart 1978", "twaalf maart negentien achtenzeventig", "12/3/1978", "12 03 1978",
        "12.03.1978", "12 mrt 1978",
    ),
    (EntityType.DATE, "12 maart 1978"): ("12-03-1978", "twaalf maart 1978", "12 mrt 1978"),
    (EntityType.DATE, "twaalf maart"): ("12 maart", "12 mrt"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "original", "form"),
    [(kind, original, form) for (kind, original), forms in FORMS.items() for form in forms],
)
def test_every_form_of_a_value_is_stopped(kind: EntityType, original: str, form: str) -> None:
    vault = holding((original, kind), ("Zutphen", EntityType.PLACE))
    for text in (
        f"Toen zei ze {form} en dat was het.",
        form,
        f"({form})",
        f"«{form}»\n[PERSOON-3]",
    ):
        with pytest.raises(LeakPrevented) as caught:
            check_leak([SafeText(text)], vault)
        assert KINDS[kind] in str(caught.value)
        assert form not in str(caught.value)


NAMES = [
    "Sjoerd Hoekstra",
    "Fatima el Amrani",
    "Kwame Boateng",
    "Jan-Willem Ottenschot",
    "Çağla Öz",
]
INVISIBLE = st.sampled_from(
    ["", "", "", "\u200b", "\u00ad", "\u200d", "\ufeff", "\u0301", "\u2060"]
)


@st.composite
def disguised(draw: st.DrawFn, name: str) -> str:
    """A name in other case, with invisible signs after its letters and other signs between."""
    signs = st.sampled_from([" ", "  ", "-", ", ", " \n", "/", "\u00a0", "_"])
    words = []
    for word in name.replace("-", " ").split():
        letters = [draw(st.sampled_from([c.lower(), c.upper()])) + draw(INVISIBLE) for c in word]
        words.append("".join(letters))
    return "".join(w + draw(signs) for w in words[:-1]) + words[-1]


@settings(deadline=None, max_examples=150)
@given(st.data(), st.sampled_from(NAMES), st.text(max_size=20), st.text(max_size=20))
def test_no_disguise_gets_a_name_past(
    data: st.DataObject, name: str, before: str, after: str
) -> None:
    text = f"{before} . {data.draw(disguised(name))} . {after}"
    with pytest.raises(LeakPrevented):
        check_leak([SafeText(text)], holding((name, EntityType.PERSON)))


@settings(deadline=None, max_examples=100)
@given(
    st.text("0123456789", min_size=9, max_size=9).filter(lambda t: t[0] != "0"),
    st.lists(st.sampled_from(["", "", " ", "-", ".", "\u200b", " - "]), min_size=9, max_size=9),
)
def test_no_grouping_gets_a_number_past(digits: str, signs: list[str]) -> None:
    text = "".join(digit + sign for digit, sign in zip(digits, signs, strict=True))
    with pytest.raises(LeakPrevented):
        check_leak([SafeText(f"het is {text} zei ze")], holding((digits, EntityType.BSN)))


EVERYDAY = "de het ik slaap slecht wil best graag werk geld kerk straat twaalf 12".split()  # noqa: SIM905


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(EVERYDAY)))
def test_everyday_talk_is_never_stopped(said: list[str]) -> None:
    vault = holding(
        ("Wil Hoekstra", EntityType.PERSON),
        ("Best", EntityType.PLACE),
        ("12", EntityType.ADDRESS),
        ("Kerkstraat 14", EntityType.ADDRESS),
    )
    check_leak([SafeText(" ".join(said))], vault)
