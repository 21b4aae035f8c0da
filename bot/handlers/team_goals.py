"""/goals, `goal:…` and `goaledit:…`: what a team wants to reach, and its pot."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import wraps

from bot.handlers.refusing import refuse
from bot.handlers.tapped import choice_in, number_in, tapped
from bot.registry import Handle
from bot.turn import Turn
from bot.views.screen import Screen, drop_button
from bot.views.team_goals import (
    end_screen,
    goal_screen,
    goals_screen,
    metrics_screen,
    quarters_screen,
    refused_text,
    target_screen,
    typed_screen,
    units_screen,
)
from fleet.access import Action, may
from fleet.errors import GoalRefusedError
from fleet.goal_form import Asked, Fault, read_goal_text
from fleet.ports import Draft
from fleet.reward_guard import Verdict
from fleet.rewards import MAX_REFERENCE
from fleet.team_goals import MAX_OUTCOME, GoalMetric, PotEntry, PotMove, Quarter
from fleet.text_filter import forbidden_in
from fleet.usecases.keep_team_goals import (
    NewGoal,
    close_team_goal,
    judge_pot,
    list_units_with_goals,
    note_loss_ratio,
    pay_into_pot,
    set_team_goal,
    spend_pot,
)
from fleet.usecases.show_team_goals import list_team_goals, show_team_goal

GOAL_TEXT = "goal_text"
_CONFIRMED = 3  # the act, the goal, and the word that confirms


def _goal_tapped(handle: Callable[[Turn, Sequence[str]], None]) -> Handle:
    @wraps(handle)
    def answer(turn: Turn, parts: Sequence[str]) -> None:
        try:
            handle(turn, parts)
        except GoalRefusedError as refused:
            turn.messages.clear()
            turn.answer(refused_text(turn, refused.reason), alert=True)

    return tapped(answer)


def goals(turn: Turn) -> None:
    """Answer /goals."""
    screen = _list(turn)
    turn.reply(screen.text, screen.buttons)


@_goal_tapped
def tap_goal(turn: Turn, parts: Sequence[str]) -> None:
    """Show the goals, or one of them."""
    if parts:
        shown = show_team_goal(turn.work, turn.actor, number_in(parts, 0))
        _edit(turn, goal_screen(turn, shown))
        return
    _edit(turn, _list(turn))


@_goal_tapped
def tap_goal_edit(turn: Turn, parts: Sequence[str]) -> None:
    """Do what the keeper's button says."""
    choice_in(parts, 0, _ACTS.__getitem__)(turn, parts)


