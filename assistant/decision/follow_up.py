"""Whether there is a second talk, and when."""

import re

from assistant.agreement import Agreement
from assistant.decision.moment import take_when
from assistant.grammar.speech import clean
from assistant.talk import Talk
from assistant.words import pattern

_AGAIN = "weer samen praten"


def find_follow_up(talk: Talk) -> str | None:
    """'een nieuw gesprek over zes weken'; None when there is none."""
    found = follow_up_found(talk)
    if found is None:
        return None
    return f"een nieuw gesprek {found[0]}" if found[0] else "een nieuw gesprek"


def again(talk: Talk) -> tuple[Agreement, ...]:
    """The next talk as an agreement."""
    found = follow_up_found(talk)
    if found is None:
        return ()
    when = f"op {found[0]}" if found[0].startswith("[") else found[0]
    return (Agreement(who="we", what=_AGAIN, when=when or None, sources=(found[1],)),)


def follow_up_found(talk: Talk) -> tuple[str, int] | None:
    """When the next talk is ('' where no time was named) and the turn that says so last."""
    when, agreed, source = "", False, 0
    start = sum(len(t.text) for t in talk.turns) * 0.4
    past = 0
    for turn in talk.turns:
        past += len(turn.text)
        if past < start:
            continue
        text = " ".join(clean(turn.text))
        if pattern("not_again").search(text):
            when, agreed = "", False
        for sentence in re.split(r" [?!] | \. (?!\[|dat is|\w+ \w+ om)", text):
            if pattern("again").search(sentence) and not pattern("not_again").search(sentence):
                found, _ = take_when(sentence)
                agreed = agreed or found is not None or "?" not in turn.text
                if found or not when:
                    when, source = found or when, turn.i
    return (when.replace("'s-", "'s "), source) if agreed else None
