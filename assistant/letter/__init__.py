"""Texts for others than the inwoner, made of a report: a letter to the huisarts, a case card."""
