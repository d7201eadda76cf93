"""What is said when there is nothing to cite: why, and where somebody can go instead."""

from assistant.chat.cue import Outside

OUTSIDE = {
    Outside.MEDICATION: (
        "Over medicijnen kan ik niets zeggen. Vraag het de huisarts, de apotheek of wie de "
        "medicijnen gaf. Ik zoek alleen in de sociale kaart."
    ),
    Outside.DIAGNOSIS: (
        "Of iemand een ziekte of stoornis heeft, kan ik niet zeggen. Dat bekijkt een huisarts of "
        "behandelaar. Ik kan wel zoeken naar hulp in de buurt. Vertel dan wat iemand zoekt."
    ),
    Outside.LAW: (
        "Vragen over rechten en regels staan niet op de sociale kaart. Vraag het wijkteam of het "
        "Juridisch Loket. Ik kan wel zoeken wie hierbij helpt. Vraag dan: wie helpt hierbij?"
    ),
    Outside.OPINION: (
        "Ik heb geen mening. Ik zoek alleen in de sociale kaart. Vraag bijvoorbeeld: waar kan "
        "iemand terecht met schulden?"
    ),
    Outside.TOPIC: (
        "Dit is geen vraag voor de sociale kaart. Ik zoek alleen hulp en activiteiten in deze "
        "regio. Zoekt u hulp voor iemand? Vertel dan waarvoor, en in welke plaats."
    ),
    Outside.MEANING: (
        "Uitleg over woorden of soorten hulp staat niet op de sociale kaart. Vraag het een collega "
        "of de huisarts. Ik kan wel zoeken wie deze hulp geeft. Vraag dan: wie geeft deze hulp?"
    ),
}
ORDER = (
    "Deze opdracht voer ik niet uit. Ik geef alleen antwoord uit de sociale kaart. Zoekt u hulp "
    "voor iemand? Vertel dan waarvoor, en in welke plaats."
)
OTHER_REGION = (
    "Die plaats ligt buiten deze sociale kaart. Ik ken alleen het aanbod in deze regio. Vraag het "
    "wijkteam of de huisarts in die plaats."
)
UNKNOWN_NAME = (
    "Die naam vind ik niet op de sociale kaart. Misschien is de naam anders. Vertel in gewone "
    "woorden wat u zoekt, of vraag het wijkteam. Mist er iets? Geef het door aan uw beheerder."
)
ASK_BACK = (
    "Ik weet nog niet waar het over gaat. Noem de naam van de plek, of vertel wat iemand zoekt en "
    "in welke plaats. Ik onthoud eerdere vragen niet."
)
CRISIS = (
    "Zorg eerst dat iedereen veilig is. Is er nu gevaar? Bel 112. Denkt iemand aan zelfdoding? Bel "
    "113. Blijf erbij en bel ook de huisarts of de huisartsenpost. Zoek daarna pas verder."
)


def not_found(municipality: str | None, wishes: tuple[str, ...]) -> str:
    """Nothing on the map fits; with the wishes that narrow it down, so that one can be let go."""
    near = f" in of bij {municipality}" if municipality else ""
    told = f"Niet gevonden: op de sociale kaart staat{near} niets dat hierbij past."
    if wishes:
        told += f" Ik lette op: {', '.join(wishes)}."
        told += " Kan een van die wensen vervallen? Vraag het dan zonder."
    else:
        told += " Probeer andere woorden of een grotere afstand."
    return (
        f"{told} Of vraag het wijkteam. Mist er iets op de kaart? Geef het door aan uw beheerder."
    )
