"""The fleet by unit and month: what is kept, and the pages from which it is counted."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from fleet.driving import Regime
from fleet.fleet_facts import FleetRows
from fleet.fleet_months import KeptClaims, KeptContract, KeptPremium, KeptYear
from fleet.fleet_premium import RegimeAmounts
from fleet.months import Month
from fleet.people import Unit
from fleet.premium_lines import NAMES, Amounts
from fleet.ratio_years import YearSums
from storage.repositories.driving import CLAIM, CONTRACT, INCIDENT, VEHICLE
from storage.repositories.fleet import SqlFleetRecords, Wanted
from storage.repositories.units import UNIT, lineage_of, unit_from
from storage.tables import (
    FleetContractRow,
    FleetMonthClaimsRow,
    FleetMonthRow,
    FleetYearRow,
    table_of,
)

MONTH = table_of(FleetMonthRow)
CLAIMS = table_of(FleetMonthClaimsRow)
YEAR = table_of(FleetYearRow)
SHARE = table_of(FleetContractRow)

_ADDED = (*NAMES, "number_of_vehicles", "number_with_defaults", "vehicle_days")
_OF_YEAR = tuple(field.name for field in fields(YearSums))
_EITHER = ("is_running", "is_default")
_ADDED_OF_YEAR = tuple(name for name in _OF_YEAR if name not in {"starts_on", *_EITHER})
_IDS_AT_ONCE = 500
_NOTHING = sa.false()


@dataclass(frozen=True, slots=True)
class SqlFleetMonths:
    """The fleet by unit and month."""

    connection: sa.Connection

    def sizes_after(self, contract_id: int, limit: int) -> list[tuple[int, int]]:
        """List a page of contracts, by id, with the number of their vehicles."""
        number = (
            sa.select(sa.func.count())
            .where(VEHICLE.c.contract_id == CONTRACT.c.id)
            .scalar_subquery()
        )
        found = sa.select(CONTRACT.c.id, number).where(CONTRACT.c.id > contract_id)
        rows = self.connection.execute(found.order_by(CONTRACT.c.id).limit(limit))
        return [(row[0], row[1]) for row in rows]

    def unit_ids_after(self, unit_id: int, limit: int) -> list[int]:
        """List a page of units, by id."""
        found = sa.select(UNIT.c.id).where(UNIT.c.id > unit_id).order_by(UNIT.c.id).limit(limit)
        return list(self.connection.execute(found).scalars())

    def lineages_of(self, unit_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
        """Look up the units above each of some."""
        found: dict[int, tuple[int, ...]] = {}
        ids = sorted(unit_ids)
        for at in range(0, len(ids), _IDS_AT_ONCE):
            some = ids[at : at + _IDS_AT_ONCE]
            rows = self.connection.execute(
                sa.select(UNIT.c.id, UNIT.c.path).where(UNIT.c.id.in_(some))
            )
            found |= {row[0]: lineage_of(row[1]) for row in rows}
        return found

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

    def begin(self, units: range) -> None:
        """Forget what was counted of units and not completed."""
        for table in (MONTH, YEAR):
            counted = sa.and_(table.c.is_counting, _of(table, units))
            self.connection.execute(sa.delete(table).where(counted))

    def add(self, premiums: Iterable[KeptPremium], years: Iterable[KeptYear]) -> None:
        """Add to what is being counted, row by row."""
        rows = [_values(one) for one in premiums]
        if rows:
            self.connection.execute(_adding(self.connection, MONTH, _sums_of_month), rows)
        rows = [_year_values(one) for one in years]
        if rows:
            self.connection.execute(_adding(self.connection, YEAR, _sums_of_year), rows)

    def keep_contracts(
        self, as_at: date, contract_ids: Sequence[int], contracts: Iterable[KeptContract]
    ) -> None:
        """Put these in the place of what was kept of contracts; what is newer stays."""
        ids = list(contract_ids)
        own = SHARE.c.contract_id.in_(ids)
        newer = sa.select(SHARE.c.contract_id).where(own, SHARE.c.as_at > as_at).distinct()
        kept = set(self.connection.execute(newer).scalars())
        replaced = sa.delete(SHARE).where(own, SHARE.c.as_at <= as_at)
        self.connection.execute(replaced)
        rows = [asdict(one) | {"as_at": as_at} for one in contracts if one.contract_id not in kept]
        if rows:
            self.connection.execute(sa.insert(SHARE), rows)

    def complete(self, month: Month, units: range, oldest: Month) -> None:
        """Put what was counted of units in the place of what was kept of a month."""
        for table in (MONTH, YEAR):
            own = sa.and_(table.c.month == str(month), _of(table, units))
            self.connection.execute(sa.delete(table).where(own, ~table.c.is_counting))
            counted = sa.update(table).where(own, table.c.is_counting)
            self.connection.execute(counted.values(is_counting=False))
        old = sa.and_(YEAR.c.month < str(oldest), _of(YEAR, units))
        self.connection.execute(sa.delete(YEAR).where(old))

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

    def years_of(self, unit_id: int, month: Month) -> list[KeptYear]:
        """List the years that are kept of a unit as of a month, oldest first."""
        found = sa.select(YEAR).where(
            YEAR.c.unit_id == unit_id, YEAR.c.month == str(month), ~YEAR.c.is_counting
        )
        rows = self.connection.execute(found.order_by(YEAR.c.year, YEAR.c.regime)).mappings()
        return [
            KeptYear(unit_id, month, row["regime"], YearSums(*(row[name] for name in _OF_YEAR)))
            for row in rows
        ]

    def largest_contracts(self, unit_id: int, regime: Regime, limit: int) -> list[KeptContract]:
        """List those of which a unit has the largest premium, the largest first."""
        found = sa.select(SHARE).where(SHARE.c.unit_id == unit_id, SHARE.c.regime == regime)
        order = (SHARE.c.net_cents.desc(), SHARE.c.contract_id)
        rows = self.connection.execute(found.order_by(*order).limit(limit))
        return [
            KeptContract(row.unit_id, row.contract_id, row.regime, row.net_cents) for row in rows
        ]

    def is_share_of(self, unit_id: int, contract_id: int) -> bool:
        """Tell whether a unit, or one below it, has a part of a contract."""
        key = sa.and_(SHARE.c.contract_id == contract_id, SHARE.c.unit_id == unit_id)
        return self.connection.execute(sa.select(SHARE.c.unit_id).where(key)).first() is not None

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


def _of(table: sa.Table, units: range) -> sa.ColumnElement[bool]:
    return table.c.unit_id.between(units.start, units.stop - 1)


_Sums = Callable[[Any], dict[str, Any]]


def _adding(connection: sa.Connection, table: sa.Table, sums: _Sums) -> sa.Insert:
    """An insert that adds to the row that is there."""
    insert: sqlite.Insert | postgresql.Insert
    if connection.dialect.name == "sqlite":
        insert = sqlite.insert(table)
    else:
        insert = postgresql.insert(table)
    key = [column.name for column in table.primary_key]
    return insert.on_conflict_do_update(index_elements=key, set_=sums(insert.excluded))


def _sums_of_month(added: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of either dialect
    return {name: MONTH.c[name] + added[name] for name in _ADDED}


def _sums_of_year(added: Any) -> dict[str, Any]:  # noqa: ANN401 - columns of either dialect
    is_earlier = YEAR.c.starts_on < added.starts_on
    return {
        **{name: YEAR.c[name] + added[name] for name in _ADDED_OF_YEAR},
        "starts_on": sa.case((is_earlier, YEAR.c.starts_on), else_=added.starts_on),
        **{name: sa.or_(YEAR.c[name], added[name]) for name in _EITHER},
    }


def _year_values(kept: KeptYear) -> dict[str, Any]:
    return {
        "unit_id": kept.unit_id,
        "month": str(kept.month),
        "regime": kept.regime,
        "year": kept.sums.starts_on.year,
        "is_counting": True,
        **{name: getattr(kept.sums, name) for name in _OF_YEAR},
    }


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
