"""The verb of a question to 'u' or 'je' as it stands in a statement to the inwoner."""

from assistant.grammar.morphology import Form, conjugate, has_form


def second_person(word: str) -> str | None:
    """The verb of a question to 'u' or 'je', in the form that goes with 'u'."""
    for form in (Form.YOU, Form.I, Form.HE):
        if found := conjugate(word, form, Form.YOU):
            return found
    return word if has_form(word, Form.PAST) else None
