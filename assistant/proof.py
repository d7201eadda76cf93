"""Whether a language model answers and keeps to a schema; no talk goes along."""

from typing import Literal

from assistant.llm import LanguageModel
from conversation.error import InvalidSetting
from privacy.vault import Vault
from prompts import PromptError, load_prompt


def prove(model: LanguageModel) -> None:
    """Ask for one word. Raises what `LanguageModel.complete` raises when it does not come."""
    from pydantic import BaseModel

    class Proof(BaseModel):
        answer: Literal["goed"]

    try:
        prompt = load_prompt("proof")
    except PromptError as error:
        raise InvalidSetting(str(error)) from None
    model.complete(prompt, [], Proof, Vault())
