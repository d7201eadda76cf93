"""What the documentation points at is there: pages, images, headings, commands and settings."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from api.cli.main import app
from api.settings import Settings

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
MAX_IMAGE_BYTES = 250_000

_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"\bverkenner ([a-z]+)(?: ([a-z]+))?")
_SETTING = re.compile(r"\bVERKENNER_([A-Z_]+)")

pages = pytest.mark.parametrize(
    "page", [pytest.param(p, id=p.relative_to(ROOT).as_posix()) for p in PAGES]
)


def links(page: Path) -> Iterator[tuple[str, str]]:
    """The relative links of a page, as path and heading; either may be empty."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for target in _LINK.findall(text):
        if not re.match(r"[a-z]+:", target):
            path, _, heading = target.partition("#")
            yield path, heading


def headings(page: Path) -> set[str]:
    """The headings of a page as the addresses that a Markdown viewer gives them."""
    found = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.casefold()).replace(" ", "-") for h in found}


@pages
def test_every_link_leads_somewhere(page: Path) -> None:
    for path, heading in links(page):
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), path
        assert not heading or heading in headings(target), f"{path}#{heading}"


@pages
def test_every_command_exists(page: Path) -> None:
    group = typer.main.get_group(app)
    for name, sub in _COMMAND.findall("\n".join(_CODE.findall(page.read_text("utf-8")))):
        assert name in group.commands, f"verkenner {name}"
        known = getattr(group.commands[name], "commands", None)
        assert known is None or not sub or sub in known, f"verkenner {name} {sub}"


@pages
def test_every_setting_exists(page: Path) -> None:
    names = {name.upper() for name in Settings.model_fields}
    assert set(_SETTING.findall(page.read_text("utf-8"))) <= names


def test_images_are_used_and_small() -> None:
    used = {(p.parent / path).resolve() for p in PAGES for path, _ in links(p)}
    for image in (ROOT / "docs" / "images").iterdir():
        assert image in used
        assert image.stat().st_size < MAX_IMAGE_BYTES
