"""What a transcript says about itself, and which languages pass."""

import re

import pytest

from conversation.demo import load, talks
from conversation.error import NotDutch
from conversation.format import read_transcript
from conversation.health import check_health, require_dutch
from conversation.transcript import Transcript
from conversation.utterance import Utterance

DUTCH = (
    "Ik slaap al maanden slecht en dan lig ik maar te malen over mijn werk en mijn moeder.",
    "Heeft u daar met iemand over gepraat, met uw huisarts of met uw zus misschien?",
    "Nee, mijn zus heeft het zelf druk met de kinderen en die wil ik er niet mee lastigvallen.",
    "En wat zou u het liefst willen dat er als eerste verandert in de komende weken?",
)
ENGLISH = (
    "I have not been sleeping well for months and I keep thinking about work and my mother.",
    "Have you talked about that with anyone, with your doctor or maybe with your sister?",
    "No, my sister is busy with the children and I do not want to bother her with all that.",
    "And what would you like to change first in the coming weeks if you could choose?",
)
TURKISH = (
    "Aylardır iyi uyuyamıyorum ve sürekli işimi ve annemi düşünüyorum, çok yoruldum artık.",
    "Bu konuda biriyle konuştunuz mu, doktorunuzla ya da belki kız kardeşinizle konuştunuz mu?",
    "Hayır, kız kardeşim çocuklarla çok meşgul ve onu bununla rahatsız etmek istemiyorum.",
    "Önümüzdeki haftalarda ilk olarak neyin değişmesini isterdiniz, bana anlatır mısınız?",
)
GERMAN = (
    "Ich schlafe seit Monaten schlecht und liege dann nur da und grüble über meine Arbeit.",
    "Haben Sie mit jemandem darüber gesprochen, mit Ihrem Hausarzt oder mit Ihrer Schwester?",
    "Nein, meine Schwester hat selbst viel zu tun und ich will sie damit nicht belasten.",
    "Und was soll sich in den nächsten Wochen für Sie als Erstes ändern, wenn es nach Ihnen geht?",
)
AFRIKAANS = (
    "Ek slaap al maande sleg en dan lê ek net en dink oor my werk en oor my ma by die huis.",
    "Het jy al met iemand daaroor gepraat, met jou dokter of miskien met jou suster?",
    "Nee, my suster is self besig met die kinders en ek wil haar nie daarmee pla nie.",
    "En wat sou jy graag eerste wil verander in die weke wat kom, as jy kon kies?",
)
LOANWORDS = (
    "Ik had dus een burn-out en mijn manager zei gewoon take it easy, relax, no stress joh.",
    "Ik dacht what the fuck, serieus, ik ben totaal out of control en jij zegt chill.",
    "Toen ging ik mindfulness doen en zo'n online coaching, een soort reset van je mindset.",
    "Het was best oké maar op een gegeven moment was ik weer helemaal back to square one.",
)
FLEMISH = (
    "Allez ja, ge weet dat ik dat niet meer kan hé, en dan zeg ik tegen mijn madam, het is op.",
    "En hebt gij daar al met uwen huisdokter over geklapt of met iemand anders van de familie?",
    "Neen, mijn zuster die heeft het zelf lastig met de kinderen, daar ga ik niet over beginnen.",
    "En wat zoudt ge willen dat er eerst verandert, als ge het zelf voor het zeggen hadt?",
)
DIALECT = (
    "Ik slaop al maonden slecht en dan lig ik mar te prakkezere over mien wark en mien mooder.",
    "Hej doar wal met iemaand oaver eproat, met de dokter of met oen zuster misschien?",
    "Nee, mien zuster hef 't zölf drok met de kinder en die wi'k d'r niet met lastigvallen.",
    "En wat zo'j 't liefst willn dat d'r as eerste verandert in de kommende wekken?",
)


def spoken(*texts: str, seconds: float = 10.0) -> Transcript:
    return Transcript.of(
        Utterance(
            i=0, text=text, speaker=f"Spreker {n % 2}", start=n * seconds, end=(n + 1) * seconds
        )
        for n, text in enumerate(texts)
    )


