"""The accident statement in the chat: all of it, one part, the circumstances, to retype it."""

from collections.abc import Iterator
from datetime import date

from bot.turn import Button, Html
from bot.views.case_words import case_button, shortened
from bot.views.screen import Rows, Screen, Words, button, lines, paragraphs, side_by_side
from fleet.accident_statement import (
    Circumstance,
    FieldKind,
    Section,
    Side,
    StatementField,
    fields_in,
    ticked,
)
from fleet.usecases.fill_statement import StatementSheet
from reports.statement_words import (
    circumstance_text,
    field_text,
    section_text,
    value_text,
)

CIRCUMSTANCES = {Section.A_CIRCUMSTANCES: Side.A, Section.B_CIRCUMSTANCES: Side.B}
_MAX_LETTERS = 3900  # of one message, tags included: Telegram takes 4,096 without them
_BOXES_IN_A_ROW = 4
_LINE = ("statement-line", "statement-line-back")
_EMPTY_LINE = ("statement-line-empty", "statement-line-empty-back")
_COPIED_LINE = ("statement-retype-line", "statement-retype-line-back")


def overview_screen(words: Words, sheet: StatementSheet, said: Html | None = None) -> Screen:
    """Every part with how much of it is filled in."""
    counted = [field for section in _plain_sections() for field in fields_in(section)]
    filled = sum(field.key in sheet.values for field in counted)
    frozen = words.words("statement-frozen", reason=sheet.frozen_by) if sheet.frozen_by else ""
    text = paragraphs(
        said or "",
        words.words("statement-title", number=sheet.incident.number),
        frozen or words.words("statement-intro", filled=filled, all=len(counted)),
        "" if sheet.frozen_by else words.words("statement-advice"),
    )
    parts = [_part_button(words, sheet, section) for section in Section]
    return Screen(text, (*side_by_side(parts), *_below(words, sheet)))


def section_screen(
    words: Words, sheet: StatementSheet, section: Section, said: Html | None = None
) -> Screen:
    """One part: what is filled in, what is missing, a button for each box."""
    if section in CIRCUMSTANCES:
        return _circumstances_screen(words, sheet, section)
    fields = fields_in(section)
    hint = "" if sheet.frozen_by else words.words("statement-section-hint")
    text = paragraphs(
        said or "",
        _heading(words, sheet, section),
        lines(*(line_of(words, sheet, field) for field in fields)),
        hint,
    )
    buttons = [] if sheet.frozen_by else [_field_button(words, sheet, one) for one in fields]
    return Screen(text, (*side_by_side(buttons), *_around(words, sheet, section)))


def retype_screens(words: Words, sheet: StatementSheet) -> tuple[Screen, ...]:
    """What is filled in, in the order of the form: one message, more only where it is too long."""
    heading = lines(
        words.words("statement-retype-title", number=sheet.incident.number),
        words.words("statement-retype-hint"),
    )
    said = list(_to_retype(words, sheet)) or [words.words("statement-retype-empty")]
    back = (_overview_button(words, sheet), case_button(words, sheet.incident.id))
    texts = _packed([heading, *said])
    return (*(Screen(text) for text in texts[:-1]), Screen(texts[-1], (back,)))


def clear_screen(words: Words, sheet: StatementSheet) -> Screen:
    """Ask before everything is erased."""
    data = f"statement:{sheet.incident.id}"
    yes = button(words, "button-statement-clear-yes", f"{data}:clear:yes")
    return Screen(words.words("statement-clear-ask"), ((yes,), (_overview_button(words, sheet),)))


def line_of(words: Words, sheet: StatementSheet, field: StatementField) -> Html:
    """A box with its value, or that it is to be filled in."""
    language = words.language.value
    value = value_text(field, sheet.values.get(field.key, ""), language)
    keys = _LINE if value else _EMPTY_LINE
    label = field_text(field, language)
    return words.words(_where(keys, field), box=field.box, field=label, value=value)


def _where(keys: tuple[str, str], field: StatementField) -> str:
    """The text for the front; another one for the back of the form, which has no numbers."""
    return keys[0] if field.box else keys[1]


def _heading(words: Words, sheet: StatementSheet, section: Section) -> Html:
    name = section_text(section, words.language.value)
    return words.words("statement-section-title", section=name, number=sheet.incident.number)


def _circumstances_screen(words: Words, sheet: StatementSheet, section: Section) -> Screen:
    side = CIRCUMSTANCES[section]
    on = ticked(sheet.values, side)
    key = "statement-ticked-frozen" if sheet.frozen_by else "statement-ticked"
    text = paragraphs(
        _heading(words, sheet, section),
        words.words(key, number=len(on)),
        lines(*(_box_line(words, one, is_on=one in on) for one in Circumstance)),
    )
    boxes = (
        [] if sheet.frozen_by else [_box_button(words, sheet, side, one) for one in Circumstance]
    )
    starts = range(0, len(boxes), _BOXES_IN_A_ROW)
    rows = [tuple(boxes[at : at + _BOXES_IN_A_ROW]) for at in starts]
    return Screen(text, (*rows, *_around(words, sheet, section)))


