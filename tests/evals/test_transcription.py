"""Words, names, silence and speakers worked out by hand; and the suite on real sound."""

from pathlib import Path

import pytest

from conversation.transcript import Transcript
from conversation.utterance import Utterance, Word
from evals.diarisation import Stretch, diarisation_error, read_rttm, silence
from evals.recording import Recording, read_recordings
from evals.result import values
from evals.setup import Setup
from evals.source import given
from evals.suite.transcription import SUITE, score
from tests.conftest import SHARED

TURNS = (Stretch(start=1, end=3, speaker="A"), Stretch(start=4, end=6, speaker="B"))
ITEM = Recording(
    id="r",
    path=Path("r.wav"),
    text="Dag mevrouw Jansen. Ik slaap niet, al 22 nachten.",
    turns=TURNS,
)
MODELS = sorted(SHARED.glob("models/whisper-plumbing-random"))


def heard(*parts: tuple[str, float, float, str | None]) -> Transcript:
    return Transcript.of(
        Utterance(
            i=0, text=text, start=start, end=end, speaker=speaker,
            words=(Word(text=text, start=start, end=end, confidence=1.0),),
        )
        for text, start, end, speaker in parts
    )  # fmt: skip


def figures(item: Recording, found: Transcript, duration: float = 8) -> dict[str, float | None]:
    scored = score(item, found, duration=duration)
    return {k: v.value for k, v in values(SUITE.metrics, [scored]).items()}


def test_by_hand() -> None:
    # 9 words were said. 'Jansen' became 'Janssen', 'niet' is gone, '22' is written in words.
    found = heard(("dag mevrouw Janssen ik slaap al tweeëntwintig nachten", 1, 3, "x"))
    got = figures(ITEM, found)
    assert got["wer"] == pytest.approx(3 / 9)
    assert got["wer_numbers"] == pytest.approx(2 / 9)
    assert got["name_recall"] == 0
    assert got["risk_word_recall"] == 0
    assert got["diarisation_error"] == pytest.approx(0.5)  # B's two seconds of four are missed
    assert got["silence_insertions"] == 0


def test_gold_nothing_and_everything() -> None:
    gold = heard((ITEM.text[:19], 1, 3, "x"), (ITEM.text[20:], 4, 6, "y"))
    perfect = figures(ITEM, gold)
    assert (perfect["wer"], perfect["name_recall"], perfect["diarisation_error"]) == (0, 1, 0)
    nothing = figures(ITEM, Transcript(utterances=()))
    assert (nothing["wer"], nothing["name_recall"], nothing["diarisation_error"]) == (1, 0, 1)
    everything = figures(ITEM, heard((f"{ITEM.text} {'en ' * 9}", 0, 8, "x")))
    assert (everything["wer"], everything["diarisation_error"]) == (1, 1.5)


def test_words_in_silence_count_per_minute() -> None:
    # silent from 0 to 0.5 and from 6.5 to 8: two seconds; one word in them is 30 a minute
    got = figures(ITEM, heard(("Ondertitels", 7, 7.4, None)))
    assert got["silence_insertions"] == pytest.approx(30)


def test_diarisation_pairs_speakers_and_counts_overlap() -> None:
    other = [Stretch(start=1, end=3, speaker="Z"), Stretch(start=4, end=6, speaker="Y")]
    assert diarisation_error(TURNS, other) == pytest.approx((0, 4))
    one = [Stretch(start=1, end=6, speaker="Z")]  # a second invented, two given to the wrong one
    assert diarisation_error(TURNS, one) == pytest.approx((3, 4))
    both = [*TURNS, Stretch(start=2, end=3, speaker="B")]
    assert diarisation_error(both, TURNS) == pytest.approx((1, 5))


def test_silence_keeps_its_distance() -> None:
    quiet = [edge for stretch in silence(TURNS, 8, 0.4) for edge in stretch]
    assert quiet == pytest.approx([0, 0.6, 3.4, 3.6, 6.4, 8])
    assert silence((), 8, 0.4) == [(0, 8)]


def test_layouts_of_speech_data(tmp_path: Path) -> None:
    for name in ("een-mono.wav", "twee.flac", "los.wav"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "een.txt").write_text("A: Dag mevrouw.\nB: Dag.", encoding="utf-8")
    (tmp_path / "een.rttm").write_text("SPEAKER een 1 0.5 1.5 <NA> <NA> A <NA> <NA>\n")
    (tmp_path / "transcripts.tsv").write_text("twee\tdag allemaal\nfout\n", encoding="utf-8")
    items, problems = read_recordings(given(tmp_path))
    assert [(i.id, i.text) for i in items] == [
        ("een-mono.wav", "Dag mevrouw.\nDag."),
        ("twee.flac", "dag allemaal"),
    ]
    assert items[0].turns == (Stretch(start=0.5, end=2.0, speaker="A"),)
    assert sorted(map(str, problems)) == [
        "los.wav: er is geen tekst bij deze opname.",
        "transcripts.tsv, regel 2: hier hoort: naam, tab, tekst.",
    ]


def test_a_broken_rttm_names_its_line(tmp_path: Path) -> None:
    file = tmp_path / "x.rttm"
    file.write_text("SPEAKER x 1 0.5 1.5 <NA> <NA> A\nSPEAKER x 1 nul\n")
    with pytest.raises(Exception, match="regel 2"):
        read_rttm(file)


def test_without_a_model_it_says_why_it_did_not_run(tmp_path: Path) -> None:
    measured = SUITE.measure(given(tmp_path), Setup(), lambda *_: None)
    assert "VERKENNER_SPEECH_MODEL" in (measured.not_run or "")


@pytest.mark.parametrize("model", MODELS or [None])
def test_on_real_sound(model: Path | None, tmp_path: Path) -> None:
    if model is None:
        return
    name = "vg-voorbeeld-1"
    for file in (f"{name}-mono.wav", f"{name}.txt", f"{name}.rttm"):
        (tmp_path / file).symlink_to(SHARED / "audio" / file)
    measured = SUITE.measure(given(tmp_path), Setup(speech_model=model), lambda *_: None)
    got = values(SUITE.metrics, measured.scored)
    assert (got["wer"].value or 0) > 0.5  # this model knows no words; it shows that the chain runs
    assert got["real_time_factor"].n == 1
