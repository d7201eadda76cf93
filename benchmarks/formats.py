"""How long it takes to read ten hours of talk (20,000 turns) in each text format."""

import json
from collections.abc import Iterator

from benchmarks.figure import Figure
from benchmarks.meter import fastest, report
from conversation.format import read_transcript
from conversation.health import check_health

TURNS = 20_000
WORDS = "ik ben de hele dag moe, en dan nog."


def clock(seconds: float) -> str:
    whole, part = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02d}:{whole // 60 % 60:02d}:{whole % 60:02d}.{part:03d}"


def layouts() -> Iterator[tuple[str, str]]:
    said = [(n * 1.8, n * 1.8 + 1.7, f"Spreker {n % 3}") for n in range(TURNS)]
    cues = "\n".join(f"{clock(a)} --> {clock(b)}\n{s}: {WORDS}\n" for a, b, s in said)
    yield "text", "\n".join(f"[{clock(a)[:8]}] {s}: {WORDS}" for a, _, s in said)
    yield "WebVTT", "WEBVTT\n\n" + cues
    yield "SRT", cues.replace(".", ",")
    pieces = [{"start": a, "end": b, "speaker": s, "text": WORDS} for a, b, s in said]
    yield "Whisper JSON", json.dumps({"segments": pieces})


def main() -> None:
    for name, text in layouts():
        data = text.encode()
        spent = fastest(lambda data=data: read_transcript(data))
        report(Figure(what=f"read ten hours of {name}", value=spent, unit="s"))
    talk = read_transcript(next(layouts())[1].encode())
    report(Figure(what="judge ten hours", value=fastest(lambda: check_health(talk)), unit="s"))


if __name__ == "__main__":
    main()
