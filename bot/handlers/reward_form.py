"""The form of a new reward, or of a new version: a draft with answers, question by question."""

from collections.abc import Callable, Mapping, Sequence

from bot.handlers.refusing import refuse
from bot.handlers.rewarding import REWARD_FORM, show
from bot.handlers.tapped import OutdatedButtonError, choice_in
from bot.turn import Turn
from bot.views.reward_catalogue import (
    fault_screen,
    preview_screen,
    published_screen,
    question_screen,
)
from bot.views.screen import Screen
from fleet.ports import Draft
from fleet.reward_form import (
    ANY_ACTION,
    FREE_TEXT,
    MAY_BE_EMPTY,
    TYPED,
    UNLIMITED,
    Answers,
    Fault,
    Question,
    answers_of,
    choices_of,
    new_reward,
    next_question,
    read_typed,
    shaped,
)
from fleet.reward_guard import GUARD_VERSION, Shape
from fleet.rewards import NewReward, Reward, RewardState
from fleet.text_filter import forbidden_in
from fleet.usecases.edit_rewards import (
    list_units_to_reward,
    publish_reward,
    show_reward,
)

_CHOOSING = "choosing"


def begin_form(turn: Turn) -> None:
    """Begin a new reward; where there is one unit only, it is not asked for."""
    units = list_units_to_reward(turn.work, turn.actor)
    _go_on(turn, {"unit": str(units[0].id)} if len(units) == 1 else {})


def begin_version(turn: Turn, reward_id: int) -> None:
    """Begin a new version of a reward, filled in as it stands."""
    _go_on(turn, answers_of(show_reward(turn.work, turn.actor, reward_id)))


def read_answer(turn: Turn) -> None:
    """Take a typed answer to the question that is open."""
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None:
        return
    question = next_question(draft.answers)
    if question not in TYPED:
        _say(turn, _screen(turn, draft.answers))
        return
    found = read_typed(question, turn.text, draft.answers, turn.today)
    if isinstance(found, Fault):
        _say(turn, fault_screen(turn, found))
        return
    topic = forbidden_in(found) if question in FREE_TEXT else None
    if topic is not None:
        refuse(turn, topic)
        return
    answers = {**draft.answers, question.value: found}
    turn.work.drafts.put(turn.chat_id, Draft(REWARD_FORM, answers), turn.now)
    _say(turn, _screen(turn, answers))


def _set(turn: Turn, parts: Sequence[str]) -> None:
    """Keep what was chosen by a button; an old one may answer an old question again."""
    answers, question = _answers(turn), choice_in(parts, 1, Question)
    choice = parts[2] if len(parts) > 2 else ""  # noqa: PLR2004 - act, question, choice
    if choice not in _possible(turn, question):
        raise OutdatedButtonError
    _go_on(turn, {**answers, question.value: choice})


def _act(turn: Turn, parts: Sequence[str]) -> None:
    """Tick or untick one of the actions that count."""
    answers = _answers(turn)
    action = choice_in(parts, 1, {one: one for one in choices_of(Question.ACTIONS)}.__getitem__)
    chosen = {one for one in answers.get(_CHOOSING, "").split(",") if one}
    chosen ^= {action}
    chosen = {ANY_ACTION} if action == ANY_ACTION and chosen else chosen - {ANY_ACTION}
    _go_on(turn, {**answers, _CHOOSING: ",".join(sorted(chosen))})


def _acted(turn: Turn, _: Sequence[str]) -> None:
    answers = _answers(turn)
    chosen = answers.get(_CHOOSING, "")
    if not chosen:
        raise OutdatedButtonError
    kept = {key: value for key, value in answers.items() if key != _CHOOSING}
    _go_on(turn, {**kept, Question.ACTIONS.value: chosen})


def _shape(turn: Turn, parts: Sequence[str]) -> None:
    """Give the rule the lawful shape that was offered."""
    _go_on(turn, shaped(_answers(turn), choice_in(parts, 1, Shape)))


def _change(turn: Turn, parts: Sequence[str]) -> None:
    """Ask one question again; what follows from kind and condition is asked again as well."""
    question = choice_in(parts, 1, Question)
    dropped = {question.value} | _FOLLOWS.get(question, set())
    _go_on(turn, {key: value for key, value in _answers(turn).items() if key not in dropped})


def _publish(turn: Turn, _: Sequence[str]) -> None:
    draft = turn.work.drafts.of(turn.chat_id)
    new = new_reward(draft.answers) if draft and draft.kind == REWARD_FORM else None
    if new is None:
        turn.answer(turn.label("reward-already-published"), alert=True)
        return
    reward = publish_reward(turn.work, turn.actor, new, turn.present)
    turn.work.drafts.drop(turn.chat_id)
    show(turn, published_screen(turn, reward))


def _go_on(turn: Turn, answers: Answers) -> None:
    turn.work.drafts.put(turn.chat_id, Draft(REWARD_FORM, answers), turn.now)
    show(turn, _screen(turn, answers))


def _screen(turn: Turn, answers: Answers) -> Screen:
    question, new = next_question(answers), new_reward(answers)
    if question is None and new is not None:
        unit = turn.work.units.get(new.unit_id)
        return preview_screen(turn, answers, _as_it_would_be(turn, new), unit)
    units = list_units_to_reward(turn.work, turn.actor)
    return question_screen(turn, answers, question or Question.KIND, units)


def _as_it_would_be(turn: Turn, new: NewReward) -> Reward:
    of = 0 if new.of_reward_id is None else new.of_reward_id
    before = show_reward(turn.work, turn.actor, of) if of else None
    return Reward(
        id=of,
        series_id=of,
        version=1 if before is None else before.version + 1,
        unit_id=new.unit_id,
        rule=new.rule,
        threshold=new.threshold,
        name=new.name,
        words=new.words,
        stock_left=new.stock,
        needs_approval=new.needs_approval,
        state=RewardState.OFFERED,
        made_by=turn.actor.employee_id or 0,
        made_at=turn.now,
        guard_version=GUARD_VERSION,
        agreement_reference=new.agreement_reference,
        sign_off=new.sign_off,
    )


def _say(turn: Turn, screen: Screen) -> None:
    turn.reply(screen.text, screen.buttons)


def _answers(turn: Turn) -> Answers:
    draft = turn.work.drafts.of(turn.chat_id)
    if draft is None or draft.kind != REWARD_FORM:
        raise OutdatedButtonError
    return draft.answers


def _possible(turn: Turn, question: Question) -> frozenset[str]:
    if question is Question.UNIT:
        units = list_units_to_reward(turn.work, turn.actor)
        return frozenset(str(unit.id) for unit in units)
    if question in MAY_BE_EMPTY:
        return frozenset({UNLIMITED if question is Question.STOCK else ""})
    return frozenset(choices_of(question))


_AFTER_RULE = {"actions", "threshold", "sign_off_by", "sign_off_on", "sign_off_reference"}
_FOLLOWS: Mapping[Question, set[str]] = {
    Question.KIND: {"value", "sign_off_by", "sign_off_on", "sign_off_reference"},
    Question.CONDITION: _AFTER_RULE,
}
FORM_ACTS: Mapping[str, Callable[[Turn, Sequence[str]], None]] = {
    "set": _set,
    "act": _act,
    "acted": _acted,
    "shape": _shape,
    "change": _change,
    "publish": _publish,
}
