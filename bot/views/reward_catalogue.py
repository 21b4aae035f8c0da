"""HR's catalogue: the list, one reward, the form of a new one with what the guard says."""

from collections.abc import Sequence

from bot.turn import Button
from bot.views.reward_words import (
    counted_as,
    judgement_text,
    kind,
    recorded_text,
    threshold,
    tightened,
    value,
)
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    drop_button,
    keyed,
    pager,
    paragraphs,
    side_by_side,
)
from fleet.people import Unit
from fleet.reward_form import (
    UNLIMITED,
    Answers,
    Fault,
    Question,
    choices_of,
    judgement_in,
    limit_of,
    rule_in,
)
from fleet.reward_guard import VALUED_KINDS, Shape, Verdict
from fleet.rewards import Reward, RewardState
from fleet.usecases.show_rewards import is_usable
from reports.formats import euros_text

REWARDS_ON_A_PAGE = 8
_CHANGEABLE = (
    Question.KIND,
    Question.CONDITION,
    Question.VALUE,
    Question.THRESHOLD,
    Question.STOCK,
    Question.APPROVAL,
    Question.NAME,
    Question.WORDS,
)


def catalogue_screen(words: Words, rewards: Sequence[Reward], page: int) -> Screen:
    """Every reward of the scope, a button each."""
    pages = max(1, -(-len(rewards) // REWARDS_ON_A_PAGE))
    page = min(page, pages - 1)
    start = page * REWARDS_ON_A_PAGE
    shown = rewards[start : start + REWARDS_ON_A_PAGE]
    rows = [Button(_row_label(words, one), f"rewardedit:show:{one.id}") for one in shown]
    turning = pager(words, ("button-previous", "button-next"), page, pages, "rewardedit:{page}")
    text = paragraphs(
        words.words("reward-catalogue-title"),
        "" if rewards else words.words("reward-catalogue-empty"),
        words.words("reward-catalogue-more", page=page + 1, pages=pages) if pages > 1 else "",
    )
    return Screen(text, (*keyed(rows), *turning, *_below_catalogue(words)))


def reward_screen(words: Words, reward: Reward, unit: Unit, *, is_published: bool = True) -> Screen:
    """One reward as HR sees it, with what the guard says today; a draft has no state yet."""
    text = paragraphs(
        words.words(
            "reward-card",
            name=reward.name,
            kind=kind(words, reward.rule),
            version=reward.version,
            words=reward.words,
            unit=unit.name,
            goal=threshold(words, reward),
            value=value(words, reward.rule.value_cents),
            stock="none" if reward.stock_left is None else str(reward.stock_left),
            approval="yes" if reward.needs_approval else "no",
            state=reward.state.value if is_published else "draft",
        ),
        recorded_text(words, reward),
        judgement_text(words, reward.judgement, is_met=is_usable(reward)),
    )
    return Screen(tightened(text), _reward_buttons(words, reward))


def retire_screen(words: Words, reward: Reward) -> Screen:
    """Ask once more before a reward leaves the catalogue."""
    said = words.words("reward-retire-ask", name=reward.name)
    yes = button(words, "reward-button-retire-yes", f"rewardedit:retire:{reward.id}:yes")
    return Screen(said, ((yes,), (_back(words, reward.id),)))


def stock_screen(words: Words, reward: Reward) -> Screen:
    """Ask how many are left; the next message is the answer."""
    said = words.words("reward-stock-ask", name=reward.name)
    unlimited = button(words, "reward-stock-unlimited", f"rewardedit:stock:{reward.id}:none")
    return Screen(said, ((unlimited,), (drop_button(words),)))


def units_screen(words: Words, units: Sequence[Unit]) -> Screen:
    """For which unit the lawful rewards are proposed."""
    rows = [Button(unit.name, f"rewardedit:seeds:{unit.id}") for unit in units]
    listed = button(words, "reward-button-list", "rewardedit")
    return Screen(words.words("reward-seeds-for"), keyed([*rows, listed]))


def question_screen(
    words: Words, answers: Answers, question: Question, units: Sequence[Unit]
) -> Screen:
    """The next question of the form, with what is known above it."""
    if question is Question.BLOCKED:
        return _blocked_screen(words, answers)
    rule = rule_in(answers)
    asked = words.words(
        "reward-ask",
        question=question.value,
        limit=str(limit_of(question)),
        of=counted_as(rule) if rule else "points",
    )
    text = paragraphs(_heading(words, answers), asked)
    return Screen(text, (*_choices(words, answers, question, units), (drop_button(words),)))


def preview_screen(words: Words, answers: Answers, reward: Reward, unit: Unit) -> Screen:
    """Everything before it is published; each answer can be changed."""
    shown = reward_screen(words, reward, unit, is_published=False)
    publish = button(words, "reward-form-publish", "rewardedit:publish")
    change = [
        Button(words.label("reward-form-change", question=one.value), f"rewardedit:change:{one}")
        for one in _CHANGEABLE
        if one is not Question.VALUE or reward.rule.kind in VALUED_KINDS
    ]
    heading = "reward-form-version" if answers.get("of") else "reward-form-preview"
    text = paragraphs(words.words(heading), shown.text)
    return Screen(text, ((publish,), *side_by_side(change), (drop_button(words),)))


def fault_screen(words: Words, fault: Fault) -> Screen:
    """Why what was typed is not kept, with the way out."""
    is_money = fault.reason == "amount"
    limit = euros_text(fault.limit, words.language.value) if is_money else str(fault.limit)
    said = words.words("reward-form-fault", reason=fault.reason, limit=limit, size=str(fault.size))
    return Screen(said, ((drop_button(words),),))


def published_screen(words: Words, reward: Reward) -> Screen:
    """It is offered from now on."""
    said = words.words("reward-published", name=reward.name)
    return Screen(said, ((_back(words, reward.id),), _below_catalogue(words)[0]))


def _blocked_screen(words: Words, answers: Answers) -> Screen:
    judgement = judgement_in(answers)
    shapes = () if judgement is None else judgement.shapes
    said = "" if judgement is None else judgement_text(words, judgement)
    offered = [_shape_button(words, shape) for shape in shapes]
    text = paragraphs(_heading(words, answers), said, words.words("reward-shapes"))
    return Screen(text, (*keyed(offered), (drop_button(words),)))


def _shape_button(words: Words, shape: Shape) -> Button:
    label = words.label("reward-shape", shape=shape.value)
    data = "goaledit:new" if shape is Shape.COLLECTIVE else f"rewardedit:shape:{shape.value}"
    return Button(label, data)


def _heading(words: Words, answers: Answers) -> str:
    rule = rule_in(answers)
    title = words.words("reward-form-version" if answers.get("of") else "reward-form-title")
    if rule is None:
        return title
    known = words.words(
        "reward-form-known",
        kind=capitalised(kind(words, rule)),
        condition=words.label("reward-condition", condition=rule.condition.value),
    )
    judgement = judgement_in(answers)
    needs_more = judgement is not None and judgement.verdict not in {Verdict.ALLOW, Verdict.BLOCK}
    verdict = judgement_text(words, judgement) if judgement and needs_more else ""
    return paragraphs(title, known, verdict)


def _choices(words: Words, answers: Answers, question: Question, units: Sequence[Unit]) -> Rows:
    data = f"rewardedit:set:{question.value}"
    match question:
        case Question.UNIT:
            return keyed([Button(unit.name, f"{data}:{unit.id}") for unit in units])
        case Question.STOCK:
            return ((button(words, "reward-stock-unlimited", f"{data}:{UNLIMITED}"),),)
        case Question.WORDS:
            return ((button(words, "reward-form-none", f"{data}:"),),)
        case Question.APPROVAL:
            yes, no = (
                button(words, f"reward-form-{one}", f"{data}:{one}") for one in ("yes", "no")
            )
            return ((yes, no),)
        case Question.ACTIONS:
            return _action_rows(words, answers)
        case _:
            return keyed(
                [
                    Button(_choice_label(words, question, one), f"{data}:{one}")
                    for one in choices_of(question)
                ]
            )


def _action_rows(words: Words, answers: Answers) -> Rows:
    chosen = answers.get("choosing", "").split(",")
    rows = [
        Button(
            ("✓ " if one in chosen else "") + capitalised(words.label("reward-action", action=one)),
            f"rewardedit:act:{one}",
        )
        for one in choices_of(Question.ACTIONS)
    ]
    done = (button(words, "button-done", "rewardedit:acted"),) if any(chosen) else ()
    return (*keyed(rows), *((done,) if done else ()))


def _choice_label(words: Words, question: Question, choice: str) -> str:
    if question is Question.KIND:
        return capitalised(words.label("reward-kind", kind=choice))
    return capitalised(words.label("reward-condition", condition=choice))


def _reward_buttons(words: Words, reward: Reward) -> Rows:
    data = f"{{0}}:{reward.id}"
    wanted = (
        ("reward-button-version", "rewardedit:version", True),
        ("reward-button-pause", "rewardedit:pause", reward.state is RewardState.OFFERED),
        ("reward-button-resume", "rewardedit:resume", reward.state is RewardState.PAUSED),
        ("reward-button-stock", "rewardedit:stock", reward.state is not RewardState.RETIRED),
        ("reward-button-retire", "rewardedit:retire", reward.state is not RewardState.RETIRED),
    )
    shown = [button(words, key, data.format(act)) for key, act, is_shown in wanted if is_shown]
    return (*side_by_side(shown), (button(words, "reward-button-list", "rewardedit"),))


def _below_catalogue(words: Words) -> Rows:
    return (
        (button(words, "reward-button-new", "rewardedit:new"),),
        (button(words, "reward-button-seeds", "rewardedit:seeds"),),
        (
            button(words, "reward-button-request-list", "rewardgive"),
            button(words, "reward-button-back", "reward"),
        ),
    )


def _row_label(words: Words, reward: Reward) -> str:
    return words.label("reward-catalogue-row", state=reward.state.value, name=reward.name)


def _back(words: Words, reward_id: int) -> Button:
    return button(words, "reward-button-show", f"rewardedit:show:{reward_id}")
