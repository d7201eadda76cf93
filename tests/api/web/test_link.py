"""Links out of a sociale kaart: only what is plainly safe becomes one."""

import pytest

from api.web.link import mail, site, tel, web


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("099-5550101", "tel:0995550101"),
        ("+31 (0)99 555 01 01", "tel:+31995550101"),
        ("113", "tel:113"),
        (" 0800-0113 ", "tel:08000113"),
        ("bel ons", None),
        ("javascript:alert(1)", None),
        ("099-5550101;phone-context=evil", None),
        ("099-5550101 of 099-5550102", None),
        ("*21*0995550101#", None),
        ("", None),
    ],
)
def test_phone(phone: str, link: str | None) -> None:
    assert tel(phone) == link


@pytest.mark.parametrize(
    ("email", "link"),
    [
        ("info@example.nl", "mailto:info@example.nl"),
        ("jan.de-boer+hulp@sub.example.nl", "mailto:jan.de-boer+hulp@sub.example.nl"),
        ("info@example.nl?bcc=x@y.nl", None),
        ("info@example.nl,x@y.nl", None),
        ("info@example", None),
        ("info", None),
        ("info@exa mple.nl", None),
    ],
)
def test_email(email: str, link: str | None) -> None:
    assert mail(email) == link


@pytest.mark.parametrize(
    "url", ["https://www.example.nl/hulp?x=1#y", "http://example.nl:8080", "HTTPS://example.nl"]
)
def test_web_address(url: str) -> None:
    assert web(url) == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " \tjavascript:x",
     "data:text/html,x", "//evil.example", "/pad", "example.nl", "https://", "ftp://example.nl",
     "https://example.nl\\@evil.example", "https://bank.nl@evil.example", "https://a b.nl",
     "https://[::1", "http://example.nl:99999", 'https://x"onclick=y', ""],
)  # fmt: skip
def test_no_web_address(url: str) -> None:
    assert web(url) is None


def test_a_site_is_shown_as_people_write_it() -> None:
    assert site("https://www.example.nl/hulp/") == "example.nl/hulp"
