"""What one word of a text can be in a name."""

from dataclasses import dataclass

from privacy.dictionary import is_english, is_people, is_word
from privacy.lexicon import Names, frequency, load_names, load_words
from privacy.mishearing import sound
from privacy.reading.number import word_value
from privacy.reading.reading import Reading
from privacy.recognizer.medicine import is_medicine
from privacy.recognizer.person_form import (
    NO_NOUN,
    is_known_phrase,
    is_verbal,
    name_sounds,
    never_phrases,
)
from privacy.recognizer.word_form import looks_dutch

DASHES = frozenset("-‐‑")


@dataclass(frozen=True)
class NameWord:
    """Questions about the words of one text."""

    reading: Reading

    @property
    def names(self) -> Names:
        """The lists."""
        return load_names()

    def is_stop(self, i: int) -> bool:
        """A word that is never a name."""
        word, stop = self.reading.norm(i), load_words("stop")
        listed = word in stop["function"] or word in stop["never"]
        return listed or is_medicine(word) or word_value(word) is not None

    def is_strong(self, i: int) -> bool:
        """A name whatever stands around it."""
        word = self.reading.norm(i)
        strong = word in self.names.strong_first or word in self.names.strong_last
        if not strong or self.is_stop(i):
            return False
        place = (word,) in self.names.places.get(word, ())
        return not (place and word not in self.names.strong_first)

    def _is_diminutive(self, word: str) -> bool:
        """'pleuntje' of a listed 'pleun'."""
        stems = (word.removesuffix(s) for s in ("tje", "je", "ke") if word.endswith(s))
        return frequency(word) < 3.0 and any(s in self.names.strong_first for s in stems)

    def is_known_phrase(self, i: int) -> bool:
        """A disease, a figure or a saying with a name in it: 'Gilles de la Tourette'."""
        if self.reading.norm(i) not in never_phrases():
            return False
        return is_known_phrase([t.norm for t in self.reading.row], i)

    def is_surname(self, i: int) -> bool:
        """A listed surname, a word with a capital, or a word nobody knows."""
        if i >= len(self.reading.row) or not self.reading.row[i].is_word or self.is_stop(i):
            return False
        word = self.reading.norm(i)
        if word in self.names.strong_last or self.reading.is_name_capital(i):
            return True
        return word in self.names.last and word in self.names.ordinary and frequency(word) < 5.3

    def fits_cue(self, i: int, cue: str) -> bool:
        """Whether the word at `i` is a name after `cue`: a title, a relation or 'ik heet'."""
        word = self.reading.norm(i)
        if self.reading.is_name_capital(i) and self._is_named_capital(i, cue):
            return True
        particle = word in load_words("person")["tussen"]
        if particle or self.is_stop(i) or len(word) < 2 or not self.reading.row[i].is_word:
            helper = self.reading.norm(i - 1) in load_words("person")["helpers"]
            return self._particles_fit(i) and (cue != "kin" or helper)
        listed = word in self.names.first or word in self.names.last
        zipf = frequency(word)
        if self.reading.is_cased and not self.reading.row[i].is_upper_start:
            return listed and word not in self.names.ordinary and zipf < 4.5 and cue != "kin"
        limit = {"naming": 3.9, "title": 3.6, "intro": 3.2, "kin": 2.2}[cue]
        listed_limit = {"naming": 5.6, "title": 5.2, "intro": 5.2, "kin": 4.9}[cue]
        if cue == "title" and (word,) in self.names.places.get(word, ()) and zipf < 4.5:
            return True
        if cue == "kin" and listed and word in self.names.ordinary:
            return word in self.names.first and zipf < 4.8
        if self._is_diminutive(word):
            return True
        if not listed and cue in ("kin", "intro") and looks_dutch(word):
            return False
        if not listed and cue == "intro" and word.endswith(_CALLED):
            return False
        known = zipf < (listed_limit if listed else limit)
        sure = cue == "naming" or (zipf < 2.9 and cue == "title") or word in self.names.first
        return known and (sure or not is_verbal(word, zipf))

    def _is_named_capital(self, i: int, cue: str) -> bool:
        """A word with a capital right after a cue: any word but a language, a law or a body."""
        word, row = self.reading.norm(i), self.reading.row
        if word in self.names.first and len(word) > 1:
            return True
        law = (
            self.is_stop(i)
            or is_people(word)
            or word in load_words("person")["tussen"]
            or row[i].text.isupper()
        )
        return not law and len(word) > 1 and (cue != "kin" or not word.endswith(("s", "se")))

    def _particles_fit(self, i: int) -> bool:
        """'meneer de boer', 'dokter van den berg'."""
        after = self.particles_end(i)
        if after == i or after >= len(self.reading.row):
            return False
        tail = tuple(w for w in self.reading.norms(i, after + 1) if w not in "'’-")
        listed = tail in self.names.last_phrases.get(tail[0], ())
        if "t" in tail[:-1]:
            return True
        if tail[-1] in load_words("stop")["function"]:
            return self.reading.is_name_capital(after)
        if self.is_stop(after) or (tail[0] in _ALSO_PREPOSITIONS and len(tail) == 2):
            return listed
        if tail[0] in ("ter", "ten", "te", "el", "al") or tail[:2] in _CERTAIN:
            return True
        capital = self.reading.is_name_capital(after)
        if tail[:2] == ("van", "de") and not capital:
            return listed
        single = tail[-1] in self.names.last
        return listed or capital or (single and tail[0] != "van") or frequency(tail[-1]) < 2.6

    def is_capital_name(self, i: int) -> bool:
        """A capital within the sentence on a listed name, or on a word nobody knows."""
        reading, word = self.reading, self.reading.norm(i)
        if not reading.row[i].is_upper_start or len(word) < 2:
            return False
        if self.is_stop(i):
            named = word in self.names.first and word not in load_words("stop")["never"]
            return named and reading.is_name_capital(i) and not reading.row[i].text.isupper()
        listed = word in self.names.first or word in self.names.last
        if is_people(word) and word not in self.names.strong_first:
            return False
        if reading.is_name_capital(i):
            if reading.row[i].text.isupper() and (len(word) < 6 or frequency(word) > 2):
                return False
            if (word,) in self.names.places.get(word, ()) and word not in self.names.first:
                return False
            if word.endswith(_THINGS) and word not in self.names.last:
                return False
            common = word in self.names.ordinary and word not in self.names.first
            common = common and not (word in self.names.last and frequency(word) < 5.0)
            return (listed and not common and frequency(word) < 6.6) or frequency(word) < 2.9
        if is_word(word) or is_english(word):
            return False
        if reading.is_cased and frequency(word) < 2.0 and len(word) > 3 and not word.endswith(
            _THINGS + NO_NOUN
        ):  # fmt: skip
            return not looks_dutch(word) and (word,) not in self.names.places.get(word, ())
        begins = word in self.names.first and reading.is_cased and frequency(word) < 5.0
        return begins and reading.norm(i + 1) in load_words("person")["verbs"] and i + 1 < len(
            reading.row
        )  # fmt: skip

    def particles_end(self, i: int) -> int:
        """The token after 'van de', 'el', ''t'; `i` itself when no particle stands there."""
        tussen, at = load_words("person")["tussen"], i
        while at < len(self.reading.row) and at - i < 4:
            word = self.reading.norm(at)
            apostrophe = word in ("'", "’", "-") and self.reading.norm(at + 1) in ("t", "s", "d")
            hyphen = at > i and word in DASHES and self.reading.norm(at - 1) in ("el", "al", "ait")
            if word not in tussen and not apostrophe and not hyphen:
                break
            at += 1
        return at

    def ends_particles(self, i: int, after: int) -> bool:
        """Whether particles from `i` and the word at `after` make a surname after a first name."""
        if after >= len(self.reading.row):
            return False
        tail = tuple(w for w in self.reading.norms(i, after + 1) if w not in "'’-")
        word, zipf = tail[-1], frequency(tail[-1])
        if "t" in tail[:-1] and zipf < 5.0 and not self.reading.is_cased:
            return not self.is_stop(after)
        if tail in self.names.last_phrases.get(tail[0], ()) and tail[0] != "op":
            return True
        if self.is_stop(after):
            return False
        if not self.reading.row[after].is_word or len(word) < 2:
            return False
        if self.reading.is_name_capital(after):
            there = tail[0] in ("in", "op", "uit", "het")
            return not there or (len(tail) > 2 and tail[1] in ("den", "der", "'", "t"))
        if self.reading.is_cased and tail[0] == "al":
            return False
        if tail[:2] in _FLEMISH:
            return zipf < 4.0
        if tail[0] in ("in", "op", "uit", "het", "te", "s", "'"):
            return False
        if tail[0] in load_words("person")["foreign_tussen"] | {"ben", "da", "dos"}:
            return zipf < 4.0 or word in self.names.last
        if tail[:2] in (("van", "der"), ("van", "den")) or tail[0] in ("ter", "ten", "den"):
            return zipf < 4.6
        if tail[0] == "van" and len(tail) == 2 and (word,) in self.names.places.get(word, ()):
            return self.reading.norm(i - 1) in self.names.strong_first
        vietnamese = len(tail) == 2 and self.reading.norm(i - 1) in self.names.last
        listed = word in self.names.last or (vietnamese and word in self.names.first)
        return listed and zipf < 4.9 and not self.reading.is_cased

    def continues(self, i: int) -> bool:
        """Whether the word at `i` belongs to the name that stands before it."""
        if i >= len(self.reading.row) or not self.reading.row[i].is_word or self.is_stop(i):
            return False
        word = self.reading.norm(i)
        zipf = frequency(word)
        if self.reading.is_cased:
            upper = self.reading.row[i].is_upper_start
            return upper or (word in self.names.strong_last and zipf < 3.6)
        if word in self.names.strong_first or word in self.names.strong_last:
            return True
        listed = word in self.names.last or word in self.names.first
        if zipf < 3.1 and self._is_between_names(i):
            return True
        if word in self.names.ordinary:
            return word in self.names.last and 3.0 < zipf < 5.0 and len(word) > 2
        return (listed and zipf < 4.5) or (
            zipf < 1.6 and not is_verbal(word, zipf) and len(word) > 2
        )

    def _is_between_names(self, i: int) -> bool:
        """The rare middle or end of a name of three: 'nguyen thi hanh', 'wong kwok wai'."""
        earlier = self.reading.norm(i - 2) if i > 1 else ""
        before, after = self.reading.norm(i - 1), self.reading.norm(i + 1)
        first, last = self.names.first, self.names.last
        beside = earlier in first or earlier in last or after in first or after in last
        strong = before in self.names.strong_first or before in self.names.strong_last
        return strong and beside and not looks_dutch(self.reading.norm(i))

    def is_unheard_of(self, i: int) -> bool:
        """A short word that no Dutch text has, and that is not made of Dutch words."""
        word = self.reading.norm(i)
        if self.reading.is_cased or not 4 <= len(word) <= 10 or not word.isascii():
            return False
        zipf = frequency(word)
        if zipf > 2.2 or self.is_stop(i) or (word,) in self.names.places.get(word, ()):
            return False
        if is_word(word) or is_english(word):
            return False
        known = zipf == 0 or (sound(word) in name_sounds() and not word.endswith(NO_NOUN))
        return known and not looks_dutch(word)

    def is_noun_after_first(self, i: int) -> bool:
        """A noun behind a first name, where Dutch grammar has no noun: 'gerrit pols'."""
        word = self.reading.norm(i)
        if self.reading.is_cased or self.is_stop(i) or len(word) < 3:
            return False
        if self.reading.norm(i - 1) not in self.names.strong_first or not word.isalpha():
            return False
        return 1.6 <= frequency(word) < 3.7 and not word.endswith(NO_NOUN)

    def joins(self, i: int) -> bool:
        """A hyphen without spaces between two parts of a name."""
        token = self.reading.row[i]
        return token.norm in DASHES and token.glued and i + 1 < len(self.reading.row) and (
            self.reading.row[i + 1].glued
        )  # fmt: skip

    def touches(self, a: int, b: int) -> bool:
        """Whether only spaces stand between the tokens `a` and `b`."""
        row = self.reading.row
        gap = self.reading.text[row[a].end : row[b].start] if b < len(row) else "\n"
        return gap.isspace() and "\n" not in gap


_CERTAIN = (("van", "der"), ("van", "den"), ("op", "den"), ("op", "de"))
_ALSO_PREPOSITIONS = ("in", "op", "uit", "het", "aan")
_FLEMISH = (
    ("uit", "den"),
    ("uit", "de"),
    ("in", "den"),
    ("op", "den"),
    ("op", "t"),
    ("aan", "den"),
)
# Endings of what people call themselves: 'ik ben mantelzorger en ...'.
_CALLED = ("er", "ster", "eur", "ist", "aar", "loos", "ig", "isch", "ief", "eel", "t", "d", "in")
# Endings of laws, tests and methods, which have capitals and are no persons.
_THINGS = ("wet", "test", "methode", "therapie", "syndroom", "schaal", "ziekte", "dag", "training")
