"""Verbs hidden in nouns: 'de beoordeling van uw aanvraag'."""

import re

from assistant.grammar.phrase import PhraseBook
from assistant.readability.sentence import SentenceText
from assistant.readability.words import group

_ENDING = re.compile(r"(?:ing|atie|itie|isatie)(?:en|s)?$")
_SHORTEST = 7  # letters
_BARE = frozenset({"bij", "na", "door", "tot", "ter", "wegens", "vanwege", "tijdens"})
_LINKS = frozenset({"van", "door", "tot"})

# A light verb that leaves the work to a noun, and the verb that does it.
PHRASES = (
    ("vindt|vinden|vond|vonden ..8 plaats", "gebruik een werkwoord: 'we praten', 'u krijgt'"),
    ("plaatsvindt|plaatsvinden|plaatsgevonden", "gebruik een werkwoord: 'we praten', 'u krijgt'"),
    ("overgaan|overgegaan|overgaat tot", "gebruik alleen het werkwoord"),
    ("gaan|gaat over tot", "gebruik alleen het werkwoord"),
    ("in behandeling nemen|genomen|neemt", "gebruik: bekijken"),
    ("neemt|nemen ..6 in behandeling", "gebruik: bekijken"),
    ("een beroep doen|doet|gedaan", "gebruik: vragen"),
    ("doet|doen een beroep op", "gebruik: vragen"),
    ("gebruik maken|gemaakt|maakt van", "gebruik: gebruiken"),
    ("gebruik te maken van", "gebruik: gebruiken"),
    ("maakt|maken|maak gebruik van", "gebruik: gebruiken"),
    ("in overweging nemen|genomen|neemt", "gebruik: nadenken over"),
    ("een besluit nemen|neemt|genomen over", "gebruik: beslissen"),
    ("neemt|nemen een besluit|beslissing", "gebruik: beslissen"),
    ("tot stand brengen|gebracht|gekomen|komen", "gebruik: maken"),
    ("kennis nemen|genomen|neemt van", "gebruik: lezen"),
    ("in kennis stellen|gesteld|stelt", "gebruik: vertellen"),
    ("tot uitvoering brengen|gebracht", "gebruik: uitvoeren"),
    ("onderzoek verrichten|verricht", "gebruik: onderzoeken"),
    ("in ontvangst nemen|genomen", "gebruik: krijgen"),
    ("toestemming verlenen|verleend|verleent", "gebruik: goedvinden"),
    ("verlenen|verleent|verleend ..4 medewerking", "gebruik: meewerken"),
    ("medewerking verlenen|verleent", "gebruik: meewerken"),
    ("ter beoordeling|goedkeuring|ondertekening|uitvoering|bespreking", "gebruik een werkwoord"),
    ("in aanraking komen|gekomen|komt", "gebruik: tegenkomen"),
    ("een bijdrage leveren|levert|geleverd", "gebruik: helpen"),
    ("levert|leveren een bijdrage", "gebruik: helpen"),
    ("overleg plegen|pleegt|gepleegd", "gebruik: overleggen"),
    ("in mindering brengen|gebracht", "gebruik: aftrekken"),
    ("doet|doen|gedaan ..4 onderzoek naar", "gebruik: onderzoeken"),
    ("onderzoek doen|gedaan naar", "gebruik: onderzoeken"),
    ("een keuze|keus maken|maakt|gemaakt", "gebruik: kiezen"),
    ("maakt|maken|maak een keuze|keus", "gebruik: kiezen"),
    ("maakt|maken|maak bezwaar", "gebruik: zeggen dat u het er niet mee eens bent"),
    ("bezwaar maken|gemaakt", "gebruik: zeggen dat u het er niet mee eens bent"),
    ("een verzoek doen|doet|gedaan|indienen|ingediend", "gebruik: vragen"),
    ("een aanvraag doen|doet|gedaan|indienen|ingediend", "gebruik: aanvragen"),
    ("doet|doen|dient|dienen een verzoek|aanvraag", "gebruik: vragen"),
    ("een poging doen|doet|gedaan|ondernemen|ondernomen", "gebruik: proberen"),
    ("doet|doen|deed|deden een poging", "gebruik: proberen"),
    ("melding maken|gemaakt|maakt van", "gebruik: melden"),
    ("maakt|maken melding van", "gebruik: melden"),
    ("aangifte doen|gedaan|doet", "gebruik: naar de politie gaan"),
    ("zorg dragen|draagt|gedragen voor", "gebruik: zorgen voor"),
    ("draagt|dragen zorg voor", "gebruik: zorgen voor"),
    ("in gebruik nemen|genomen|neemt", "gebruik: gaan gebruiken"),
    ("afstand doen|gedaan|doet van", "gebruik: opgeven"),
    ("doet|doen afstand van", "gebruik: opgeven"),
    ("in werking treden|getreden|treedt", "gebruik: beginnen"),
    ("tot een|de conclusie|besluit|beslissing|overeenstemming", "gebruik een werkwoord: besluiten"),
    ("toepassing vinden|vindt|gevonden", "gebruik: gelden"),
    ("uitvoering geven|gegeven|geeft aan", "gebruik: uitvoeren"),
    ("geeft|geven uitvoering aan", "gebruik: uitvoeren"),
    ("invulling geven|gegeven|geeft aan", "gebruik: zeggen hoe"),
    ("geeft|geven invulling aan", "gebruik: zeggen hoe"),
    ("opdracht geven|gegeven|geeft tot", "gebruik: vragen om"),
    ("in staat stellen|stelt|gesteld", "gebruik: helpen"),
    ("ter sprake brengen|gebracht|komen|kwam", "gebruik: praten over"),
    ("van mening zijn|is|bent", "gebruik: vinden"),
    ("is|zijn|bent|ben van mening", "gebruik: vinden"),
)
_BOOK = PhraseBook(PHRASES)
_VERB = "Maak er een werkwoord van en zeg wie het doet."

