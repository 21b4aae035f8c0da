"""A close of a person's period, opened again; and the effect of a month for who leads a unit."""

from collections.abc import Sequence

from bot.handlers.tapped import OutdatedButtonError, number_in, tapped
from bot.turn import Turn
from bot.views.renewal import renewal_screen
from bot.views.renewal_month import month_screen, no_month_screen
from bot.views.screen import Screen
from fleet.months import Month
from fleet.usecases.show_month_effects import show_month_effects
from fleet.usecases.show_renewal import show_renewal


@tapped
def open_renewal(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with a close."""
    shown = show_renewal(turn.work, turn.actor, number_in(parts, 0), turn.today, turn.now)
    is_own = shown.employee.id == turn.actor.employee_id
    screen = renewal_screen(turn, shown, turn.today, is_own=is_own)
    turn.edit(screen.text, screen.buttons)


def show_last_month(turn: Turn) -> None:
    """Answer a command with the last closed month of the first unit that the reader leads."""
    screen = _month(turn, None, None, 0)
    turn.reply(screen.text, screen.buttons)


@tapped
def open_month(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with a month of a unit."""
    page = number_in(parts, 2) if len(parts) > 2 else 0  # noqa: PLR2004 - unit, month, page
    screen = _month(turn, number_in(parts, 0), _month_in(parts), page)
    turn.edit(screen.text, screen.buttons)


def _month(turn: Turn, unit_id: int | None, month: Month | None, page: int) -> Screen:
    shown = show_month_effects(turn.work, turn.actor, unit_id, month, page)
    return no_month_screen(turn) if shown is None else month_screen(turn, shown)


def _month_in(parts: Sequence[str]) -> Month | None:
    if len(parts) == 1:
        return None
    try:
        return Month.read(parts[1])
    except ValueError:
        raise OutdatedButtonError from None
