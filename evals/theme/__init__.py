"""Training of the model that reads a question's themes (retrieval/data/themes.npz)."""
