"""Making the weights of privacy/tagger: sentences to learn from, other names in them, training."""
