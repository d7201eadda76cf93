"""Does a written sentence follow from what was said?"""

from assistant.support.source import Source
from assistant.support.support import Reason, supports, unsupported

__all__ = ["Reason", "Source", "supports", "unsupported"]
