"""Scenes about rewards, their catalogue, requests and goals, for the files of golden messages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from fleet.people import Grant, Role
from fleet.recognition import PointReason
from fleet.reward_guard import Condition, RewardKind, RewardRule
from fleet.rewards import Reached, Reward
from fleet.team_goals import GoalMetric, Measure, Quarter
from tests.support.conversation import Conversation, Heard
from tests.support.rewards import (
    BLOCKED,
    VOUCHER,
    a_goal,
    a_reward,
    an_entry,
    with_people_beside_lyon,
)
from tests.support.small_company import TODAY

Scene = Callable[[Conversation], Heard]
PRAISE = RewardRule(
    RewardKind.PUBLIC_PRAISE,
    Condition.POSITIVE_ACTIONS,
    actions=frozenset({PointReason.NEAR_MISS}),
)


def account(talk: Conversation, name: str) -> int:
    return talk.company.account(getattr(talk.company, name))


def lyon(talk: Conversation) -> int:
    return talk.store.work.people.lineage_of(talk.company.camille)[-1]


def offered(talk: Conversation, rule: RewardRule = VOUCHER, **more: object) -> Reward:
    given = replace(a_reward(lyon(talk), talk.company.hr, rule), **more)  # type: ignore[arg-type]
    return talk.store.work.rewards.add(given)


def reached(talk: Conversation, rule: RewardRule = VOUCHER, **more: object) -> Reward:
    """A reward that Camille has reached."""
    reward = offered(talk, rule, **more)
    talk.store.work.rewards.mark_reached(Reached(talk.company.camille, reward.id, TODAY))
    return reward


def chosen(talk: Conversation, rule: RewardRule = VOUCHER, **more: object) -> int:
    """The number of Camille's request."""
    reward = reached(talk, rule, **more)
    talk.tap(account(talk, "camille"), f"reward:yes:{reward.id}")
    return talk.store.work.rewards.requests_of(talk.company.camille)[0].id


def _rewards(talk: Conversation) -> Heard:
    reached(talk, name="Bon d’achat")
    offered(talk, PRAISE, name="Bon œil", threshold=3)
    return talk.text(account(talk, "camille"), "/cadeaux")


def _rewards_none(talk: Conversation) -> Heard:
    return talk.text(account(talk, "noa"), "/rewards")


def _choose(talk: Conversation) -> Heard:
    reward = reached(talk, name="Bon d’achat")
    return talk.tap(account(talk, "camille"), f"reward:ask:{reward.id}")


def _praise(talk: Conversation) -> Heard:
    reward = reached(talk, PRAISE, name="Bon œil", threshold=3)
    return talk.tap(account(talk, "camille"), f"reward:ask:{reward.id}")


def _chosen(talk: Conversation) -> Heard:
    reward = reached(talk)
    return talk.tap(account(talk, "camille"), f"reward:yes:{reward.id}")


def _chosen_twice(talk: Conversation) -> Heard:
    chosen(talk)
    return talk.tap(account(talk, "camille"), "reward:yes:1")


def _cancelled(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "camille"), f"reward:stop:{chosen(talk)}")


def _blocked_at_use(talk: Conversation) -> Heard:
    reward = reached(talk, BLOCKED)
    return talk.tap(account(talk, "camille"), f"reward:yes:{reward.id}")


def _catalogue(talk: Conversation) -> Heard:
    offered(talk, name="Bon d’achat")
    return talk.tap(account(talk, "hr"), "rewardedit")


def _catalogue_empty(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), "rewardedit")


def _seeds(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), "rewardedit:seeds")


def _card_stopped(talk: Conversation) -> Heard:
    """A rule that an earlier guard let pass is shown with what stops it today."""
    reward = offered(talk, BLOCKED)
    return talk.tap(account(talk, "hr"), f"rewardedit:show:{reward.id}")


def fill(talk: Conversation, *steps: str) -> Heard:
    """Fill the form: what begins with `:` is a button, anything else is typed."""
    heard = talk.tap(account(talk, "hr"), "rewardedit:new")
    for step in steps:
        is_button = step.startswith(":")
        data = f"rewardedit{step}"
        hr = account(talk, "hr")
        heard = talk.tap(hr, data) if is_button else talk.text(hr, step)
    return heard


