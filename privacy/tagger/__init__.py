"""A small learned tagger: what a word is, by its form, the lists it is on and the words around it."""
