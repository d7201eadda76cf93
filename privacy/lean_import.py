"""Importing a library without the model packages that it would pull in."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*packages: str) -> Iterator[None]:
    """Inside, importing one of `packages` fails as if it were not installed.

    Presidio and spaCy look for torch and transformers when they are imported and load them where
    they find them: some ten seconds and 290 MB that a blank pipeline has no use for. What was
    loaded before stays, and afterwards the packages can be imported as ever.
    """
    hidden = [name for name in packages if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)
