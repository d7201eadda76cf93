"""Words that belong together and stand far apart, for the writer to see.

Wider than what the index counts (tang.py), whose weights belong to its own rule. The distances are
in words between the two parts. A reader has to hold the first part until the second comes; about
seven things is what short-term memory holds (Miller 1956), so eight words are a fault. A clause
inside a clause asks more, because it has a subject and a verb of its own: five words are a fault
there, and three in a description before a noun, where nothing announces it.
"""

import re
from itertools import pairwise

from assistant.grammar.morphology import Form, has_form, readings
from assistant.readability.frequency import zipf
from assistant.readability.participle import is_participle
from assistant.readability.sentence import SentenceText
from assistant.readability.words import group

BRACKET = 8
INSERTED = 5
APPOSITION = 6  # it has no verb of its own
ATTRIBUTE = 3
SUBJECT = 9  # a subject of one noun and what hangs on it, before its verb
RARE_VERB = 1.5  # Zipf; below this particle and verb are no separable verb

_BREAK = re.compile(r"[,;:()–]")
_ATTRIBUTIVE = re.compile(r"\w{3,}(?:de|te)$")
_JOINS = frozenset({"en", "maar", "want", "dus", "of"})
_FINITE = (Form.I, Form.YOU, Form.HE, Form.PAST)

Span = tuple[int, int]


def apart(sentence: SentenceText) -> Span | None:
    """Numbers of the first and last word of the first pair; None when all stands together."""
    finders = (_attribute, _inserted, _before_verb, _long_subject, _bracket, _particle, _om_te)
    return next((span for find in finders if (span := find(sentence))), None)


def _attribute(sentence: SentenceText) -> Span | None:
    """De [door u vorige week gestuurde] brief."""
    words = sentence.lower
    openers = (group("function", "preposition") | group("apart", "attribute") | {"u"}) - {"om"}
    for i in range(len(words) - ATTRIBUTE - 1):
        if words[i] not in group("apart", "determiner") or words[i + 1] not in openers:
            continue
        for j in range(i + ATTRIBUTE, min(i + 13, len(words) - 1)):
            if _BREAK.search(sentence.between(j - 1, j)):
                break
            if _is_attribute(words, i, j) and not _BREAK.search(sentence.between(j, j + 1)):
                return i, j + 1
    return None


def _is_attribute(words: tuple[str, ...], i: int, j: int) -> bool:
    word = words[j]
    strong = words[i] != "het" and word.endswith("en") and is_participle(word)
    weak = _ATTRIBUTIVE.match(word) and (
        is_participle(word[:-1]) or word.endswith(("ende", "erde", "eerde"))
    )
    after_noun = words[j + 1] not in group("function", "preposition")
    return bool((strong and j + 2 < len(words)) or weak) and after_noun


def _inserted(sentence: SentenceText) -> Span | None:
    """De arts, die u vorige week hebt gesproken, belt u. Mijn vader, een rustige man, was ziek."""
    words = sentence.lower
    for first, last in pairwise(_commas(sentence)):
        if last - first < INSERTED or words[last] in _JOINS:
            continue
        open_ = words[first] in group("apart", "complement")
        open_ |= any(
            _is_verb(w) or w in group("apart", "plural") for w in (*words[:first], words[last])
        )
        told = words[first] in {"die", "dat"} and _is_verb(words[first + 1])  # '…, die doet dit'
        if words[first] in group("apart", "insert") and open_ and not told:
            return first, last - 1
        named = words[first] in group("apart", "apposition") and last - first >= APPOSITION
        if named and not any(_is_verb(w) for w in words[:first]) and _is_verb(words[last]):
            return first, last - 1
    return None


def _before_verb(sentence: SentenceText) -> Span | None:
    """De brief die u vorige week hebt gekregen, is niet goed; with the comma or without."""
    words, commas = sentence.lower, _commas(sentence)
    for i in range(2, min(6, len(words) - 1)):
        known = set(words[max(0, i - 3) : i - 1]) & group("apart", "determiner")
        if words[i] not in group("apart", "complement") or not known or i in commas:
            continue
        if words[0] in group("clause", "open") or any(_is_verb(w) for w in words[: i - 1]):
            continue
        for k in range(i + INSERTED, len(words)):
            closed = (
                k in commas or _is_verb(words[k - 1]) or words[k - 1] in group("apart", "plural")
            )
            if closed and (_is_verb(words[k]) or words[k] in group("apart", "plural")):
                return i - 1, k
            if k in commas:
                break
    return None