def _box_line(words: Words, one: Circumstance, *, is_on: bool) -> Html:
    """The printed wording, which no button could show whole."""
    wording = circumstance_text(one, words.language.value)
    key = "statement-box-line-on" if is_on else "statement-box-line-off"
    return words.words(key, number=one.number, wording=wording)


def _box_button(words: Words, sheet: StatementSheet, side: Side, one: Circumstance) -> Button:
    is_on = one in ticked(sheet.values, side)
    key = "statement-box-on" if is_on else "statement-box-off"
    data = f"statement:{sheet.incident.id}:t:{side.value}:{one.number}:{int(not is_on)}"
    return Button(words.label(key, number=one.number), data)


def _part_button(words: Words, sheet: StatementSheet, section: Section) -> Button:
    name = section_text(section, words.language.value)
    data = f"statement:{sheet.incident.id}:s:{section.value}"
    if section in CIRCUMSTANCES:
        number = len(ticked(sheet.values, CIRCUMSTANCES[section]))
        return Button(words.label("statement-ticked-button", section=name, number=number), data)
    fields = fields_in(section)
    filled = sum(field.key in sheet.values for field in fields)
    label = words.label("statement-section-button", section=name, filled=filled, all=len(fields))
    return Button(label, data)


def _field_button(words: Words, sheet: StatementSheet, field: StatementField) -> Button:
    key = "statement-field-button-done" if field.key in sheet.values else "statement-field-button"
    label = words.label(key, field=field_text(field, words.language.value))
    return Button(shortened(label), f"statement:{sheet.incident.id}:f:{field.key}")


def _below(words: Words, sheet: StatementSheet) -> Rows:
    data = f"statement:{sheet.incident.id}"
    retype = button(words, "button-statement-all", f"{data}:all")
    undo = button(words, "button-statement-undo", f"{data}:undo")
    clear = button(words, "button-statement-clear", f"{data}:clear")
    changing = []
    if not sheet.frozen_by:
        changing = [undo] if sheet.can_restore else [clear] if sheet.by_hand else []
    return ((retype, *changing), (case_button(words, sheet.incident.id),))


def _around(words: Words, sheet: StatementSheet, section: Section) -> Rows:
    order = list(Section)
    at, data = order.index(section), f"statement:{sheet.incident.id}:s"
    turning = []
    if at > 0:
        before = order[at - 1].value
        turning.append(button(words, "button-statement-before", f"{data}:{before}"))
    if at + 1 < len(order):
        after = order[at + 1].value
        turning.append(button(words, "button-statement-after", f"{data}:{after}"))
    return (tuple(turning), (_overview_button(words, sheet), case_button(words, sheet.incident.id)))


def _overview_button(words: Words, sheet: StatementSheet) -> Button:
    return button(words, "button-statement-overview", f"statement:{sheet.incident.id}")


def _plain_sections() -> list[Section]:
    return [section for section in Section if section not in CIRCUMSTANCES]


def _to_retype(words: Words, sheet: StatementSheet) -> Iterator[Html]:
    for section in Section:
        if section in CIRCUMSTANCES:
            found = [_ticked_line(words, sheet, CIRCUMSTANCES[section])] if sheet.values else []
        else:
            fields = [one for one in fields_in(section) if one.key in sheet.values]
            found = [_copied_line(words, sheet, one) for one in fields]
        if found:
            name = section_text(section, words.language.value)
            yield words.words("statement-retype-section", section=name)
            yield from found


def _copied_line(words: Words, sheet: StatementSheet, field: StatementField) -> Html:
    language, kept = words.language.value, sheet.values[field.key]
    is_date = field.kind is FieldKind.DATE
    value = f"{date.fromisoformat(kept):%d/%m/%Y}" if is_date else value_text(field, kept, language)
    key = _where(_COPIED_LINE, field)
    return words.words(key, box=field.box, field=field_text(field, language), value=value)


def _ticked_line(words: Words, sheet: StatementSheet, side: Side) -> Html:
    on = ticked(sheet.values, side)
    boxes = ", ".join(str(one.number) for one in on) or words.label("statement-retype-none")
    return words.words("statement-retype-circumstances", boxes=boxes, number=len(on))


def _packed(parts: list[Html]) -> list[Html]:
    """The lines in as few messages as they fit in."""
    packed = [parts[0]]
    for part in parts[1:]:
        longer = lines(packed[-1], part)
        if len(longer) <= _MAX_LETTERS:
            packed[-1] = longer
        else:
            packed.append(part)
    return packed
