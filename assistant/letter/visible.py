"""What may stand in a letter: nothing that was said off the record."""

from assistant.sentence import Sentence
from assistant.talk import Talk
from privacy.safe_text import WITHHELD_TEXT


def hidden_turns(talk: Talk) -> frozenset[int]:
    """The turns that were kept out of the report, wholly or in part."""
    blanked = {turn.i for turn in talk.turns if WITHHELD_TEXT in turn.text}
    return frozenset(blanked | {turn.i for turn in talk.withheld})


def is_visible(sentence: Sentence, talk: Talk) -> bool:
    """Whether `sentence` rests on nothing that was kept out."""
    return not hidden_turns(talk) & set(sentence.sources)
