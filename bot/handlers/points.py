"""/points: what the person has earned; nobody else's."""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.card import home_of
from bot.handlers.tapped import choice_in, number_in, tapped
from bot.turn import Turn
from bot.views.points import badges_screen, entries_screen, points_screen, rules_screen
from bot.views.screen import Screen
from fleet.usecases.show_points import PointsCard, list_points, show_points


def show_own_points(turn: Turn) -> None:
    """Answer /points."""
    screen = _summary(turn, ())
    turn.reply(screen.text, screen.buttons)


@tapped
def open_points(turn: Turn, parts: Sequence[str]) -> None:
    """Rewrite the message with one of the screens about points."""
    show = choice_in(parts, 0, _SCREENS.__getitem__) if parts else _summary
    screen = show(turn, parts[1:])
    turn.edit(screen.text, screen.buttons)


def _summary(turn: Turn, _: Sequence[str]) -> Screen:
    return points_screen(turn, _card(turn), home_of(turn))


def _entries(turn: Turn, parts: Sequence[str]) -> Screen:
    page = list_points(turn.work, turn.actor, number_in(parts, 0))
    return entries_screen(turn, page, turn.zone)


def _badges(turn: Turn, _: Sequence[str]) -> Screen:
    return badges_screen(turn, _card(turn))


def _rules(turn: Turn, _: Sequence[str]) -> Screen:
    return rules_screen(turn)


def _card(turn: Turn) -> PointsCard:
    return show_points(turn.work, turn.actor, turn.today, turn.zone)


_SCREENS: Mapping[str, Callable[[Turn, Sequence[str]], Screen]] = {
    "list": _entries,
    "badges": _badges,
    "rules": _rules,
}
