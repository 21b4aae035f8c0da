"""What every handler about rewards shares: what cannot be done is said in an alert."""

from collections.abc import Callable, Sequence
from functools import wraps

from bot.handlers.tapped import tapped
from bot.registry import Handle
from bot.turn import Turn
from bot.views.rewards import refused_text
from bot.views.screen import Screen
from fleet.access import Action, may
from fleet.errors import ConflictError, RewardRefusedError

REWARD_FORM = "reward_form"
REWARD_STOCK = "reward_stock"
REWARD_FOR = "reward_for"


def reward_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    """A handler of a button about rewards."""

    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except RewardRefusedError as refused:
            turn.messages.clear()
            turn.answer(refused_text(turn, _said(turn, refused.reason)), alert=True)
        except ConflictError:
            turn.messages.clear()
            turn.answer(refused_text(turn, "changed"), alert=True)

    return tapped(answer)


def _said(turn: Turn, reason: str) -> str:
    """HR reads where the reason of the guard stands; the person, that HR owes an explanation."""
    is_hr = may(turn.actor, Action.HAND_OUT_REWARDS)
    return "blocked_for_hr" if reason == "blocked" and is_hr else reason


def show(turn: Turn, screen: Screen) -> None:
    """Rewrite the message of the button; where a text was written, say it."""
    turn.edit(screen.text, screen.buttons)
