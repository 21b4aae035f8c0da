"""What HR does with requests: approve, refuse, hand out, and undo on the same day.

A refusal names a fault of the offer or of the entry; how somebody drove is no reason here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from fleet.access import Action, Actor, Subject, guarded, guarded_about, require, scopes
from fleet.errors import AccessDeniedError, NotFoundError, RewardRefusedError
from fleet.journal import JournalEntry
from fleet.people import Employee
from fleet.ports import Work
from fleet.rewards import TO_HAND_OUT, Refusal, RequestState, Reward, RewardRequest, code_of
from fleet.usecases.export_payroll import was_exported
from fleet.usecases.save_case import Present
from fleet.usecases.show_rewards import OwnRewards, read_rewards, require_no_account, unmet_by

REQUESTS_ON_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class Handed:
    """A request with its reward and its person."""

    request: RewardRequest
    reward: Reward
    employee: Employee


@dataclass(frozen=True, slots=True)
class RequestPage:
    """One page of what waits.

    Attributes:
        page: From 0.
        number_of_requests: How many there are in all.
    """

    rows: tuple[Handed, ...]
    page: int
    number_of_requests: int

    @property
    def number_of_pages(self) -> int:
        """How many pages there are: one at least."""
        return max(1, -(-self.number_of_requests // REQUESTS_ON_A_PAGE))


@guarded(Action.HAND_OUT_REWARDS)
def list_requests(work: Work, actor: Actor, page: int) -> RequestPage:
    """What waits within the actor's scope, oldest first; never their own requests."""
    found = {
        one.id: one
        for unit_id in scopes(actor, Action.HAND_OUT_REWARDS)
        for one in work.rewards.requests_to_hand_out(unit_id)
        if one.employee_id != actor.employee_id
    }
    waiting = [found[request_id] for request_id in sorted(found)]
    last = max(0, (len(waiting) - 1) // REQUESTS_ON_A_PAGE)
    page = min(max(0, page), last)
    shown = waiting[page * REQUESTS_ON_A_PAGE : (page + 1) * REQUESTS_ON_A_PAGE]
    return RequestPage(tuple(_handed(work, one) for one in shown), page, len(waiting))


@guarded(Action.HAND_OUT_REWARDS)
def show_request(work: Work, actor: Actor, request_id: int) -> Handed:
    """One request.

    Raises:
        AccessDeniedError: It is out of reach, or one's own.
    """
    return _handed(work, _reachable(work, actor, request_id))


@guarded(Action.HAND_OUT_REWARDS)
def approve_request(work: Work, actor: Actor, request_id: int, present: Present) -> Handed:
    """Say that the reward will be handed out.

    Raises:
        AccessDeniedError: It is out of reach, or one's own.
        RewardRefusedError: Somebody was faster, or the guard stops the rule today.
    """
    request = _reachable(work, actor, request_id)
    _require_lawful(work, request)
    approved = replace(request, state=RequestState.APPROVED)
    return _settle(work, actor, approved, RequestState.ASKED, present)


@guarded(Action.HAND_OUT_REWARDS)
def refuse_request(
    work: Work, actor: Actor, request_id: int, reason: Refusal, present: Present
) -> Handed:
    """Refuse it for a fault of the offer or of the entry; the stock gets it back.

    Raises:
        AccessDeniedError: It is out of reach, or one's own.
        RewardRefusedError: It was given or ended meanwhile.
    """
    request = _reachable(work, actor, request_id)
    if request.state not in TO_HAND_OUT:
        raise RewardRefusedError(reason="settled", reward_id=request.reward_id)
    refused = replace(request, state=RequestState.REFUSED, refusal=reason)
    return _settle(work, actor, refused, request.state, present)


@guarded(Action.HAND_OUT_REWARDS)
def give_reward(work: Work, actor: Actor, request_id: int, present: Present) -> Handed:
    """Note that it was handed out today.

    Raises:
        AccessDeniedError: It is out of reach, or one's own.
        RewardRefusedError: It is not approved, somebody was faster, or the guard stops it.
    """
    request = _reachable(work, actor, request_id)
    _require_lawful(work, request)
    today = present.now.astimezone(present.zone).date()
    given = replace(request, state=RequestState.GIVEN, given_on=today)
    return _settle(work, actor, given, RequestState.APPROVED, present)


@guarded(Action.HAND_OUT_REWARDS)
def undo_given(work: Work, actor: Actor, request_id: int, present: Present) -> Handed:
    """Take a note of today back that it was handed out: the request is approved as before.

    It corrects an entry of HR: the person keeps the right to the reward.

    Raises:
        AccessDeniedError: It is out of reach, or one's own.
        RewardRefusedError: It was noted on another day, or is not noted any more; or payroll
            has it already, and would never hear that it is taken back.
    """
    request = _reachable(work, actor, request_id)
    if request.state is not RequestState.GIVEN:
        raise RewardRefusedError(reason="settled", reward_id=request.reward_id)
    if request.given_on != present.now.astimezone(present.zone).date():
        raise RewardRefusedError(reason="other_day", reward_id=request.reward_id)
    noted_at = request.settled_at or request.asked_at
    is_paid = request.value_cents > 0
    if is_paid and was_exported(work, request.unit_id, request.given_on, noted_at):
        raise RewardRefusedError(reason="exported", reward_id=request.reward_id)
    approved = replace(request, state=RequestState.APPROVED, given_on=None)
    return _settle(work, actor, approved, RequestState.GIVEN, present)


@guarded_about(Action.HAND_OUT_REWARDS)
def show_rewards_of(
    work: Work, actor: Actor, employee_id: int, present: Present
) -> tuple[Employee, OwnRewards]:
    """What somebody without Telegram can choose; of others, only they themselves see it.

    Raises:
        AccessDeniedError: They are out of reach.
        RewardRefusedError: The person has an account: what they have reached is theirs (L1222-3).
    """
    require_no_account(work, employee_id)
    subject = f"employee:{employee_id}"
    work.journal.write(JournalEntry(present.now, "rewards_viewed", subject, actor.employee_id))
    today = present.now.astimezone(present.zone).date()
    return work.people.get(employee_id), read_rewards(work, employee_id, today, present.zone)


_EVENTS: Mapping[RequestState, str] = {
    RequestState.APPROVED: "reward_request_approved",
    RequestState.REFUSED: "reward_request_refused",
    RequestState.GIVEN: "reward_given",
}


def _settle(
    work: Work, actor: Actor, request: RewardRequest, expected: RequestState, present: Present
) -> Handed:
    settled = replace(request, settled_by=actor.employee_id, settled_at=present.now)
    if not work.rewards.settle(settled, expected):
        raise RewardRefusedError(reason="settled", reward_id=request.reward_id)
    is_undone = expected is RequestState.GIVEN
    event = "reward_given_undone" if is_undone else _EVENTS[request.state]
    details: dict[str, str | int | bool | None] = {
        "request": request.id,
        "employee": request.employee_id,
        "refusal": request.refusal and request.refusal.value,
        "verdict": work.rewards.get(request.reward_id).judgement.verdict.value,
    }
    subject = f"reward:{request.reward_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
    return _handed(work, settled)


def _require_lawful(work: Work, request: RewardRequest) -> None:
    unmet = unmet_by(work.rewards.get(request.reward_id))
    if unmet is not None:
        raise RewardRefusedError(code_of(unmet), request.reward_id)


def _reachable(work: Work, actor: Actor, request_id: int) -> RewardRequest:
    try:
        request = work.rewards.request(request_id)
    except NotFoundError:
        raise AccessDeniedError(Action.HAND_OUT_REWARDS.value, actor.employee_id, None) from None
    lineage = work.units.get(request.unit_id).lineage
    require(actor, Action.HAND_OUT_REWARDS, Subject(request.employee_id, lineage))
    return request


def _handed(work: Work, request: RewardRequest) -> Handed:
    reward = work.rewards.get(request.reward_id)
    return Handed(request, reward, work.people.get(request.employee_id))
