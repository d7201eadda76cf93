"""A wegwijzer's question answered from the sociale kaart, with every claim cited."""

from assistant.chat.answer import Answer, Kind
from assistant.chat.reply import answer_question

__all__ = ["Answer", "Kind", "answer_question"]
