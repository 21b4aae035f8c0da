"""What is typed about a goal of a team, as the draft keeps it: figures, amounts, references."""

import re
from collections.abc import Mapping
from enum import StrEnum

from fleet.amounts import cents_in
from fleet.reward_form import Fault
from fleet.rewards import MAX_REFERENCE
from fleet.team_goals import MAX_OUTCOME, GoalMetric, is_share_target

__all__ = ["Asked", "Fault", "read_goal_text"]

_MAX_PERMILLE = 10_000
_MAX_NUMBER = 10_000
_PERCENT = re.compile(r"([0-9]{1,4})(?:[.,]([0-9]))?0*\s*%?")
_SHARES = frozenset({GoalMetric.PARTICIPATION.value, GoalMetric.LOSS_RATIO.value})


class Asked(StrEnum):
    """What was asked for in words."""

    TARGET = "target"
    RATIO = "ratio"
    PAID = "paid"
    SPENT = "spent"
    AGREEMENT = "agreement"
    OUTCOME = "outcome"


def read_goal_text(asked: Asked, text: str, answers: Mapping[str, str]) -> str | Fault:
    """The answer in a text that was typed: permille, a number, cents, or the words."""
    written = " ".join(text.split())
    match asked:
        case Asked.TARGET if answers["metric"] not in _SHARES:
            return _number(written)
        case Asked.TARGET if answers["metric"] == GoalMetric.PARTICIPATION:
            return _share(written)
        case Asked.TARGET | Asked.RATIO:
            return _permille(written)
        case Asked.PAID | Asked.SPENT:
            cents = cents_in(written)
            return str(cents) if cents else Fault("amount")
        case Asked.AGREEMENT | Asked.OUTCOME:
            limit = MAX_REFERENCE if asked is Asked.AGREEMENT else MAX_OUTCOME
            if not written:
                return Fault("empty")
            return written if len(written) <= limit else Fault("too_long", limit, len(written))


def _permille(written: str) -> str | Fault:
    found = _PERCENT.fullmatch(written)
    if found is None:
        return Fault("percent")
    permille = int(found[1]) * 10 + int(found[2] or 0)
    return str(permille) if permille <= _MAX_PERMILLE else Fault("percent")


def _share(written: str) -> str | Fault:
    """A target of participation: one of the steps that are shown."""
    found = _permille(written)
    if isinstance(found, Fault) or is_share_target(int(found)):
        return found
    return Fault("share")


def _number(written: str) -> str | Fault:
    digits = written.replace(" ", "")
    if not re.fullmatch(r"[0-9]{1,6}", digits) or int(digits) > _MAX_NUMBER:
        return Fault("number")
    return str(int(digits))
