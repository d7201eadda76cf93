"""Two short wishes about delivery stand in one sentence."""

from assistant.agreement import DeliveryLimit
from assistant.writing.delivered import limit_words


def limits(*said: str) -> tuple[DeliveryLimit, ...]:
    return tuple(DeliveryLimit(limit=text, sources=(n,)) for n, text in enumerate(said))


def test_two_and_one() -> None:
    told = limit_words(limits("niet mailen", "geen brief sturen", "alleen appen"))
    assert [" ".join(words) for words, _ in told] == [
        "u wilt dat we niet mailen en geen brief sturen",
        "u wilt dat we alleen appen",
    ]
    assert [sources for _, sources in told] == [(0, 1), (2,)]


def test_none() -> None:
    assert limit_words(()) == []
