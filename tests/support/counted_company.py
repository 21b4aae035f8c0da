"""A company made from a seed, on any store: units, people who come and go, reports, closes."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from fleet.closes import EffectKind, EffectRow
from fleet.incidents import EventType, Incident, IncidentStatus, WaitsFor
from fleet.months import Month
from fleet.people import Employee, Language, UnitKind
from fleet.ports import Work
from fleet.renewals import NewClose

PARIS = ZoneInfo("Europe/Paris")
LAST = Month(2026, 9)
FIRST = LAST.plus(-11)
CLOSED_AT = datetime(2026, 10, 1, 7, tzinfo=UTC)


@dataclass(frozen=True)
class Sizes:
    """How large a company becomes."""

    teams: int = 4
    people: int = 40
    reports: int = 60
    has_renewals: bool = True


def counted_company(work: Work, seed: int, sizes: Sizes = Sizes()) -> None:
    """Fill an empty store."""
    chance = Random(seed)  # noqa: S311 - an example, no secret
    root = work.units.add("ACME", "Acme", UnitKind.COMPANY, None)
    sites = [work.units.add(f"S{at}", f"Site {at}", UnitKind.SITE, root.id) for at in range(2)]
    teams = [
        work.units.add(f"T{at}", f"Team {at}", UnitKind.TEAM, chance.choice(sites).id)
        for at in range(sizes.teams)
    ]
    units = [root, *sites, *teams]
    people = [_person(work, chance, at, chance.choice(units).id) for at in range(sizes.people)]
    for at in range(sizes.reports):
        _report(work, chance, at, chance.choice(people))
    if sizes.has_renewals:
        _renewals(work, chance, people)


def _person(work: Work, chance: Random, at: int, unit_id: int) -> Employee:
    entered_on = chance.choice((date(2020, 1, 1), date(2026, 3, 15), date(2026, 10, 1)))
    left_on = chance.choice((None, None, None, date(2026, 5, 1), date(2026, 9, 30)))
    left_on = left_on if left_on is not None and left_on > entered_on else None
    employee = Employee(
        0, f"E{at}", "Alix", f"N{at}", unit_id, Language.FRENCH, entered_on, left_on
    )
    return work.people.add(employee)


def _report(work: Work, chance: Random, at: int, driver: Employee) -> None:
    first = datetime.combine(FIRST.first_on, datetime.min.time(), PARIS) - timedelta(hours=30)
    reported_at = (first + timedelta(hours=chance.randrange(24 * 380))).astimezone(UTC)
    event = chance.choice(list(EventType))
    reporter_id = chance.choice((driver.id, driver.id, None, 1))
    status = chance.choice((IncidentStatus.DECLARED, IncidentStatus.CLOSED, IncidentStatus.CHECKED))
    delay = timedelta(days=chance.choice((0, 0, 1, 2, 9)))
    is_answered = event.is_preventive and chance.random() < 0.6
    answered_at = reported_at + timedelta(days=chance.choice((1, 7, 12)), seconds=1)
    work.incidents.add(
        replace(
            Incident(0, driver.unit_id, reporter_id, driver.id, reported_at),
            status=status,
            number=f"2026-{at:04}",
            event=event,
            occurred_on=reported_at.astimezone(PARIS).date() - delay,
            waits_for=WaitsFor.HANDLER,
            answered_at=answered_at if is_answered else None,
        )
    )


def _renewals(work: Work, chance: Random, people: list[Employee]) -> None:
    closes = [
        NewClose(
            one.id,
            FIRST.plus(chance.randrange(12)).first_on + timedelta(days=chance.randrange(28)),
            100,
            chance.choice((50, 57, 66, 85, 95, 125, 156)),
            90_000,
            is_to_be_told=False,
        )
        for one in people
        if chance.random() < 0.9
    ]
    work.renewals.close(closes, CLOSED_AT)
    units = {one.id: one.unit_id for one in people}
    for age in range(12):
        month = FIRST.plus(age)
        rows = [
            EffectRow(unit_id, kind, cents * len(of_unit), len(of_unit))
            for unit_id in sorted(set(units.values()))
            for kind, cents in ((EffectKind.REDUCTION, -4_500), (EffectKind.COUNTED, 0))
            for of_unit in (
                [
                    one
                    for one in closes
                    if units[one.employee_id] == unit_id and Month.of(one.renewal_on) == month
                ],
            )
            if of_unit
        ]
        work.renewals.close_month(month, rows, CLOSED_AT)
