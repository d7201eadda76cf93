"""Whole talks of a kind: without marks, with an interpreter, off the record, long."""

from assistant.decision import find_decisions
from assistant.step.need import find_needs
from assistant.summary import Summary
from assistant.writing.writer import RuleWriter
from tests.assistant.talks import talk

UNMARKED = (
    "S0: goedemiddag ik ben maatschappelijk werker bij het wijkteam wat brengt u hier",
    "S1: ja ik slaap al maanden heel slecht en ik pieker de hele nacht over mijn werk",
    "S0: drinkt u alcohol",
    "S1: nee nooit",
    "S0: en hebt u mensen om u heen",
    "S1: mijn dochter belt elke dag en mijn buurman helpt me met de tuin",
    "S0: wat ziet u als de beste eerste stap",
    "S1: ik wil graag weer overdag iets te doen hebben dan slaap ik ook beter",
    "S0: dan bel ik uw huisarts dinsdag nee wacht woensdag over het slapen",
    "S1: dat is goed",
)
INTERPRETED = (
    "Hulpverlener: Ik ben psycholoog bij de ggz. Dit is [PERSOON-2], welzijnscoach. Wat speelt er?",
    "Tolk: Mevrouw zegt: ik woon nu twee jaar hier. Ik ken niemand. Ik huil vaak.",
    "Partner: Ik kook nu in het weekend. Je moet echt naar de dokter.",
    "Hulpverlener: Bent u wel eens bang voor uw man?",
    "Tolk: Nee, hij is lief. Hij slaat mij niet.",
    "Hulpverlener: Wat zou u het liefst willen?",
    "Tolk: Ik wil Nederlands leren.",
    "Hulpverlener: Dan meld ik u maandag aan bij het taalhuis. [PERSOON-2] houdt het overzicht.",
    "Tolk: Graag.",
    "Partner: Ik blijf dan thuis bij de kinderen.",
    "Cliënt: Bedankt.",
)


def _written(*lines: str) -> tuple[Summary, list[str]]:
    made = talk(*lines)
    summary = RuleWriter().write(made, find_decisions(made))
    return summary, [s.text for s in summary.sentences]


def test_a_talk_without_marks_and_capitals() -> None:
    _, said = _written(*UNMARKED)
    assert any("slaapt al maanden heel slecht" in sentence for sentence in said)
    assert "U drinkt nooit alcohol." in said
    assert "Uw dochter belt elke dag." in said
    assert "U wilt graag weer overdag iets te doen hebben." in said
    assert "De maatschappelijk werker belt woensdag uw huisarts over het slapen." in said
    # what would follow from a wish is no fact
    assert not any("beter" in s for s in said)


def test_an_interpreter_speaks_for_the_inwoner() -> None:
    _, said = _written(*INTERPRETED)
    assert "U huilt vaak." in said
    assert "U wilt Nederlands leren." in said
    assert "Volgens uw partner moet u echt naar de dokter." in said
    assert "Uw partner blijft bij de kinderen thuis." in said
    assert "De welzijnscoach houdt het overzicht." in said


def test_denied_violence_is_no_need() -> None:
    made = talk(*INTERPRETED)
    labels = [n.label for n in find_needs(made, find_decisions(made), Summary())]
    assert "Nederlands leren" in labels
    assert "hulp bij onveiligheid thuis" not in labels


def test_off_the_record_stays_out() -> None:
    _, said = _written(
        "Gespreksvoerder: Hoe gaat het?",
        "Inwoner: Ik slaap slecht. [niet in het verslag] Mijn zus helpt me.",
        "Inwoner: [niet in het verslag]",
    )
    assert "U slaapt slecht." in said
    assert not any("verslag" in s for s in said)


def test_words_about_not_wanting_to_live_are_not_lost() -> None:
    _, said = _written(
        "Gespreksvoerder: Wat gaat er door u heen?",
        "Inwoner: Voor mij hoeft het soms allemaal niet meer. Ik werk in een winkel.",
    )
    assert "U zei: ‘voor mij hoeft het soms allemaal niet meer’." in said


def test_a_long_talk_is_not_its_first_ten_minutes() -> None:
    filler = [
        f"Inwoner: Ik slaap slecht en mijn rug doet pijn. Dat was in week {n}." for n in range(120)
    ]
    late = "Inwoner: Mijn dochter drinkt elke avond en ik ben bang dat ik mijn huis kwijtraak."
    _, said = _written("Gespreksvoerder: Vertelt u eens?", *filler, late, "Gespreksvoerder: Goed.")
    assert "U bent bang dat u uw huis kwijtraakt." in said
