"""`statement:{incident}…`: read, fill in, erase and retype the accident statement of a case.

Every button names what will be, not what to change: tapped twice, it changes nothing twice.
"""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.case_steps import (
    STATEMENT_FIELD,
    acceptable,
    begin,
    begun_case,
    case_tapped,
    case_written,
    drop_begun,
    show,
)
from bot.handlers.refusing import refuse
from bot.handlers.tapped import OutdatedButtonError, choice_in, number_in
from bot.turn import Html, Turn
from bot.views.screen import Screen
from bot.views.statement import clear_screen, overview_screen, retype_screens, section_screen
from bot.views.statement_field import (
    field_screen,
    next_row,
    refused_text,
    saved_text,
    takes_text,
)
from fleet.accident_statement import (
    FIELD_OF,
    YES,
    Circumstance,
    Section,
    Side,
    StatementField,
)
from fleet.errors import CaseRefusedError, StatementValueError
from fleet.ports import Draft
from fleet.text_filter import Topic
from fleet.usecases.fill_statement import (
    StatementSheet,
    clear_statement,
    empty_field,
    fill_field,
    restore_statement,
    show_statement,
)

_CUT_AT = 4096  # Telegram's programs send what is longer as several messages


@case_tapped
def open_statement(turn: Turn, parts: Sequence[str]) -> None:
    """Do what a button of the statement says; what was begun for another box is dropped."""
    incident_id = number_in(parts, 0)
    name = parts[1] if len(parts) > 1 else ""
    step = _STEPS.get(name)
    if step is None:
        raise OutdatedButtonError
    step(turn, incident_id, parts[2:])
    if step is not _ask:
        drop_begun(turn)


@case_written
def take_value(turn: Turn, draft: Draft) -> None:
    """Write the text of a message into the box that was asked for."""
    field = FIELD_OF[draft.answers["key"]]
    is_cut = len(turn.text) >= _CUT_AT or "cut" in draft.answers
    text = acceptable(turn, draft, field.max_length if is_cut else _CUT_AT)
    if text is None:
        return
    incident_id = begun_case(draft)
    try:
        sheet = fill_field(turn.work, turn.actor, incident_id, field.key, text, turn.present)
    except StatementValueError as error:
        turn.reply(refused_text(turn, error))
        return
    if isinstance(sheet, Topic):
        refuse(turn, sheet)
        return
    turn.work.drafts.drop(turn.chat_id)
    screen = _saved_screen(turn, sheet, field)
    turn.reply(screen.text, screen.buttons)


def _overview(turn: Turn, incident_id: int, _: Sequence[str]) -> None:
    show(turn, overview_screen(turn, _read(turn, incident_id)))


def _section(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    section = choice_in(parts, 0, Section)
    show(turn, section_screen(turn, _read(turn, incident_id), section))


def _ask(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    field, sheet = _field_in(parts), _read(turn, incident_id)
    if sheet.frozen_by:
        raise CaseRefusedError(sheet.frozen_by)
    screen = field_screen(turn, sheet, field)
    if takes_text(field):
        begin(turn, STATEMENT_FIELD, incident_id, screen, key=field.key)
        return
    drop_begun(turn)
    show(turn, screen)


def _choose(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    field = _field_in(parts)
    if takes_text(field) or len(parts) != 2:  # noqa: PLR2004 - the box and its value
        raise OutdatedButtonError
    show(turn, _saved_screen(turn, _filled(turn, incident_id, field, parts[1]), field))


def _tick(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    side, number = choice_in(parts, 0, Side), number_in(parts, 1)
    wordings = list(Circumstance)
    if side not in {Side.A, Side.B} or not 1 <= number <= len(wordings):
        raise OutdatedButtonError
    field = FIELD_OF[f"{side.value}_{wordings[number - 1].value}"]
    sheet = (
        _filled(turn, incident_id, field, YES)
        if number_in(parts, 2)
        else empty_field(turn.work, turn.actor, incident_id, field.key, turn.present)
    )
    show(turn, section_screen(turn, sheet, field.section))


def _empty(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    field = _field_in(parts)
    sheet = empty_field(turn.work, turn.actor, incident_id, field.key, turn.present)
    show(turn, section_screen(turn, sheet, field.section))


def _retype(turn: Turn, incident_id: int, _: Sequence[str]) -> None:
    first, *rest = retype_screens(turn, _read(turn, incident_id))
    show(turn, first)
    for screen in rest:
        turn.reply(screen.text, screen.buttons)


def _clear(turn: Turn, incident_id: int, parts: Sequence[str]) -> None:
    if list(parts) != ["yes"]:
        show(turn, clear_screen(turn, _read(turn, incident_id)))
        return
    sheet = clear_statement(turn.work, turn.actor, incident_id, turn.present)
    show(turn, overview_screen(turn, sheet, turn.words("statement-cleared")))


def _undo(turn: Turn, incident_id: int, _: Sequence[str]) -> None:
    before = _read(turn, incident_id)
    sheet = restore_statement(turn.work, turn.actor, incident_id, turn.present)
    key = "statement-restored" if before.can_restore else "statement-nothing-to-restore"
    show(turn, overview_screen(turn, sheet, turn.words(key)))


_STEPS: Mapping[str, Callable[[Turn, int, Sequence[str]], None]] = {
    "": _overview,
    "s": _section,
    "f": _ask,
    "v": _choose,
    "t": _tick,
    "x": _empty,
    "all": _retype,
    "clear": _clear,
    "undo": _undo,
}


def _read(turn: Turn, incident_id: int) -> StatementSheet:
    return show_statement(turn.work, turn.actor, incident_id, turn.now)


def _filled(turn: Turn, incident_id: int, field: StatementField, value: str) -> StatementSheet:
    """Write a tapped value; a value that the form does not have is an old or forged button."""
    try:
        sheet = fill_field(turn.work, turn.actor, incident_id, field.key, value, turn.present)
    except StatementValueError:
        raise OutdatedButtonError from None
    if isinstance(sheet, Topic):
        raise OutdatedButtonError
    return sheet


def _field_in(parts: Sequence[str]) -> StatementField:
    if not parts or parts[0] not in FIELD_OF:
        raise OutdatedButtonError
    return FIELD_OF[parts[0]]


def _saved_screen(turn: Turn, sheet: StatementSheet, field: StatementField) -> Screen:
    """The part of the form, with what was noted and the way to the next empty box."""
    said: Html = saved_text(turn, field)
    screen = section_screen(turn, sheet, field.section, said)
    return Screen(screen.text, (*next_row(turn, sheet, field), *screen.buttons))
