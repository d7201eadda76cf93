"""The spine: from a talk to a report, every step a named call."""