VOUCHER_STEPS = (
    ":set:kind:voucher",
    ":set:condition:positive_actions",
    ":act:near_miss",
    ":acted",
    "30 €",
    "5",
    ":set:stock:none",
    ":set:approval:yes",
    "Bon d’achat",
    "Pour cinq presqu’accidents signalés.",
)
SIGNED_STEPS = (
    ":set:kind:time_off",
    ":set:condition:no_accident",
    "120",
    "12",
    "10",
    ":set:approval:no",
    "Demi-journée",
    ":set:words:",
)


def _form_kind(talk: Conversation) -> Heard:
    return fill(talk)


def _form_actions(talk: Conversation) -> Heard:
    return fill(talk, *VOUCHER_STEPS[:3])


def _form_blocked(talk: Conversation) -> Heard:
    return fill(talk, ":set:kind:voucher", ":set:condition:no_at_fault_accident")


def _form_shaped(talk: Conversation) -> Heard:
    blocked = (":set:kind:voucher", ":set:condition:claim_free_months")
    return fill(talk, *blocked, ":shape:symbolic")


def _form_needs_sign_off(talk: Conversation) -> Heard:
    return fill(talk, *SIGNED_STEPS)


def _form_preview(talk: Conversation) -> Heard:
    return fill(talk, *VOUCHER_STEPS)


def _form_signed(talk: Conversation) -> Heard:
    return fill(talk, *SIGNED_STEPS, "Me Martin", "12/11/2026", "avis 12")


def _form_published(talk: Conversation) -> Heard:
    return fill(talk, *VOUCHER_STEPS, ":publish")


def _form_too_long(talk: Conversation) -> Heard:
    return fill(talk, *VOUCHER_STEPS[:8], "x" * 61)


def _form_refused_text(talk: Conversation) -> Heard:
    return fill(talk, *VOUCHER_STEPS[:8], "Sans perte de points de permis")


def _retire(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), f"rewardedit:retire:{offered(talk).id}")


def _requests(talk: Conversation) -> Heard:
    chosen(talk)
    return talk.tap(account(talk, "hr"), "rewardgive")


def _request(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), f"rewardgive:show:{chosen(talk)}")


def _approved(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), f"rewardgive:approve:{chosen(talk)}")


def given(talk: Conversation) -> int:
    request = chosen(talk)
    talk.tap(account(talk, "hr"), f"rewardgive:approve:{request}")
    talk.tap(account(talk, "hr"), f"rewardgive:give:{request}")
    return request


def _given(talk: Conversation) -> Heard:
    request = chosen(talk)
    talk.tap(account(talk, "hr"), f"rewardgive:approve:{request}")
    return talk.tap(account(talk, "hr"), f"rewardgive:give:{request}")


def _undone(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), f"rewardgive:undo:{given(talk)}")


def _refuse(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), f"rewardgive:refuse:{chosen(talk)}")


def _refused(talk: Conversation) -> Heard:
    return talk.tap(account(talk, "hr"), f"rewardgive:refuse:{chosen(talk)}:not_available")


def _payroll(talk: Conversation) -> Heard:
    given(talk)
    return talk.tap(account(talk, "hr"), "rewardgive:payroll")


def _payroll_file(talk: Conversation) -> Heard:
    given(talk)
    return talk.tap(account(talk, "hr"), "rewardgive:sheet:2026-11")


def _on_behalf(talk: Conversation) -> Heard:
    reward = offered(talk, threshold=1)
    talk.store.work.rewards.mark_reached(Reached(talk.company.invited, reward.id, TODAY))
    return talk.tap(account(talk, "hr"), f"rewardgive:of:{talk.company.invited}")


def _on_behalf_found(talk: Conversation) -> Heard:
    talk.tap(account(talk, "hr"), "rewardgive:behalf")
    return talk.text(account(talk, "hr"), "gauthier")


def keeper(talk: Conversation) -> int:
    """HR's account, whose scope is Lyon."""
    talk.store.work.people.grant(talk.company.hr, Grant(Role.HR, lyon(talk)))
    if talk.store.work.people.by_number("L-0") is None:
        with_people_beside_lyon(talk.store.work)
    return account(talk, "hr")


