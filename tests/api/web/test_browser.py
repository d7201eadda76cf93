"""A walk through the service in a real browser: Debian's chromium, offline but for loopback."""

import re
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
import uvicorn

from api.web.app import create_app
from api.workbench import Workbench
from conversation.demo import talks

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the real service, with the demo region, listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    workbench = Workbench.open(demo_region=True)
    app = create_app(workbench, demo=True, today=lambda: date(2026, 11, 21))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    if not CHROMIUM.exists():
        pytest.skip("geen /usr/bin/chromium: installeer het Debian-pakket 'chromium'")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A page that remembers the hosts it asked something of, and what went wrong in it."""
    page = browser.new_page()
    page.set_default_timeout(90_000)  # the first report waits for all lists
    hosts: set[str] = set()
    faults: list[str] = []
    page.on("request", lambda request: hosts.add(urlsplit(request.url).hostname or ""))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    yield page
    page.close()
    assert hosts <= {"127.0.0.1"}
    assert not faults


def wait_for_script(page: "Page") -> None:
    """A navigation ends before the deferred script has run; a person is never that quick."""
    page.locator("html.has-script").wait_for(state="attached")


def test_from_a_talk_to_the_inwoners_copy_and_a_question(page: "Page", address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Naar de gesprekken").click()
    page.get_by_label("Plak hier het gesprek").fill(talks()["marijke"].read_text("utf-8"))
    page.get_by_label("Waar woont de inwoner?").select_option("Lindemeer")
    page.get_by_role("button", name="Maak het verslag").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Gespreksverslag"

    wait_for_script(page)
    sentence = page.locator("li.sentence").first
    numbers = (sentence.get_attribute("data-sources") or "").split()
    sentence.locator(".words").click()
    lit = page.locator(".turn.lit").evaluate_all("lines => lines.map(line => line.id)")
    assert lit == [f"u{i}" for i in numbers]
    assert page.locator(f"#u{numbers[0]}").is_visible()

    page.get_by_role("link", name="Versie voor de inwoner").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Uw gesprek"
    sizes = page.locator("main p, main li, main dd, main a").evaluate_all(
        "parts => parts.map(part => parseFloat(getComputedStyle(part).fontSize))"
    )
    assert min(sizes) >= 20  # pixels
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible()
    page.emulate_media(media="screen")

    page.get_by_role("link", name="Sociale kaart").click()
    page.get_by_label("Wat zoekt u?").fill("iemand die helpt bij schulden, zonder verwijzing")
    page.get_by_role("button", name="Zoek").click()
    page.locator(".card h3 a").first.click()
    assert page.url.startswith(f"{address}/sociale-kaart/")


def test_the_sources_work_without_javascript(browser: "Browser", address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(90_000)
    page = context.new_page()
    page.goto(f"{address}/gesprekken")
    page.get_by_role("button", name="Zorgen na een hartinfarct").click()
    link = page.locator(".sentence .sources a").first
    target = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    page.wait_for_url(f"**#{target}")
    page.goto(f"{address}/gesprekken")
    page.locator("details.remove summary").first.click()
    page.get_by_role("button", name="Ja, verwijder dit gesprek").first.click()
    page.get_by_text("Het gesprek is verwijderd.").wait_for()
    context.close()


def test_on_a_phone_back_leads_to_the_sentence(page: "Page", address: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}/gesprekken")
    page.get_by_role("button", name="Zorgen na een hartinfarct").click()
    wait_for_script(page)
    sentence = page.locator("li.sentence").first
    sentence.locator(".words").click()
    assert page.locator(".turn.lit").first.is_visible()
    assert "#u" in page.url
    page.go_back()
    assert "#u" not in page.url
    assert sentence.evaluate("part => part.getBoundingClientRect().top") < PHONE["height"]


@pytest.mark.parametrize("talk", ["Zorgen na een hartinfarct", "Rouw, zorgen voor moeder"])
@pytest.mark.parametrize("letter", ["Advies aan de huisarts", "Casuskaart"])
def test_a_letter_is_one_page_of_paper(page: "Page", address: str, talk: str, letter: str) -> None:
    page.goto(f"{address}/gesprekken")
    page.get_by_role("button", name=talk).click()
    page.get_by_role("link", name=letter).click()
    assert page.get_by_role("heading", level=1).inner_text().startswith(letter)
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    page.emulate_media(media="print")
    assert page.locator(".sources:visible, .note:visible").count() == 0


@pytest.mark.parametrize(
    "path", ["/", "/gesprekken", "/zoeken", "verslag", "inwoner", "huisarts", "casuskaart"]
)
def test_nothing_is_wider_than_a_phone_and_all_can_be_touched(
    page: "Page", address: str, path: str
) -> None:
    page.set_viewport_size(PHONE)
    if path.startswith("/"):
        page.goto(address + path)
    else:
        page.goto(f"{address}/gesprekken")
        page.get_by_role("button", name="Een ongeluk op het werk").click()
        page.goto(page.url + (f"/{path}" if path != "verslag" else ""))
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    small = page.locator("a:visible, button:visible, select:visible, summary:visible").evaluate_all(
        "parts => parts.filter(part => !part.matches('.skip, p a'))"
        ".map(part => [part.textContent, part.getBoundingClientRect().height])"
        ".filter(([, height]) => height < 43.5)"
    )
    assert small == []
