"""`verkenner keys`: the keys that open what the service keeps."""

from typing import TYPE_CHECKING

import typer

from api.cli.option import progress
from api.screen import say

if TYPE_CHECKING:
    from api.storage.archive import Archive

app = typer.Typer(no_args_is_help=True)


@app.command("list")
def show() -> None:
    """Toon de namen van de sleutels, nooit de sleutels zelf. De laatste versleutelt."""
    archive = _archive()
    used, ring = archive.key_ids(), archive.keys.ring()
    for key in ring.keys:
        state = "versleutelt" if key is ring.current else "opent nog" if key.id in used else "over"
        say(f"{key.id}  {state}")


@app.command("rotate")
def rotate() -> None:
    """Maak een nieuwe sleutel en versleutel alles daarmee opnieuw.

    Stopt dit halverwege, dan gaat niets verloren. Geef de opdracht dan nog eens.
    """
    from api.storage.rotation import rotate

    done = rotate(_archive())
    say(f"Sleutel {done.key_id} versleutelt vanaf nu. Opnieuw versleuteld: {done.boxes}.")
    progress("Oude sleutels blijven staan. Weg ermee? Geef: verkenner keys forget")


@app.command("forget")
def forget() -> None:
    """Gooi oude sleutels weg die nergens meer voor nodig zijn."""
    from api.storage.rotation import forget

    gone = forget(_archive())
    say(f"Weggegooid: {', '.join(gone)}." if gone else "Er zijn geen sleutels over.")


def _archive() -> "Archive":
    """The archive of the settings; raises SetupError when nothing is kept."""
    from api.settings import load_settings
    from api.storage.archive import Archive
    from conversation.error import SetupError

    settings = load_settings()
    if settings.data is None:
        raise SetupError("Er wordt niets bewaard. Zet eerst een map in VERKENNER_DATA.")
    return Archive.open(settings.data, key_file=settings.key_file)
