"""Goals of a team: what everybody of it sees, and what those who keep them are asked."""

from collections.abc import Sequence
from datetime import date

from bot.turn import Button, Html
from bot.views.figures import day
from bot.views.reward_words import recognition
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    drop_button,
    keyed,
    lines,
    paragraphs,
)
from fleet.people import Unit
from fleet.team_goals import (
    FEWEST_PEOPLE,
    HIGHEST_SHARE,
    LOWER_IS_BETTER,
    LOWEST_SHARE,
    SHARE_STEP,
    GoalMetric,
    Quarter,
    TeamGoal,
)
from fleet.usecases.show_team_goals import ShownGoal
from reports.formats import euros_text, number_text, percent_text

MAX_UNITS_SHOWN = 12
_IN_PERMILLE = frozenset({GoalMetric.PARTICIPATION, GoalMetric.LOSS_RATIO})
_MAX_LABEL = 60


def goals_screen(words: Words, goals: Sequence[ShownGoal], *, may_set: bool) -> Screen:
    """The goals that the reader may see."""
    said = [_goal(words, one) for one in goals]
    text = paragraphs(
        words.words("goal-title", label=recognition(words)),
        *(said or [words.words("goal-none")]),
        words.words("goal-promise"),
    )
    kept = [_open_button(words, one) for one in goals if one.is_kept_by_actor]
    new = [button(words, "goal-button-new", "goaledit:new")] if may_set else []
    back = button(words, "reward-button-back", "reward")
    return Screen(text, keyed([*kept, *new, back]))


def goal_screen(words: Words, shown: ShownGoal, said: str = "") -> Screen:
    """One goal, with what its keeper can do."""
    return Screen(paragraphs(said, _goal(words, shown)), _keeper_rows(words, shown))


def reached_goal_screen(words: Words, goal: TeamGoal, unit: Unit) -> Screen:
    """The whole unit hears that its goal is reached."""
    said = words.words(
        "goal-news-reached",
        label=recognition(words),
        unit=unit.name,
        metric=metric_label(words, goal.metric),
        quarter=quarter_label(words, goal.quarter),
    )
    return Screen(said, ((button(words, "goal-button-open", "goal"),),))


def units_screen(words: Words, units: Sequence[Unit]) -> Screen:
    """For which unit the goal is."""
    rows = [Button(unit.name, f"goaledit:unit:{unit.id}") for unit in units[:MAX_UNITS_SHOWN]]
    key = "goal-ask-unit" if rows else "goal-ask-unit-none"
    return Screen(words.words(key), keyed([*rows, _list_button(words)]))


def metrics_screen(words: Words, unit: Unit) -> Screen:
    """What is measured."""
    rows = [
        Button(capitalised(metric_label(words, one)), f"goaledit:metric:{unit.id}:{one.value}")
        for one in GoalMetric
    ]
    return Screen(words.words("goal-ask-metric"), keyed([*rows, _list_button(words)]))


def quarters_screen(words: Words, unit_id: int, metric: GoalMetric, today: date) -> Screen:
    """For which quarter: this one, or the next one."""
    present = Quarter.of(today)
    rows = [
        Button(
            capitalised(quarter_label(words, one)),
            f"goaledit:quarter:{unit_id}:{metric.value}:{one.first_on.isoformat()}",
        )
        for one in (present, present.following)
    ]
    return Screen(words.words("goal-ask-quarter"), keyed([*rows, _list_button(words)]))


def target_screen(words: Words, metric: GoalMetric) -> Screen:
    """Ask for the target; the next message is the answer."""
    asked = words.words("goal-ask-target", metric=metric.value)
    return Screen(asked, ((drop_button(words),),))


def typed_screen(words: Words, key: str, limit: int = 0) -> Screen:
    """Ask for something that is typed."""
    asked = words.words(key, limit=str(limit)) if limit else words.words(key)
    return Screen(asked, ((drop_button(words),),))


def end_screen(words: Words, shown: ShownGoal) -> Screen:
    """Ask once more before a goal is ended."""
    yes = button(words, "goal-button-end-yes", f"goaledit:end:{shown.goal.id}:yes")
    text = paragraphs(_goal(words, shown), words.words("goal-ask-end"))
    return Screen(text, ((yes,), (_open_button(words, shown),)))


