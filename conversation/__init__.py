"""The talk as data: utterances, transcripts, the formats they come in, and the tree of errors."""
