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
READER = "api/storage/report_record.py"
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


def made_safe(tree: ast.Module) -> Iterator[str]:
    """Every way in which `tree` may make a safe value, or get hold of the class to do it with.

    Naming a type in an annotation or an `isinstance` makes nothing; everything else might: a call,
    another name for the class, its `__new__`, the type of a value called again, a copy of a safe
    text with other text in it, or a validator that builds one from bytes.
    """
    harmless = {id(node) for part in _only_named(tree) for node in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            for alias in node.names:
                if alias.name in SAFE_TYPES and alias.asname:
                    yield f"{node.lineno}: {alias.name} under another name"
                if alias.name == "safe_text" or alias.name.endswith(".safe_text"):
                    yield f"{node.lineno}: the module of SafeText as a whole"
        name = getattr(node, "id", None) or getattr(node, "attr", None)
        if name in SAFE_TYPES and id(node) not in harmless:
            yield f"{node.lineno}: {name}"
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Call) and getattr(node.func.func, "id", None) == "type":
                yield f"{node.lineno}: type(...)(...)"
            yield from _copied(node)


def _only_named(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            yield node.annotation
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            yield node.returns
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "isinstance":
            yield node.args[1]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            yield from (node.left, node.right)  # a type of several: SafeText | PublicText
        if isinstance(node, ast.Dict):
            yield from (key for key in node.keys if key)


def _copied(call: ast.Call) -> Iterator[str]:
    """`replace(utterance.text, text=...)` and `replace(safe, ...)`: a safe text with another."""
    if getattr(call.func, "id", None) != "replace" or not call.args:
        return
    of = call.args[0]
    names = {getattr(n, "attr", None) or getattr(n, "id", "") for n in ast.walk(of)}
    if names & {"safe", "utterance", "utterances"} or getattr(of, "attr", "") == "text":
        yield f"{call.lineno}: replace() of a safe value"


@pytest.mark.parametrize(("path", "tree"), MODULES, ids=[p for p, _ in MODULES])
def test_only_privacy_makes_safe_text(path: str, tree: ast.Module) -> None:
    makers = list(made_safe(tree))
    assert not makers or path.startswith("privacy/"), f"{path} must ask privacy/ for it: {makers}"


@pytest.mark.parametrize(("path", "tree"), MODULES, ids=[p for p, _ in MODULES])
def test_only_sealed_reports_are_read_back(path: str, tree: ast.Module) -> None:
    # A validator builds safe text without calling it by name. Only what we sealed is trusted so.
    adapters = [n for n, _ in imported(tree) if n == "pydantic.TypeAdapter"]
    assert not adapters or path == READER, f"{path} builds values that privacy/ did not make"


@pytest.mark.parametrize(
    ("source", "caught"),
    [
        ("x = SafeText('raw')", True),
        ("x = privacy.safe_text.SafeText('raw')", True),
        ("from privacy.safe_text import SafeText as S", True),
        ("from privacy import safe_text", True),
        ("import privacy.safe_text", True),
        ("x = list(map(SafeText, raw))", True),
        ("make = SafeText", True),
        ("x = SafeText.__new__(SafeText)", True),
        ("class Mine(SafeUtterance): ...", True),
        ("x = type(safe)('raw')", True),
        ("x = replace(turn.text, text='raw')", True),
        ("x = replace(report.talk.safe, utterances=())", True),
        ("from privacy.safe_text import SafeText", False),
        ("def f(x: SafeText, *y: tuple[SafeText, ...]) -> SafeText | None: ...", False),
        ("x: list[SafeText] = []", False),
        ("Part = SafeText | PublicText", False),
        ("tags = {SafeText: 'gesprek'}", False),
        ("makers = {'a': SafeText}", True),
        ("ok = isinstance(x, SafeText)", False),
        ("x = replace(sentence, text='raw')", False),
    ],
)
def test_the_rule_on_safe_text_catches(source: str, *, caught: bool) -> None:
    assert bool(list(made_safe(ast.parse(source)))) == caught


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
