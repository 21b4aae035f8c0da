"""Closes of periods and of months on each store; the bulk reads beside the ones of one person."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.closing import Start
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from fleet.closes import EffectKind, EffectPart, EffectRow, Renewed, effect_cents
from fleet.coefficient import internal_figure, record_of
from fleet.driving import Assignment, ClaimDecision, DrivingRecord, RecordedClaim, Vehicle
from fleet.errors import ConflictError, NotFoundError
from fleet.months import Month
from fleet.people import TelegramLink, UnitKind
from fleet.ports import Store, Work
from fleet.renewal_rules import effect_of_news, news_of
from fleet.renewals import Decided, DueRecord, NewClose, News, RenewalClose
from fleet.usecases.close_month import close_month
from storage import Database
from tests.bench.close import PARIS, close, fill
from tests.support.stored_cases import AT, Staff

MARCH = RenewalDay(3, 1)
DAY = date(2027, 3, 1)
MONTH = Month(2027, 3)


def a_record(employee_id: int, nominal: RenewalDay = MARCH) -> DrivingRecord:
    return DrivingRecord(
        employee_id, VehicleUse.BUSINESS, Coefficient(85), date(2020, 3, 1), nominal
    )


def a_close(employee_id: int, after: int = 80, *, is_to_be_told: bool = True) -> NewClose:
    return NewClose(employee_id, DAY, 85, after, 81_240, is_to_be_told)


async def due(store: Store, day: date = DAY, nominal: RenewalDay = MARCH) -> list[DueRecord]:
    return await store.read(lambda work: work.renewals.due_on(day, nominal, day, 0, 100))


async def test_who_renews_on_a_day_and_has_no_close_is_due(any_store: Store, staff: Staff) -> None:
    driver = staff.driver_id
    await any_store.write(lambda work: work.driving.set_record(a_record(driver)))
    start = Start(VehicleUse.BUSINESS, 85, date(2020, 3, 1), MARCH)

    found = await due(any_store)

    assert [(one.employee_id, one.start, one.has_interruptions) for one in found] == [
        (driver, start, False)
    ]
    assert await due(any_store, date(2027, 3, 2), RenewalDay(3, 2)) == []
    await any_store.write(lambda work: work.renewals.close([a_close(driver)], AT))
    assert await due(any_store) == []


async def test_the_first_insured_day_is_no_renewal(any_store: Store, staff: Staff) -> None:
    record = replace(a_record(staff.driver_id), first_insured_on=DAY)
    await any_store.write(lambda work: work.driving.set_record(record))
    assert await due(any_store) == []


async def test_who_has_interruptions_or_an_account_is_told_apart(
    any_store: Store, staff: Staff
) -> None:
    driver = staff.driver_id
    gap = Interruption(date(2024, 1, 1), date(2024, 6, 1))
    record = replace(a_record(driver), interruptions=(gap,))

    def fill_in(work: Work) -> None:
        work.driving.set_record(record)
        work.people.unlink(driver)

    await any_store.write(fill_in)
    [found] = await due(any_store)
    assert (found.has_interruptions, found.is_reachable) == (True, False)

    link = TelegramLink(driver, 77, 77, AT, 3)
    await any_store.write(lambda work: work.people.link(link))
    [found] = await due(any_store)
    assert found.is_reachable
    await any_store.write(lambda work: work.people.mark_unreachable(77, AT))
    [found] = await due(any_store)
    assert not found.is_reachable


async def test_pages_of_the_due_follow_one_another(any_store: Store, staff: Staff) -> None:
    ids = sorted({staff.driver_id, staff.manager_id})

    def fill_in(work: Work) -> None:
        for one in ids:
            work.driving.set_record(a_record(one))

    await any_store.write(fill_in)
    [first] = await any_store.read(lambda work: work.renewals.due_on(DAY, MARCH, DAY, 0, 1))
    [second] = await any_store.read(
        lambda work: work.renewals.due_on(DAY, MARCH, DAY, first.employee_id, 1)
    )
    assert [first.employee_id, second.employee_id] == ids


async def test_a_close_is_kept_as_it_was_found(any_store: Store, staff: Staff) -> None:
    driver = staff.driver_id
    await any_store.write(lambda work: work.renewals.close([a_close(driver)], AT))

    [found] = await any_store.read(lambda work: work.renewals.closes_of(driver))

    assert found == RenewalClose(
        found.id, driver, DAY, Coefficient(85), Coefficient(80), AT, 81_240
    )
    assert await any_store.read(lambda work: work.renewals.get(found.id)) == found
    with pytest.raises(NotFoundError):
        await any_store.read(lambda work: work.renewals.get(found.id + 1))


async def test_a_period_is_closed_once(any_store: Store, staff: Staff) -> None:
    driver = staff.driver_id
    await any_store.write(lambda work: work.renewals.close([a_close(driver)], AT))
    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.renewals.close([a_close(driver, 99)], AT))
    [found] = await any_store.read(lambda work: work.renewals.closes_of(driver))
    assert found.after == Coefficient(80)


async def test_a_close_is_to_be_told_until_it_is_noted(any_store: Store, staff: Staff) -> None:
    closes = [a_close(staff.driver_id), a_close(staff.manager_id, is_to_be_told=False)]
    await any_store.write(lambda work: work.renewals.close(closes, AT))

    [untold] = await any_store.read(lambda work: work.renewals.to_tell(0, 10))
    assert untold.employee_id == staff.driver_id
    assert await any_store.read(lambda work: work.renewals.to_tell(untold.id, 10)) == []
    await any_store.write(lambda work: work.renewals.mark_told([untold.id]))
    assert await any_store.read(lambda work: work.renewals.to_tell(0, 10)) == []


async def test_the_premium_is_that_of_the_vehicle_held_longest(
    any_store: Store, staff: Staff
) -> None:
    driver = staff.manager_id

    def fill_in(work: Work) -> None:
        unit_id = work.people.get(driver).unit_id
        for place, (cents, from_on, until_on) in enumerate(
            [
                (None, date(2019, 1, 1), None),
                (70_000, date(2020, 1, 1), DAY),  # given back on that day
                (80_000, date(2021, 1, 1), None),
                (90_000, date(2022, 1, 1), None),
            ]
        ):
            vehicle = Vehicle(0, f"ZZ-{place}", "Kangoo", unit_id, None, cents)
            vehicle_id = work.driving.add_vehicle(vehicle).id
            work.driving.assign(Assignment(0, driver, vehicle_id, from_on, until_on))

    await any_store.write(fill_in)
    found = await any_store.read(lambda work: work.renewals.premiums_on([driver, 999], DAY))
    assert found == {driver: 80_000}


def a_decision(liability: Liability, at: datetime, by: int | None = None) -> ClaimDecision:
    return ClaimDecision(liability, None, at.date(), "lettre", at, by)


async def test_only_what_people_are_held_liable_for_is_read_in_bulk(
    any_store: Store, staff: Staff
) -> None:
    driver = staff.manager_id
    happened = {
        "S-91": (Liability.FULL,),
        "S-92": (Liability.NONE,),
        "S-93": (Liability.PARTIAL, Liability.NONE),
        "S-94": (),
    }

    def fill_in(work: Work) -> None:
        for number, liabilities in happened.items():
            decided = tuple(
                a_decision(one, AT + timedelta(days=place)) for place, one in enumerate(liabilities)
            )
            on = date(2026, 5, int(number[-1]))
            work.driving.add_claim(
                RecordedClaim(0, number, driver, None, on, ClaimKind.COLLISION, decided)
            )

    await any_store.write(fill_in)
    found = await any_store.read(lambda work: work.renewals.faulty_claims_of([driver], DAY))
    assert sorted(found) == [
        (driver, date(2026, 5, 1), "collision", "full", None, None, 1),
        (driver, date(2026, 5, 3), "collision", "partial", None, None, 2),
    ]
    early = await any_store.read(
        lambda work: work.renewals.faulty_claims_of([driver], date(2026, 5, 2))
    )
    assert len(early) == 1


async def test_the_facts_of_several_people_are_those_of_each(
    any_store: Store, staff: Staff
) -> None:
    ids = [staff.driver_id, staff.manager_id]
    gaps = (
        Interruption(date(2022, 1, 1), date(2022, 2, 1)),
        Interruption(date(2024, 1, 1), date(2024, 6, 1)),
    )

    def fill_in(work: Work) -> None:
        work.driving.set_record(replace(a_record(ids[0]), interruptions=gaps))
        for number, one in enumerate(ids):
            decided = (a_decision(Liability.FULL, AT), a_decision(Liability.NONE, AT + 2 * ONE))
            on = date(2026, 5, 1)
            work.driving.add_claim(
                RecordedClaim(0, f"S-8{number}", one, None, on, ClaimKind.COLLISION, decided)
            )

    await any_store.write(fill_in)
    for at in (None, AT + ONE):
        records = await any_store.read(lambda work: work.driving.records_of(ids))
        claims = await any_store.read(lambda work, at=at: work.driving.claims_by_person(ids, at))
        for one in ids:
            own = await any_store.read(lambda work, one=one: work.driving.record_of(one))
            assert records.get(one) == own
            own_claims = await any_store.read(
                lambda work, one=one, at=at: work.driving.claims_of(one, at)
            )
            assert claims[one] == own_claims


ONE = timedelta(days=1)


async def test_the_renewals_of_a_month_come_with_the_unit_of_the_person(
    any_store: Store, staff: Staff
) -> None:
    driver = staff.driver_id
    await any_store.write(lambda work: work.renewals.close([a_close(driver)], AT))
    unit_id = await any_store.read(lambda work: work.people.get(driver).unit_id)
    found = await any_store.read(lambda work: list(work.renewals.renewed_in(MONTH)))
    assert found == [Renewed(driver, unit_id, 85, 80, 81_240)]
    assert await any_store.read(lambda work: list(work.renewals.renewed_in(MONTH.plus(1)))) == []


async def test_who_was_decided_about_in_a_month_is_found_once(
    any_store: Store, staff: Staff
) -> None:
    driver, manager = staff.driver_id, staff.manager_id
    since = datetime(2027, 3, 1, tzinfo=UTC)
    news = News(since, since + 31 * ONE, date(2027, 2, 1))

    def claim(work: Work, number: str, employee_id: int, *decided: ClaimDecision) -> None:
        on = date(2024, 5, 1)
        work.driving.add_claim(
            RecordedClaim(0, number, employee_id, None, on, ClaimKind.COLLISION, decided)
        )

    def fill_in(work: Work) -> None:
        twice = (
            a_decision(Liability.FULL, since, manager),
            a_decision(Liability.NONE, since + 30 * ONE, manager),
        )
        claim(work, "S-71", driver, *twice)
        claim(work, "S-72", manager, a_decision(Liability.FULL, since + 31 * ONE, driver))
        history = replace(a_decision(Liability.FULL, since), decided_on=date(2024, 6, 1))
        claim(work, "S-73", manager, history)

    await any_store.write(fill_in)
    unit_id = await any_store.read(lambda work: work.people.get(driver).unit_id)
    found = await any_store.read(lambda work: work.renewals.decided_about(news, DAY))
    assert found == [Decided(driver, unit_id)]
    before_all = date(1990, 1, 1)
    assert await any_store.read(lambda work: work.renewals.decided_about(news, before_all)) == []


async def test_a_month_rolls_up_to_the_units_above(any_store: Store, staff: Staff) -> None:
    driver = staff.driver_id

    def fill_in(work: Work) -> tuple[int, int]:
        unit_id = work.people.get(driver).unit_id
        team = work.units.add("TEAM", "Équipe", UnitKind.TEAM, unit_id)
        rows = [
            EffectRow(unit_id, EffectKind.REDUCTION, -4_062, 2),
            EffectRow(team.id, EffectKind.REDUCTION, -1_000, 1),
            EffectRow(team.id, EffectKind.COMING_INCREASE, 9_000, 1),
        ]
        work.renewals.close_month(MONTH, rows, AT)
        return unit_id, team.id

    unit_id, team_id = await any_store.write(fill_in)
    whole = await any_store.read(lambda work: work.renewals.month_effects(unit_id, MONTH))
    team = await any_store.read(lambda work: work.renewals.month_effects(team_id, MONTH))
    assert whole.part(EffectKind.REDUCTION) == EffectPart(-5_062, 3)
    assert (whole.realised_cents, whole.coming_cents) == (-5_062, 9_000)
    assert (team.realised_cents, team.closed_at) == (-1_000, AT)
    closed_at, rows = await any_store.read(lambda work: work.renewals.effect_rows(MONTH))
    assert (closed_at, len(rows)) == (AT, 3)


async def test_a_month_is_closed_once(any_store: Store, staff: Staff) -> None:
    assert staff
    await any_store.write(lambda work: work.renewals.close_month(MONTH, [], AT))
    with pytest.raises(ConflictError):
        await any_store.write(lambda work: work.renewals.close_month(MONTH, [], AT))
    assert await any_store.read(lambda work: work.renewals.closed_months()) == [MONTH]
    unit_id = await any_store.read(lambda work: work.people.get(staff.driver_id).unit_id)
    effect = await any_store.read(lambda work: work.renewals.month_effects(unit_id, MONTH))
    assert effect.is_empty


async def test_a_month_that_is_not_closed_has_nothing(any_store: Store, staff: Staff) -> None:
    unit_id = await any_store.read(lambda work: work.people.get(staff.driver_id).unit_id)
    effect = await any_store.read(lambda work: work.renewals.month_effects(unit_id, MONTH))
    assert (effect.closed_at, effect.parts) == (None, {})


async def test_the_company_of_the_bench_closes_alike_on_each_engine(store: Database) -> None:
    january = Month(2027, 1)
    await store.write(lambda work: fill(work, 120))

    number = await close(store, january)
    again = await store.write(lambda work: close_month(work, january, PARIS, AT))

    assert (number, again) == (120, 0)
    whole = await store.read(lambda work: work.renewals.month_effects(1, january))
    expected = await store.read(lambda work: _one_by_one(work, january))
    assert whole.realised_cents == expected
    assert whole.coming_cents == await store.read(lambda work: _coming_one_by_one(work, january))
    assert (whole.number_of_people, whole.number_left_out) == (114, 6)


def _one_by_one(work: Work, month: Month) -> int:
    """The effect of the renewals, from the figures of each person alone."""
    total = 0
    for employee_id in range(1, 121):
        driving = work.driving.record_of(employee_id)
        assert driving is not None
        claims = work.driving.claims_of(employee_id)
        before, after = (
            internal_figure(record_of(driving, [c for c in claims if c.occurred_on <= day]), day)
            for day in (month.first_on - ONE, month.first_on)
        )
        cents = work.renewals.premiums_on([employee_id], month.first_on).get(employee_id, 0)
        total += effect_cents(cents, before.coefficient.hundredths, after.coefficient.hundredths)
    return total


def _coming_one_by_one(work: Work, month: Month) -> int:
    """The effect of the decisions, each person folded with every step."""
    total, news = 0, news_of(month, PARIS)
    for employee_id in range(1, 121):
        claims = work.driving.claims_of(employee_id)
        if not any(news.holds(one) for claim in claims for one in claim.decisions):
            continue
        driving = work.driving.record_of(employee_id)
        assert driving is not None
        found = effect_of_news(driving, claims, month, news)
        cents = work.renewals.premiums_on([employee_id], month.last_on).get(employee_id, 0)
        without, with_news = found.without_news.hundredths, found.with_news.hundredths
        total += effect_cents(cents, without, with_news)
    return total
