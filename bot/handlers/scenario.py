"""/scenarios: the seven scenarios of the source articles, each with a chart and its reasons."""

from collections.abc import Sequence

from bot.handlers.tapped import OutdatedButtonError, choice_in, tapped
from bot.scenario_pictures import scenario_picture
from bot.turn import Turn
from bot.views.scenario import (
    scenario_buttons,
    scenario_caption,
    scenario_steps,
    scenarios_screen,
    values_at,
)
from fleet.scenarios import Scenario, Told
from fleet.usecases.show_scenario import show_scenario

_WITH_VIEW = 3


def show_scenarios(turn: Turn) -> None:
    """Answer /scenarios with the list."""
    screen = scenarios_screen(turn)
    turn.reply(screen.text, screen.buttons)


@tapped
def tap_scenario(turn: Turn, parts: Sequence[str]) -> None:
    """Show what a button of the scenarios asks for."""
    if not parts or parts[0] == "list":
        screen = scenarios_screen(turn)
        turn.edit(screen.text, screen.buttons)
        return
    told = _told(turn, parts)
    if len(parts) < _WITH_VIEW:
        picture = scenario_picture(told, turn.language.value)
        turn.edit_photo(picture, scenario_caption(turn, told), scenario_buttons(turn, told))
    elif parts[2] == "why":
        screen = scenario_steps(turn, told)
        turn.edit(screen.text, screen.buttons)
    else:
        raise OutdatedButtonError


def _told(turn: Turn, parts: Sequence[str]) -> Told:
    scenario = choice_in(parts, 0, {str(one.value): one for one in Scenario}.__getitem__)
    values = choice_in(parts, 1, lambda places: values_at(scenario, places))
    return show_scenario(turn.work, turn.actor, scenario, values, turn.today)