def _goals(talk: Conversation) -> Heard:
    work, hr = talk.store.work, talk.company.hr
    goal = work.team_goals.add(a_goal(lyon(talk), hr))
    work.team_goals.note_measure(Measure(goal.id, TODAY, 3, 24))
    work.team_goals.add_entry(an_entry(goal.id, hr, cents=250_00))
    ratio = work.team_goals.add(replace(a_goal(lyon(talk), hr, GoalMetric.LOSS_RATIO), target=650))
    work.team_goals.note_measure(Measure(ratio.id, TODAY, 612, 24, hr))
    work.team_goals.mark_reached(ratio.id, date(2026, 11, 20))
    share = replace(a_goal(lyon(talk), hr, GoalMetric.PARTICIPATION), target=700)
    share = work.team_goals.add(replace(share, quarter=Quarter(2026, 3)))
    work.team_goals.note_measure(Measure(share.id, date(2026, 9, 30), 600, 24))
    return talk.text(account(talk, "camille"), "/goals")


def _goals_none(talk: Conversation) -> Heard:
    return talk.text(account(talk, "marc"), "/objectifs")


def _goal_set(talk: Conversation) -> Heard:
    unit, hr = lyon(talk), keeper(talk)
    talk.tap(hr, f"goaledit:quarter:{unit}:participation:2026-10-01")
    return talk.text(hr, "80 %")


def _goal_share(talk: Conversation) -> Heard:
    unit, hr = lyon(talk), keeper(talk)
    talk.tap(hr, f"goaledit:quarter:{unit}:participation:2026-10-01")
    return talk.text(hr, "95 %")


def _goal_pot(talk: Conversation) -> Heard:
    goal, hr = talk.store.work.team_goals.add(a_goal(lyon(talk), talk.company.hr)), keeper(talk)
    talk.tap(hr, f"goaledit:pay:{goal.id}")
    talk.text(hr, "250")
    return talk.text(hr, "accord du 3 mars 2026")


def _goal_pot_blocked(talk: Conversation) -> Heard:
    given = a_goal(lyon(talk), talk.company.hr, GoalMetric.AT_FAULT_FREQUENCY)
    goal = talk.store.work.team_goals.add(given)
    return talk.tap(keeper(talk), f"goaledit:pay:{goal.id}")


REWARD_SCENES: dict[str, Scene] = {
    "reward_own": _rewards,
    "reward_own_none": _rewards_none,
    "reward_choose": _choose,
    "reward_choose_praise": _praise,
    "reward_chosen": _chosen,
    "reward_chosen_twice": _chosen_twice,
    "reward_cancelled": _cancelled,
    "reward_blocked_at_use": _blocked_at_use,
    "reward_catalogue": _catalogue,
    "reward_catalogue_empty": _catalogue_empty,
    "reward_seeds": _seeds,
    "reward_card_stopped": _card_stopped,
    "reward_form_kind": _form_kind,
    "reward_form_actions": _form_actions,
    "reward_form_blocked": _form_blocked,
    "reward_form_shaped": _form_shaped,
    "reward_form_needs_sign_off": _form_needs_sign_off,
    "reward_form_preview": _form_preview,
    "reward_form_signed": _form_signed,
    "reward_form_published": _form_published,
    "reward_form_too_long": _form_too_long,
    "reward_form_refused_text": _form_refused_text,
    "reward_retire": _retire,
    "reward_requests": _requests,
    "reward_request": _request,
    "reward_approved": _approved,
    "reward_given": _given,
    "reward_undone": _undone,
    "reward_refuse": _refuse,
    "reward_refused": _refused,
    "reward_payroll": _payroll,
    "reward_payroll_file": _payroll_file,
    "reward_on_behalf": _on_behalf,
    "reward_on_behalf_found": _on_behalf_found,
    "goal_own": _goals,
    "goal_own_none": _goals_none,
    "goal_set": _goal_set,
    "goal_share": _goal_share,
    "goal_pot": _goal_pot,
    "goal_pot_blocked": _goal_pot_blocked,
}
