"""Which words of a spoken sentence are finite verbs, each the heart of a clause."""

from functools import cache

from assistant.grammar.morphology import Form, readings
from assistant.role import words_of_kin
from assistant.words import words

_NEVER = words("clause", "never_verbs")
_NOMINAL = words("clause", "before_nouns")
_PREPOSITIONS = words("grammar", "prepositions")
_ALWAYS = words("clause", "always_verbs")
_SEVERAL = frozenset({"we", "wij", "ze", "zij", "jullie", "die", "er", "wat", "welke", "beiden"})
_ADDRESSED = frozenset({"je", "jij", "u", "ge", "gij"})
_OPENS = words("clause", "sure_subordinators") | words("clause", "maybe_subordinators")
_SURE = (Form.HE, Form.YOU, Form.PAST)
_LONG_AGO = 12  # words between 'ik' or 'we' and the verb at the end of its clause


@cache
def forms(word: str) -> frozenset[Form]:
    """Every form of a verb that `word` can be, none when it hardly ever is a verb."""
    return frozenset() if word in _NEVER else frozenset(r.form for r in readings(word))


def finite_verbs(raw: list[str]) -> list[int]:
    """Where the finite verbs of a sentence stand."""
    found: list[int] = []
    for k in range(len(raw)):
        if _is_finite(raw, k, found[-1] if found else -1):
            found.append(k)
    return found


def _is_finite(raw: list[str], k: int, last: int) -> bool:
    word, before = raw[k], raw[k - 1] if k else ""
    after = raw[k + 1] if k + 1 < len(raw) else ""
    if before == "te":
        return False
    if _by_subject(word, before, after):
        return True
    own = forms(word) or _at_the_end(raw, k, last)
    if not own:
        return False
    if word in _ALWAYS:
        return before not in {"de", "een", "mijn", "uw", "geen", "om"}
    if before in _AMOUNTS and _closes(raw, k, last, own):
        return True
    if before in _NOMINAL or (before in _PREPOSITIONS and before not in {"mee", "af", "op"}):
        return False
    if own & {*_SURE} and not (own & {Form.PARTICIPLE} and _governed(raw, k)):
        return not (before == "het" and _noun_like(word) and last >= 0 and last < k - 1)
    if Form.I in own and _first(raw, k, last, before, after):
        return True
    return bool(own & {Form.PLURAL, Form.PASTS}) and _plural(raw, k, last, before, after)


def _by_subject(word: str, before: str, after: str) -> frozenset[Form]:
    """A noun of the same spelling is a verb beside its subject: 'ik slaap', 'zij droomt'."""
    if word not in _NEVER or word in words("clause", "no_verbs"):
        return frozenset()
    found = frozenset(r.form for r in readings(word))
    if "ik" in (before, after) and Form.I in found:
        return found & {Form.I, Form.PAST}
    if after in {"je", "jij", "u"} and Form.I in found:
        return found & {Form.I, Form.YOU}
    if before in {"hij", "zij", "ze", "u", "je", "jij"} and found & {Form.HE, Form.PAST}:
        return found & {Form.HE, Form.YOU, Form.PAST}
    if not before and after in _MANNERS:
        return found & {Form.I}
    near = {"we", "wij"} & {before, after}
    return found & {Form.PLURAL, Form.PASTS} if near else frozenset()


_MANNERS = words("clause", "manners")


def _at_the_end(raw: list[str], k: int, last: int) -> frozenset[Form]:
    """'als ik te laat begin': with 'ik' behind a subordinator, its verb comes at the end."""
    word, after = raw[k], raw[k + 1] if k + 1 < len(raw) else ","
    if word not in _NEVER or word in words("clause", "no_verbs"):
        return frozenset()
    own = [n for n in range(max(last + 1, 1), k) if raw[n] == "ik" and raw[n - 1] in _OPENS]
    ends = after in words("clause", "after_end")
    before = raw[k - 1] not in _NOMINAL | _PREPOSITIONS
    found = frozenset(r.form for r in readings(word)) & {Form.I}
    return found if own and ends and before else frozenset()


def _closes(raw: list[str], k: int, last: int, own: frozenset[Form]) -> bool:
    """'dat hij te veel gokt': an amount before the verb at the end of a subordinate clause."""
    opened = [n for n in range(last + 1, k - 1) if raw[n] in _OPENS]
    after = raw[k + 1] if k + 1 < len(raw) else ","
    if not opened or raw[k] in _NEVER or after not in words("clause", "after_end"):
        return False
    mine = "ik" in raw[opened[0] : k]
    return bool(own & ({Form.I, Form.PAST} if mine else {Form.HE, Form.PAST}))


_AMOUNTS = words("clause", "amounts")


def _noun_like(word: str) -> bool:
    return word in words("clause", "nouns_with_het")


def _governed(raw: list[str], k: int) -> bool:
    """Whether a verb before it can carry a participle at `k`."""
    return any(raw[n] in _ALWAYS for n in range(max(0, k - 8), k))


def _first(raw: list[str], k: int, last: int, before: str, after: str) -> bool:
    if "ik" in (before, after):
        return True
    if after in _ADDRESSED and Form.I in forms(raw[k]) and not (before and before == "ik"):
        return before not in _NOMINAL
    turned = last >= 0 and raw[last + 1] == "ik" and Form.I in forms(raw[last])
    spoken = range(max(last + 1 + turned, k - _LONG_AGO, 0), k)
    ends = not after or after in words("clause", "after_end") or forms(after)
    return bool(ends) and any(raw[n] == "ik" for n in spoken)


def _plural(raw: list[str], k: int, last: int, before: str, after: str) -> bool:
    """An infinitive in form: finite when several people or things stand next to it."""
    clause = raw[max(last, 0) : k]
    if before in {"ze", "zij"} and last >= 0 and _helped(clause) and not {",", "en"} & set(clause):
        return False
    if before in _SEVERAL or after in {"we", "wij", "jullie"}:
        return True
    if after in {"ze", "zij"} and (k == 0 or before in words("grammar", "fronts") | {",", "dat"}):
        return True
    if raw[k] in {"zijn", "waren"} and before in {"dat", "dit"}:
        return True
    if raw[k] in {"zijn", "waren", "hadden", "hebben", "gaan", "gingen"} and _several(before):
        return True
    start = max(last + 1, 0)
    subject = [w for w in raw[start:k] if w in {"we", "wij", "ze", "zij", "jullie"}]
    ends = not after or after in words("clause", "after_end")
    if subject and ends and not _helped(raw[start:k]):
        return True
    several = _several(before) and k - start in {1, 2, 3}
    return several and raw[start] in words("grammar", "determiners") | {"die", "alle"}


def _several(word: str) -> bool:
    return word in words_of_kin("they") or (len(word) > 4 and word.endswith(("en", "s")))


def _helped(part: list[str]) -> bool:
    return any(w in words("grammar", "modals") or w == "te" for w in part)
