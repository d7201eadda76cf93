"""Packages that are out of sight for a while, and back afterwards."""

import subprocess
import sys

import pytest

from privacy.lean_import import without


def test_a_hidden_package_can_not_be_imported_and_comes_back() -> None:
    sys.modules.pop("wave", None)
    with without("wave"), pytest.raises(ImportError):
        import wave
    import wave

    assert wave.__name__ == "wave"


def test_what_was_loaded_stays_in_sight() -> None:
    import json

    with without("json"):
        import json as again
    assert again is json


def test_the_analyzer_loads_no_model_package() -> None:
    code = (
        "import sys; from privacy.engine import load_analyzer; load_analyzer(); "
        "print([m for m in ('torch', 'transformers') if m in sys.modules])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"
