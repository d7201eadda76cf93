"""What is measured on: long talks and large maps, made from the bundled ones."""

import random
from dataclasses import replace
from itertools import cycle

from conversation.demo import load, talks
from conversation.transcript import Transcript
from conversation.utterance import Utterance
from retrieval.csv_map import load_map
from retrieval.demo import region
from retrieval.service import Service
from retrieval.social_map import SocialMap


def long_talk(characters: int) -> Transcript:
    """The bundled talks one after another until `characters` of text are reached."""
    utterances: list[Utterance] = []
    size = 0
    for name in cycle(sorted(talks())):
        for utterance in load(name).utterances:
            if size >= characters:
                return Transcript.of(utterances)
            utterances.append(replace(utterance, start=None, end=None))
            size += len(utterance.text)
    raise AssertionError("cycle never ends")


def large_map(services: int) -> SocialMap:
    """A map of `services` entries whose descriptions mix sentences of the demo region."""
    chance = random.Random(0)  # noqa: S311 - not for secrets
    small = load_map(region()).map
    made = tuple(_variant(chance, small.services, n) for n in range(services))
    return replace(small, services=made)


def _variant(chance: random.Random, services: tuple[Service, ...], n: int) -> Service:
    one, other = chance.choice(services), chance.choice(services)
    sentences = f"{one.description} {other.description}".split(". ")
    chance.shuffle(sentences)
    return replace(
        one,
        id=f"gen-{n:06d}",
        name=f"{one.name} {n}",
        description=". ".join(sentences),
        lat=None if one.lat is None else one.lat + chance.uniform(-0.2, 0.2),
        lon=None if one.lon is None else one.lon + chance.uniform(-0.3, 0.3),
        wait_times=tuple(replace(w, service_id=f"gen-{n:06d}") for w in one.wait_times),
    )
