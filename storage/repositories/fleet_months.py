"""The fleet by unit and month: what is kept, and the pages from which it is counted."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from fleet.driving import Contract
from fleet.fleet_facts import FleetRows
from fleet.fleet_months import KeptClaims, KeptPremium
from fleet.fleet_premium import RegimeAmounts
from fleet.months import Month
from fleet.people import Unit
from fleet.premium_lines import NAMES, Amounts
from storage.repositories.driving import CLAIM, CONTRACT, INCIDENT, VEHICLE, contract_of
from storage.repositories.fleet import SqlFleetRecords, Wanted
from storage.repositories.units import UNIT, unit_from
from storage.tables import FleetMonthClaimsRow, FleetMonthRow, table_of

MONTH = table_of(FleetMonthRow)
CLAIMS = table_of(FleetMonthClaimsRow)

_ADDED = (*NAMES, "number_of_vehicles", "number_with_defaults", "vehicle_days")
_KEY = [column.name for column in MONTH.primary_key]
_NOTHING = sa.false()


@dataclass(frozen=True, slots=True)
class SqlFleetMonths:
    """The fleet by unit and month."""

    connection: sa.Connection

    def contracts_after(self, contract_id: int, limit: int) -> list[Contract]:
        """List a page of contracts, by id."""
        found = sa.select(CONTRACT).where(CONTRACT.c.id > contract_id)
        rows = self.connection.execute(found.order_by(CONTRACT.c.id).limit(limit))
        return [contract_of(row) for row in rows]

    def rows_of_contracts(self, contract_ids: Sequence[int], since: date) -> FleetRows:
        """Read what is recorded of contracts and their vehicles."""
        ids = list(contract_ids)
        vehicles = VEHICLE.c.contract_id.in_(ids)
        insured = sa.select(VEHICLE.c.id).where(vehicles)
        return self._read(
            Wanted(
                contracts=CONTRACT.c.id.in_(ids),
                vehicles=vehicles,
                claims=sa.and_(CLAIM.c.vehicle_id.in_(insured), CLAIM.c.occurred_on >= since),
                cases=sa.and_(INCIDENT.c.vehicle_id.in_(insured), INCIDENT.c.occurred_on >= since),
            )
        )

    def rows_of_uninsured(self, after_id: int, limit: int) -> FleetRows:
        """Read a page of vehicles without a contract."""
        page = (
            sa.select(VEHICLE.c.id)
            .where(VEHICLE.c.contract_id.is_(None), VEHICLE.c.id > after_id)
            .order_by(VEHICLE.c.id)
            .limit(limit)
            .subquery()
        )
        vehicles = VEHICLE.c.id.in_(sa.select(page.c.id))
        return self._read(Wanted(_NOTHING, vehicles, _NOTHING, _NOTHING))

    def rows_of_month(self, month: Month) -> FleetRows:
        """Read the claims and cases that happened in a month, with their vehicles."""
        claims = CLAIM.c.occurred_on.between(month.first_on, month.last_on)
        cases = INCIDENT.c.occurred_on.between(month.first_on, month.last_on)
        vehicles = sa.or_(
            VEHICLE.c.id.in_(sa.select(CLAIM.c.vehicle_id).where(claims)),
            VEHICLE.c.id.in_(sa.select(INCIDENT.c.vehicle_id).where(cases)),
        )
        return self._read(Wanted(_NOTHING, vehicles, claims, cases))

    def _read(self, wanted: Wanted) -> FleetRows:
        return SqlFleetRecords(self.connection).read(wanted, frozenset())

    def begin(self) -> None:
        """Forget what was counted and not completed."""
        self.connection.execute(sa.delete(MONTH).where(MONTH.c.is_counting))

    def add(self, premiums: Iterable[KeptPremium]) -> None:
        """Add to what is being counted, row by row."""
        rows = [_values(one) for one in premiums]
        if rows:
            self.connection.execute(_adding(self.connection), rows)

    def complete(self, month: Month) -> None:
        """Put what was counted in the place of what was kept of a month."""
        kept = sa.and_(MONTH.c.month == str(month), ~MONTH.c.is_counting)
        counted = sa.and_(MONTH.c.month == str(month), MONTH.c.is_counting)
        self.connection.execute(sa.delete(MONTH).where(kept))
        self.connection.execute(sa.update(MONTH).where(counted).values(is_counting=False))

    def keep_claims(self, month: Month, claims: Iterable[KeptClaims]) -> None:
        """Put these in the place of the claims that were kept of a month."""
        self.connection.execute(sa.delete(CLAIMS).where(CLAIMS.c.month == str(month)))
        rows = [asdict(one) | {"month": str(month)} for one in claims]
        if rows:
            self.connection.execute(sa.insert(CLAIMS), rows)

    def premiums_of(self, unit_id: int, since: Month, until: Month) -> list[KeptPremium]:
        """List what is kept of a unit, by month and regime."""
        found = sa.select(MONTH).where(
            MONTH.c.unit_id == unit_id,
            MONTH.c.month.between(str(since), str(until)),
            ~MONTH.c.is_counting,
        )
        rows = self.connection.execute(found.order_by(MONTH.c.month, MONTH.c.regime))
        return [_kept(row) for row in rows.mappings()]

    def claims_of(self, unit_id: int, since: Month, until: Month) -> list[KeptClaims]:
        """List the claims that are kept of a unit."""
        found = sa.select(CLAIMS).where(
            CLAIMS.c.unit_id == unit_id, CLAIMS.c.month.between(str(since), str(until))
        )
        order = (CLAIMS.c.month, CLAIMS.c.guarantee, CLAIMS.c.liability)
        rows = self.connection.execute(found.order_by(*order)).mappings()
        return [KeptClaims(**(dict(row) | {"month": Month.read(row["month"])})) for row in rows]

    def last_kept(self) -> Month | None:
        """Find the newest month of which premiums are kept."""
        newest = sa.select(sa.func.max(MONTH.c.month)).where(~MONTH.c.is_counting)
        found = self.connection.execute(newest).scalar_one_or_none()
        return None if found is None else Month.read(found)

    def has_more_than(self, number_of_vehicles: int) -> bool:
        """Tell whether the company has more vehicles than that."""
        one_more = sa.select(VEHICLE.c.id).order_by(VEHICLE.c.id).offset(number_of_vehicles)
        return self.connection.execute(one_more.limit(1)).first() is not None

    def units_below(self, unit_id: int, offset: int, limit: int) -> list[Unit]:
        """List a page, by name, of the units right below one."""
        found = sa.select(UNIT).where(UNIT.c.parent_id == unit_id)
        page = found.order_by(UNIT.c.name, UNIT.c.id).offset(offset).limit(limit)
        return [unit_from(row) for row in self.connection.execute(page)]


def _adding(connection: sa.Connection) -> sa.Insert:
    """An insert that adds to the row that is there."""
    insert: sqlite.Insert | postgresql.Insert
    if connection.dialect.name == "sqlite":
        insert = sqlite.insert(MONTH)
    else:
        insert = postgresql.insert(MONTH)
    added = {name: MONTH.c[name] + insert.excluded[name] for name in _ADDED}
    return insert.on_conflict_do_update(index_elements=_KEY, set_=added)


def _values(kept: KeptPremium) -> dict[str, Any]:
    sums = kept.sums
    return {
        "unit_id": kept.unit_id,
        "month": str(kept.month),
        "regime": sums.regime,
        "is_counting": True,
        "as_at": kept.as_at,
        **{name: getattr(sums.amounts, name) for name in NAMES},
        "number_of_vehicles": sums.number_of_vehicles,
        "number_with_defaults": sums.number_with_defaults,
        "vehicle_days": kept.vehicle_days,
    }


def _kept(row: sa.RowMapping) -> KeptPremium:
    sums = RegimeAmounts(
        row["regime"],
        Amounts(*(row[name] for name in NAMES)),
        row["number_of_vehicles"],
        row["number_with_defaults"],
    )
    month = Month.read(row["month"])
    return KeptPremium(row["unit_id"], month, row["as_at"], sums, row["vehicle_days"])
