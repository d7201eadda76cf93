"""Where an unforeseen error was raised, told without any of the values involved."""

from pathlib import Path


def place(error: BaseException) -> str:
    """File and line of the innermost frame, such as 'report.py:126'."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "plaats onbekend"
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
