"""What people do not want, in many wordings, and what sounds like it but is a complaint."""

import pytest

from retrieval.avoidance import read_avoided
from retrieval.text import fold

REFUSED = """
groep: het moet wel onder vier ogen
groep: liefst niet met meerdere mensen tegelijk
groep: ik heb het niet zo op groepen
groep: groepsgedoe is aan mij niet besteed, wel hulp bij somberheid
groep: een-op-een graag, over mijn scheiding
groep: in een kring zitten is niks voor mij
groep: een praatgroep is het laatste wat ik wil
groep: ik klap dicht in gezelschap, hulp bij verlies gevraagd
groep: Iets voor mijn verdriet, als er maar geen anderen bij zitten
groep: samen met lotgenoten hoeft voor mij niet
kerk: gesprek over leven en dood, los van God
kerk: hulp met eten maar niet van die lui van het geloof
kerk: zingeving maar dan niet religieus
kerk: geen gebeden of bijbelpraat alsjeblieft
kerk: zonder gelovige achtergrond, iemand die luistert
online: slaapproblemen maar geen app of beeldscherm
online: ik wil gewoon een mens tegenover me
online: hulp bij piekeren, ik heb geen computer
online: niet achter een laptop
online: iets tegen paniek, maar niet zo'n online module
online: ik ben niet handig met internet, waar kan ik langs voor hulp bij somberheid
telefoon: ik durf niet te bellen, waar kan ik terecht
telefoon: een luisterend oor maar niet via de telefoon
telefoon: praten, maar telefoneren lukt mij niet
medicijnen: van mijn depressie af zonder medicatie
medicijnen: geen gerommel met pillen, wel gesprekken
medicijnen: ik slik niks, wel hulp bij adhd
therapie: praten over mijn verdriet zonder dat het meteen therapie is
therapie: geen witte jassen
therapie: ik wil geen hulpverlener maar iemand die het zelf heeft meegemaakt
therapie: niet weer een psycholoog, wel iets tegen somberheid
therapie: een gewoon mens, geen deskundige
opname: hulp bij verslaving maar thuis blijven wonen
opname: afkicken zonder opgenomen te worden
opname: ik wil de kliniek niet in
opname: ambulant, geen opname
gemeente: hulp bij geld, buiten de gemeente om
gemeente: de gemeente hoeft dit niet te weten
gemeente: ik vertrouw het wijkteam niet
gemeente: geen ambtenaren over de vloer
gemeente: liever iets wat los staat van de gemeente
vrijwilliger: hulp bij mijn administratie door een vakkracht, geen vrijwilliger
vrijwilliger: niet zo'n maatje, ik wil een beroeps
huisbezoek: begeleiding maar niemand in mijn huis
huisbezoek: ik wil ergens naartoe, ze hoeven niet bij mij thuis te komen
huisbezoek: liever niet bij mij thuis afspreken
sport: meer energie, maar sporten haat ik
sport: geen gezweet, wel iets tegen stress
mannen: hulp na geweld, alleen door een vrouw
mannen: sporten zonder mannen erbij
mannen: ik wil niet met mannen in een groep
vrouwen: geen vrouwenclub
ouderen: iets te doen, maar niet tussen de bejaarden
ouderen: mijn vader van 72 wil niet naar zo'n bejaardenclub
creatief: dagbesteding maar geen geknutsel
creatief: overdag iets om handen, geen schilderclub
twaalf-stappen: stoppen met drinken zonder die twaalf stappen
lening: schulden oplossen zonder weer een lening
bewind: hulp bij schulden maar mijn geld blijf ik zelf beheren
bewind: ik wil niet onder bewind
school: nederlands leren maar niet in een klas
school: taal oefenen, geen examens
dieren: dagbesteding, allergisch voor dieren
dieren: buiten werken maar bang voor honden
praten: ik wil niet praten, ik wil iets doen
praten: geen gesprekken, wel bezig zijn
praten: minder stress, maar niet weer dat gepraat
"""
COMPLAINTS = """
ik kan niet slapen door de buren
mijn zoon wil niet praten met mij
er is geen geld voor een laptop voor school
mijn vader kan niet meer thuis wonen
niemand op school weet het
ik ben niet meer de man die ik was
thuis mag er niet over gepraat worden
zij heeft geen werk en geen man
ik durf niet naar buiten door de honden van de overkant
"""


@pytest.mark.parametrize("line", REFUSED.strip().splitlines())
def test_a_refusal_is_read_in_any_wording(line: str) -> None:
    name, _, text = line.partition(": ")
    assert name in read_avoided(fold(text)).names


@pytest.mark.parametrize("text", COMPLAINTS.strip().splitlines())
def test_a_complaint_refuses_nothing(text: str) -> None:
    assert read_avoided(fold(text)).names == ()
