"""Closing many people at once gives what folding each one with every step gives."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from fleet.coefficient import internal_figure, record_of
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.people import Employee, Language, UnitKind
from fleet.renewal_rules import due_days
from fleet.usecases.close_periods import Closing, Position, close_periods
from tests.support.fake_store import FakeStore, FakeWork

FIRST_ON, TODAY = date(2027, 2, 1), date(2027, 3, 15)
NOW = datetime(2027, 3, 15, 9, tzinfo=UTC)
DAYS = due_days(FIRST_ON, TODAY)

decisions = st.builds(
    ClaimDecision,
    st.sampled_from(list(Liability)),
    st.one_of(st.none(), st.sampled_from(list(Exemption))),
    st.dates(date(2019, 1, 1), date(2027, 3, 1)),
    st.just("lettre"),
    st.just(datetime(2027, 1, 1, tzinfo=UTC)),
    kind=st.one_of(st.none(), st.sampled_from(list(ClaimKind))),
)
claims = st.tuples(
    st.dates(date(2017, 6, 1), TODAY),
    st.sampled_from(list(ClaimKind)),
    st.lists(decisions, max_size=2),
)
records = st.tuples(
    st.sampled_from(list(VehicleUse)),
    st.sampled_from([50, 50, 64, 100, 187]),
    st.dates(date(2018, 1, 1), date(2027, 3, 10)),
    st.dates(FIRST_ON, TODAY).map(lambda day: RenewalDay(day.month, day.day))
    | st.just(RenewalDay(2, 29)),
    st.booleans(),
    st.lists(claims, max_size=5),
)
people = st.lists(records, min_size=1, max_size=6)


def a_company(drawn: list[tuple[object, ...]]) -> FakeWork:
    work = FakeStore().work
    unit_id = work.units.add("ACME", "Acme", UnitKind.COMPANY, None).id
    for number, facts in enumerate(drawn, start=1):
        use, start, first_on, renewal_day, is_interrupted, happened = facts
        employee = Employee(
            number, f"E{number}", "Ada", "Roux", unit_id, Language.FRENCH, date(2017, 1, 1)
        )
        work.people.add(employee)
        gap = Interruption(date(2024, 1, 1), date(2024, 7, 1))
        work.driving.set_record(
            DrivingRecord(
                number,
                use,  # type: ignore[arg-type]  # drawn above
                Coefficient(start),  # type: ignore[arg-type]  # drawn above
                first_on,  # type: ignore[arg-type]  # drawn above
                renewal_day,  # type: ignore[arg-type]  # drawn above
                interruptions=(gap,) if is_interrupted and first_on < gap.from_on else (),  # type: ignore[operator]  # a date
            )
        )
        for place, (on, kind, decided) in enumerate(happened):  # type: ignore[var-annotated,arg-type]  # drawn above
            claim = RecordedClaim(0, f"S-{number}-{place}", number, None, on, kind, tuple(decided))
            work.driving.add_claim(claim)
    return work


def close_all(work: FakeWork, at_once: int) -> int:
    """Close chunk by chunk; returns how many closes there are."""
    after: Position | None = None
    number = 0
    while True:
        done = close_periods(work, DAYS, after, Closing(TODAY, NOW, at_once))
        number += done.number_closed
        assert done.number_refused == 0
        after = done.position
        if after is None:
            return number
        assert Position.read(str(after)) == after


@settings(max_examples=150)
@given(people, st.integers(1, 3))
def test_the_bulk_result_is_that_of_each_persons_own_figure(
    drawn: list[tuple[object, ...]], at_once: int
) -> None:
    work = a_company(drawn)
    close_all(work, at_once)
    for employee_id, driving in work.state.records.items():
        closes = work.renewals.closes_of(employee_id)
        day = driving.renewal_day.in_year(2027)
        is_due = driving.first_insured_on < day and FIRST_ON <= day <= TODAY
        assert [close.renewal_on for close in closes] == ([day] if is_due else [])
        for close in closes:
            known = [c for c in work.driving.claims_of(employee_id) if c.occurred_on <= day]
            figure = internal_figure(record_of(driving, known), day)
            eve = day - timedelta(days=1)
            assert close.after == figure.coefficient
            if all(len(claim.decisions) < 2 for claim in known):
                held = [claim for claim in known if claim.occurred_on <= eve]
                assert close.before == internal_figure(record_of(driving, held), eve).coefficient


@given(people, st.integers(1, 3), st.integers(1, 4))
def test_running_again_from_anywhere_changes_nothing(
    drawn: list[tuple[object, ...]], at_once: int, number_of_chunks: int
) -> None:
    whole, killed = a_company(drawn), a_company(drawn)
    close_all(whole, 100)
    after: Position | None = None
    for _ in range(number_of_chunks):  # the run is lost here, and begins anew
        after = close_periods(killed, DAYS, after, Closing(TODAY, NOW, at_once)).position
        if after is None:
            break
    close_all(killed, at_once)
    assert close_all(killed, at_once) == 0

    def told(work: FakeWork) -> set[tuple[object, ...]]:
        closes = work.state.renewal_closes.values()
        return {(c.employee_id, c.renewal_on, c.before, c.after) for c in closes}

    assert told(killed) == told(whole)
    assert len(killed.state.journal) == len(whole.state.renewal_closes)


@pytest.mark.parametrize(
    ("first_on", "hundredths"),
    [
        (date(2026, 1, 1), 95),  # twelve months before 1 January, and the two that wait
        (date(2026, 4, 1), 95),  # nine months until 1 January
        (date(2026, 4, 2), 100),
    ],
)
def test_a_first_period_earns_its_reduction_from_nine_months_on(
    first_on: date, hundredths: int
) -> None:
    work = a_company([(VehicleUse.BUSINESS, 100, first_on, RenewalDay(3, 1), False, [])])
    close_all(work, 10)
    [close] = work.renewals.closes_of(1)
    assert close.after == Coefficient(hundredths)


def test_facts_that_contradict_each_other_are_left_and_stop_nobody() -> None:
    gap = Interruption(date(2016, 1, 1), date(2016, 7, 1))  # before the first insured day
    facts = (VehicleUse.BUSINESS, 100, date(2020, 3, 1), RenewalDay(3, 1), False, [])
    work = a_company([facts, facts])
    work.driving.add_interruption(1, gap)
    done = close_periods(work, DAYS, None, Closing(TODAY, NOW))
    assert (done.number_closed, done.number_refused, done.position) == (1, 1, None)


def test_the_journal_notes_each_close_without_names() -> None:
    facts = (VehicleUse.BUSINESS, 100, date(2020, 3, 1), RenewalDay(3, 1), False, [])
    work = a_company([facts])
    close_all(work, 10)
    [entry] = work.state.journal
    assert (entry.event, entry.subject) == ("renewal_closed", "employee:1")
    assert entry.details == {"renewal_on": "2027-03-01", "before": 72, "after": 68}
