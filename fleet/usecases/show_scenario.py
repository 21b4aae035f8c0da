"""Tell one of the seven scenarios, for some values: an example, open to every role."""

from collections.abc import Mapping
from datetime import date

from fleet.access import Action, Actor, guarded
from fleet.ports import Work
from fleet.scenario_stories import tell
from fleet.scenarios import Scenario, Told


def first_of_year(today: date) -> date:
    """The day on which a story begins: it changes once a year, so that pictures are kept."""
    return date(today.year, 1, 1)


@guarded(Action.SEE_SCENARIOS)
def show_scenario(
    _work: Work, _actor: Actor, scenario: Scenario, chosen: Mapping[str, int], today: date
) -> Told:
    """A scenario as it is told this year.

    Args:
        scenario: Which.
        chosen: By the name of the dial; what is missing takes its default.
        today: The present day.

    Raises:
        AccessDeniedError: A stranger asks.
        KeyError: A value is none of those offered.
    """
    return tell(scenario, chosen, first_of_year(today))
