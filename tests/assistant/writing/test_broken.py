"""What no reader takes as a whole sentence is known by its form."""

import pytest

from assistant.writing.broken import broken, points_back

BROKEN = [
    # a verb in third place
    "klaar helemaal klaar sinds de zomer uw ex is vreemd gegaan",
    "drie maanden goed toen kwam die verbouwing",
    # two verbs that nothing links
    "u heeft achtenzestig was negentig er",
    # a word said twice
    "doordeweeks thuis doordeweeks is leegte",
    # a loose end or a loose beginning
    "u ziet uw huisgenoten alleen in de keuken behalve",
    "u bent vierenveertig , maar uw moeder was",
    "of u doet de vaatwasser",
    "eerder had , na de winter , zes weken",
    "u wilt zelf degene zijn",
    "een logeerhuis weet u niet , in een vreemd bed",
    "u zou slapen graag willen",
    "u zit onder de tafel , bij wijze van , vorige week",
    # words that are not the inwoner's, or of nobody
    "daarna en het zei uitzendbureau dat u weg moest",
    "u loopt langs u raam",
    "uw oma is niet u echte uw oma",
    "uw vrouw dacht vanmorgen nog",
    # quotes of nothing
    "u zei : ‘zeven kilo kwijt geloof ik me’",
    "over de beste zei u : ‘die tas’",
    "over de post zei u : ‘heel vriendelijk’",
    "op de vraag wie het doet , zei u : ‘maar wel mailen’",
    "op de vraag hoeveel , zei u : ‘vijftien vijftien punten’",
]
WHOLE = [
    "u denkt aan de dood",
    "u denkt dat het een incasso is",
    "de dokter zei niets",
    "u slaapt slecht",
    "u doet op zaterdag de was van de hele week",
    "toen uw moeder kwam , bent u naar acht gegaan",
    "sinds de zomer bent u thuis",
    "u leeft dag na dag",
    "ook uw dochter heeft autisme",
    "bij uw neef in de straat komt iedereen",
    "uw man is dood en u bent alleen",
    "u weet niet of u verzekerd bent",
    "over de pijn zei u : ‘elke dag’",
    "u slaapt van negen uur tot vijf uur",
]


@pytest.mark.parametrize("said", BROKEN)
def test_broken(said: str) -> None:
    assert broken(tuple(said.split()))


@pytest.mark.parametrize("said", WHOLE)
def test_whole(said: str) -> None:
    assert not broken(tuple(said.split()))


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("u heeft dat na uw moeder gedaan", True),
        ("u heeft er zestig , maar komt niet meer", True),
        ("u vindt dat uw zoon te veel belt", False),
        ("u heeft er twee kinderen bij", False),
    ],
)
def test_points_back(said: str, back: bool) -> None:
    assert points_back(tuple(said.split())) is back
