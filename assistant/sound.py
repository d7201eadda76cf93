"""A recording as numbers: told apart from text, decoded, and who is on which channel."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conversation.error import EmptyTranscript, InputError, NoSuchFile

if TYPE_CHECKING:
    import numpy as np

    Samples = np.ndarray[Any, np.dtype[np.float32]]

SAMPLE_RATE = 16_000  # Hz, what Whisper hears
FRAMES_PER_SECOND = 50
LOUDER = 4.0  # power ratio (6 dB) from which one channel of a frame counts as the louder
ACTIVE = 0.02  # share of the loud frames' power under which a frame is silence (17 dB down)
TAKES_PART = 0.05  # a channel with a speaker of its own is the louder in this share of the speech
MOSTLY = 0.5  # so much of the speech must then be clearly on one channel

_HEAD = 16  # bytes needed to know a sound file
_STARTS = (b"OggS", b"fLaC", b"ID3", b"\x1a\x45\xdf\xa3", b"#!AMR", b"\x30\x26\xb2\x75", b"caff")


def is_audio(source: Path | bytes) -> bool:
    """True when the first bytes are those of a sound or video file; its name does not matter.

    Knows WAV, AIFF, Ogg and Opus, FLAC, MP3, AAC, M4A and MP4, WebM and Matroska, AMR, WMA and CAF
    by the magic numbers of their formats. What is no file, or can't be read, is no sound either.
    """
    head = _head(source) if isinstance(source, Path) else source[:_HEAD]
    return (
        head.startswith(_STARTS)
        or (head[:4] in (b"RIFF", b"RF64") and head[8:12] == b"WAVE")
        or (head[:4] == b"FORM" and head[8:12] in (b"AIFF", b"AIFC"))
        or head[4:8] == b"ftyp"
        or _is_mpeg_frame(head)
    )


def _head(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""


def _is_mpeg_frame(head: bytes) -> bool:
    """An MPEG audio frame header: layer II or III, or AAC; the marks of UTF-16 are not one."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    if head[1] & 0xF6 == 0xF0:
        return True
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    bitrate, rate = head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and layer in (1, 2) and bitrate not in (0, 15) and rate != 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Sound:
    """A decoded recording: mono samples of -1 to 1 at 16 kHz, and its channels when it has two."""

    samples: "Samples"
    channels: "tuple[Samples, Samples] | None" = None

    @property
    def duration_s(self) -> float:
        return len(self.samples) / SAMPLE_RATE


def read_sound(path: Path) -> Sound:
    """Decode the recording in `path` on this machine.

    Raises NoSuchFile, InputError when it is no sound that can be read, EmptyTranscript when there
    is no sound in it.
    """
    import av
    from faster_whisper.audio import decode_audio

    if not path.is_file():
        raise NoSuchFile
    try:
        if _channel_count(path) != 2:
            sound = Sound(samples=decode_audio(str(path)))
        else:
            left, right = decode_audio(str(path), split_stereo=True)
            sound = Sound(samples=(left + right) / 2, channels=(left, right))
    except (av.error.FFmpegError, OSError, ValueError, IndexError, StopIteration):
        raise InputError(
            "Deze opname is niet te lezen. Sla hem op als WAV, MP3, M4A, Opus of FLAC "
            "en probeer het opnieuw."
        ) from None
    if not len(sound.samples):
        raise EmptyTranscript("In deze opname zit geen geluid. Kies een andere opname.")
    return sound


def _channel_count(path: Path) -> int:
    import av

    with av.open(str(path), metadata_errors="ignore") as container:
        if not container.streams.audio:
            raise ValueError("no sound in this file")
        return int(container.streams.audio[0].channels)


class Channels:
    """How loud each of two channels is over time."""

    def __init__(self, channels: "tuple[Samples, Samples]") -> None:
        import numpy as np

        powers = np.stack([_powers(channel) for channel in channels])
        self._summed = np.concatenate([np.zeros((2, 1)), powers.cumsum(axis=1)], axis=1)
        loud = np.percentile(powers.sum(axis=0), 95)
        speech = powers[:, powers.sum(axis=0) > ACTIVE * loud]
        total = max(speech.shape[1], 1)
        self._shares: tuple[float, float] = (
            float((speech[0] > LOUDER * speech[1]).sum()) / total,
            float((speech[1] > LOUDER * speech[0]).sum()) / total,
        )

    @property
    def one_speaker_each(self) -> bool:
        """True when both channels take part and most speech is clearly on one of them."""
        return min(self._shares) >= TAKES_PART and sum(self._shares) >= MOSTLY

    def louder(self, start: float, end: float, before: int | None = None) -> int:
        """The channel, 0 or 1, that speaks between two times in seconds.

        Where neither is clearly louder, the one that spoke `before` goes on.
        """
        last = self._summed.shape[1] - 1
        first = min(int(start * FRAMES_PER_SECOND), last - 1)
        after = min(max(round(end * FRAMES_PER_SECOND), first + 1), last)
        left, right = self._summed[:, after] - self._summed[:, first]
        if before is not None and max(left, right) <= LOUDER * min(left, right):
            return before
        return int(right > left)


def _powers(channel: "Samples") -> "Samples":
    """Mean power of each frame of a channel; the last frame is filled up with silence."""
    import numpy as np

    size = SAMPLE_RATE // FRAMES_PER_SECOND
    padded = np.pad(channel, (0, -len(channel) % size)).reshape(-1, size)
    return np.asarray(np.einsum("ij,ij->i", padded, padded) / size)