Marked = tuple[int, int, str]


def nominalisations(sentence: SentenceText) -> list[Marked]:
    """Start and end in the sentence, with advice, of each verb that was made a noun."""
    found: list[Marked] = [(h.start, h.end, h.value) for h in _BOOK.find(sentence.text)]
    words = sentence.words
    for i in range(len(words)):
        after = sentence.lower[i + 1 : i + 2]
        if _noun_of_verb(sentence.lower, i) and after and after[0] in _LINKS:
            found.append((words[i].start, words[i + 1].end, _VERB))
        elif i and (_bare(sentence.lower, i) or _infinitive_as_noun(sentence.lower, i)):
            found.append((words[i - 1].start, words[i].end, _VERB))
    return found


def _noun_of_verb(words: tuple[str, ...], i: int) -> bool:
    word = words[i].rpartition("-")[2]
    if word in group("noun", "thing"):
        return words[i - 1 : i] in (("de",), ("het",)) and words[i + 1 : i + 2] == ("van",)
    if word in group("noun", "deverbal"):
        return True
    if len(word) < _SHORTEST or not _ENDING.search(word):
        return False
    concrete = group("noun", "concrete")
    singular = re.sub(r"(?:en|s)$", "", word)
    return word not in concrete and singular not in concrete


def _bare(words: tuple[str, ...], i: int) -> bool:
    """Bij [verhuizing], na [betaling]: a noun of a verb with nothing but a preposition before."""
    if words[i - 1] not in _BARE or not words[i].endswith("ing"):
        return False
    return _noun_of_verb(words, i)


def _infinitive_as_noun(words: tuple[str, ...], i: int) -> bool:
    """Het [invullen] van het formulier; bij het [aanvragen] van hulp."""
    word = words[i]
    if words[i - 1] != "het" or not word.endswith("en") or len(word) < 5:
        return False
    if word in group("noun", "neuter"):
        return False
    return words[i + 1 : i + 2] == ("van",)
