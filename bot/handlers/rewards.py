"""/rewards and `reward:…`: what can be chosen, choosing it, and thinking better of it."""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.rewarding import reward_tapped, show
from bot.handlers.tapped import choice_in, number_in
from bot.notices import tell
from bot.turn import Turn
from bot.views.rewards import (
    asked_news,
    cancelled_screen,
    choose_screen,
    chosen_screen,
    rewards_screen,
)
from bot.views.screen import Screen
from fleet.people import Role
from fleet.usecases.choose_reward import (
    Chosen,
    cancel_request,
    choose_reward,
    read_reward_to_choose,
)
from fleet.usecases.show_rewards import show_own_rewards


def rewards(turn: Turn) -> None:
    """Answer /rewards."""
    screen = _own(turn)
    turn.reply(screen.text, screen.buttons)


@reward_tapped
def tap_reward(turn: Turn, parts: Sequence[str]) -> None:
    """Show the person's rewards, or do what the button says."""
    if not parts:
        show(turn, _own(turn))
        return
    choice_in(parts, 0, _ACTS.__getitem__)(turn, number_in(parts, 1))


def tell_hr(turn: Turn, chosen: Chosen) -> None:
    """Tell those who hand rewards out in that unit, except the person themselves."""
    lineage = turn.work.units.get(chosen.request.unit_id).lineage
    person = turn.work.people.get(chosen.request.employee_id).full_name
    for employee_id in turn.work.people.holders((Role.HR,), lineage, turn.today):
        if employee_id not in {turn.actor.employee_id, chosen.request.employee_id}:
            tell(turn, employee_id, lambda words: asked_news(words, chosen, person))


def _own(turn: Turn) -> Screen:
    own = show_own_rewards(turn.work, turn.actor, turn.today, turn.zone)
    return rewards_screen(turn, own, turn.actor, turn.zone)


def _ask(turn: Turn, reward_id: int) -> None:
    reward = read_reward_to_choose(turn.work, turn.actor, reward_id, turn.present)
    show(turn, choose_screen(turn, reward))


def _choose(turn: Turn, reward_id: int) -> None:
    chosen = choose_reward(turn.work, turn.actor, reward_id, turn.present)
    show(turn, chosen_screen(turn, chosen))
    tell_hr(turn, chosen)


def _stop(turn: Turn, request_id: int) -> None:
    chosen = cancel_request(turn.work, turn.actor, request_id, turn.present)
    show(turn, cancelled_screen(turn, chosen))


_ACTS: Mapping[str, Callable[[Turn, int], None]] = {"ask": _ask, "yes": _choose, "stop": _stop}
