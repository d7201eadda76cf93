"""What can go wrong with what is kept."""

from conversation.error import NotFound


class TalkNotFound(NotFound):
    """Dit gesprek bewaart Verkenner niet (meer). Verwerk het gesprek opnieuw."""
