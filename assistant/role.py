"""Who is who in a talk: from labels, introductions, questions and first-person complaints."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from assistant.talk import Talk, Turn
from assistant.words import table
from conversation.role import Role
from privacy.safe_text import SafeTranscript, SafeUtterance

_EARLY = 3  # turns of one speaker in which an introduction is looked for
_LABEL = 10.0  # a label such as 'Tolk' outweighs everything that is said
_ASKS = re.compile(
    r"\?|^(?:en )?(?:wat|hoe|waar|wanneer|wie|waarom|welke|heeft u|hebt u|heb je|bent u|ben je|"
    r"kunt u|kun je|wilt u|wil je|vertel|zullen we|mag ik)\b"
    r"|\b(?:zal ik|zullen we|zou (?:u|je|dat)|[a-z]+t u)\b"
    r"|\b(?:hoe|wat|waar|wie|wanneer|waarom|hoeveel|welke)\b(?: \w+){1,4} (?:je|jij|u)\b"
    r"|\b(?:heb|ben|wil|woon|sta|denk|voel|slaap|ga|zit|doe) je\b",
    re.IGNORECASE,
)
_ADDRESSES = re.compile(r"\b(?:u|uw|je|jij|jou|jouw)\b", re.IGNORECASE)
_SELF = re.compile(r"\b(?:ik|mijn|m'n|mij|me)\b", re.IGNORECASE)
_CALLS = re.compile(
    r"(?<!mijn )(?<!onze )(?<!haar )(?<!zijn )(?<!ons )(?<!uw )(?<!je )(?<!de )(?<!m'n )"
    r"\b(?:mam|mama|ma|pap|papa|pa|oma|opa|schat|lieverd)\b",
    re.IGNORECASE,
)  # what only a close one says to somebody
_PRESENTS = re.compile(
    r"\b(?:dit is|naast (?:mij|me) zit|mijn collega|samen met|en dat is)\b(.{0,90})"
)
_COLLEAGUE = re.compile(r"\b(?:mijn|m'n|onze) collega\b|\bdit is (?:ook )?\[persoon-\d+\]")
_SHE = re.compile(r"\b(?:ze|zij|hij|haar|d'r|hem|'m)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Voice:
    """Shares of what one speaker says; every share is per turn, 0 or more.

    `words` and `replies` are shares of the whole talk: of all words, and of all answers to what
    another speaker asked.
    """

    label: str
    words: float
    replies: float
    asks: float
    complains: float
    leads: float
    self_share: float
    she: float
    professional: bool
    close: bool
    calls: float
    presents: bool
    presented: bool
    interprets: bool


def assign_roles(safe: SafeTranscript) -> Talk:
    """The talk with a role for every turn; without speakers each turn is judged by its form."""
    said: dict[str, list[str]] = {}
    for u in safe.utterances:
        if u.speaker:
            said.setdefault(u.speaker, []).append(u.text.text.replace("’", "'").lower())
    if len(said) < 2:
        return _by_form(safe)
    words, replies, close = _spoken(said), _replied(safe), _presented(safe)
    voices = [
        _voice(
            label,
            texts,
            words=words[label],
            replies=replies.get(label, 0.0),
            presented=label in close,
        )
        for label, texts in said.items()
    ]
    roles, confidence = _decide(voices)
    return _talk(safe, lambda u: roles.get(u.speaker or "", Role.UNKNOWN), confidence)


def _talk(safe: SafeTranscript, role: Callable[[SafeUtterance], Role], sure: float) -> Talk:
    return Talk(
        turns=tuple(Turn(utterance=u, role=role(u)) for u in safe.utterances),
        withheld=tuple(Turn(utterance=u, role=role(u)) for u in safe.withheld),
        role_confidence=round(sure, 2),
        safe=safe,
    )


@cache
def _pattern(section: str, key: str) -> re.Pattern[str]:
    phrases = sorted(table("people")[section][key], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")


@cache
def _profession() -> re.Pattern[str]:
    names = sorted(table("people")["roles"], key=len, reverse=True)
    return re.compile(
        r"\b(?:ben|als)\b[^.?!]{0,40}?\b(?:" + "|".join(map(re.escape, names)) + r")\b"
    )


def _spoken(said: dict[str, list[str]]) -> dict[str, float]:
    """The share of all words that each speaker says."""
    counts = {label: sum(len(t.split()) for t in texts) for label, texts in said.items()}
    total = sum(counts.values()) or 1
    return {label: count / total for label, count in counts.items()}


def _replied(safe: SafeTranscript) -> dict[str, float]:
    """The share of all answers each speaker gives: whoever speaks after another's question."""
    turns = [u for u in safe.utterances if u.speaker]
    after = Counter(
        now.speaker or ""
        for before, now in pairwise(turns)
        if before.text.text.rstrip(" .)").endswith("?") and before.speaker != now.speaker
    )
    total = after.total() or 1
    return {label: count / total for label, count in after.items()}


