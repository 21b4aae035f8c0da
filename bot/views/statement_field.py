"""One box of the accident statement: the question, its answers, and why one is refused."""

from bot.turn import Button, Html
from bot.views.screen import Rows, Screen, Words, button, keyed, lines, paragraphs
from fleet.accident_statement import (
    FIELD_OF,
    NO,
    YES,
    FieldKind,
    StatementField,
    fields_in,
)
from fleet.errors import StatementValueError
from fleet.usecases.fill_statement import StatementSheet
from reports.statement_words import field_text, section_text, value_text

_INJURED_NAMED = "are_injured_named_on_paper"


def field_screen(words: Words, sheet: StatementSheet, field: StatementField) -> Screen:
    """Ask for the value of a box."""
    language = words.language.value
    value = value_text(field, sheet.values.get(field.key, ""), language)
    text = paragraphs(
        words.words("statement-ask", box=field.box, section=section_text(field.section, language)),
        lines(
            words.words("statement-ask-field", field=field_text(field, language)),
            words.words("statement-ask-now", value=value) if value else "",
        ),
        words.words("statement-injured-named") if field.key == _INJURED_NAMED else "",
        words.words("statement-only-to-retype") if field.ends_with_case else "",
        _how(words, field),
    )
    return Screen(text, (*_answers(words, sheet, field), *_leaving(words, sheet, field)))


def refused_text(words: Words, error: StatementValueError) -> Html:
    """Which box, and why the value cannot stand there."""
    field = FIELD_OF[error.key]
    return words.words(
        "statement-refused",
        box=field.box,
        field=field_text(field, words.language.value),
        section=section_text(field.section, words.language.value),
        reason=error.reason,
        limit=error.limit,
    )


def saved_text(words: Words, field: StatementField) -> Html:
    """That a box was filled in."""
    return words.words("statement-saved", field=field_text(field, words.language.value))


def next_row(words: Words, sheet: StatementSheet, field: StatementField) -> Rows:
    """The way to the next box of the part that is still empty; no row when there is none."""
    fields = fields_in(field.section)
    at = fields.index(field)
    following = (*fields[at + 1 :], *fields[:at])
    empty = next((one for one in following if one.key not in sheet.values), None)
    if empty is None:
        return ()
    data = f"statement:{sheet.incident.id}:f:{empty.key}"
    return ((button(words, "button-statement-next", data),),)


def takes_text(field: StatementField) -> bool:
    """Whether the answer is a message, and not a tap."""
    return field.kind not in {FieldKind.YES_NO, FieldKind.CHOICE}


def _how(words: Words, field: StatementField) -> Html:
    if not takes_text(field):
        return words.words("statement-how-tap")
    return words.words(f"statement-how-{field.kind.value}", limit=field.max_length)


def _answers(words: Words, sheet: StatementSheet, field: StatementField) -> Rows:
    choices = (YES, NO) if field.kind is FieldKind.YES_NO else field.choices
    data = f"statement:{sheet.incident.id}:v:{field.key}"
    language = words.language.value
    buttons = [Button(value_text(field, one, language), f"{data}:{one}") for one in choices]
    return (tuple(buttons),) if field.kind is FieldKind.YES_NO else keyed(buttons)


def _leaving(words: Words, sheet: StatementSheet, field: StatementField) -> Rows:
    data = f"statement:{sheet.incident.id}"
    empty = button(words, "button-statement-empty", f"{data}:x:{field.key}")
    section = section_text(field.section, words.language.value)
    back = Button(section, f"{data}:s:{field.section.value}")
    return ((empty,), (back,)) if field.key in sheet.by_hand else ((back,),)
