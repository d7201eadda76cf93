"""How good the parts are, measured."""
