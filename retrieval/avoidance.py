"""What somebody does not want ('geen groep', 'liever niet van de kerk'), from data/avoided.toml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from retrieval.data import table
from retrieval.data import words as words_of
from retrieval.text import fold, tokens

NEGATION = re.compile(
    r"\b(?:liever (?:niet|geen|nooit)|(?:hoef|wil|moet|zoek)\w* geen|geen|niet|niks|niets|nooit"
    r"|niemand(?= (?:over de vloer|aan huis|in huis|langs))|behalve|i\.?p\.?v\.?"
    r"|zonder(?: dat (?:ik|je|u|ze|zij|hij|we|er))?|slecht tegen|iets anders dan|klaar met"
    r"|(?:genoeg|buik vol) van|zit niet te wachten op|moet(?:en)? niks (?:hebben )?van|bespaar me"
    r"|allergisch voor|gruw van|weiger|weg met|(?:niets|niks) met"
    r"|in plaats van|afkeer van|hekel aan|bang (?:voor|in|van)|niet zo van|los (?:staat )?van"
    r"|(?:ver|weg) van|(?:niks|niets) (?:te maken |meer )?(?:hebben )?(?:van|met)"
    r"|klap dicht (?:in|bij)|niemand(?= in mijn huis)|buiten(?= (?:de |het |mijn |een )?\w+ om\b)"
    r"|het niet zo op)\b"
)
# What is left out by wish: more may stand between than after a bare 'niet'.
WISHED = re.compile(
    r"(?:\b(?:liever|liefst|maar|alleen|vooral|zeker|absoluut|wil|hoeft?|hoeven|en|dan|als het"
    r"|er maar|ook|graag|per se)|^|[,;.])\s*$"
)
BETWEEN = 5  # words of any kind after such a negation
# Take their object at once, without preposition.
STATED = (
    *("geen", "zonder", "behalve", "iets anders dan", "slecht tegen", "klaar met", "hoef", "wil"),
    *("zoek", "weiger", "bespaar me", "allergisch", "gruw", "weg met", "zit niet te wachten"),
)
LINKING = frozenset(
    [
        *("in", "met", "bij", "via", "van", "naar", "op", "aan", "door", "voor", "te", "ten", "om"),
        *("over", "zo", "iets", "wat", "een", "de", "het", "die", "weer", "meer", "zin", "nog"),
        *("eerst", "per", "se", "perse", "graag", "nodig", "gedoe", "hoeven", "houd", "hou", "ga"),
        *(
            "durf",
            "wil",
            "zit",
            "z'n",
            "zn",
            "allen",
            "al",
            "n",
            "dat",
            "zo'n",
            "daar",
            "dan",
            "alleen",
            "twaalf",
            "12",
            *(
                "achter",
                "tussen",
                "onder",
                "lui",
                "types",
                "gedoe",
                "meerdere",
                "waar",
                "er",
                "mijn",
            ),
            *("mij", "me", "ons", "binnen", "weten", "hier", "dit", "ex"),
        ),
    ]
)
STOP = frozenset(["maar", "want", "dus", "omdat", "wel", "ik", "waar", "die", "dat", "en"])
KNOWN_TEXTS = 20_000  # services of which is remembered what their text says
REACH = 9  # words after a negation that it may still speak of
BEFORE = re.compile(r"\b(?:dat|die|zo'n|zulke|een|de|het) (\w+) (?=(?:niet|nooit)\b)")
AFTER = re.compile(
    r"(?:\s+(?:zitten|gaan|praten|erbij|aan huis|en zo|enzo))?"
    r"(?:\s+(?:hoef|hoeft|hoeven|wil|willen|vind|vindt|zie|moet|moeten|doe|doet|durf|durft|kan|lijkt"
    r"|past|is|zijn|werkt|trek|heb|ga))?"
    r"(?:\s+(?:ik|hij|ze|zij|we|er|van|voor|mij|me|mn|haar|hem|ons|dat|die|zelf|echt|gewoon|absoluut"
    r"|ook|liever|allemaal|allebei|daar|het|t)){0,4}"
    r"\s+(?:niet(?: zitten| aan (?:mij|me) besteed)?|niks(?: voor (?:mij|me))?|niets(?: voor mij)?"
    r"|nooit(?: meer)?|eng|doodeng|nee(?! (?:te )?(?:zeg|durf|leren))|verschrikkelijk|vreselijk)\b"
    r"|(?:\s+\w+){0,4}?\s+(?:haat (?:ik|hij|ze|zij)|is (?:wel )?het laatste|niet (?:te )?weten"
    r"|buiten blijven|niet besteed|trek(?:t)? (?:ik|hij|ze|zij) niet|lukt \w+ niet"
    r"|ligt (?:mij|me) niet|is niet mijn ding|nee bedankt|vertrouw ik niet"
    r"|sla ik over|past niet bij (?:mij|me))\b"
)
REASON = re.compile(r"^(?:\s+aan)?\s+(?:want|omdat|anders|daar (?:word|krijg))\b.*")


@dataclass(frozen=True, kw_only=True, slots=True)
class Aspect:
    """Something a service may be or have, and how question and service show it."""

    name: str
    asked: tuple[str, ...]
    named: re.Pattern[str]
    offered: re.Pattern[str]
    unless: re.Pattern[str] | None
    instead: re.Pattern[str] | None
    categories: frozenset[str]

    def at(self, words: list[str]) -> int | None:
        """How many of `words` reach to the end of its name; None when it is not named."""
        match = self.named.search(" ".join(words))
        return match[0].count(" ") + match.string[: match.start()].count(" ") + 1 if match else None

    def holds_for(self, category: str, text: str) -> bool:
        """Whether a service of `category`, whose folded text is `text`, is or has this."""
        if self.unless and self.unless.search(text):
            return False
        return category in self.categories or bool(self.offered.search(text))


@dataclass(frozen=True, kw_only=True, slots=True)
class Avoided:
    """The aspects that were refused, and the question without the words that say so."""

    names: tuple[str, ...]
    rest: str


@lru_cache(maxsize=KNOWN_TEXTS)
def held(category: str, text: str) -> frozenset[str]:
    """The names of all aspects that hold for a service, remembered for when the map changes."""
    return frozenset(a.name for a in aspects() if a.holds_for(category, text))


@cache
def aspects() -> tuple[Aspect, ...]:
    """The aspects as they stand in the data file, read once."""
    return tuple(
        Aspect(
            name=name,
            asked=tuple(fold(word) for word in entry["asked"]),
            named=_pattern(fold(word) for word in entry["asked"]),
            offered=re.compile("|".join(entry["offered"])),
            unless=re.compile("|".join(entry["unless"])) if entry["unless"] else None,
            instead=re.compile("|".join(entry["instead"])) if "instead" in entry else None,
            categories=frozenset(entry["categories"]),
        )
        for name, entry in table("avoided.toml").items()
    )


def names_aspect(name: str, text: str) -> bool:
    """Whether folded `text` names this aspect, asked or refused."""
    return any(a.at(tokens(text)) is not None for a in aspects() if a.name == name)


def read_avoided(text: str) -> Avoided:
    """Find what folded `text` refuses, and cut it out.

    What is asked for elsewhere in it is not refused: 'meer bewegen maar niet in een sportschool'.
    """
    names: list[str] = []
    clauses = [_read_clause(clause, names) for clause in re.split(r"([,.;:!?()])", text)]
    rest = " ".join("".join(clauses).split())
    wanted = {a.name for a in aspects() if a.at(tokens(rest)) is not None}
    names = [name for name in dict.fromkeys(names) if name not in wanted]
    names += [a.name for a in aspects() if a.instead and a.instead.search(text)]
    return Avoided(names=tuple(dict.fromkeys(names)), rest=rest)


def _read_clause(clause: str, names: list[str]) -> str:
    rest, start = _refused_before(clause, names), 0
    while match := NEGATION.search(rest, start):
        loose = bool(WISHED.search(rest[: match.start()])) or match[0].startswith("liever")
        found = _refused(match[0], rest[match.end() :], loose=loose)
        if found:
            names.extend(found[0])
            after = REASON.sub("", rest[match.end() + found[1] :])
            rest = f"{rest[: match.start()]} {after}"
            start = match.start()
        else:
            start = match.end()
    return _refused_afterwards(rest, names)


def _refused_before(clause: str, names: list[str]) -> str:
    """'ik wil dat wijkteam niet': what stands right before the negation, after 'die' or 'dat'."""
    for match in BEFORE.finditer(clause):
        named = [a.name for a in aspects() if a.at([_bare(match[1])]) == 1]
        if named:
            names.extend(named)
            return f"{clause[: match.start()]} {clause[match.end(1) :]}"
    return clause


def _refused(trigger: str, after: str, *, loose: bool) -> tuple[list[str], int] | None:
    """The aspects named right after a negation, and how many characters that takes."""
    spans = list(re.finditer(r"\S+", after))[:REACH]
    names: list[str] = []
    end = begin = 0
    while begin < len(spans):
        words = [_bare(span[0]) for span in spans[begin:]]
        named = [(at, a.name) for a in aspects() if (at := a.at(words)) is not None]
        near = min((at for at, _ in named), default=None)
        if near is None or not _leads(trigger, words, near, first=not names, loose=loose):
            break
        names += [name for at, name in named if at == near]
        begin += near
        end = spans[begin - 1].end()
    return (names, end) if names else None


def _leads(trigger: str, words: list[str], near: int, *, first: bool, loose: bool) -> bool:
    before = words[: max(0, near - 1)]
    if first and trigger.startswith(STATED):
        if words[0] in lacked():
            return False
        return all(word in LINKING or word not in STOP for word in before[:4]) and len(before) <= 4
    if first:
        free = loose and len(before) <= BETWEEN and not STOP.intersection(before)
        return free or all(word in LINKING for word in before)
    return not before or (before[0] in ("of", "en") and len(before) < 3)


def _refused_afterwards(clause: str, names: list[str]) -> str:
    """'een groep hoeft niet', 'bellen vind ik eng'."""
    spans = list(re.finditer(r"\S+", clause))
    words = [_bare(span[0]) for span in spans]
    for i in range(len(words)):
        named = [a.name for a in aspects() if a.at(words[i : i + 1]) == 1]
        tail = AFTER.match(clause[spans[i].end() :]) if named else None
        if tail and not set(tokens(tail[0])) & {"maar", "die", "dat", "wel", "of"}:
            names.extend(named)
            return clause[: spans[i].start()] + clause[spans[i].end() + tail.end() :]
    return clause


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Finds any of `forms` among words with a space between; 'x*' begins with x, '*x' ends so."""
    written = (re.escape(form).replace(r"\*", r"\S*").replace(r"\ ", " ") for form in forms)
    return re.compile(rf"(?<!\S)(?:{'|'.join(written)})(?!\S)")


def lacked() -> frozenset[str]:
    """What people say they do not have: 'geen geld voor een laptop' refuses no laptop."""
    return words_of("lacked.txt")


def _bare(word: str) -> str:
    return word.strip("'\"“”‘’-/")
