"""A question and its short answer made into one statement to the inwoner."""

import re

from assistant.grammar.clause import DETERMINERS, PREPOSITIONS, clauses
from assistant.grammar.frame import Unsafe
from assistant.grammar.pronoun import fit_objects
from assistant.grammar.second import second_person
from assistant.words import words

_YES = words("grammar", "yes")
_NO = words("grammar", "no")
_OBJECT_VERBS = words("grammar", "object_verbs")
_MARKS = frozenset(".!,")  # a talk with marks has marked its questions too
_MAX_ANSWER = 6
_MAX_STATEMENT = 12
_OPENERS = ("en", "maar", "dus", "oké", "dan", "verder")


def join(question: str, answer: str) -> tuple[str, ...] | None:
    """The statement in words, or None when question and answer make none with confidence."""
    asked = clauses(question)
    if not asked:
        return None
    words = list(asked[-1].words)
    if not question.rstrip().endswith("?") and (bool(_MARKS & set(question)) or len(words) > 9):
        return None
    while words and words[0] in {*_OPENERS, ","}:
        words = words[1:]
    said = _first_words(list(re.findall(r"\[[^\]]+\]|[\w'’-]+|[.!?]", answer.lower())))
    if len(words) < 2 or not said:
        return None
    try:
        if words[0] in {"u", "je", "jij"}:
            done = _confirmed(words, said)
        else:
            done = _open(words, said) if words[0] in _WH else _closed(words, said)
        return tuple(fit_objects(done)) if done else None
    except Unsafe:
        return None


def _first_words(said: list[str]) -> list[str]:
    """The answer proper, before somebody goes on: 'ja best wel' of 'ja best wel ik dacht …'."""
    ends = {"ik", "dat", "die", "want", "het", "we", "mijn", ".", "!", "?"}
    plain = said[:1] and said[0] in _YES | _NO
    at = next((n for n, w in enumerate(said) if n and w in ends), len(said))
    return [w for w in (said[:at] if plain else said) if w not in ".!?"]


_WH = frozenset({"hoeveel", "hoe", "sinds"})


def _closed(words: list[str], said: list[str]) -> list[str] | None:
    """'Drinkt u?' 'Nee, nooit.' becomes 'u drinkt nooit'."""
    if words[1] not in {"u", "je", "jij"} or (verb := second_person(words[0])) is None:
        return None
    rest = [w for w in words[2:] if w not in {"ook", "nog", "dan", "eigenlijk", "wel"}]
    if verb == "voelt" and len(rest) == 1:
        rest = ["zich", *rest]
    ever = "eens" in rest or "weleens" in rest
    rest = [w for w in rest if w not in {"eens", "weleens"}]
    if "of" in rest or "," in rest or len(rest) > 8 or {"niet", "geen", "nooit"} & set(rest):
        return None
    if said[0] in _YES and len(said) <= _MAX_ANSWER and not set(said) & {"maar", "niet", "nee"}:
        return ["u", verb, *(["soms"] if ever else []), *rest]
    if said[0] not in _NO or len(said) > _MAX_ANSWER or set(said) & {"maar", "ja", "wel"}:
        return None
    return _denied(verb, rest, never="nooit" in said)


def _confirmed(words: list[str], said: list[str]) -> list[str] | None:
    """'Dus u slaapt slecht?' 'Ja.' becomes 'u slaapt slecht'."""
    verb = second_person(words[1])
    plainly = said[0] in _YES and len(said) <= _MAX_ANSWER and not set(said) & {"maar", "niet"}
    if verb is None or not plainly or len(words) > _MAX_STATEMENT:
        return None
    return ["u", verb, *words[2:]]


def _denied(verb: str, rest: list[str], *, never: bool) -> list[str] | None:
    word = "nooit" if never else "niet"
    if not rest:
        return ["u", verb, word]
    if rest[0] == "een" and not never:
        return ["u", verb, "geen", *rest[1:]]
    if len(rest) == 1 and verb in _OBJECT_VERBS and not never:
        return ["u", verb, "geen", *rest]
    if rest[0] in PREPOSITIONS or (never and rest[0] not in DETERMINERS):
        return ["u", verb, word, *rest]
    if verb == "bent" and len(rest) == 1:
        return ["u", verb, word, *rest]
    return None


def _open(words: list[str], said: list[str]) -> list[str] | None:
    """'Hoeveel slaapt u?' 'Vier uur.' becomes 'u slaapt vier uur'."""
    if len(said) > _MAX_ANSWER or set(said) & (_NO | {"weet", "ik", "maar", "u", "je"}):
        return None
    said = [w for w in said if w not in {"ja", "eh", "nou", "ongeveer", "denk", "zo'n"}]
    if any(w.startswith("[") for w in said) or not said:
        return None
    at = next((n for n, w in enumerate(words) if w in {"u", "je", "jij"}), 0)
    if at < 2 or (verb := second_person(words[at - 1])) is None:
        return None
    rest = [w for w in words[at + 1 :] if w not in {"dan", "nog", "eigenlijk", "nu", "ongeveer"}]
    return _filled(words[: at - 1], verb, rest, said)


def _filled(head: list[str], verb: str, rest: list[str], said: list[str]) -> list[str] | None:
    if head == ["hoeveel"] and "," not in rest:
        return ["u", verb, *said, *rest]
    if head[0] == "hoeveel" and len(head) == 2 and len(said) == 1:
        return ["u", verb, *said, head[1], *rest]
    if head == ["hoe", "vaak"] and "," not in rest:
        return ["u", verb, *said, *rest] if not rest else ["u", verb, *rest, *said]
    return None