def _long_subject(sentence: SentenceText) -> Span | None:
    """De tuin achter het huis van mijn oma aan de rand van het bos is groot."""
    words = sentence.lower
    if not words or words[0] not in group("apart", "determiner"):
        return None
    for k, word in enumerate(words):
        if k and (_BREAK.search(sentence.between(k - 1, k)) or word in group("clause", "open")):
            return None
        if word in group("function", "zijn") | group("infinitive", "modal") or (
            _is_verb(word) and words[k - 1] not in group("apart", "determiner")
        ):
            return (1, k) if k > SUBJECT + 1 else None
    return None


def _bracket(sentence: SentenceText) -> Span | None:
    """U kunt … (eight words) … ophalen."""
    helpers = group("function", "zijn") | group("function", "worden") | group("apart", "helper")
    helpers |= group("function", "hebben") | group("infinitive", "modal")
    words = sentence.lower
    for first, last in _clauses(sentence):
        end = last - 1
        verb = next((i for i in range(first, last) if words[i] in helpers), None)
        if verb is None or end - verb <= BRACKET or not _completes(words, verb, end):
            continue
        inside = range(verb + 1, end)
        anew = any(words[k] in helpers and words[k] != "zijn" for k in inside)
        if not anew and not any(_completes(words, verb, k) for k in inside[:-2]):
            return verb, end
    return _over_comma(sentence, helpers)


def _over_comma(sentence: SentenceText, helpers: frozenset[str]) -> Span | None:
    """Ik wil met iemand die ook zo'n kind heeft, praten."""
    words, commas = sentence.lower, _commas(sentence)
    end = len(words) - 1
    if not commas or end - commas[-1] > 1:
        return None
    start = commas[-2] if len(commas) > 1 else 0
    verb = next((i for i in range(start, commas[-1]) if words[i] in helpers), None)
    if verb is None or end - verb <= BRACKET or not _completes(words, verb, end):
        return None
    return verb, end


def _completes(words: tuple[str, ...], verb: int, i: int) -> bool:
    """Whether word `i` is the participle or the infinitive that the helper `verb` waits for."""
    before = words[i - 1]
    if is_participle(words[i]):
        return True
    perfect = words[verb] in group("function", "zijn") | group("function", "hebben")
    if perfect and before != "te" and not has_form(before, Form.PLURAL):
        return False
    return _infinitive(words[i]) and not (
        before in group("apart", "determiner")
        or before in group("function", "preposition")
        or (before.endswith("e") and before not in group("apart", "no_adjective"))
    )


def _infinitive(word: str) -> bool:
    function = group("function", "preposition") | group("function", "place")
    known = has_form(word, Form.PLURAL) or zipf(word) < RARE_VERB
    return word.endswith("n") and known and word not in function


def _particle(sentence: SentenceText) -> Span | None:
    """Wij nodigen u … (eight words) … uit."""
    words = sentence.lower
    for first, last in _clauses(sentence):
        end = last - 1
        if words[end] not in group("participle", "particle"):
            continue
        for i in range(first, end - BRACKET):
            infinitives = {r.verb.infinitive for r in readings(words[i]) if not r.verb.particle}
            if any(zipf_of(words[end] + v) >= RARE_VERB for v in infinitives):
                return i, end
    return None


def zipf_of(verb: str) -> float:
    """Frequency of exactly this verb: what its parts are worth does not make it one."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(verb, "nl"))


def _om_te(sentence: SentenceText) -> Span | None:
    """Om na zo'n lange dag vol lawaai op het werk te rusten."""
    words = sentence.lower
    for i, word in enumerate(words):
        if word == "om" and "te" in words[i + 1 :]:
            te = words.index("te", i + 1)
            whole = not any(_BREAK.search(sentence.between(k - 1, k)) for k in range(i + 1, te))
            if te - i > BRACKET and whole:
                return i, te
    return None


def _is_verb(word: str) -> bool:
    """A finite form that is not also an infinitive or a participle."""
    if word in group("apart", "determiner") or word in group("function", "preposition"):
        return False
    return has_form(word, *_FINITE) and not has_form(word, Form.PLURAL, Form.PARTICIPLE)


def _clauses(sentence: SentenceText) -> list[Span]:
    """Stretches without punctuation, a subordinator, or 'en' with a subject inside."""
    words = sentence.lower
    subjects = group("clause", "subject")
    cuts = [0]
    for i in range(1, len(words)):
        joined = words[i] in _JOINS and bool(
            set(words[i + 1 : i + 2]) & subjects
            or any(_is_verb(w) for w in words[i + 1 : i + 2])
            or set(words[i + 2 : i + 3]) & subjects
        )
        if joined or words[i] in group("apart", "cut") or _BREAK.search(sentence.between(i - 1, i)):
            cuts.append(i)
    return list(pairwise([*cuts, len(words)]))


def _commas(sentence: SentenceText) -> list[int]:
    numbers = range(1, len(sentence.words))
    return [i for i in numbers if "," in sentence.between(i - 1, i)]
