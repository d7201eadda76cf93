"""A writer that asks a language model, and one that goes on without it when that fails."""

import logging
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.agreement import Decisions
from assistant.endpoint import Endpoint
from assistant.llm import LanguageModel
from assistant.summary import Heading, Section, Summary
from assistant.support import Source
from assistant.talk import Talk
from assistant.writing.draft import check_draft, draft_schema
from conversation.error import EndpointError, EndpointRefused, InvalidSetting, PrivacyError
from privacy.safe_lines import safe_lines
from privacy.safe_text import WITHHELD_TEXT
from privacy.vault import Vault
from prompts import Prompt, PromptError, load_prompt

if TYPE_CHECKING:
    from assistant.writing.writer import Writer

_LOG = logging.getLogger(__name__)
MIN_KEPT = 0.5  # a model of whose sentences fewer hold up is not to be trusted with the rest


class ModelWriter:
    """Lets a language model write what was talked about; `rules` writes what was agreed.

    Agreements and dates must be exact, so no model writes them: that section comes from `rules`.
    For one talk: `vault` is that talk's, for the leak check before anything is sent.
    """

    def __init__(
        self, *, model: LanguageModel, prompt: Prompt, vault: Vault, rules: "Writer"
    ) -> None:
        self._model, self._prompt, self._vault, self._rules = model, prompt, vault, rules
        self.name = f"taalmodel {model.name}"
        self.models: tuple[str, ...] = (model.name,)
        self.prompts: tuple[str, ...] = (f"{prompt.name} {prompt.version}",)

    def write(self, talk: Talk, decisions: Decisions) -> Summary:
        """The summary, each sentence tested against its sources.

        Raises EndpointError when the model gave nothing that can be used (EndpointRefused also
        when too few of its sentences hold up), LeakPrevented when the request was not safe.
        """
        turns = [turn for turn in talk.turns if _shared(turn.text)]
        if not turns:
            return self._rules.write(talk, decisions)
        lines = safe_lines((turn.utterance, turn.role) for turn in turns)
        answer = self._model.complete(self._prompt, [lines], draft_schema(), self._vault)
        checked = check_draft(
            answer.model_dump(mode="json"),
            {turn.i: Source(text=_shared(turn.text), role=turn.role) for turn in turns},
        )
        why = Counter(dropped.reason for dropped in checked.dropped)
        _LOG.info("Zinnen van het taalmodel gebruikt: %d, niet: %s", checked.kept, dict(why))
        if not checked.kept or checked.kept < MIN_KEPT * checked.offered:
            raise EndpointRefused(
                f"Van de {checked.offered} zinnen van het taalmodel waren er {checked.kept} "
                "terug te vinden in het gesprek. Het verslag van het taalmodel is niet gebruikt."
            )
        return Summary(sections=(*checked.sections, *self._agreed(talk, decisions)))

    def _agreed(self, talk: Talk, decisions: Decisions) -> tuple[Section, ...]:
        written = self._rules.write(talk, decisions)
        return tuple(s for s in written.sections if s.heading is Heading.AGREED)


def _shared(text: str) -> str:
    """What of an utterance may be used: all but the mark of what was withheld."""
    return " ".join(text.replace(WITHHELD_TEXT, " ").split())


class FallbackWriter:
    """Writes with `first`; goes on with `second` when that fails, and then says so in its name.

    `name`, `models` and `prompts` tell, after writing, who really wrote and with what.
    """

    def __init__(self, first: ModelWriter, second: "Writer") -> None:
        self._first, self._second = first, second
        self.name = first.name
        self.models, self.prompts = first.models, first.prompts

    def write(self, talk: Talk, decisions: Decisions) -> Summary:
        """A summary by the first writer that can."""
        try:
            summary = self._first.write(talk, decisions)
        except (EndpointError, PrivacyError) as error:
            self.name = f"{self._second.name}, zonder {self._first.name}: {error}"
            self.models, self.prompts = (), ()
            return self._second.write(talk, decisions)
        self.name = self._first.name
        self.models, self.prompts = self._first.models, self._first.prompts
        return summary


def writer_with_model(
    endpoint: Endpoint, *, vault: Vault, rules: "Writer", prompts: Path | None = None
) -> FallbackWriter:
    """The writer for one talk when a language model is set; `rules` is the way back.

    `prompts` is a region's own folder of prompts. Raises InvalidSetting when a prompt in it is not
    well formed. Nothing is imported or contacted before a summary is asked for.
    """
    try:
        prompt = load_prompt("summary", prompts)
    except PromptError as error:
        raise InvalidSetting(str(error)) from None
    model = LanguageModel(endpoint=endpoint)
    return FallbackWriter(ModelWriter(model=model, prompt=prompt, vault=vault, rules=rules), rules)
