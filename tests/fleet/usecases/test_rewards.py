from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from fleet.access import Actor, actor_of
from fleet.errors import AccessDeniedError, RewardRefusedError
from fleet.months import Month
from fleet.people import Grant, Role
from fleet.ports import Work
from fleet.recognition import PointEntry, PointReason
from fleet.reward_guard import Condition, RewardKind, RewardRule, Verdict
from fleet.rewards import (
    NewReward,
    Reached,
    Refusal,
    RequestState,
    Reward,
    RewardState,
    SignOff,
)
from fleet.usecases.choose_reward import cancel_request, choose_reward, choose_reward_for
from fleet.usecases.edit_rewards import (
    change_stock,
    list_catalogue,
    pause_reward,
    propose_rewards,
    publish_reward,
    resume_reward,
    retire_reward,
)
from fleet.usecases.export_payroll import ask_for_payroll
from fleet.usecases.hand_out_rewards import (
    approve_request,
    give_reward,
    list_requests,
    refuse_request,
    undo_given,
)
from fleet.usecases.save_case import Present
from fleet.usecases.show_rewards import show_own_rewards
from fleet.working_days import WorkingDays
from tests.support.fake_store import FakeStore
from tests.support.rewards import BADGE, BLOCKED, VOUCHER, a_reward
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(NOW, PARIS, WorkingDays())


def days_later(days: int) -> Present:
    return replace(PRESENT, now=NOW + timedelta(days=days))


@pytest.fixture
def work() -> Work:
    return FakeStore().work


@pytest.fixture
def company(work: Work) -> SmallCompany:
    return small_company(work)


def actor(work: Work, company: SmallCompany, name: str) -> Actor:
    identity = work.people.identify(company.account(getattr(company, name)))
    assert identity is not None
    return actor_of(identity)


@pytest.fixture
def camille(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company, "camille")


@pytest.fixture
def hr(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company, "hr")


@pytest.fixture
def lyon(work: Work, company: SmallCompany) -> int:
    return work.people.lineage_of(company.camille)[-1]


def reached(work: Work, company: SmallCompany, reward: Reward) -> Reward:
    added = work.rewards.add(reward)
    work.rewards.mark_reached(Reached(company.camille, added.id, TODAY))
    return added


@pytest.fixture
def voucher(work: Work, company: SmallCompany, lyon: int) -> Reward:
    return reached(work, company, a_reward(lyon, company.hr, VOUCHER, stock_left=2))


def reason_of(do: Callable[[], object]) -> str:
    """Why it is refused."""
    with pytest.raises(RewardRefusedError) as refusal:
        do()
    return refusal.value.reason


def points(work: Work, company: SmallCompany, number: int) -> None:
    entry = PointEntry(0, company.camille, PointReason.NEAR_MISS, 1, "", NOW, Month.of(TODAY))
    for place in range(number):
        work.recognition.add(replace(entry, key=f"near_miss:{place}"))


def test_a_reward_is_reached_by_the_actions_that_it_counts(
    work: Work, company: SmallCompany, camille: Actor, lyon: int
) -> None:
    reward = work.rewards.add(a_reward(lyon, company.hr, VOUCHER, threshold=3))
    points(work, company, 2)
    before = show_own_rewards(work, camille, TODAY, PARIS)
    points(work, company, 3)
    after = show_own_rewards(work, camille, TODAY, PARIS)

    assert [(one.reward, one.progress) for one in before.coming] == [(reward, 2)]
    assert (before.to_choose, after.to_choose) == ((), (reward,))


def test_choosing_spends_nothing_and_is_done_once(
    work: Work, company: SmallCompany, camille: Actor, voucher: Reward
) -> None:
    points(work, company, 3)
    chosen = choose_reward(work, camille, voucher.id, PRESENT)

    again = reason_of(lambda: choose_reward(work, camille, voucher.id, PRESENT))

    assert again == "asked"
    assert chosen.request.state is RequestState.ASKED
    assert len(work.recognition.entries_of(company.camille)) == 3
    assert work.rewards.get(voucher.id).stock_left == 1


def test_what_is_out_of_stock_stays_reached(work: Work, camille: Actor, voucher: Reward) -> None:
    work.rewards.set_stock(voucher.id, 0)

    assert reason_of(lambda: choose_reward(work, camille, voucher.id, PRESENT)) == "out_of_stock"
    assert show_own_rewards(work, camille, TODAY, PARIS).to_choose[0].id == voucher.id


