"""From what the inwoner needs to a first step that exists."""
