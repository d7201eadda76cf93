"""How good it is, measured: suites of data, metrics with their uncertainty, gates and a report."""
