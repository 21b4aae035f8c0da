"""The calendar's jobs of recognition: rewards that were reached, and goals of teams.

What was reached is noted in the transaction that queues the message: each is said once. Whoever
has no account finds it in /rewards later, or has HR choose for them.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.notices import by_day
from bot.occasions import Occasion
from bot.views.rewards import reached_screen, retired_screen
from bot.views.team_goals import reached_goal_screen
from fleet.delivery import OutgoingMessage
from fleet.job_runs import RunState
from fleet.rewards import Reward
from fleet.streaks import is_paused
from fleet.team_goals import TeamGoal
from fleet.usecases.measure_goals import (
    Taking,
    begin_participation,
    measure_counts,
    measure_participation,
)
from fleet.usecases.offer_rewards import Offered, offer_rewards

PEOPLE_AT_ONCE: Final = 50
_ANNOUNCING: Final = "announce_goals"
_NEWS_FOR: Final = timedelta(days=7)  # so long a goal that was reached is still announced


def offer_reached(occasion: Occasion, cursor: str) -> str | None:
    """Announce what the next people have reached; the cursor is the id of the last one."""
    found, last_id = offer_rewards(occasion.work, int(cursor or 0), occasion.today, occasion.zone)
    messages = [message for one in found for message in _messages(occasion, one)]
    occasion.counts["reached"] += sum(len(one.reached) for one in found)
    occasion.counts["told"] += occasion.work.outbox.add(messages, occasion.now)
    return None if last_id is None else str(last_id)


def measure_goals(occasion: Occasion, cursor: str) -> str | None:
    """Measure the goals that are due, all of a kind at once.

    The first chunk counts by unit; the others count who took part, fifty people each. The cursor is
    how far that has come (`fleet.usecases.measure_goals.Taking`).
    """
    work, today = occasion.work, occasion.today
    if cursor:
        taking = measure_participation(work, Taking.read(cursor), today, occasion.zone)
        return None if taking is None else str(taking)
    occasion.counts["measured"] += measure_counts(work, today)
    begun = begin_participation(work, today)
    return None if begun is None else str(begun)


def announce_goals(occasion: Occasion, cursor: str) -> str | None:
    """Tell the next people of a unit that its goal is reached; the cursor is goal and person."""
    goals = occasion.work.team_goals.reached_since(occasion.today - _NEWS_FOR)
    goal_id, _, employee_id = (cursor or "0:0").partition(":")
    for goal in goals:
        if goal.id < int(goal_id) or _is_told(occasion, goal):
            continue
        after = int(employee_id) if goal.id == int(goal_id) else 0
        if (last := _announce(occasion, goal, after)) is not None:
            return f"{goal.id}:{last}"
    return None


def _is_told(occasion: Occasion, goal: TeamGoal) -> bool:
    """Whether a run of a day after the one on which it was reached has told everybody already."""
    reached_on = goal.reached_on or occasion.today
    days = (occasion.today - reached_on).days
    runs = (
        occasion.work.jobs.get(_ANNOUNCING, str(reached_on + timedelta(days=age)))
        for age in range(1, days)
    )
    return any(run is not None and run.state is RunState.DONE for run in runs)


def _announce(occasion: Occasion, goal: TeamGoal, after_id: int) -> int | None:
    """Queue it for the next people; the last of them, None when nobody was left."""
    people = occasion.work.team_goals.people_below(
        [goal.unit_id], occasion.today, after_id=after_id, limit=PEOPLE_AT_ONCE
    )
    unit = occasion.work.units.get(goal.unit_id)
    notices = by_day(occasion)
    messages = [
        notices.to(
            person.id,
            lambda words: reached_goal_screen(words, goal, unit),
            f"goal:reached:{goal.id}:{person.id}",
        )
        for person in people
        if not is_paused(occasion.work.streaks.pauses_of(person.id), occasion.today)
    ]
    occasion.counts["told"] += occasion.work.outbox.add(_silent(messages), occasion.now)
    return people[-1].id if people else None


def _messages(occasion: Occasion, one: Offered) -> list[OutgoingMessage]:
    said = [] if not one.reached else [_reached(occasion, one)]
    told = (*said, *(_retired(occasion, one.employee_id, reward) for reward in one.retired))
    return _silent(told)


def _reached(occasion: Occasion, one: Offered) -> OutgoingMessage | None:
    return by_day(occasion).to(
        one.employee_id,
        lambda words: reached_screen(words, one.reached),
        f"reward:reached:{one.reached[0].id}:{one.employee_id}",
    )


def _retired(occasion: Occasion, employee_id: int, reward: Reward) -> OutgoingMessage | None:
    return by_day(occasion).to(
        employee_id,
        lambda words: retired_screen(words, reward),
        f"reward:retired:{reward.id}:{employee_id}",
    )


def _silent(messages: Iterable[OutgoingMessage | None]) -> list[OutgoingMessage]:
    """Those that go to somebody, without a sound: nothing here is urgent."""
    return [
        replace(one, params={**one.params, "disable_notification": True})
        for one in messages
        if one is not None
    ]