def test_what_is_not_reached_is_not_chosen(
    work: Work, company: SmallCompany, camille: Actor, lyon: int
) -> None:
    reward = work.rewards.add(a_reward(lyon, company.hr, VOUCHER, threshold=99))

    assert reason_of(lambda: choose_reward(work, camille, reward.id, PRESENT)) == "not_reached"


def test_a_reward_of_another_site_is_like_none(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    lille = work.people.lineage_of(company.marc)[-1]
    reward = work.rewards.add(a_reward(lille, company.hr))

    for reward_id in (reward.id, 99):
        with pytest.raises(AccessDeniedError):
            choose_reward(work, camille, reward_id, PRESENT)


def test_a_rule_of_before_a_change_of_the_guard_is_stopped_wherever_it_is_used(
    work: Work, company: SmallCompany, camille: Actor, hr: Actor, lyon: int, voucher: Reward
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    stopped = reached(work, company, a_reward(lyon, company.hr, BLOCKED))
    work.state.rewards[voucher.id] = replace(voucher, rule=BLOCKED)  # type: ignore[attr-defined]

    assert reason_of(lambda: choose_reward(work, camille, stopped.id, PRESENT)) == "blocked"
    assert reason_of(lambda: approve_request(work, hr, request.id, PRESENT)) == "blocked"
    assert reason_of(lambda: give_reward(work, hr, request.id, PRESENT)) == "blocked"
    assert stopped not in show_own_rewards(work, camille, TODAY, PARIS).to_choose
    stopped_by_guard = refuse_request(work, hr, request.id, Refusal.STOPPED_BY_GUARD, PRESENT)
    assert stopped_by_guard.request.state is RequestState.REFUSED


def test_a_request_is_cancelled_by_the_person_until_it_is_given(
    work: Work, camille: Actor, hr: Actor, voucher: Reward
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    cancelled = cancel_request(work, camille, request.id, PRESENT).request
    again = reason_of(lambda: cancel_request(work, camille, request.id, PRESENT))
    chosen = choose_reward(work, camille, voucher.id, PRESENT).request
    approve_request(work, hr, chosen.id, PRESENT)
    give_reward(work, hr, chosen.id, PRESENT)
    given = reason_of(lambda: cancel_request(work, camille, chosen.id, PRESENT))

    assert cancelled.state is RequestState.CANCELLED
    assert (again, given) == ("settled", "settled")


@pytest.mark.parametrize(
    "reason", [Refusal.ENTERED_TWICE, Refusal.NOT_AVAILABLE, Refusal.WRONG_PERSON]
)
def test_what_is_refused_stays_reached_and_can_be_asked_for_again(
    work: Work, camille: Actor, hr: Actor, voucher: Reward, reason: Refusal
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    refused = refuse_request(work, hr, request.id, reason, PRESENT).request
    again = reason_of(lambda: refuse_request(work, hr, request.id, reason, PRESENT))

    assert (refused.refusal, again) == (reason, "settled")
    assert work.rewards.get(voucher.id).stock_left == 2
    assert choose_reward(work, camille, voucher.id, PRESENT).request.id != request.id


def test_nobody_cancels_somebody_elses_request(
    work: Work, company: SmallCompany, camille: Actor, voucher: Reward
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request

    with pytest.raises(AccessDeniedError):
        cancel_request(work, actor(work, company, "ines"), request.id, PRESENT)


def test_hr_approves_and_hands_out_and_corrects_on_the_same_day_alone(
    work: Work, camille: Actor, hr: Actor, voucher: Reward
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    early = reason_of(lambda: give_reward(work, hr, request.id, PRESENT))
    approve_request(work, hr, request.id, PRESENT)
    given = give_reward(work, hr, request.id, PRESENT).request
    late = reason_of(lambda: undo_given(work, hr, request.id, days_later(1)))
    undone = undo_given(work, hr, request.id, PRESENT).request

    assert (early, late) == ("settled", "other_day")
    assert (given.state, given.given_on) == (RequestState.GIVEN, TODAY)
    assert (undone.state, undone.given_on) == (RequestState.APPROVED, None)


def test_what_payroll_has_received_is_not_undone(
    work: Work, camille: Actor, hr: Actor, voucher: Reward
) -> None:
    """The line would vanish from a later file, and payroll would never hear of it."""
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    approve_request(work, hr, request.id, PRESENT)
    ask_for_payroll(work, hr, Month(2026, 11), PRESENT)
    soon = replace(PRESENT, now=NOW + timedelta(minutes=5))
    give_reward(work, hr, request.id, soon)
    undo_given(work, hr, request.id, soon)
    give_reward(work, hr, request.id, soon)
    later = replace(PRESENT, now=NOW + timedelta(minutes=10))
    ask_for_payroll(work, hr, Month(2026, 11), later)

    assert reason_of(lambda: undo_given(work, hr, request.id, later)) == "exported"
    assert work.rewards.request(request.id).state is RequestState.GIVEN


def test_what_needs_no_approval_waits_to_be_handed_out(
    work: Work, company: SmallCompany, camille: Actor, lyon: int
) -> None:
    given = replace(a_reward(lyon, company.hr, VOUCHER), needs_approval=False)
    reward = reached(work, company, given)

    assert choose_reward(work, camille, reward.id, PRESENT).request.state is RequestState.APPROVED


def test_hr_never_handles_a_request_of_their_own(
    work: Work, company: SmallCompany, hr: Actor, lyon: int
) -> None:
    reward = work.rewards.add(a_reward(lyon, company.hr))
    work.rewards.mark_reached(Reached(company.hr, reward.id, TODAY))
    request = choose_reward(work, hr, reward.id, PRESENT).request

    assert list_requests(work, hr, 0).rows == ()
    for do in (approve_request, give_reward, undo_given):
        with pytest.raises(AccessDeniedError):
            do(work, hr, request.id, PRESENT)
    with pytest.raises(AccessDeniedError):
        choose_reward_for(work, hr, company.hr, reward.id, PRESENT)


def test_hr_of_another_site_sees_and_handles_nothing(
    work: Work, company: SmallCompany, camille: Actor, voucher: Reward
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    lille = work.people.lineage_of(company.marc)[-1]
    work.people.grant(company.marc, Grant(Role.HR, lille))
    elsewhere = actor(work, company, "marc")

    assert list_requests(work, elsewhere, 0).number_of_requests == 0
    with pytest.raises(AccessDeniedError):
        refuse_request(work, elsewhere, request.id, Refusal.WRONG_PERSON, PRESENT)
    with pytest.raises(AccessDeniedError):
        retire_reward(work, elsewhere, voucher.id, PRESENT)


def test_somebody_without_telegram_is_chosen_for_and_nobody_else(
    work: Work, company: SmallCompany, hr: Actor, voucher: Reward
) -> None:
    work.rewards.mark_reached(Reached(company.invited, voucher.id, TODAY))

    chosen = choose_reward_for(work, hr, company.invited, voucher.id, PRESENT)
    linked = reason_of(lambda: choose_reward_for(work, hr, company.camille, voucher.id, PRESENT))

    assert chosen.request.asked_by == company.hr
    assert linked == "has_account"


def test_a_retired_reward_can_be_chosen_without_end_by_whoever_reached_it(
    work: Work, camille: Actor, hr: Actor, voucher: Reward
) -> None:
    """Two years of parental leave must not cost what was reached: C. trav. L1132-1."""
    retire_reward(work, hr, voucher.id, PRESENT)
    after_leave = replace(PRESENT, now=NOW.replace(year=2029))

    own = show_own_rewards(work, camille, date(2029, 11, 21), PARIS)
    assert own.to_choose[0].id == voucher.id
    assert choose_reward(work, camille, voucher.id, after_leave).reward.id == voucher.id


def test_a_paused_reward_is_reached_by_nobody_anew_and_kept_by_all(
    work: Work, company: SmallCompany, camille: Actor, hr: Actor, voucher: Reward
) -> None:
    pause_reward(work, hr, voucher.id, PRESENT)
    points(work, company, 4)
    ines = show_own_rewards(work, actor(work, company, "ines"), TODAY, PARIS)

    assert (ines.to_choose, ines.coming) == ((), ())
    assert choose_reward(work, camille, voucher.id, PRESENT).reward.id == voucher.id
    assert resume_reward(work, hr, voucher.id, PRESENT).state is RewardState.OFFERED


def test_a_change_is_a_new_version_and_the_old_one_stays_with_whoever_reached_it(
    work: Work, company: SmallCompany, camille: Actor, hr: Actor, lyon: int, voucher: Reward
) -> None:
    new = NewReward(lyon, VOUCHER, 10, "Bon d’achat", of_reward_id=voucher.id)
    second = publish_reward(work, hr, new, PRESENT)
    points(work, company, 12)
    own = show_own_rewards(work, camille, TODAY, PARIS)
    overtaken = reason_of(lambda: publish_reward(work, hr, new, PRESENT))

    assert (second.version, second.series_id) == (2, voucher.series_id)
    assert ([one.id for one in own.to_choose], own.coming) == ([voucher.id], ())
    assert list_catalogue(work, hr) == [second]
    assert overtaken == "changed"


def test_the_guard_judges_what_is_published(work: Work, hr: Actor, lyon: int) -> None:
    neutral = RewardRule(RewardKind.TIME_OFF, Condition.NO_ACCIDENT, value_cents=100_00)
    new = NewReward(lyon, neutral, 12, "Demi-journée")
    signed = replace(new, sign_off=SignOff("Me Martin", TODAY, "avis 12"))

    assert reason_of(lambda: publish_reward(work, hr, new, PRESENT)) == "needs_sign_off"
    blocked = replace(signed, rule=BLOCKED)
    assert reason_of(lambda: publish_reward(work, hr, blocked, PRESENT)) == "blocked"
    assert publish_reward(work, hr, signed, PRESENT).sign_off == signed.sign_off


def test_a_reward_whose_words_contradict_its_kind_is_not_published(
    work: Work, hr: Actor, lyon: int
) -> None:
    """The guard looks at kind and value: a voucher that is called a badge would slip past it."""
    badge = RewardRule(RewardKind.BADGE, Condition.CLAIM_FREE_MONTHS)
    called = NewReward(lyon, badge, 12, "Bon d’achat 50 €")
    nothing = RewardRule(RewardKind.VOUCHER, Condition.POSITIVE_ACTIONS)
    worthless = NewReward(lyon, nothing, 12, "Bon d’achat")

    assert reason_of(lambda: publish_reward(work, hr, called, PRESENT)) == "worth"
    assert reason_of(lambda: publish_reward(work, hr, worthless, PRESENT)) == "worthless"
    assert list_catalogue(work, hr) == []


def test_a_reward_for_units_out_of_reach_is_refused(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    root = work.people.lineage_of(company.camille)[0]

    for unit_id in (root, 99):
        with pytest.raises(AccessDeniedError):
            publish_reward(work, hr, NewReward(unit_id, BADGE, 1, "Merci"), PRESENT)


def test_proposed_rewards_are_added_once(work: Work, hr: Actor, lyon: int) -> None:
    proposed = [NewReward(lyon, BADGE, 1, "Merci"), NewReward(lyon, BADGE, 6, "Diplôme")]

    made = [len(propose_rewards(work, hr, proposed, PRESENT)) for _ in range(2)]

    assert made == [2, 0]


def test_the_stock_is_counted_anew(work: Work, hr: Actor, voucher: Reward) -> None:
    assert change_stock(work, hr, voucher.id, 0, PRESENT).stock_left == 0
    assert change_stock(work, hr, voucher.id, None, PRESENT).stock_left is None


def test_payroll_gets_what_has_value_with_the_judgement_and_the_export_is_noted(
    work: Work, company: SmallCompany, camille: Actor, hr: Actor, lyon: int, voucher: Reward
) -> None:
    badge = reached(work, company, replace(a_reward(lyon, company.hr), needs_approval=False))
    for reward in (voucher, badge):
        request = choose_reward(work, camille, reward.id, PRESENT).request
        if request.state is RequestState.ASKED:
            approve_request(work, hr, request.id, PRESENT)
        give_reward(work, hr, request.id, PRESENT)

    _, found = ask_for_payroll(work, hr, Month.of(TODAY), PRESENT)
    _, before = ask_for_payroll(work, hr, Month(2026, 10), PRESENT)

    assert [(line.number, line.value_cents, line.verdict) for line in found.lines] == [
        ("A-101", 30_00, Verdict.ALLOW_WITH_PAYROLL)
    ]
    assert (found.total_cents, before.lines) == (30_00, ())
    exports = [
        (one.event, one.actor_id)
        for month in ("2026-11", "2026-10")
        for one in work.journal.about(f"payroll:{month}", 9)
    ]
    assert exports == [("payroll_exported", company.hr)] * 2


def test_the_journal_names_no_one_and_says_what_the_guard_said(
    work: Work, camille: Actor, hr: Actor, voucher: Reward
) -> None:
    request = choose_reward(work, camille, voucher.id, PRESENT).request
    refuse_request(work, hr, request.id, Refusal.OUT_OF_STOCK, PRESENT)

    refused, chosen = work.journal.about(f"reward:{voucher.id}", 2)
    assert [refused.event, chosen.event] == ["reward_request_refused", "reward_chosen"]
    assert refused.details["refusal"] == "out_of_stock"
    assert "Durand" not in str([refused, chosen])
