"""Forget what is kept no longer: the calendar calls it, chunk by chunk."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo

from fleet.journal import JournalEntry
from fleet.ports import Work
from fleet.retention import Forgettable, Limits, limits_on, without_old_claims
from fleet.streaks_facts import months_told
from fleet.usecases.show_streaks import read_records

AT_ONCE = 200
_ENTRIES_AT_ONCE = 5_000


class Stage(StrEnum):
    """What is forgotten, in this order: claims go once no case needs them."""

    CASES = "cases"
    REPORTERS = "reporters"
    CLAIMS = "claims"
    DRIVES = "drives"
    DEPARTED = "departed"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Place:
    """How far it has come: the stage, and the last person of it that was looked at."""

    stage: Stage = Stage.CASES
    after_id: int = 0


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What one chunk did.

    Attributes:
        number: How many.
        goes_on_at: None when nothing is left.
    """

    number: int
    goes_on_at: Place | None


def forget_what_is_old(work: Work, place: Place, now: datetime, zone: ZoneInfo) -> Forgotten:
    """Forget the next part of what is kept no longer on the day of `now`.

    The numbers are written into the journal, and nothing of what they counted.
    """
    today = now.astimezone(zone).date()
    limits = limits_on(today, zone)
    number, after_id = _DONE_BY[place.stage](work, place, limits, today, zone)
    if number:
        details = {"what": place.stage.value, "number": number}
        work.journal.write(JournalEntry(now, "kept_no_longer", "company", None, details))
    if after_id is not None:
        return Forgotten(number, Place(place.stage, after_id))
    stages = list(Stage)
    following = stages[stages.index(place.stage) + 1 :]
    return Forgotten(number, Place(following[0]) if following else None)


Done = tuple[int, int | None]
"""How many were forgotten, and after whom to go on; None when the stage is complete."""


def _cases(work: Work, _: Place, limits: Limits, today: date, zone: ZoneInfo) -> Done:
    old = work.retention.cases_to_forget(limits.occurred_on, AT_ONCE)
    _keep_months(work, old, today, zone)
    number = work.retention.forget_cases(limits.occurred_on, AT_ONCE)
    return number, 0 if number == AT_ONCE else None


def _reporters(work: Work, _: Place, limits: Limits, today: date, zone: ZoneInfo) -> Done:
    old = work.retention.reports_to_forget(limits.answered_at, AT_ONCE)
    _keep_months(work, old, today, zone)
    number = work.retention.forget_reporters(limits.answered_at, AT_ONCE)
    return number, 0 if number == AT_ONCE else None


def _keep_months(work: Work, case_ids: Sequence[int], today: date, zone: ZoneInfo) -> None:
    """Write down the months that the reports earned, before they name nobody any more.

    Month and person alone: nothing of it leads back to a case.
    """
    for incident in [work.incidents.get(one) for one in case_ids]:
        people = {incident.reporter_id, incident.driver_id}
        for employee_id in sorted(one for one in people if one is not None):
            records = replace(read_records(work, employee_id), incidents=(incident,))
            if records.employee.is_employed(today):
                for month in months_told(records, zone):
                    work.streaks.keep_month(employee_id, month)


def _claims(work: Work, place: Place, limits: Limits, today: date, zone: ZoneInfo) -> Done:
    """Let records begin later, where their figures stay the same, and drop what lies before."""
    before = limits.occurred_on
    work.retention.allow(Forgettable.CLAIM, datetime.combine(before, time.min, zone))
    people = work.retention.drivers_with_claims(before, place.after_id, AT_ONCE)
    number = sum(_forget_claims(work, employee_id, before, today) for employee_id in people)
    return number, people[-1] if len(people) == AT_ONCE else None


def _forget_claims(work: Work, employee_id: int, before: date, today: date) -> int:
    driving = work.driving.record_of(employee_id)
    if driving is not None:
        later = without_old_claims(driving, work.driving.claims_of(employee_id), today)
        if later is None:
            return 0
        work.driving.set_record(later)
    return work.retention.forget_claims(employee_id, before)


def _drives(work: Work, _: Place, limits: Limits, __: date, ___: ZoneInfo) -> Done:
    number = work.retention.forget_drives(limits.occurred_on, AT_ONCE)
    return number, 0 if number == AT_ONCE else None


def _departed(work: Work, place: Place, limits: Limits, _: date, zone: ZoneInfo) -> Done:
    left_before = limits.left_on
    work.retention.allow(Forgettable.DEPARTED, datetime.combine(left_before, time.min, zone))
    people = work.retention.departed(left_before, place.after_id, AT_ONCE)
    for employee_id in people:
        work.retention.forget_departed(employee_id)
    return len(people), people[-1] if len(people) == AT_ONCE else None


def _journal(work: Work, _: Place, limits: Limits, __: date, ___: ZoneInfo) -> Done:
    work.retention.allow(Forgettable.JOURNAL, limits.journal_at)
    number = work.retention.forget_journal(limits.journal_at, _ENTRIES_AT_ONCE)
    return number, 0 if number == _ENTRIES_AT_ONCE else None


_DONE_BY = {
    Stage.CASES: _cases,
    Stage.REPORTERS: _reporters,
    Stage.CLAIMS: _claims,
    Stage.DRIVES: _drives,
    Stage.DEPARTED: _departed,
    Stage.JOURNAL: _journal,
}
