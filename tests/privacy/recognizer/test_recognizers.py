"""Each recognizer on its own: what it must find, and what must stay."""

# ruff: noqa: E501

from importlib import import_module

import pytest

from privacy.overlap import resolved
from privacy.reading.reading import Reading

FOUND = {
    "bsn": [
        ("mijn bsn is 111222333", "111222333"),
        ("bsn een een een twee twee twee drie drie drie dus", "een een een twee twee twee drie drie drie"),
        ("het is 1112.22.333", "1112.22.333"),
        ("bsn nul een twee drie vier vijf zes zeven acht", "nul een twee drie vier vijf zes zeven acht"),
        ("mijn bsn staat hier twee drie nul even m'n bril zeven zeven vier een acht negen",
         "twee drie nul|zeven zeven vier een acht negen"),
        ("burgerservicenummer honderdelf tweehonderdtweeëntwintig driehonderddrieëndertig",
         "honderdelf tweehonderdtweeëntwintig driehonderddrieëndertig"),
    ],
    "iban": [
        ("rekening nederland tachtig triodos nul acht negentig achtenzestig nee sorry drieënveertig achtentwintig",
         "nederland tachtig triodos nul acht negentig achtenzestig nee sorry drieënveertig achtentwintig"),
        ("en el zevenendertig van lanschot nul vijf vierenvijftig negenentwintig een vier",
         "en el zevenendertig van lanschot nul vijf vierenvijftig negenentwintig een vier"),
        ("op NL91 ABNA 0417 1643 00 graag", "NL91 ABNA 0417 1643 00"),
        ("nl een en negentig abna nul vier een zeven een zes vier drie nul nul",
         "nl een en negentig abna nul vier een zeven een zes vier drie nul nul"),
        ("BE71 0961 2345 6769", "BE71 0961 2345 6769"),
    ],
    "phone": [
        ("nul zes even denken eenenzestig hoe was het ook alweer twaalf tweeëndertig dertig",
         "nul zes even denken eenenzestig hoe was het ook alweer twaalf tweeëndertig dertig"),
        ("ik tel tot tien een twee drie vier vijf zes zeven acht negen tien", ""),
        ("bel 06-12345678", "06-12345678"),
        ("+31 (0)6 12 34 56 78", "+31 (0)6 12 34 56 78"),
        ("nul zes eenentwintig drie keer drie vier vijf zes", "nul zes eenentwintig drie keer drie vier vijf zes"),
        ("mijn nummer is nul vijf twee acht", ""),
        ("zijn nummer begint met nul zes negenentwintig", "nul zes negenentwintig"),
        ("nul zes dubbel zeven eh twaalf nee sorry dertien veertien vijftien",
         "nul zes dubbel zeven eh twaalf nee sorry dertien veertien vijftien"),
    ],
    "email": [
        ("het is kees bakker apen staartje ziggo punt n l", "kees bakker apen staartje ziggo punt n l"),
        ("je kunt mailen naar zus van noor apenstaartje gmail punt com", "zus van noor apenstaartje gmail punt com"),
        ("m punt de jong met lange ij apenstaartje kpnmail punt nl", "m punt de jong met lange ij apenstaartje kpnmail punt nl"),
        ("mail j.devries@gmail.com maar", "j.devries@gmail.com"),
        ("mijn mail is anna punt de vries apenstaartje gmail punt com", "anna punt de vries apenstaartje gmail punt com"),
        ("het is tuin streepje man at ziggo punt nl", "tuin streepje man at ziggo punt nl"),
    ],
    "url": [
        ("zie www.jansenbouw.nl/contact.", "www.jansenbouw.nl/contact"),
        ("op insta @anna_vd_v", "@anna_vd_v"),
        ("www punt tuinen dekker punt nl", "www punt tuinen dekker punt nl"),
    ],
    "postcode": [
        ("vijfduizend een a p in goes", "vijfduizend een a p"),
        ("acht negen zeven drie en de letters lodewijk en johan", "acht negen zeven drie en de letters lodewijk en johan"),
        ("7904 KG Hoogeveen", "7904 KG"),
        ("tachtig elf ka zet en het nummer is tien", "tachtig elf ka zet"),
        ("vijfentwintig drieënzestig twee letters p en v", "vijfentwintig drieënzestig twee letters p en v"),
        ("negen zeven een acht pé cé", "negen zeven een acht pé cé"),
        ("zesduizend achthonderd elf kaa el", "zesduizend achthonderd elf kaa el"),
        ("postcode eenentachtig twaalf met de k van karel en de l van lodewijk",
         "eenentachtig twaalf met de k van karel en de l van lodewijk"),
        ("mijn postcode is 7904", "7904"),
    ],
    "address": [
        ("mijn adres is tormentil nummer acht", "tormentil nummer acht"),
        ("we wonen aan de kerk straat nummer drie drie zes", "kerk straat nummer drie drie zes"),
        ("ik woon op de lindelaan achtentwintig de a van anton", "lindelaan achtentwintig de a van anton"),
        ("stuur het naar Kruisakkers 19, 5481 GJ", "Kruisakkers 19"),
        ("ik keek naar aflevering drie van seizoen vier", ""),
        ("ik woon in de kerkstraat twaalf b", "kerkstraat twaalf b"),
        ("Burgemeester van der Helstlaan 14-2", "Burgemeester van der Helstlaan 14-2"),
        ("op de singel honderd drie", "singel honderd drie"),
        ("ik woon hier op nummer veertien", "veertien"),
        ("postbus 123", "postbus 123"),
    ],
    "plate": [
        ("in die opel acht acht streepje t en h streepje f s", "acht acht streepje t en h streepje f s"),
        ("een boete voor de g van gijs de f van frank vierenzestig vijf de n van noord",
         "g van gijs de f van frank vierenzestig vijf de n van noord"),
        ("GZ-123-B", "GZ-123-B"),
        ("nummerplaat acht de ce ha tweeëntwintig", "acht de ce ha tweeëntwintig"),
        ("die golf met h streepje zes acht vijf streepje b d", "h streepje zes acht vijf streepje b d"),
        ("kenteken drie k z x vier negen", "drie k z x vier negen"),
        ("k z streepje twaalf drie streepje x", "k z streepje twaalf drie streepje x"),
    ],
    "id": [
        ("polisnummer vier zeven acht twee nul een", "vier zeven acht twee nul een"),
        ("BIG-nummer 49912345601", "49912345601"),
        ("mijn v nummer is twee acht vier een zeven", "twee acht vier een zeven"),
    ],
    "date": [
        ("geboren op twaalf maart negentien achtenzeventig", "twaalf maart negentien achtenzeventig"),
        ("op 3 mei 2024", "3 mei 2024"),
        ("maart de twaalfde", "maart de twaalfde"),
        ("12-03-1978", "12-03-1978"),
        ("op de derde van mei", "de derde van mei"),
        ("geboren elf elf negentien vijfenvijftig", "elf elf negentien vijfenvijftig"),
    ],
    "organisation": [
        ("op basisschool de vlinder", "de vlinder"),
        ("in zorg bij ggz drenthe nu", "ggz drenthe"),
        ("ik werk bij philips", "philips"),
        ("naar de pauluskerk", "pauluskerk"),
    ],
    "place": [
        ("in hoogeveen en aleppo", "hoogeveen|aleppo"),
        ("uit bergen op zoom", "bergen op zoom"),
        ("het centrum van bergen op zoom", "bergen op zoom"),
        ("ik woon in Best nu", "Best"),
        ("in de wijk angelslo", "angelslo"),
    ],
    "person": [
        ("mijn naam is fatima el amrani", "fatima el amrani"),
        ("dokter van den berg belde", "van den berg"),
        ("roos zei dat ze komt", "roos"),
        ("je schrijft het als v e r m e e r", "v e r m e e r"),
        ("Wat Mark zei klopt", "Mark"),
        ("mevrouw ter steege", "ter steege"),
        ("visser heet ik", "visser"),
        ("boer dat is mijn meisjesnaam", "boer"),
        ("jan willem van der meer komt", "jan willem van der meer"),
        ("mevrouw Jansen-de Vries was er", "Jansen-de Vries"),
    ],
}  # fmt: skip
KEPT = {
    "bsn": ["een twee drie vier vijf zes zeven acht negen", "123456789"],
    "iban": ["mijn rekening is hoog", "nl is klein"],
    "phone": ["bel 113 of 0800-0113", "honderddertien en nul achthonderd nul een een drie", "14 weken"],
    "email": ["ik ben at random gekozen", "apenstaartje"],
    "url": ["kijk op thuisarts.nl", "ik zit op facebook", "een punt is genoeg"],
    "postcode": ["in 1978 en 1980", "1200 euro", "1000 ml", "tweeduizend en tien"],
    "address": ["over straat", "de achterweg terug", "zelfmoord", "op nummer twaalf van de lijst", "onderweg"],
    "plate": ["ggz en wmo", "12-12-2012", "in 2019"],
    "id": ["een twee drie vier vijf zes zeven acht", "2019 2020 2021", "veertienduizend of vijftienduizend"],
    "date": ["in maart", "in 2018", "mei 2024", "op dinsdag", "drie keer per week", "3,5 procent"],
    "organisation": ["de huisarts en de gemeente", "bij het UWV", "de moskee en de kerk", "ik werk bij mijn oom"],
    "place": ["dat is best ver", "echt waar", "ik zat in de metro", "de trap leiden we om", "in een huis", "naar duitsland", "in de wijk"],
    "person": ["ik wil de roos", "hij heeft asperger en korsakov", "ik slik olanzapine", "de boer en de bakker",
               "Ja. Top. Zo. Klaar.", "Het Russische nieuws", "De Kindertelefoon belde", "wat een gedrein",
               "in maart op maandag", "EMDR en Mindfulness", "Wil je dat", "mijn zus wil dat niet", "g g z"],
}  # fmt: skip


def _find(name: str, text: str) -> list[str]:
    found = import_module(f"privacy.recognizer.{name}").find(Reading.of(text))
    return [text[e.start : e.end] for e in resolved(found, text)]


@pytest.mark.parametrize(
    ("name", "text", "wanted"), [(n, *c) for n, cs in FOUND.items() for c in cs]
)
def test_finds(name: str, text: str, wanted: str) -> None:
    assert _find(name, text) == [w for w in wanted.split("|") if w]


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, ts in KEPT.items() for t in ts])
def test_leaves(name: str, text: str) -> None:
    assert _find(name, text) == []