def _presented(safe: SafeTranscript) -> frozenset[str]:
    """Speakers whom the utterance before them calls kin: 'En u bent dus de zoon?', 'je zus'."""
    heard: set[str] = set()
    found: set[str] = set()
    turns = [u for u in safe.utterances if u.speaker]
    for before, now in pairwise(turns[:_OPENING]):
        heard.add(before.speaker or "")
        if now.speaker == before.speaker or now.speaker is None:
            continue
        new = now.speaker not in heard
        if named_kin(before.text.text, new=new) and not _pattern(
            "introductions", "professional"
        ).search(now.text.text.lower()):
            found.add(now.speaker)
    return frozenset(found)


_OPENING = 24  # utterances in which people are presented
_ADDRESSED = re.compile(r"\b(?:u|je|jij) bent? (?:dan |dus |zeker )?(?:de|haar|zijn|d'r|een) (\w+)")
_POINTED = re.compile(r"\b(?:dit|dat|hier) (?:is|zit) (?:mijn|m'n|ons|onze|je|uw) (\w+)")
_PRESENT = re.compile(
    r"\b(?:mijn|m'n|je|uw|ons|onze) (\w+) (?:is|zit|komt|kijkt|belt|luistert|doet)"
    r" (?:er|mee|ook|in|bij|hier|erbij)\b"
)


def named_kin(text: str, *, new: bool) -> str | None:
    """The word for a close one by which `text` presents who speaks next; `new` to the talk."""
    lower = text.lower().replace("’", "'")
    patterns = (_ADDRESSED, _POINTED, _PRESENT) if new else (_ADDRESSED,)
    for pattern in patterns:
        for match in reversed(list(pattern.finditer(lower))):
            if kin(match[1]) and kin(match[1]) != "they":
                return match[1]
    return None


def _voice(
    label: str, texts: list[str], *, words: float, replies: float, presented: bool
) -> _Voice:
    count, early = len(texts), " . ".join(texts[:_EARLY])
    return _Voice(
        label=label,
        words=words,
        replies=replies,
        asks=sum(bool(_ASKS.search(t)) for t in texts) / count,
        complains=sum(len(_pattern("complaints", "first_person").findall(t)) for t in texts)
        / count,
        leads=sum(len(_pattern("introductions", "speaks_for_the_talk").findall(t)) for t in texts),
        self_share=sum(bool(_SELF.search(t)) for t in texts) / count,
        she=sum(bool(_SHE.search(t)) for t in texts) / count,
        professional=bool(
            _pattern("introductions", "professional").search(early) or _profession().search(early)
        ),
        close=bool(_pattern("introductions", "close").search(early)),
        presented=presented,
        calls=sum(bool(_CALLS.search(t)) for t in texts) / count,
        presents=any(_presents_colleague(t) for t in texts[:_EARLY]),
        interprets=sum(len(_pattern("introductions", "interpreter").findall(t)) for t in texts) > 1,
    )


def _presents_colleague(text: str) -> bool:
    """'dit is Anouk, die is psycholoog', 'mijn collega': a second professional is presented."""
    named = any(profession(said) for said in _PRESENTS.findall(text))
    return named or _COLLEAGUE.search(text) is not None


def _labelled(label: str) -> Role | None:
    """The role a label names; 'mevrouw' or a bare name says nothing."""
    for word in re.findall(r"[^\W\d_]+", label.lower()):
        for role in (Role.INTERPRETER, Role.FACILITATOR, Role.CLOSE_ONE, Role.RESIDENT):
            if word in _label_words(role.value):
                return role
    return None


@cache
def _label_words(role: str) -> frozenset[str]:
    return frozenset(table("people")["labels"][role].split())


