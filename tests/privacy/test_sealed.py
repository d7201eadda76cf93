"""Boxes that only our own keys open, and that are nobody else's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation.error import PrivacyError, VaultShut
from privacy.key import Key, KeyRing
from privacy.sealed import NONCE, Sealed, seal, unseal

RING = KeyRing.new()
SECRET = b"Wietske Hoogenboezem"


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_what_is_sealed_opens_again(content: bytes, about: str) -> None:
    about = about.encode("utf-8", "replace").decode()
    sealed = Sealed.of(bytes(seal(content, about=about, ring=RING)))
    assert unseal(sealed, about=about, ring=RING) == content


def test_a_box_shows_nothing_and_is_never_the_same_twice() -> None:
    one, other = (seal(SECRET, about="a", ring=RING) for _ in range(2))
    assert bytes(one) != bytes(other)
    assert SECRET not in bytes(one)
    for shown in (repr(one), str(one), repr(RING), repr(RING.current)):
        assert "Wietske" not in shown
        assert RING.current.secret.hex() not in shown
        assert repr(RING.current.secret) not in shown


def _changed(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize("about", ["", "vault/b", "vault/a\0", "report/a"])
def test_a_box_of_another_talk_does_not_open(about: str) -> None:
    sealed = seal(SECRET, about="vault/a", ring=RING)
    with pytest.raises(VaultShut) as caught:
        unseal(sealed, about=about, ring=RING)
    assert "Wietske" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_any_changed_or_missing_byte_shows() -> None:
    data = bytes(seal(SECRET, about="a", ring=RING))
    broken = [_changed(data, at) for at in range(len(data))]
    broken += [data[:-1], data[: len(data) // 2], b"", b"VK1", data + b"x", b"VK1\xff" + data[4:]]
    for bad in broken:
        with pytest.raises(VaultShut):
            unseal(Sealed.of(bad), about="a", ring=RING)


def test_an_unknown_key_gives_the_same_clear_error() -> None:
    sealed = seal(SECRET, about="a", ring=KeyRing.new())
    with pytest.raises(PrivacyError, match="sleutel ontbreekt"):
        unseal(sealed, about="a", ring=RING)


def test_after_a_rotation_new_boxes_take_the_new_key_and_old_ones_still_open() -> None:
    old = seal(SECRET, about="a", ring=RING)
    rotated = RING.rotated()
    new = seal(SECRET, about="a", ring=rotated)
    assert new.key_id == rotated.current.id != old.key_id
    assert unseal(old, about="a", ring=rotated) == unseal(new, about="a", ring=rotated) == SECRET
    alone = rotated.keeping(frozenset({new.key_id}))
    assert [key.id for key in alone.keys] == [new.key_id]
    with pytest.raises(VaultShut):
        unseal(old, about="a", ring=alone)
    assert rotated.keeping(frozenset()).current == rotated.current


def test_a_key_from_elsewhere_under_a_known_id_does_not_open() -> None:
    sealed = seal(SECRET, about="a", ring=RING)
    other = KeyRing(keys=(Key(id=RING.current.id, secret=bytes(32)),))
    with pytest.raises(VaultShut):
        unseal(sealed, about="a", ring=other)


@pytest.mark.parametrize(("id", "size"), [("a", 16), ("", 32), ("a b", 32), ("é", 32)])
def test_a_key_has_a_plain_id_and_256_bits(id: str, size: int) -> None:
    with pytest.raises(ValueError, match="key"):
        Key(id=id, secret=bytes(size))


def test_a_ring_has_keys_with_ids_of_their_own() -> None:
    key = Key.new()
    for keys in ((), (key, key)):
        with pytest.raises(ValueError, match="ring"):
            KeyRing(keys=keys)


def test_nonces_do_not_repeat() -> None:
    nonces = {seal(b"", about="a", ring=RING).nonce for _ in range(500)}
    assert len(nonces) == 500
    assert {len(nonce) for nonce in nonces} == {NONCE}
