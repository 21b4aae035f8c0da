"""What the driver reads on its own is what SQLAlchemy would have read."""

from datetime import date, datetime

import pytest

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Interruption, RenewalDay
from fleet.driving import ClaimDecision, DrivingRecord, RecordedClaim
from fleet.people import Grant, Language, Preferences, Role, TelegramLink
from fleet.ports import Work
from storage import Database
from storage.repositories import driving, people
from storage.repositories.prepared import Prepared
from tests.support.stored_company import Company

PREPARED = {
    f"{module.__name__.rpartition('.')[2]}{name.lower()}": found
    for module in (people, driving)
    for name, found in vars(module).items()
    if isinstance(found, Prepared)
}
TODAY = date(2026, 11, 21)
ACCOUNT = 7001


def fill(work: Work, person_id: int, unit_id: int, now: datetime) -> None:
    """Give the person all that the selects look for: dates, instants, members of enums, nothing."""
    work.people.link(TelegramLink(person_id, ACCOUNT, ACCOUNT, now, notice_version=1))
    work.people.grant(person_id, Grant(Role.FLEET_MANAGER, unit_id))
    work.people.set_preferences(person_id, Preferences(Language.ENGLISH))
    away = Interruption(date(2024, 1, 1), date(2024, 6, 1))
    record = DrivingRecord(
        person_id,
        VehicleUse.TOURS,
        Coefficient(80),
        TODAY,
        RenewalDay(2, 29),
        interruptions=(away,),
    )
    work.driving.set_record(record)
    decision = ClaimDecision(Liability.PARTIAL, None, TODAY, "lettre 12", now)
    claim = RecordedClaim(0, "S-1", person_id, None, TODAY, ClaimKind.COLLISION, (decision,))
    work.driving.add_claim(claim)


@pytest.mark.parametrize("name", PREPARED)
async def test_a_prepared_select_reads_what_sqlalchemy_reads(
    store: Database, company: Company, now: datetime, name: str
) -> None:
    prepared = PREPARED[name]
    person_id = company.person.id
    names = [bound.key for bound in prepared.select.compile().binds.values() if bound.required]
    special = {"on": TODAY, "telegram_user_id": ACCOUNT, "known_at": now}
    values = {key: special.get(key, person_id) for key in names}
    await store.write(lambda work: fill(work, person_id, company.lille.id, now))

    def both(work: Work) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
        theirs = work.connection.execute(prepared.select, values)
        return list(prepared.rows(work.connection, **values)), [tuple(row) for row in theirs]

    ours, theirs = await store.read(both)

    assert ours == theirs