def plain(texts: tuple[str, ...]) -> tuple[str, ...]:
    """As a recognizer writes: small letters, no signs."""
    return tuple(re.sub(r"[^\w\s'-]", "", text.lower()) for text in texts)


@pytest.mark.parametrize("texts", [DUTCH, LOANWORDS, FLEMISH, DIALECT, DUTCH[:1] + ENGLISH[:1]])
@pytest.mark.parametrize("write", [tuple, plain])
def test_dutch_passes(texts: tuple[str, ...], write: type[tuple[str, ...]]) -> None:
    require_dutch(spoken(*write(texts)))


@pytest.mark.parametrize("texts", [ENGLISH, TURKISH, GERMAN, AFRIKAANS, ENGLISH + TURKISH])
@pytest.mark.parametrize("write", [tuple, plain])
def test_another_language_is_refused(texts: tuple[str, ...], write: type[tuple[str, ...]]) -> None:
    with pytest.raises(NotDutch):
        require_dutch(spoken(*write(texts)))


def test_a_language_without_spaces_is_refused() -> None:
    with pytest.raises(NotDutch):
        require_dutch(spoken("我已经好几个月睡不好了，总是在想我的工作和我的母亲。" * 30))


def test_a_talk_through_an_interpreter_passes_with_a_warning() -> None:
    mixed = [text for pair in zip(DUTCH, TURKISH, strict=True) for text in pair]
    transcript = spoken(*mixed)
    require_dutch(transcript)
    health = check_health(transcript)
    assert 0.4 < health.dutch_share < 0.8
    assert "niet in het Nederlands" in health.warnings[0]


@pytest.mark.parametrize("text", ["Hello there, how are you doing today my friend?", "", "1 2 3"])
def test_a_few_words_say_too_little(text: str) -> None:
    require_dutch(spoken(text))


@pytest.mark.parametrize("name", list(talks()))
def test_the_demo_talks_are_healthy(name: str) -> None:
    health = check_health(load(name))
    assert (health.language, health.timed_share, health.named_share) == ("nl", 1.0, 1.0)
    assert health.language_confidence > 0.95
    assert health.duration_s is not None
    assert health.duration_s > 1800
    assert not any("volgorde" in warning for warning in health.warnings)


def test_counts() -> None:
    health = check_health(spoken(*DUTCH))
    assert (health.utterances, health.speakers, health.duration_s) == (4, 2, 40.0)
    assert health.words == sum(len(text.split()) for text in DUTCH)


WARNINGS = {
    "erg kort (2 woorden)": "[00:01] Ans: Dag.\n[00:03] Bo: Dag.",
    "niet wie er spreekt. Zet": "Ik slaap slecht.\nHoe komt dat?",
    "maar één spreker": "Ans: Ik slaap slecht.\nAns: Al heel lang.",
    "een deel van het gesprek staat niet wie": "[00:01] Ans: Ja.\n[00:02] Bo: Ja.\n[00:03] Ach.",
    "geen tijden bij dit gesprek": "Ans: Hoi.\nBo: Dag.",
    "een deel van het gesprek staan geen tijden": "[00:01] Ans: Ja.\nBo: Nee.\nAns: Tja.\nBo: Hm.",
    "1 keer terug": "[00:09] Ans: Ja.\n[00:03] Bo: Nee.\n[00:05] Ans: Tja.",
    "1 keer langer dan twee minuten": "[00:09] Ans: Ja.\n[03:03] Bo: Nee.\n[03:05] Ans: Tja.",
}


@pytest.mark.parametrize(("warning", "text"), WARNINGS.items())
def test_warnings(warning: str, text: str) -> None:
    assert warning in " ".join(check_health(read_transcript(text.encode())).warnings)


def test_a_good_talk_has_no_warnings() -> None:
    assert check_health(spoken(*DUTCH * 3)).warnings == ()


def test_nothing_at_all() -> None:
    health = check_health(Transcript.of([]))
    assert (health.language, health.duration_s, health.timed_share) == (None, None, 0.0)
