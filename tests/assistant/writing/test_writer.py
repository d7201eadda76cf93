"""The summary: its headings, its sentences and what they rest on."""

from assistant.decision import find_decisions
from assistant.sentence import Support
from assistant.summary import Heading, Summary
from assistant.talk import Talk
from assistant.writing.writer import RuleWriter
from tests.assistant.talks import talk

LINES = (
    "Gespreksvoerder: Ik ben [PERSOON-1], ik werk als verpleegkundige bij de ggz. Hoe gaat het?",
    "Inwoner: Eh, ik slaap heel slecht. Ik lig elke nacht te malen over mijn schulden.",
    "Gespreksvoerder: Drinkt u alcohol?",
    "Inwoner: Nee, nooit.",
    "Inwoner: Mijn broer [PERSOON-2] helpt me met de boodschappen. [niet in het verslag]",
    "Gespreksvoerder: Zou een praatgroep iets voor u zijn?",
    "Inwoner: Nee, dat is niks voor mij.",
    "Gespreksvoerder: Wat is volgens u de beste stap om mee te beginnen?",
    "Inwoner: Ik wil dat iemand met me meekijkt naar de rekeningen.",
    "Gespreksvoerder: Zal ik op [DATUM-1] de schuldhulp bellen?",
    "Inwoner: Ja, graag. En ik wil dat u niks naar huis stuurt. Stuur niks naar huis.",
    "Gespreksvoerder: We zien elkaar over zes weken weer. Ik houd het overzicht.",
    "Inwoner: Goed.",
)


def _summary(made: Talk) -> Summary:
    return RuleWriter().write(made, find_decisions(made))


def _sentences(summary: Summary, heading: Heading) -> list[str]:
    return [s.text for x in summary.sections if x.heading is heading for s in x.sentences]


def test_each_heading_holds_what_belongs_there() -> None:
    summary = _summary(talk(*LINES))
    assert [s.heading for s in summary.sections] == [
        h for h in Heading if h is not Heading.OWN_STEPS
    ]
    assert "U drinkt nooit alcohol." in _sentences(summary, Heading.TALKED_ABOUT)
    assert "Uw broer helpt u met de boodschappen." in _sentences(summary, Heading.STRENGTHS)
    difficult = _sentences(summary, Heading.DIFFICULTIES)
    assert "U ligt elke nacht te malen over uw schulden." in difficult
    wishes = _sentences(summary, Heading.WISHES)
    assert wishes[0] == "De beste stap is volgens u dat iemand met u meekijkt naar de rekeningen."
    assert "U wilt geen praatgroep." in wishes
    assert "U wilt dat we niets naar huis sturen." in wishes
    assert _sentences(summary, Heading.AGREED) == [
        "De verpleegkundige belt op [DATUM-1] de schuldhulp.",
        "We praten over zes weken weer samen.",
        "De verpleegkundige houdt het overzicht.",
    ]


def test_sources_and_support() -> None:
    found = {s.text: s for s in _summary(talk(*LINES)).sentences}
    joined = found["U drinkt nooit alcohol."]
    assert (joined.sources, joined.support) == ((2, 3), Support.MERGED)
    assert found["Uw broer helpt u met de boodschappen."].sources == (4,)


def test_no_pseudonym_but_dates_of_agreements() -> None:
    text = _summary(talk(*LINES)).text
    assert "[PERSOON" not in text
    assert "verslag]" not in text


def test_sentences_are_short() -> None:
    lengths = [len(s.text.split()) for s in _summary(talk(*LINES)).sentences]
    assert max(lengths) <= 20
    assert sum(lengths) / len(lengths) <= 12


def test_an_abbreviation_is_explained_once() -> None:
    said = _summary(
        talk(
            "Gespreksvoerder: Hoe gaat het?",
            "Inwoner: Ik ben bang voor de ggz. Mijn zus werkt bij de ggz en zij helpt me.",
        )
    ).text
    assert said.count("ggz (zorg bij psychische klachten)") == 1


def test_nothing_said_gives_nothing() -> None:
    assert _summary(talk()).sections == ()
    assert _summary(talk("Inwoner: Ja.", "Gespreksvoerder: Hm.")).sections == ()


def test_same_talk_same_summary() -> None:
    assert _summary(talk(*LINES)) == _summary(talk(*LINES))


def test_an_hour_of_talk_is_summarised_in_a_page() -> None:
    one = " ".join(line.partition(": ")[2] for line in LINES)
    made = talk(*(LINES * (60_000 // len(one))))
    decisions = find_decisions(made)
    summary = RuleWriter().write(made, decisions)
    assert 0 < len(summary.text.split()) <= 400
