"""The closed-class words of a wegwijzer's question, from the editable file cues.toml."""

import re
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any


class Property(StrEnum):
    """What can be asked about one service; the value is its table in cues.toml."""

    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ADDRESS = "address"
    HOURS = "hours"
    COSTS = "costs"
    REFERRAL = "referral"
    WAIT = "wait"
    AGE = "age"
    LANGUAGE = "language"
    ONLINE = "online"
    FRESHNESS = "freshness"
    INSURER = "insurer"
    ABOUT = "about"


class Outside(StrEnum):
    """Kinds of questions that no sociale kaart can answer."""

    MEDICATION = "medication"
    DIAGNOSIS = "diagnosis"
    LAW = "law"
    OPINION = "opinion"
    TOPIC = "topic"
    MEANING = "meaning"


@cache
def cues() -> Mapping[str, Any]:
    """All lists, as they stand in the file."""
    text = files("assistant.chat").joinpath("cues.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def property_pattern(asked: Property) -> re.Pattern[str]:
    return _joined(cues()["property"][asked.value])


@cache
def outside_pattern(kind: Outside) -> re.Pattern[str]:
    """`DISORDER` and `MEDICINE` in the file stand for its lists of those names."""
    joined = _joined(cues()["outside"][kind.value]["patterns"]).pattern
    for name in ("disorder", "medicine"):
        joined = joined.replace(name.upper(), cues()[name]["pattern"])
    return re.compile(joined)


@cache
def free_pattern() -> re.Pattern[str]:
    """That something may cost nothing."""
    return _joined(cues()["wish"]["free"])


@cache
def seeking_pattern() -> re.Pattern[str]:
    """That help is looked for."""
    return _joined(cues()["seeking"]["patterns"])


@cache
def command_pattern() -> re.Pattern[str]:
    """What gives an order to a machine."""
    return _joined(cues()["command"]["patterns"])


@cache
def clause_end() -> re.Pattern[str]:
    """Where a command ends and a question may begin."""
    return re.compile(cues()["command"]["ends"], re.IGNORECASE)


@cache
def empty_words() -> frozenset[str]:
    """Words of a question that say nothing about what is looked for."""
    return frozenset(cues()["empty"]["words"].split())


@cache
def name_links() -> frozenset[str]:
    """Small words in the names of services, which tell none from another."""
    return frozenset(cues()["name"]["links"].split())


@cache
def name_kinds() -> frozenset[str]:
    """Words in names that say what it is, and are left out when people speak of it."""
    return frozenset(cues()["name"]["kinds"].split())


def _joined(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
