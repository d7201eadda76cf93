"""The part somebody has in a talk."""

from enum import StrEnum


class Role(StrEnum):
    """Who speaks, in the words of the field (the values are what JSON output shows)."""

    RESIDENT = "resident"  # inwoner: the person with the question
    CLOSE_ONE = "close_one"  # naaste: partner, family or friend who joins
    FACILITATOR = "facilitator"  # gespreksvoerder: one of the two professionals
    INTERPRETER = "interpreter"  # tolk
    UNKNOWN = "unknown"
