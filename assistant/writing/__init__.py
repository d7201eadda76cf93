"""From what was said to a summary in sentences, each with its sources."""
