"""From a talk to a report, and from a question to an answer."""
