"""Names that only the sentence gives away: 'joy heet ze', 'roos is mijn dochter', 'met de q'."""

from privacy.lexicon import load_names, load_words
from privacy.recognizer.person_word import NameWord

_LISTS = load_words("person_context")


def is_bare(words: NameWord, i: int) -> bool:
    """'roos zei', 'aanbellen bij tuinman': a countable word without the article it would need."""
    reading, lists = words.reading, load_words("person")
    word, before, after = reading.norm(i), reading.norm(i - 1), reading.norm(i + 1)
    if reading.is_cased:
        return False
    named = word in load_names().first or word in _LISTS["callings"]
    if before in _LISTS["said"] and named and len(word) > 1:
        return word not in load_words("stop")["function"] or word in _LISTS["verbs_too"]
    if word not in lists["countable"] and word not in _LISTS["callings"]:
        return False
    if before in lists["determiners"] or reading.norm(i - 2) in lists["determiners"]:
        return False
    if before in _LISTS["with"] and i > 0:
        return reading.norm(i - 2) not in _LISTS["fixed"]
    if before in ("heb", "had", "hebben") and after.endswith(("en", "d", "t")):
        return after not in load_words("stop")["function"]
    if before in _LISTS["as"] and word in _LISTS["callings"]:
        return False
    starts = i == 0 or before in lists["openers"]
    if after == "van" and starts and reading.norm(i + 2) in ("de", "het"):
        return i == 0
    return starts and (after in lists["verbs"] or after in lists["closers"] or not after)


def is_told(words: NameWord, i: int) -> bool:
    """A word that the words after it call a name."""
    reading = words.reading
    word, first, second = reading.norm(i), reading.norm(i + 1), reading.norm(i + 2)
    if not reading.row[i].is_word or len(word) < 2 or not _can_be(words, i):
        return False
    if word in _LISTS["verbs_too"] and reading.norm(i - 1) in ("aan", "met", "van", "tegen"):
        return first.startswith(("ge", "ver", "be")) and first.endswith(("d", "t", "en"))
    if first in ("heet", "heette", "heten") and second in _LISTS["whose"]:
        return True
    at = i + 1 + (first == "," or first == "dus")
    if reading.norm(at) == "met" and _is_letter_hint(words, at + 1):
        return reading.frequency(i) < 3.8
    listed = word in load_names().first or reading.is_name_capital(i)
    owner = at + 1
    if reading.norm(at) == "de" and reading.norm(owner) in _LISTS["ranks"]:
        return word in load_names().first and reading.norm(i - 1) not in ("ik", "jij", "die")
    if reading.norm(at) == "de" and reading.norm(owner) in _LISTS["called"] | {"naam"}:
        return True
    if first in ("is", "was") and second in _LISTS["mine"]:
        kin = load_words("person")["kin"] | load_words("person")["title"] | _LISTS["relations"]
        return bool(kin & set(reading.norms(i + 3, i + 5))) and (
            listed or word in load_names().last or reading.frequency(i) < 3.0
        )
    return _is_surname_told(words, i)


def is_introduced(words: NameWord, i: int) -> bool:
    """'... mijn werkgever': whose person it is, right behind a name."""
    who = words.reading.norm(i + 1)
    lists = load_words("person")
    return words.reading.norm(i) in _LISTS["mine"] and (
        who in lists["kin"] or who in lists["helpers"] or who in _LISTS["relations"]
    )


def _can_be(words: NameWord, i: int) -> bool:
    reading = words.reading
    determined = reading.norm(i - 1) in load_words("person")["determiners"]
    stop = words.is_stop(i) and reading.norm(i) not in _LISTS["verbs_too"]
    adjective = reading.norm(i - 2) in load_words("person")["determiners"] and (
        reading.norm(i - 1).endswith("e")
    )
    return not (determined or stop or adjective)


def _is_letter_hint(words: NameWord, i: int) -> bool:
    """'een q', 'lange ij', 'dubbel s', 'de k van karel' behind 'met'."""
    reading = words.reading
    at = i + (reading.norm(i) in ("een", "de", "n"))
    at += reading.norm(at) in ("lange", "korte", "dubbel", "dubbele", "griekse", "hele")
    word = reading.norm(at)
    return at > i and (len(word) == 1 or word in ("ij", "ei", "au", "ou")) and word.isalpha()


def _is_surname_told(words: NameWord, i: int) -> bool:
    """'vis dat is mijn achternaam', 'bakker is zijn achternaam'."""
    row = words.reading.norms(i + 1, i + 8)
    if not _LISTS["called"] & set(row):
        return False
    word, names = words.reading.norm(i), load_names()
    listed = word in names.last or word in names.first or word in _LISTS["callings"]
    return row[0] in ("dat", "is", "was", ",") and listed and "is" in row
