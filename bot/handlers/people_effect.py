"""What people's driving does to the premium of a fleet: a screen of words beside its pictures."""

from collections.abc import Sequence

from bot.handlers.tapped import month_in, number_in, tapped
from bot.turn import Turn
from bot.views.people_effect import people_effect_screen
from fleet.usecases.show_people_effect import show_people_effect


@tapped
def open_effect(turn: Turn, parts: Sequence[str]) -> None:
    """Show the effect on a unit in a month: `fp:<unit>:<yyyymm>`."""
    unit_id, month = number_in(parts, 0), month_in(parts, 1)
    shown = show_people_effect(turn.work, turn.actor, unit_id, month, turn.today)
    screen = people_effect_screen(turn, shown)
    turn.reply(screen.text, screen.buttons)
