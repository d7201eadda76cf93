"""What a close one says, part by part, as if the inwoner said it."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.grammar.part import Part, parts
from assistant.grammar.person import Person
from assistant.grammar.voice import NotTheirs, Voice, uncalled

_ADDRESSED = frozenset({"je", "jij", "u", "jou", "jouw", "uw"})


def heard(text: str, speaker: Person, voice: Voice) -> Iterator[Part]:
    """The parts of a turn; what may be about somebody else is a question to us.

    After somebody of the inwoner's gender was named, 'hij' is that one as long as the parts go on
    about him; later it may be either, until the inwoner is named or spoken to.
    """
    rival = doubt = False
    stranger = not voice.gender
    for part in map(uncalled, parts(text)):
        named = bool((voice.names | _ADDRESSED) & set(part.words))
        unsure = voice.speaks_of(part) and not named and (stranger or (doubt and not rival))
        try:
            told = voice.of_close_one(part, speaker, rival=rival and not named)
            yield replace(told, question=told.question or unsure)
        except NotTheirs:
            yield replace(part, question=True)
        rival = voice.is_rival(part, rival)
        doubt = not named and (doubt or rival)
        stranger = not voice.gender or (not named and (stranger or voice.is_stranger(part)))