def refused_text(words: Words, reason: str) -> str:
    """Why something about a goal cannot be done, for an alert."""
    return words.label("goal-refused", reason=reason)


def metric_label(words: Words, metric: GoalMetric) -> str:
    """What a goal counts, in small letters."""
    return words.label("goal-metric", metric=metric.value)


def quarter_label(words: Words, quarter: Quarter) -> str:
    """A quarter as the reader writes it."""
    year = str(quarter.year)
    if quarter.number == 1:
        return words.label("goal-first-quarter", year=year)
    return words.label("goal-quarter", quarter=str(quarter.number), year=year)


def figure(words: Words, metric: GoalMetric, value: int) -> str:
    """A value of a goal in its unit."""
    language = words.language.value
    is_share = metric in _IN_PERMILLE
    written = percent_text(value, language) if is_share else number_text(value, language)
    return words.label("goal-figure", metric=metric.value, value=written)


def _measured(words: Words, metric: GoalMetric, value: int) -> str:
    """What was measured; a share of people only as the step in which it lies."""
    if metric is not GoalMetric.PARTICIPATION:
        return figure(words, metric, value)
    state = "low" if value <= LOWEST_SHARE else "high" if value >= HIGHEST_SHARE else "between"
    language = words.language.value
    return words.label(
        "goal-share",
        state=state,
        since=percent_text(value, language),
        until=percent_text(value + SHARE_STEP, language),
    )


def _goal(words: Words, shown: ShownGoal) -> Html:
    goal, measure = shown.goal, shown.measure
    is_shown = measure is not None and measure.number_of_people >= FEWEST_PEOPLE
    line = words.words(
        "goal-line",
        unit=shown.unit.name,
        metric=metric_label(words, goal.metric),
        quarter=quarter_label(words, goal.quarter),
        direction="lower" if goal.metric in LOWER_IS_BETTER else "higher",
        target=figure(words, goal.metric, goal.target),
        state="measured" if is_shown else "none",
        date=day(words, measure.measured_on) if measure else "",
        value=_measured(words, goal.metric, measure.value) if measure and is_shown else "",
    )
    reached, ended = goal.reached_on, goal.closed_on
    return lines(
        line,
        words.words("goal-reached-on", date=day(words, reached)) if reached else "",
        words.words("goal-ended-on", date=day(words, ended)) if ended and not reached else "",
        _pot(words, shown),
        words.words("goal-outcome", outcome=goal.outcome) if goal.outcome else "",
    )


def _pot(words: Words, shown: ShownGoal) -> Html:
    pot, language = shown.pot, words.language.value
    if not pot.paid_in_cents:
        return Html("")
    paid, left = (euros_text(one, language) for one in (pot.paid_in_cents, pot.left_cents))
    return words.words("goal-pot", paid=paid, left=left)


def _keeper_rows(words: Words, shown: ShownGoal) -> Rows:
    goal, pot = shown.goal, shown.pot
    is_open = goal.closed_on is None and goal.reached_on is None
    is_by_hand = goal.metric is GoalMetric.LOSS_RATIO and goal.closed_on is None
    can_spend = goal.reached_on is not None and pot.left_cents > 0
    wanted = (
        ("goal-button-ratio", "ratio", is_by_hand),
        ("goal-button-pay", "pay", goal.closed_on is None),
        ("goal-button-spend", "spend", can_spend),
        ("goal-button-end", "end", is_open),
    )
    kept = [
        button(words, key, f"goaledit:{act}:{goal.id}")
        for key, act, is_shown in wanted
        if is_shown and shown.is_kept_by_actor
    ]
    return keyed([*kept, _list_button(words)])


def _open_button(words: Words, shown: ShownGoal) -> Button:
    metric = metric_label(words, shown.goal.metric)
    label = words.label("goal-button-of", unit=shown.unit.name, metric=metric)
    return Button(label[:_MAX_LABEL], f"goal:{shown.goal.id}")


def _list_button(words: Words) -> Button:
    return button(words, "goal-button-list", "goal")
