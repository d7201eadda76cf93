"""What writing down a recording costs beside faster-whisper alone, on the same model and sound.

The model is a scripted one of one layer, so that no download is needed. A real model does the same
around it and takes hundreds of times as long inside, so our share is far smaller than shown; the
two channels that are decoded beside the mix are therefore shown without a bound.
"""

import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.figure import Figure
from benchmarks.meter import report, seconds

if TYPE_CHECKING:
    import numpy as np

SECONDS = 120
TIMES = 5


def main() -> None:
    from assistant.transcription import load_model, transcribe
    from tests.assistant.scripted_whisper import voice, write_model, write_wav

    with tempfile.TemporaryDirectory() as name:
        folder = write_model(Path(name) / "model")
        first, second = voice(SECONDS), voice(SECONDS, pitch=190)
        turns = (first * _takes_turn(first, 0), second * _takes_turn(second, 1))
        mono = write_wav(Path(name) / "mono.wav", sum(turns))
        stereo = write_wav(Path(name) / "stereo.wav", *turns)

        def alone(path: Path) -> None:
            segments, _ = load_model(folder).transcribe(
                str(path),
                language="nl",
                vad_filter=True,
                word_timestamps=True,
                condition_on_previous_text=False,
            )
            list(segments)

        def ours(path: Path) -> None:
            transcribe(path, model_folder=folder)

        one, two = (_ratio(ours, alone, path) for path in (mono, stereo))
    report(
        Figure(what="transcription, mono: time / faster-whisper", value=one, unit="x", most=1.05),
        Figure(what="transcription, two channels: time / same", value=two, unit="x"),
    )


def _ratio(ours: Callable[[Path], None], alone: Callable[[Path], None], path: Path) -> float:
    """The middle one of several ratios, each of two runs in a row on the same busy machine."""
    ours(path)
    pairs = ((seconds(lambda: alone(path)), seconds(lambda: ours(path))) for _ in range(TIMES))
    return statistics.median(mine / theirs for theirs, mine in pairs)


def _takes_turn(sound: "np.ndarray", who: int) -> "np.ndarray":
    """1 where speaker `who` (0 or 1) has a turn of ten seconds, else 0."""
    import numpy as np

    return (np.arange(len(sound)) // 160_000 % 2 == who).astype(float)


if __name__ == "__main__":
    main()
