"""Whether a correction fits the talk it is meant for."""

from conversation.error import BadCorrection
from privacy.correction import Added, Change, Removed, words
from privacy.passage import check
from privacy.safe_text import SafeTranscript
from privacy.vault import Vault
from privacy.wanted import Wanted


def require_fit(change: Change, *, safe: SafeTranscript, vault: Vault) -> None:
    """Refuse what is about nothing in this talk. Raises BadCorrection."""
    if isinstance(change, Added):
        wanted = Wanted.of([(change.text, change.type)])
        said = (utterance.text for utterance in vault.raw(safe).utterances)
        if not any(list(wanted.sightings(text)) for text in said):
            raise BadCorrection("Dit staat niet in het gesprek. Schrijf het zoals het daar staat.")
    elif isinstance(change, Removed):
        known = {words(original) for entry in vault.entries for original in entry.originals}
        if words(change.text) not in known:
            raise BadCorrection("Dit is niet weggehaald, dus het hoeft niet terug.")
    else:
        check(safe.passages, change, turns=len(safe.utterances))
