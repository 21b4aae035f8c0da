"""A company of drivers who all get the monthly message: for the kill tests and the bench."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from fleet.driving import Assignment, ClaimDecision, DrivingRecord, RecordedClaim, Vehicle
from fleet.months import Month
from fleet.people import Company, Employee, Language, Preferences, TelegramLink, UnitKind
from fleet.ports import Work
from fleet.streaks import Confirmation, ConfirmationKind

FIRST_WORKING_MORNING = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)  # a Tuesday, by day in Paris
EARLY_IN_THE_MORNING = datetime(2026, 12, 1, 6, 30, tzinfo=UTC)  # no job of that day has begun
_LINKED_AT = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
_YEARS = range(2021, 2026)
_ANY_TIME = 0


def set_clock(file: Path, at: datetime = FIRST_WORKING_MORNING) -> None:
    """Put the clock of a bot to an instant, from which it runs on."""
    ahead = at - datetime.now(UTC)  # noqa: TID251 - the processes have the time of the machine
    file.write_text(str(ahead.total_seconds()), encoding="utf-8")


def found(work: Work) -> int:
    """An empty company; returns the id of its unit."""
    unit = work.units.add("C", "Company", UnitKind.COMPANY, None)
    work.units.set_company(Company(unit.id, "Company", "privacy@company.example", 1))
    return unit.id


def hire(work: Work, unit_id: int, chats: Iterable[int], different_percent: int) -> None:
    """A driver behind every chat, quiet at no hour.

    Args:
        work: The transaction.
        unit_id: Where they work.
        chats: The chats, whose numbers are those of the accounts too.
        different_percent: How many of a hundred have a history that nobody else has; the others
            have had no claim, and differ by their first year alone.
    """
    for chat in chats:
        chance = Random(chat)  # noqa: S311 - chance that repeats
        language = Language.FRENCH if chance.random() < 0.9 else Language.ENGLISH
        driver = work.people.add(
            Employee(0, f"E{chat}", "Ana", "Martin", unit_id, language, date(2018, 1, 1))
        )
        work.people.link(TelegramLink(driver.id, chat, chat, _LINKED_AT, notice_version=1))
        work.people.set_preferences(driver.id, Preferences(language, _ANY_TIME, _ANY_TIME))
        is_different = chat % 100 < different_percent
        start = chance.randrange(60, 240) if is_different else 100
        first_year = 2020 if is_different else chance.randrange(2015, 2026)
        work.driving.set_record(
            DrivingRecord(
                driver.id,
                VehicleUse.BUSINESS,
                Coefficient(start),
                date(first_year, 3, 1),
                RenewalDay(3, 1),
            )
        )
        vehicle = work.driving.add_vehicle(
            Vehicle(0, f"AA-{chat % 1000:03}-{chat // 1000}", "Renault Kangoo", unit_id, None)
        )
        work.driving.assign(Assignment(0, driver.id, vehicle.id, date(2024, 1, 1)))
        if is_different:
            _add_claims(work, driver.id, chance)
            _confirm_some_months(work, driver.id, chance)


def _add_claims(work: Work, driver_id: int, chance: Random) -> None:
    for year in _YEARS:
        liability = chance.choice((None, None, Liability.PARTIAL, Liability.FULL))
        if liability is not None:
            on = date(year, 5, 2) + timedelta(days=chance.randrange(200))
            decision = ClaimDecision(liability, None, on + timedelta(days=20), "letter", _LINKED_AT)
            work.driving.add_claim(
                RecordedClaim(
                    0, f"S{driver_id}-{year}", driver_id, None, on, ClaimKind.COLLISION, (decision,)
                )
            )


def _confirm_some_months(work: Work, driver_id: int, chance: Random) -> None:
    for months in range(1, 10):
        if chance.random() < 0.5:
            month = Month.of(FIRST_WORKING_MORNING.date()).plus(-months)
            confirmed_at = datetime(month.year, month.number, 20, 9, 0, tzinfo=UTC)
            kind = ConfirmationKind.NOTHING_TO_REPORT
            work.streaks.confirm(Confirmation(driver_id, month, kind, confirmed_at))