def _resident_score(voice: _Voice) -> float:
    named = _labelled(voice.label)
    label = _LABEL if named is Role.RESIDENT else -_LABEL if named else 0.0
    own = 2 * min(voice.complains, 1.5) + voice.self_share + 2 * voice.words + 3 * voice.replies
    against = 3 * voice.asks + 2 * voice.professional + 2 * voice.close + 0.3 * min(voice.leads, 6)
    return label + own - against - 3 * voice.interprets


def _other_scores(voice: _Voice) -> dict[Role, float]:
    named = _labelled(voice.label)
    lead, close = 0.5 * min(voice.leads, 6), voice.close or voice.presented
    scores = {
        Role.FACILITATOR: 4 * voice.asks + lead + 3 * voice.professional,
        Role.CLOSE_ONE: 1.2
        + 3 * close
        + 12 * min(voice.calls, 0.3)
        + 1.5 * voice.she
        + voice.self_share / 2,
        Role.INTERPRETER: 4.0 * voice.interprets,
    }
    if named in scores:
        scores[named] += _LABEL
    return scores


def _decide(voices: list[_Voice]) -> tuple[dict[str, Role], float]:
    ranked = sorted(voices, key=lambda v: -_resident_score(v))
    first, others = ranked[0], ranked[1:]
    margin = _resident_score(first) - _resident_score(others[0])
    roles = {first.label: Role.RESIDENT}
    for voice in others:
        scores = _other_scores(voice)
        roles[voice.label] = max(scores, key=lambda r: scores[r])
    _promote_colleague(roles, others)
    if Role.FACILITATOR not in roles.values():
        lead = max(others, key=lambda v: _other_scores(v)[Role.FACILITATOR])
        roles[lead.label] = Role.FACILITATOR
    return roles, min(0.99, 0.5 + margin / 8)


def _promote_colleague(roles: dict[str, Role], others: list[_Voice]) -> None:
    """The second professional that was presented, where nobody was taken for one."""
    lead = [v for v in others if roles[v.label] is Role.FACILITATOR]
    if len(lead) != 1 or not lead[0].presents:
        return
    free = [v for v in others if roles[v.label] is Role.CLOSE_ONE and not v.close and not v.calls]
    if free and not _labelled(free[0].label):
        best = max(free, key=lambda v: _other_scores(v)[Role.FACILITATOR])
        roles[best.label] = Role.FACILITATOR


def _by_form(safe: SafeTranscript) -> Talk:
    """Without speakers: who asks or says 'u' leads, who says 'ik' tells; 0.3 sure at most."""
    guessed: dict[int, Role] = {}
    asked = False
    for u in safe.utterances:
        text = u.text.text
        tells, addresses = len(_SELF.findall(text)), len(_ADDRESSES.findall(text))
        leads = (bool(_ASKS.search(text)) and tells <= 1) or addresses > tells
        role = Role.FACILITATOR if leads and not (asked and tells > addresses) else Role.RESIDENT
        guessed[u.i] = role if text.strip() else Role.UNKNOWN
        asked = role is Role.FACILITATOR and "?" in text
    return _talk(safe, lambda u: guessed.get(u.i, Role.UNKNOWN), 0.3 if guessed else 0.0)


def profession(text: str) -> str | None:
    """The plain name of the profession that somebody claims in `text`, if any."""
    found = [(text.lower().rfind(name), name) for name in table("people")["roles"]]
    hits = [(at, name) for at, name in found if re.search(rf"\b{re.escape(name)}\b", text.lower())]
    specific = [h for h in hits if not table("people")["roles"][h[1]].startswith("de medewerker")]
    if not specific and (other := _named_by_ending().search(text.lower())):
        return f"de {other[1]}"
    return table("people")["roles"][min(specific or hits)[1]] if hits else None


@cache
def _named_by_ending() -> re.Pattern[str]:
    """Professions that no list has, by what they end in: verslavingskundige."""
    endings = "|".join(table("people")["role_endings"].split())
    return re.compile(rf"\b([a-zëï-]{{3,}}(?:{endings}))\b")


def kin(word: str) -> str | None:
    """'he', 'she', 'they' or 'any' (one person) for a close one, None for any other word."""
    return next((g for g in ("he", "she", "they", "any") if word in words_of_kin(g)), None)


@cache
def words_of_kin(gender: str) -> frozenset[str]:
    """The words for close ones of one gender."""
    return frozenset(table("people")["kin"][gender].split())
