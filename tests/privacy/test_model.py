"""A model from a folder looks along: what it finds is added, and a broken one stops everything."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from conversation.error import DetectorDown
from privacy import engine, model
from privacy.entity import EntityType
from privacy.reading.reading import Reading

TEXT = "toen kwam het vlaggetje langs met de dienst"


@pytest.fixture
def spacy_folder(tmp_path: Path) -> Path:
    import spacy

    pipeline = spacy.blank("nl")
    ruler = pipeline.add_pipe("entity_ruler")
    patterns = [{"label": "PER", "pattern": "vlaggetje"}, {"label": "MISC", "pattern": "dienst"}]
    ruler.add_patterns(patterns)  # type: ignore[attr-defined]
    pipeline.to_disk(tmp_path / "pipeline")
    return tmp_path / "pipeline"


def test_a_spacy_pipeline_finds_its_own_kinds(spacy_folder: Path) -> None:
    found = list(model.load_model(spacy_folder)(Reading.of(TEXT)))
    assert [(TEXT[e.start : e.end], e.type) for e in found] == [("vlaggetje", EntityType.PERSON)]


def test_a_gliner_model_is_asked_for_our_kinds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gliner_config.json").write_text("{}", encoding="utf-8")
    asked: list[list[str]] = []

    class Fake:
        @classmethod
        def from_pretrained(cls, folder: str, *, local_files_only: bool) -> "Fake":
            assert folder == str(tmp_path)
            assert local_files_only
            return cls()

        def predict_entities(
            self, text: str, labels: list[str], *, threshold: float
        ) -> list[dict[str, object]]:
            asked.append(labels)
            start = text.index("vlaggetje")
            return [{"start": start, "end": start + 9, "label": "person", "score": threshold}]

    monkeypatch.setitem(sys.modules, "gliner", SimpleNamespace(GLiNER=Fake))
    found = list(model.load_model(tmp_path)(Reading.of(TEXT)))
    assert [TEXT[e.start : e.end] for e in found] == ["vlaggetje"]
    assert asked == [["person", "place", "organization", "address"]]


def test_a_folder_without_a_model_stops_everything(tmp_path: Path) -> None:
    with pytest.raises(DetectorDown):
        model.load_model(tmp_path)


def test_the_model_of_the_setting_adds_to_the_rules(
    spacy_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(model.SETTING, str(spacy_folder))
    engine._built.cache_clear()
    try:
        text = f"{TEXT} en mijn zus marjoleine"
        found = {text[e.start : e.end] for e in engine.load_analyzer().find(text)}
        assert {"vlaggetje", "marjoleine"} <= found
    finally:
        monkeypatch.undo()
        engine._built.cache_clear()
