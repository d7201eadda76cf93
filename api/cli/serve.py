"""`verkenner serve`: the pages and the HTTP interface, on this machine only."""

from typing import Annotated

import typer

from api.cli.option import MapFolder, progress

LOOPBACK = "127.0.0.1"


def serve(
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Poort.")] = 8000,
    demo: Annotated[
        bool, typer.Option("--demo", help="Met de verzonnen gesprekken en regio.")
    ] = False,
    map_folder: MapFolder = None,
) -> None:
    """Start de webpagina's. Alleen deze computer kan erbij."""
    import uvicorn

    from api.storage.talks import Talks
    from api.web.app import create_app
    from api.workbench import Workbench

    _require_free(port)
    bench = Workbench.open(map_folder=map_folder, demo_region=demo)
    talks = Talks.open(bench.settings)
    app = create_app(bench, demo=demo, talks=talks)
    progress(f"Verkenner staat klaar op http://{LOOPBACK}:{port} (stoppen met Ctrl+C).")
    if talks.kept:
        progress("Gesprekken worden versleuteld bewaard in de map van VERKENNER_DATA.")
    else:
        progress("Gesprekken staan alleen in het geheugen en zijn weg als u stopt.")
    uvicorn.run(app, host=LOOPBACK, port=port, log_level="warning", server_header=False)


def _require_free(port: int) -> None:
    """Raise SetupError when something else listens on `port` already."""
    import socket

    from conversation.error import SetupError

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError:
            message = f"Poort {port} is bezet. Kies een andere met '--port {port + 1}'."
            raise SetupError(message) from None
