"""Every text that is sent to a language model, one file each, Dutch, versioned."""

from prompts.prompt import Prompt, PromptError, load_prompt

__all__ = ["Prompt", "PromptError", "load_prompt"]
