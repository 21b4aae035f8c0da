"""/stats: the monthly figures of a unit, with charts, a file, people to call, and the week."""

from collections.abc import Sequence

from bot.group_pictures import WORKBOOK, picture_of
from bot.handlers.tapped import (
    OutdatedButtonError,
    choice_in,
    identity_of,
    month_in,
    number_in,
    tapped,
)
from bot.turn import Turn
from bot.views.fleet_week import stopped_screen, week_screen
from bot.views.group_digest import (
    CHARTS,
    calls_screen,
    chart_buttons,
    chart_caption,
    hidden_screen,
    units_screen,
    words_screen,
)
from fleet.group_digest import GroupDigest
from fleet.months import Month
from fleet.usecases.change_settings import choose_weekly, read_settings
from fleet.usecases.read_week import show_week
from fleet.usecases.show_group_digest import list_digest_units, show_group_digest

_WISHES = {"on": True, "off": False}


def show_stats(turn: Turn) -> None:
    """Answer /stats with the last month that is over."""
    digest = show_group_digest(turn.work, turn.actor, None, Month.of(turn.today), turn.today)
    if not digest.is_shown:
        screen = hidden_screen(turn, digest)
        turn.reply(screen.text, screen.buttons)
        return
    picture = picture_of(CHARTS["c"], digest.unit.id, digest.month, turn.language.value)
    turn.photo(picture, chart_caption(turn, digest, "c"), chart_buttons(turn, digest, "c"))


@tapped
def tap_stats(turn: Turn, parts: Sequence[str]) -> None:
    """Show what a button of the figures asks for."""
    if not parts:
        show_stats(turn)
    elif parts[0] == "week":
        _show_week(turn)
    elif parts[0] == "weekly":
        _choose_weekly(turn, is_wanted=choice_in(parts, 1, _WISHES.__getitem__))
    else:
        _show(turn, parts)


def _show(turn: Turn, parts: Sequence[str]) -> None:
    unit_id, month = number_in(parts, 1), month_in(parts, 2)
    digest = _digest(turn, unit_id, month)
    match parts[0]:
        case "c" | "i" | "d" as view:
            _show_chart(turn, digest, view)
        case "t":
            screen = words_screen(turn, digest)
            turn.edit(screen.text, screen.buttons)
        case "x":
            _send_file(turn, digest)
        case "u":
            units = list_digest_units(turn.work, turn.actor, digest.month)
            screen = units_screen(turn, units, unit_id, digest.month, number_in(parts, 3))
            turn.edit_caption(screen.text, screen.buttons)
        case "p":
            screen = calls_screen(turn, digest)
            turn.reply(screen.text, screen.buttons)
        case _:
            raise OutdatedButtonError


def _digest(turn: Turn, unit_id: int, month: Month) -> GroupDigest:
    return show_group_digest(turn.work, turn.actor, unit_id, month, turn.today)


def _show_chart(turn: Turn, digest: GroupDigest, view: str) -> None:
    """The chart in the place of the one that is there; words where nothing may be shown."""
    if not digest.is_shown:
        screen = hidden_screen(turn, digest)
        turn.edit(screen.text, screen.buttons)
        return
    picture = picture_of(CHARTS[view], digest.unit.id, digest.month, turn.language.value)
    turn.edit_photo(picture, chart_caption(turn, digest, view), chart_buttons(turn, digest, view))


def _send_file(turn: Turn, digest: GroupDigest) -> None:
    if not digest.is_shown:
        raise OutdatedButtonError
    picture = picture_of(WORKBOOK, digest.unit.id, digest.month, turn.language.value)
    turn.document(picture, turn.words("hrdigest-file-caption", unit=digest.unit.name))


def _show_week(turn: Turn) -> None:
    week = show_week(turn.work, turn.actor, turn.now, turn.today)
    wishes = read_settings(turn.work, turn.actor, identity_of(turn).employee.id)
    screen = week_screen(turn, week, is_wanted=wishes.wants_weekly)
    turn.reply(screen.text, screen.buttons)


def _choose_weekly(turn: Turn, *, is_wanted: bool) -> None:
    employee_id = identity_of(turn).employee.id
    choose_weekly(turn.work, turn.actor, employee_id, turn.now, wants_weekly=is_wanted)
    screen = stopped_screen(turn, is_wanted=is_wanted)
    turn.reply(screen.text, screen.buttons)
