"""Signs in what somebody says, as far as the words themselves tell."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar.phrase import Hit
from assistant.safety.fold import fold, words
from assistant.safety.frame_table import frames
from assistant.safety.table import (
    HINTS,
    Act,
    Rule,
    denying_openings,
    figures,
    signs,
    word_set,
)

_NEAR = 8  # words on either side that give a phrase its meaning
_BEFORE_TOPIC, _AFTER_TOPIC = 6, 5  # words in which a denial takes a subject away
_TAKEN_BACK = 7  # words after a threat in which it is shown to be a joke
_OPENING = 4  # words before a statement that can turn it round
_STOP = re.compile(r"[.!?]")
_ON_TV = re.compile(r"\bop (?:de )?(?:tv|televisie)\b")
_TURN = frozenset({"maar", "toch", "wel"})


def find_signs(text: str) -> list[Rule]:
    """What `text` (one utterance, with or without punctuation) says that may be a sign."""
    plain = _without_figures(fold(text))
    listed = [hit for hit in signs().find(plain) if _holds(plain, hit)]
    framed = [hit for hit in frames().find(plain) if not _is_told(plain, hit)]
    found = [*listed, *framed]
    alone = [hit for hit in found if hit.value.act in HINTS and not _has_sign_apart(hit, found)]
    kept = [hit for hit in found if hit not in alone or not _overlapped(hit, found)]
    return list(dict.fromkeys(_as_of_then(plain, hit) for hit in kept))


def _has_sign_apart(hint: Hit[Rule], found: list[Hit[Rule]]) -> bool:
    """Another sign of the same matter in other words than the hint's own."""
    return any(
        (other.end <= hint.start or hint.end <= other.start)
        and other.value.about == hint.value.about
        and other.value.act is not hint.value.act
        for other in found
    )


def _overlapped(hint: Hit[Rule], found: list[Hit[Rule]]) -> bool:
    """The words of a hint that are read as something else too are no second sign beside it."""
    return any(
        other.start < hint.end and hint.start < other.end and other.value.act is not hint.value.act
        for other in found
    )


def _is_told(text: str, hit: Hit[Rule]) -> bool:
    before, after = _around(text, hit)
    return (
        _is_story(text, hit, before, after)
        or _is_unwanted(text, hit)
        or _is_joke(text, hit, before, after)
    )


def _as_of_then(text: str, hit: Hit[Rule]) -> Rule:
    """A wish or plan of another time is a thought."""
    before, after = _around(text, hit)
    near = {*before[-_NEAR:], *_inside(text, hit), *after[:_NEAR]}
    pressing = {Act.DANGER, Act.WISH, Act.MEANS, Act.FAREWELL, Act.MOMENT}
    then = near & word_set("story", "past") and not near & word_set("story", "now")
    if then and hit.value.about == "suïcide" and hit.value.act in pressing:
        return replace(hit.value, act=Act.THOUGHT)
    return hit.value


def _without_figures(text: str) -> str:
    for hit in list(figures().find(text)):
        text = text[: hit.start] + "." * (hit.end - hit.start) + text[hit.end :]
    return text


def _holds(text: str, hit: Hit[Rule]) -> bool:
    before, after = _around(text, hit)
    near = {*before[-_NEAR:], *after[:_NEAR], *_inside(text, hit)}
    if hit.value.unless & near:
        return False
    if hit.value.topic and _is_asked(text, hit):
        return False
    if _is_denied(text, hit, before, after) or _is_story(text, hit, before, after):
        return False
    return not (_is_unwanted(text, hit) or _is_joke(text, hit, before, after))


def _around(text: str, hit: Hit[Rule]) -> tuple[list[str], list[str]]:
    """The words before and after a hit, within its sentence."""
    before = _STOP.split(text[: hit.start])[-1]
    after = _STOP.split(text[hit.end :])[0]
    return words(before), words(after)


def _is_asked(text: str, hit: Hit[Rule]) -> bool:
    """A question to somebody else, whoever is thought to have put it."""
    stop = _STOP.search(text, hit.end)
    before = _STOP.split(text[: hit.start])[-1]
    asks = set(words(before + text[hit.start : hit.end])) & word_set("answer", "ask")
    return bool(stop and stop[0] == "?" and asks)


def _inside(text: str, hit: Hit[Rule]) -> list[str]:
    return words(text[hit.start : hit.end])


def _is_denied(text: str, hit: Hit[Rule], before: list[str], after: list[str]) -> bool:
    denying = word_set("denial", "words")
    if sum(word in denying for word in _inside(text, hit)) > hit.value.denials:
        return True
    opening = " ".join(before[-_OPENING:])
    if any(opening.endswith(phrase) or f"{phrase} " in opening for phrase in denying_openings()):
        return True
    if before[-1:] == ["of"] and set(words(text[hit.end :])) & (denying - {"zonder"}):
        return True
    if after[:1] in (["niet"], ["nooit"]) and after[1:2] not in (["meer"], ["alleen"]):
        return True
    if hit.value.open and _just_before(before) & denying:
        return True
    return hit.value.topic and bool(_denials_near(before, after) & denying)


def _just_before(before: list[str]) -> set[str]:
    """The two words before a phrase; 'niet meer' ends what went before and denies nothing."""
    return set() if before[-1:] == ["meer"] else set(before[-2:])


def _denials_near(before: list[str], after: list[str]) -> set[str]:
    """Words close to a subject, as far as no 'but' turns the sentence."""
    near: list[str] = []
    for word in reversed(before[-_BEFORE_TOPIC:]):
        if word in _TURN:
            break
        near.append(word)
    for word in after[:_AFTER_TOPIC]:
        if word in _TURN:
            break
        near.append(word)
    return set(near)


def _is_story(text: str, hit: Hit[Rule], before: list[str], after: list[str]) -> bool:
    """About somebody who died, or out of a film."""
    told = {*before, *after, *_inside(text, hit)}
    all_words = set(words(text))
    mine = hit.value.first_person or bool({"ik", "mezelf"} & {*before[-4:], *_inside(text, hit)})
    if told & word_set("story", "fiction") or _ON_TV.search(text):
        return not mine
    if hit.value.about != "suïcide" or mine:
        return False
    others = told & word_set("story", "kin")
    if others and told & word_set("story", "completed") and not told & word_set("story", "now"):
        return True
    done = told & word_set("story", "done") or all_words & word_set("story", "dead")
    return bool(others and done and (hit.value.topic or all_words & word_set("story", "dead")))


def _is_unwanted(text: str, hit: Hit[Rule]) -> bool:
    """A frightening image that the speaker does not want."""
    told = set(words(text))
    image = told & word_set("story", "unwanted") and told & word_set("story", "unwished")
    return bool(image) and hit.value.act is not Act.WISH


def _is_joke(text: str, hit: Hit[Rule], before: list[str], after: list[str]) -> bool:
    laugh = word_set("story", "laugh") & {*before, *after, *words(text[hit.end :])[:_TAKEN_BACK]}
    return bool(laugh) and hit.value.about == "geweld" and hit.value.act is Act.DANGER


def facilitator_statement(text: str) -> Iterator[Rule]:
    """Signs in the first person only: somebody who asks does not speak of 'ik wil'.

    A passive thought counts outside a question, for a talk may have its parts wrong.
    """
    acts = {Act.WISH, Act.DANGER} if "?" in text else {Act.WISH, Act.DANGER, Act.THOUGHT}
    return (r for r in find_signs(text) if r.first_person and r.act in acts)
