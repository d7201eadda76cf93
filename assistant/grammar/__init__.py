"""Spoken Dutch taken apart, and put together again as it is said to the inwoner."""
