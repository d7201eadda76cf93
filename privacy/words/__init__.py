"""Word lists in Dutch, one subject a file."""
