"""The door of the command line: every command, and how each error ends.

Results go to standard output, progress and messages to standard error. Exit codes: 0 good, 1 the
work could not be done, 2 a wrong call.
"""

import errno
import os
import sys
from typing import NoReturn

import typer
from typer.exceptions import TyperException

from api.cli import (
    ask,
    deidentify,
    demo,
    doctor,
    keys,
    process,
    readability,
    search,
    serve,
    social_map,
    transcribe,
    waits,
)
from api.cli import eval as eval_command
from api.cli.wrong_call import wrong_call
from api.raised import place
from api.screen import say
from conversation.error import VerkennerError

app = typer.Typer(
    name="verkenner",
    help="Van een verkennend gesprek naar een verslag dat de inwoner begrijpt.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(demo.demo)
app.command("process")(process.process)
app.command("transcribe")(transcribe.transcribe)
app.command("deidentify")(deidentify.deidentify)
app.command("search")(search.search)
app.command("ask")(ask.ask)
app.command("readability")(readability.readability)
app.add_typer(social_map.app, name="map", help="De sociale kaart: inlezen, uitvoeren, controleren.")
app.add_typer(waits.app, name="waits", help="Wachttijden inlezen.")
app.add_typer(keys.app, name="keys", help="De sleutels van bewaarde gesprekken.")
app.command("serve")(serve.serve)
app.command("doctor")(doctor.doctor)
app.command("eval")(eval_command.evaluate)


def main() -> None:
    """Run a command; every failure ends in one plain sentence and no traceback."""
    _open_streams()
    try:
        code = app(prog_name="verkenner", standalone_mode=False)
    except TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            raise SystemExit(2) from None  # the help that it printed says enough
        fail(wrong_call(error), code=2)
    except typer.Abort:
        fail("Gestopt.", code=130)
    except VerkennerError as error:
        fail(str(error))
    except KeyboardInterrupt:
        fail("Gestopt.", code=130)
    except BrokenPipeError:
        # The reader went away (`| head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except OSError as error:
        if error.errno == errno.ENOSPC:
            fail("De schijf is vol. Maak ruimte vrij en probeer het opnieuw.")
        fail(_unexpected(error))
    except Exception as error:  # a bug: say where, never what was in the text
        fail(_unexpected(error))
    raise SystemExit(code or 0)


def _open_streams() -> None:
    """All in UTF-8; one that the caller closed is replaced by nothing, or is said to be missing."""
    for name, mode in (("stdin", "r"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    if sys.stdout is None:
        fail("Het resultaat kan nergens heen: de standaarduitvoer is dicht.")
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]


def _unexpected(error: Exception) -> str:
    return f"Onverwachte fout ({type(error).__name__}, {place(error)}). Meld dit bij uw beheerder."


def fail(message: str, *, code: int = 1) -> NoReturn:
    """Say on standard error why the work could not be done, and stop with `code`."""
    say(f"verkenner: {message}", err=True)
    raise SystemExit(code)
