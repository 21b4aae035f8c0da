"""What the fleet manager of the demo had entered of premiums."""

from datetime import UTC, date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from fleet.usecases.read_fleet import read_fleet
from fleet.usecases.save_case import Present
from fleet.working_days import WorkingDays
from playground.casework.opening import desk_in
from playground.casework.premiums import enter_premiums
from playground.company import FLEET_CONTRACT, found_company
from tests.support.demo_company import move_in
from tests.support.fake_store import FakeStore

TODAY = date(2026, 11, 23)
PRESENT = Present(
    datetime(2026, 11, 23, 8, 30, tzinfo=UTC), ZoneInfo("Europe/Paris"), WorkingDays()
)


class NoFiles:
    """Nothing is kept: premiums have no photos."""

    def put(self, content: bytes) -> str:
        raise AssertionError(content)

    def read(self, sha256: str) -> bytes:
        raise AssertionError(sha256)

    def drop(self, sha256: str) -> None:
        raise AssertionError(sha256)


def test_the_fleet_contract_knows_what_was_paid_for_four_past_years() -> None:
    work, company = FakeStore().work, found_company(TODAY)
    move_in(work, company)
    enter_premiums(desk_in(work, NoFiles(), company, PRESENT))
    contract = work.driving.contract_by_number(FLEET_CONTRACT)
    assert contract is not None
    own = read_fleet(work, contract.unit_id, TODAY).years
    years = {one.starts_on: one for one in own if one.contract_id == contract.id}

    known = [one for one in sorted(years) if years[one].is_premium_known]

    assert [one.year for one in known] == [2022, 2023, 2024, 2025]
    paid = [one.net_cents for one in work.garage.yearly_premiums_of([contract.id])[contract.id]]
    assert all(1.0 < later / earlier < 1.05 for earlier, later in pairwise(paid))
