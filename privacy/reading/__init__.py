"""Reading Dutch speech as it is written down: words, spoken numbers, spelled letters, codes."""