def read_text(turn: Turn) -> None:
    """Take what was typed: a target, a figure, an amount, a reference."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    asked = Asked(draft.answers["asked"])
    found = read_goal_text(asked, turn.text, draft.answers)
    if isinstance(found, Fault):
        turn.reply(
            turn.words(
                "goal-fault",
                reason=found.reason,
                size=str(found.size),
                limit=str(found.limit),
            ),
            ((drop_button(turn),),),
        )
        return
    topic = forbidden_in(found) if asked in {Asked.AGREEMENT, Asked.OUTCOME} else None
    if topic is not None:
        refuse(turn, topic)
        return
    try:
        _KEEPERS[asked](turn, _Typed(draft, found))
    except GoalRefusedError as refused:
        turn.messages.clear()
        turn.work.drafts.drop(turn.chat_id)
        turn.reply(refused_text(turn, refused.reason))


@dataclass(frozen=True, slots=True)
class _Typed:
    """What was begun, with the answer that was typed."""

    draft: Draft
    value: str

    @property
    def goal_id(self) -> int:
        return int(self.draft.answers["goal"])


def _list(turn: Turn) -> Screen:
    found = list_team_goals(turn.work, turn.actor)
    return goals_screen(turn, found, may_set=may(turn.actor, Action.KEEP_TEAM_GOALS))


def _new(turn: Turn, _: Sequence[str]) -> None:
    units = list_units_with_goals(turn.work, turn.actor, turn.today)
    _edit(turn, units_screen(turn, units))


def _unit(turn: Turn, parts: Sequence[str]) -> None:
    _edit(turn, metrics_screen(turn, turn.work.units.get(_unit_in(turn, parts))))


def _metric(turn: Turn, parts: Sequence[str]) -> None:
    metric = choice_in(parts, 2, GoalMetric)
    _edit(turn, quarters_screen(turn, _unit_in(turn, parts), metric, turn.today))


def _quarter(turn: Turn, parts: Sequence[str]) -> None:
    metric, first_on = choice_in(parts, 2, GoalMetric), choice_in(parts, 3, date.fromisoformat)
    answers = {
        "unit": str(_unit_in(turn, parts)),
        "metric": metric.value,
        "quarter": first_on.isoformat(),
    }
    _begin(turn, Asked.TARGET, answers, target_screen(turn, metric))


def _ratio(turn: Turn, parts: Sequence[str]) -> None:
    _ask_about(turn, parts, Asked.RATIO, "goal-ask-ratio")


def _pay(turn: Turn, parts: Sequence[str]) -> None:
    _, judgement = judge_pot(turn.work, turn.actor, number_in(parts, 1))
    if judgement.verdict is Verdict.BLOCK:
        raise GoalRefusedError(reason="blocked")
    _ask_about(turn, parts, Asked.PAID, "goal-ask-amount")


def _spend(turn: Turn, parts: Sequence[str]) -> None:
    _ask_about(turn, parts, Asked.SPENT, "goal-ask-amount")


def _end(turn: Turn, parts: Sequence[str]) -> None:
    goal_id = number_in(parts, 1)
    if len(parts) < _CONFIRMED:
        judge_pot(turn.work, turn.actor, goal_id)
        _edit(turn, end_screen(turn, show_team_goal(turn.work, turn.actor, goal_id)))
        return
    close_team_goal(turn.work, turn.actor, goal_id, turn.present)
    shown = show_team_goal(turn.work, turn.actor, goal_id)
    _edit(turn, goal_screen(turn, shown, turn.words("goal-noted")))


def _ask_about(turn: Turn, parts: Sequence[str], asked: Asked, key: str) -> None:
    goal, _ = judge_pot(turn.work, turn.actor, number_in(parts, 1))
    key_of_effect = f"{turn.chat_id}:{turn.update.update_id}"
    answers = {"goal": str(goal.id), "key": key_of_effect}
    _begin(turn, asked, answers, typed_screen(turn, key))


def _begin(turn: Turn, asked: Asked, answers: Mapping[str, str], screen: Screen) -> None:
    draft = Draft(GOAL_TEXT, {**answers, "asked": asked.value})
    turn.work.drafts.put(turn.chat_id, draft, turn.now)
    _edit(turn, screen)


def _keep_target(turn: Turn, typed: _Typed) -> None:
    answers = typed.draft.answers
    quarter = Quarter.of(date.fromisoformat(answers["quarter"]))
    new = NewGoal(int(answers["unit"]), GoalMetric(answers["metric"]), int(typed.value), quarter)
    goal = set_team_goal(turn.work, turn.actor, new, turn.present)
    _say(turn, goal.id, "goal-set")


def _keep_ratio(turn: Turn, typed: _Typed) -> None:
    note_loss_ratio(turn.work, turn.actor, typed.goal_id, int(typed.value), turn.present)
    _say(turn, typed.goal_id, "goal-noted")


def _keep_amount(turn: Turn, typed: _Typed) -> None:
    """Ask for the second half: the agreement of what is paid in, or what the pot bought."""
    is_paid = typed.draft.answers["asked"] == Asked.PAID
    asked = Asked.AGREEMENT if is_paid else Asked.OUTCOME
    answers = {**typed.draft.answers, "asked": asked.value, "cents": typed.value}
    turn.work.drafts.put(turn.chat_id, Draft(GOAL_TEXT, answers), turn.now)
    key, limit = (
        ("goal-ask-agreement", MAX_REFERENCE) if is_paid else ("goal-ask-spent", MAX_OUTCOME)
    )
    screen = typed_screen(turn, key, limit)
    turn.reply(screen.text, screen.buttons)


def _keep_agreement(turn: Turn, typed: _Typed) -> None:
    pay_into_pot(turn.work, turn.actor, _entry(turn, typed, PotMove.PAID_IN), turn.present)
    _say(turn, typed.goal_id, "goal-noted")


def _keep_outcome(turn: Turn, typed: _Typed) -> None:
    spend_pot(turn.work, turn.actor, _entry(turn, typed, PotMove.SPENT), turn.present)
    _say(turn, typed.goal_id, "goal-noted")


def _entry(turn: Turn, typed: _Typed, move: PotMove) -> PotEntry:
    answers = typed.draft.answers
    return PotEntry(
        id=0,
        goal_id=typed.goal_id,
        move=move,
        amount_cents=int(answers["cents"]),
        reference=typed.value,
        noted_by=turn.actor.employee_id or 0,
        noted_at=turn.now,
        key=f"pot:{answers['key']}",
    )


def _say(turn: Turn, goal_id: int, key: str) -> None:
    turn.work.drafts.drop(turn.chat_id)
    shown = show_team_goal(turn.work, turn.actor, goal_id)
    screen = goal_screen(turn, shown, turn.words(key))
    turn.reply(screen.text, screen.buttons)


def _unit_in(turn: Turn, parts: Sequence[str]) -> int:
    """The unit of a button, if the actor may set goals for it."""
    units = list_units_with_goals(turn.work, turn.actor, turn.today)
    known = {str(unit.id): unit.id for unit in units}
    return choice_in(parts, 1, known.__getitem__)


def _edit(turn: Turn, screen: Screen) -> None:
    turn.edit(screen.text, screen.buttons)


_ACTS: Mapping[str, Callable[[Turn, Sequence[str]], None]] = {
    "new": _new,
    "unit": _unit,
    "metric": _metric,
    "quarter": _quarter,
    "ratio": _ratio,
    "pay": _pay,
    "spend": _spend,
    "end": _end,
}
_KEEPERS: Mapping[Asked, Callable[[Turn, _Typed], None]] = {
    Asked.TARGET: _keep_target,
    Asked.RATIO: _keep_ratio,
    Asked.PAID: _keep_amount,
    Asked.SPENT: _keep_amount,
    Asked.AGREEMENT: _keep_agreement,
    Asked.OUTCOME: _keep_outcome,
}
