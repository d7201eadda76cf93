"""A vault goes into a box and comes out the same, corrections and all."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.error import VaultShut
from conversation.transcript import Transcript
from conversation.utterance import Utterance
from privacy.correction import Added, Author, Corrections, Lifted, Removed, Withheld
from privacy.deidentify import deidentify
from privacy.entity import EntityType
from privacy.key import KeyRing
from privacy.sealed import Sealed, seal, unseal
from privacy.vault import Mention, Vault, VaultEntry
from privacy.vault_record import about, open_vault, seal_vault

RING = KeyRing.new()
WORDS = st.text(max_size=30)  # lone surrogates included
ENTRIES = st.builds(
    VaultEntry,
    pseudonym=WORDS,
    type=st.sampled_from(EntityType),
    originals=st.lists(WORDS, max_size=3).map(tuple),
)
MENTIONS = st.builds(
    Mention,
    i=st.integers(0, 9),
    start=st.integers(0, 99),
    end=st.integers(0, 99),
    original=WORDS,
    pseudonym=st.none() | WORDS,
    score=st.floats(0, 1),
    found_by=WORDS,
)
CORRECTIONS = (
    Corrections()
    .with_change(Added(text="Wiebe", type=EntityType.PERSON), by=Author.FACILITATOR)
    .with_change(Removed(text="Bloem", type=EntityType.PERSON), by=Author.FACILITATOR)
    .with_change(Withheld(first=1, last=2), by=Author.FACILITATOR)
    .with_change(Lifted(request=4), by=Author.RESIDENT)
)


@settings(deadline=None, max_examples=40)
@given(st.lists(ENTRIES, max_size=4), st.lists(MENTIONS, max_size=4), WORDS)
def test_every_vault_comes_back_as_it_was(
    entries: list[VaultEntry], mentions: list[Mention], code: str
) -> None:
    vault = Vault(
        entries=tuple(entries),
        mentions=tuple(mentions),
        corrections=CORRECTIONS,
        resident_code=code,
    )
    sealed = Sealed.of(bytes(seal_vault(vault, talk_id="t1", ring=RING)))
    assert open_vault(sealed, talk_id="t1", ring=RING) == vault


def test_the_box_is_bound_to_its_talk() -> None:
    sealed = seal_vault(Vault(), talk_id="t1", ring=RING)
    with pytest.raises(VaultShut):
        open_vault(sealed, talk_id="t2", ring=RING)


def test_a_vault_of_a_later_version_is_refused() -> None:
    content = json.loads(
        unseal(seal_vault(Vault(), talk_id="t", ring=RING), about=about("t"), ring=RING)
    )
    later = json.dumps({**content, "form": 99}).encode()
    for bad in (later, b"{}", b"[]", b"no json"):
        with pytest.raises(VaultShut):
            open_vault(seal(bad, about=about("t"), ring=RING), talk_id="t", ring=RING)


def test_the_raw_talk_comes_back_from_safe_text_and_vault() -> None:
    said = Transcript.of(
        [
            Utterance(i=0, speaker="Anja Bakker", text="Bent u Wietske?", start=1.0, end=2.0),
            Utterance(i=1, speaker="Inwoner", text="Ja, [PERSOON-9]. Dat blijft tussen ons."),
            Utterance(i=2, text="Goed\u0301, Wietske."),
        ]
    )
    private = deidentify(said)
    assert private.safe.withheld
    assert private.vault.raw(private.safe) == said
    again = deidentify(private.vault.raw(private.safe))
    assert again == private
