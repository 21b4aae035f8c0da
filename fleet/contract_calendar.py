"""The renewal calendar of a contract: what is to be done by when, from five months before on.

Pure functions. The days are those of FLEET.md § 1.6 for a contract with two months of notice; a
longer notice moves everything before it by as much (docs/decisions/0100).

Sources:
    Code des assurances, L113-12 (notice, and that a company's policy may set another one);
    annexe A121-1, art. 9 (the coefficient's period ends two months before the renewal).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bonusmalus.periods import (
    LEAD_MONTHS,
    MONTHS_IN_A_YEAR,
    RenewalDay,
    day_in_month,
    next_renewal,
    reference_period,
)
from fleet.contract_renewals import NotedStep, RenewalStep
from fleet.driving import Contract
from fleet.working_days import WorkingDays

OLDEST_TOLD = timedelta(days=30)
"""How late a step is still told of: two reminders are a month apart at most."""
_ONE_DAY = timedelta(days=1)
_ONE_WEEK = timedelta(days=7)

_BEFORE_NOTICE = (
    (RenewalStep.ASK_STATEMENTS, timedelta(days=150)),
    (RenewalStep.CLEAN_CLAIMS, timedelta(days=120)),
    (RenewalStep.GO_TO_MARKET, timedelta(days=90)),
    (RenewalStep.DECIDE, timedelta(days=75)),
)
_TELL_DRIVERS_AFTER = timedelta(days=30)
_UNTIL_NOTICE = frozenset({*(step for step, _ in _BEFORE_NOTICE), RenewalStep.GIVE_NOTICE})


class StepState(StrEnum):
    """How a step stands on a day."""

    DONE = "done"
    DUE = "due"
    PUT_OFF = "put_off"
    MISSED = "missed"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step of one renewal, with its day.

    Attributes:
        on: The day that the law, the policy or practice names.
        remind_on: The working day on which people are told: the one before where `on` may not be
            missed, else the one after.
        is_hard_stop: Nothing can be done about it after `on`.
        ends_period: The coefficient's period ends on that day too (art. 9).
    """

    step: RenewalStep
    on: date
    remind_on: date
    is_hard_stop: bool = False
    ends_period: bool = False

    @property
    def is_to_do(self) -> bool:
        """Whether somebody has to do something; the end of the period comes by itself."""
        return self.step is not RenewalStep.END_OF_PERIOD


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as it stands on a day.

    Attributes:
        noted: What somebody said about it, if anybody did.
    """

    planned: PlannedStep
    state: StepState
    noted: NotedStep | None = None


@dataclass(frozen=True, slots=True)
class DueStep:
    """A step that people are told of now.

    Attributes:
        name: Under which a person is told of it once, within the renewal; putting it off gives it
            another one.
    """

    renewal_on: date
    planned: PlannedStep
    name: str


def renewal_calendar(
    contract: Contract, renewal_on: date, working_days: WorkingDays
) -> tuple[PlannedStep, ...]:
    """The steps of one renewal, in the order in which they are to be done; each once."""
    return tuple(_planned(contract, renewal_on, working_days))


def _planned(
    contract: Contract, renewal_on: date, working_days: WorkingDays
) -> Iterator[PlannedStep]:
    renewal_day = contract.renewal_day
    period_ends_on = reference_period(renewal_on, renewal_day).ends_before
    stop_on = last_day_of_notice(contract, renewal_on)
    shift = max(period_ends_on - stop_on, timedelta())

    def soft(step: RenewalStep, on: date) -> PlannedStep:
        return PlannedStep(step, on, working_days.on_or_after(on))

    for step, before in _BEFORE_NOTICE:
        yield soft(step, renewal_on - before - shift)
    stop = PlannedStep(
        RenewalStep.GIVE_NOTICE,
        stop_on,
        working_days.on_or_before(stop_on),
        is_hard_stop=True,
        ends_period=stop_on == period_ends_on,
    )
    end = soft(RenewalStep.END_OF_PERIOD, period_ends_on)
    if stop.ends_period:
        yield stop
    else:
        yield from sorted((stop, end), key=lambda one: one.on)
    yield soft(RenewalStep.RENEW, renewal_on)
    yield soft(RenewalStep.TELL_DRIVERS, renewal_on + _TELL_DRIVERS_AFTER)


def last_day_of_notice(contract: Contract, renewal_on: date) -> date:
    """The last day on which a contract can be cancelled for a renewal, by calendar months.

    Where the policy asks for no notice it is the day before the renewal.
    """
    if not contract.notice_months:
        return renewal_on - _ONE_DAY
    if contract.notice_months == LEAD_MONTHS:
        return reference_period(renewal_on, contract.renewal_day).ends_before
    months = renewal_on.year * MONTHS_IN_A_YEAR + renewal_on.month - 1 - contract.notice_months
    year, month = divmod(months, MONTHS_IN_A_YEAR)
    # from the nominal day, so that the 29th of February does not drag other months to the 28th
    return day_in_month(year, month + 1, contract.renewal_day.day)


def last_renewal(renewal_day: RenewalDay, today: date) -> date:
    """The renewal date on a day, or the last one before it."""
    this_year = renewal_day.in_year(today.year)
    return this_year if this_year <= today else renewal_day.in_year(today.year - 1)


def renewal_to_close(contract: Contract, today: date) -> date | None:
    """The renewal with which a period of the contract ended last; None in its first year."""
    renewal_on = last_renewal(contract.renewal_day, today)
    return renewal_on if renewal_on > contract.starts_on else None


def renewals_to_follow(contract: Contract, today: date) -> tuple[date, ...]:
    """The renewals that may have a step now: the last one, and the next two.

    With a year of notice, the steps before a renewal begin before the one that comes first.
    """
    closed_on = renewal_to_close(contract, today)
    following = next_renewal(contract.renewal_day, max(today, contract.starts_on))
    further = next_renewal(contract.renewal_day, following)
    return (*(() if closed_on is None else (closed_on,)), following, further)


def renewal_to_show(contract: Contract, today: date) -> date:
    """The renewal that a screen is about: the last one until its statements are out."""
    closed_on = renewal_to_close(contract, today)
    if closed_on is not None and today <= closed_on + _TELL_DRIVERS_AFTER + OLDEST_TOLD / 2:
        return closed_on
    return next_renewal(contract.renewal_day, max(today, contract.starts_on))


def shown_steps(
    planned: Sequence[PlannedStep], noted: Iterable[NotedStep], today: date
) -> tuple[ShownStep, ...]:
    """Each step as it stands on a day."""
    said = {one.step: one for one in noted}
    stop_on = next((one.on for one in planned if one.is_hard_stop), date.max)
    return tuple(
        ShownStep(one, _state(one, said.get(one.step), stop_on, today), said.get(one.step))
        for one in planned
    )


def _state(planned: PlannedStep, noted: NotedStep | None, stop_on: date, today: date) -> StepState:
    if noted is not None and noted.is_done:
        return StepState.DONE
    if not planned.is_to_do:
        return StepState.DONE if planned.on <= today else StepState.COMING
    if planned.step in _UNTIL_NOTICE and today > stop_on:
        return StepState.MISSED
    if noted is not None and noted.put_off_until_on is not None and today < noted.put_off_until_on:
        return StepState.PUT_OFF
    return StepState.DUE if planned.remind_on <= today else StepState.COMING


def due_step(
    renewal_on: date, planned: Sequence[PlannedStep], noted: Iterable[NotedStep], today: date
) -> DueStep | None:
    """The step that people are told of on a day: the latest that has come, if it is not done.

    Of several that came while nobody could be told, the last one says all that is still of use.
    None where it came more than a month ago, or can no longer be done.
    """
    come = [one for one in shown_steps(planned, noted, today) if one.planned.remind_on <= today]
    if not come:
        return None
    latest = come[-1]
    one, said = latest.planned, latest.noted
    is_news = latest.state is StepState.DUE or (latest.state is StepState.DONE and not one.is_to_do)
    again_on = said.put_off_until_on if said is not None else None
    if not is_news or today - max(one.remind_on, again_on or one.remind_on) > OLDEST_TOLD:
        return None
    name = one.step.value if again_on is None else f"{one.step.value}:{again_on.isoformat()}"
    return DueStep(renewal_on, one, name)


def put_off_until(
    one: PlannedStep, planned: Sequence[PlannedStep], today: date, working_days: WorkingDays
) -> date | None:
    """The day on which a step is told of again: in a week, and never after the last day of notice.

    None where it can no longer be put off.
    """
    until_on = working_days.on_or_after(today + _ONE_WEEK)
    if one.step in _UNTIL_NOTICE:
        stops = [step.remind_on for step in planned if step.is_hard_stop]
        until_on = min(until_on, *stops)
    return until_on if until_on > today else None
