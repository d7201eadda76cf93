"""From bytes to text: which encoding it is, and whether it is text at all."""

from conversation.error import UnknownTranscriptFormat

# Byte order marks of the encodings programs write on their own accord.
_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
# Files that are mostly readable characters and still no talk.
_OTHER_FORMATS = ("%pdf", "{\\rtf", "<?xml", "<!doctype", "<html", "<tt ", "%!ps")
_BREAKS = dict.fromkeys(map(ord, "\r\v\f\x85\u2028\u2029"), "\n")
_DROPPED = dict.fromkeys(map(ord, "\0\x1a\ufeff"))
# Text holds one control character in fifty at most (measured: PNG, ELF and zip hold one in ten).
_MOST_CONTROLS = 0.02
_SAMPLE = 65_536


def decode(data: bytes) -> str:
    """The text in `data` with plain newlines, without byte order marks and NULs.

    Raises UnknownTranscriptFormat when it is no text.
    """
    text = _to_text(data)
    opening = text[:100].lstrip("\ufeff \t\r\n").lower()
    if opening.startswith(_OTHER_FORMATS) or _is_binary(text):
        raise UnknownTranscriptFormat
    return text.replace("\r\n", "\n").translate(_BREAKS | _DROPPED)


def _to_text(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    if wide := _wide_without_mark(data):
        return data.decode(wide, "replace")
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    accented = len(data.translate(None, bytes(range(128)))) if broken else 0
    # A few broken bytes between many good ones is damaged UTF-8; all of them broken is cp1252.
    return text if broken * 4 < accented or not broken else data.decode("cp1252", "replace")


def _wide_without_mark(data: bytes) -> str | None:
    """UTF-16 without a mark: Dutch text then has a NUL in nearly every other byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2 or len(data) % 2:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.8 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.8 * half and odd < 0.05 * half else None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(c in "\ufffd\x7f" or (c < " " and c not in "\t\n\r\v\f") for c in sample)
    return controls > max(1, _MOST_CONTROLS * len(sample))
