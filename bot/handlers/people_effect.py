"""What people's driving does to the premium of a fleet: a screen of words beside its pictures."""

from collections.abc import Sequence

from bot.handlers.tapped import OutdatedButtonError, choice_in, month_in, number_in, tapped
from bot.turn import Turn
from bot.views.people_effect import avoided_claim_screen, people_effect_screen
from fleet.usecases.show_people_effect import show_people_effect

_ONLY_EFFECT = 2


@tapped
def open_effect(turn: Turn, parts: Sequence[str]) -> None:
    """Show the effect on a unit in a month: `fp:<unit>:<yyyymm>`; its reasons: `…:y:<page>`."""
    unit_id, month = number_in(parts, 0), month_in(parts, 1)
    shown = show_people_effect(turn.work, turn.actor, unit_id, month, turn.today)
    if len(parts) > _ONLY_EFFECT:
        choice_in(parts, _ONLY_EFFECT, {"y": True}.__getitem__)
        if shown.avoided is None:
            raise OutdatedButtonError
        page = number_in(parts, _ONLY_EFFECT + 1)
        why = avoided_claim_screen(turn, shown, shown.avoided, page)
        turn.edit(why.text, why.buttons)
        return
    screen = people_effect_screen(turn, shown)
    turn.reply(screen.text, screen.buttons)
