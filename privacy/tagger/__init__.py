"""A small learned tagger: what a word is, by its form, its lists and the words around it."""
