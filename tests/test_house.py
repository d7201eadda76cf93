"""The rules of the house: floors, the one door, who makes SafeText, what the help may import."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MAY_IMPORT = {
    "conversation": set(),
    "prompts": set(),
    "privacy": {"conversation"},
    "retrieval": {"conversation"},
    "assistant": {"conversation", "prompts", "privacy", "retrieval"},
    "evals": {"conversation", "prompts", "privacy", "retrieval", "assistant"},
    "api": {"conversation", "prompts", "privacy", "retrieval", "assistant", "evals"},
}
DOOR = "assistant/llm.py"
ENDPOINT_CLIENTS = {"openai", "langchain_openai", "langchain_core", "langchain", "httpx2"}
SAFE_TYPES = {"SafeText", "SafeUtterance", "SafeTranscript"}
HEAVY = {
    "av", "bm25s", "cryptography", "ctranslate2", "ir_measures", "jiwer",
    "docx", "faiss", "fastapi", "faster_whisper", "jinja2",
    "langchain_core", "langchain_openai", "numpy", "openai", "phonenumbers", "presidio_analyzer",
    "py3langid", "pydantic", "pydantic_settings", "rapidfuzz", "scipy", "sentence_transformers",
    "sklearn", "spacy", "stdnum", "Stemmer", "torch", "uvicorn", "wordfreq",
}  # fmt: skip


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the packages as (path from the root, syntax tree)."""
    for package in MAY_IMPORT:
        for path in sorted((ROOT / package).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


MODULES = list(modules())


def imported(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every absolute module name that `tree` imports, anywhere, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import at line {node.lineno}"
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno


def file_of(name: str) -> str | None:
    """The file in the house that `name` (module or module.attribute) stands in, if it is ours."""
    for candidate in (name, name.rpartition(".")[0]):
        base = candidate.replace(".", "/")
        for path in (f"{base}.py", f"{base}/__init__.py"):
            if candidate and (ROOT / path).is_file():
                return path
    return None


@pytest.mark.parametrize(("path", "tree"), MODULES, ids=[p for p, _ in MODULES])
def test_imports_only_from_floors_below(path: str, tree: ast.Module) -> None:
    package = path.split("/", maxsplit=1)[0]
    upward = [
        f"{path}:{line} imports {name}"
        for name, line in imported(tree)
        if (floor := name.split(".")[0]) in MAY_IMPORT
        and floor != package
        and floor not in MAY_IMPORT[package]
    ]
    assert not upward


def test_no_import_runs_in_a_circle() -> None:
    # Imports for type checkers only are drawn too: a circle of types is a circle.
    arrows = {
        path: {f for name, _ in imported(tree) if (f := file_of(name)) and f != path}
        for path, tree in MODULES
    }
    circles: list[str] = []
    done: set[str] = set()

    def visit(path: str, trail: tuple[str, ...]) -> None:
        if path in trail:
            circles.append(" -> ".join((*trail[trail.index(path) :], path)))
        elif path not in done:
            for target in arrows.get(path, ()):
                visit(target, (*trail, path))
            done.add(path)

    for path in arrows:
        visit(path, ())
    assert not circles


@pytest.mark.parametrize(("path", "tree"), MODULES, ids=[p for p, _ in MODULES])
def test_only_one_door_leads_to_a_language_model(path: str, tree: ast.Module) -> None:
    clients = {name for name, _ in imported(tree) if name.split(".")[0] in ENDPOINT_CLIENTS}
    assert not clients or path == DOOR, f"call assistant/llm.py instead of {clients}"


@pytest.mark.parametrize(("path", "tree"), MODULES, ids=[p for p, _ in MODULES])
def test_only_privacy_makes_safe_text(path: str, tree: ast.Module) -> None:
    makers = [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (getattr(node.func, "id", None) or getattr(node.func, "attr", None)) in SAFE_TYPES
    ]
    assert not makers or path.startswith("privacy/"), f"{path}:{makers} must ask privacy/ for it"


@pytest.mark.parametrize(("path", "tree"), MODULES, ids=[p for p, _ in MODULES])
def test_heavy_libraries_are_imported_where_they_are_used(path: str, tree: ast.Module) -> None:
    if path.startswith("api/web/") or path in {"api/settings.py", "api/request.py"}:
        return  # loaded only by the commands that need them: see the test of the help below
    top = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    heavy = {n for node in top for n, _ in imported(node) if n.split(".")[0] in HEAVY}
    assert not heavy, f"{path} imports {heavy} at its top"


def test_the_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; import api.cli.main; "
        "print(' '.join(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert HEAVY.isdisjoint(loaded.stdout.split())


def test_nobody_logs_or_prints_below_the_command_line() -> None:
    talkers = [
        f"{path}:{node.lineno}"
        for path, tree in MODULES
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "print"
    ]
    assert not talkers


def test_every_package_in_the_wheel_is_on_a_floor() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert set(project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) == set(MAY_IMPORT)


def test_files_fit_the_eye() -> None:
    long = {
        path: lines
        for package in MAY_IMPORT
        for path in (ROOT / package).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long, {Path(p).relative_to(ROOT): n for p, n in long.items()}
