"""One recognizer a file: each finds one family of personal data."""
