"""How fast the map is indexed and searched at 5,000 and 100,000 services."""

from dataclasses import replace
from datetime import date

from benchmarks.figure import Figure
from benchmarks.material import large_map
from benchmarks.meter import p95, report, seconds
from retrieval.query import Query
from retrieval.search import Searcher

DAY = date(2026, 11, 21)
QUESTIONS = (
    "hulp bij schulden", "ik slaap slecht en pieker veel", "iemand om mee te wandelen in Lindemeer",
    "emdr zonder lange wachttijd", "mijn moeder dementeert en ik trek het niet meer",
    "formulieren invullen", "gratis taalles", "rouwgroep, liever geen kerk", "minder drinken",
    "vrijwilligerswerk in de buurt", "waar kan ik het snelst terecht voor angst",
    "opvoedvragen over mijn puber", "eenzaam sinds mijn man dood is", "woning kwijt door scheiding",
    "online hulp bij somberheid", "sporten met reuma", "tolk Arabisch bij het wijkteam",
    "even weg van huis, respijtzorg",
    "psycholoog in Steenkerke binnen 10 km",
    "ergens koffie drinken",
)  # fmt: skip


def measure(services: int, *, index_most: float, search_most: float, change_most: float) -> None:
    social_map = large_map(services)
    built: list[Searcher] = []
    index = seconds(lambda: built.append(Searcher(social_map)))
    changed = replace(social_map.services[0], name="Vogelhuisjes timmeren met de buurt")
    renewed = replace(social_map, services=(changed, *social_map.services[1:]))
    change = seconds(lambda: built.append(Searcher(renewed, before=built[0])))
    queries = [Query(text=q, municipality="Elzerveen") for q in QUESTIONS]
    built[0].search(queries[0], today=DAY)
    times = [seconds(lambda q=q: built[0].search(q, today=DAY)) for q in queries * 5]
    report(
        Figure(what=f"index {services:,} services", value=index, unit="s", most=index_most),
        Figure(
            what=f"one of {services:,} services changed", value=change, unit="s", most=change_most
        ),
        Figure(
            what=f"search {services:,} services, p95",
            value=p95(times) * 1000,
            unit="ms",
            most=search_most,
        ),
    )


if __name__ == "__main__":
    measure(5_000, index_most=10, search_most=25, change_most=2)
    measure(100_000, index_most=150, search_most=150, change_most=75)
