"""Who had which vehicle when, and what its driver reads at the roadside."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from fleet.driving import Assignment
from fleet.errors import NotFoundError
from fleet.logbook import Handover, VehicleMemo
from storage.repositories.driving import ASSIGNMENT
from storage.repositories.refusals import refusals
from storage.repositories.upsert import upsert
from storage.tables import HandoverRow, VehicleMemoRow, table_of

HANDOVER = table_of(HandoverRow)
MEMO = table_of(VehicleMemoRow)

_IS_HELD = HANDOVER.c.given_back_at.is_(None)


@dataclass(frozen=True, slots=True)
class SqlLogbook:
    """Who had which vehicle when."""

    connection: sa.Connection

    def current_of_vehicle(self, vehicle_id: int) -> Handover | None:
        """Find who has the vehicle."""
        held = sa.and_(HANDOVER.c.vehicle_id == vehicle_id, _IS_HELD)
        return next(iter(self._found(held, HANDOVER.c.id)), None)

    def held_by(self, employee_id: int) -> list[Handover]:
        """List what the person took and has not given back, newest first."""
        held = sa.and_(HANDOVER.c.employee_id == employee_id, _IS_HELD)
        return self._found(held, HANDOVER.c.taken_at.desc(), HANDOVER.c.id.desc())

    def get(self, handover_id: int) -> Handover:
        """Find a hand-over.

        Raises:
            NotFoundError: There is none.
        """
        for handover in self._found(HANDOVER.c.id == handover_id, HANDOVER.c.id):
            return handover
        raise NotFoundError(kind="handover", key=handover_id)

    def take(self, handover: Handover) -> Handover:
        """Add a time with a vehicle; the store gives the id, and refuses a second holder."""
        values = _values(handover)
        insert = sa.insert(HANDOVER).values(values).returning(HANDOVER.c.id)
        with refusals(self.connection):
            handover_id = int(self.connection.execute(insert).scalar_one())
        return replace(handover, id=handover_id)

    def save(self, handover: Handover) -> Handover:
        """Store its end and its mileages; what somebody else noted meanwhile stays.

        Raises:
            NotFoundError: There is no such row.
        """
        own = HANDOVER.c.id == handover.id
        change = sa.update(HANDOVER).where(own).values(_noted(handover)).returning(HANDOVER)
        with refusals(self.connection):
            row = self.connection.execute(change).one_or_none()
        if row is None:
            raise NotFoundError(kind="handover", key=handover.id)
        return Handover(*row)

    def between(self, vehicle_id: int, since: datetime, until: datetime) -> list[Handover]:
        """List the times with a vehicle that touch those instants, oldest first."""
        given_back_at = HANDOVER.c.given_back_at
        touched = sa.and_(
            HANDOVER.c.vehicle_id == vehicle_id,
            HANDOVER.c.taken_at <= until,
            sa.or_(given_back_at.is_(None), given_back_at >= since),
        )
        return self._found(touched, HANDOVER.c.taken_at, HANDOVER.c.id)

    def assignments_on(self, vehicle_id: int, on: date) -> list[Assignment]:
        """List to whom the vehicle was given for good on that day, longest first."""
        until_on = ASSIGNMENT.c.until_on
        rows = self.connection.execute(
            sa.select(ASSIGNMENT)
            .where(ASSIGNMENT.c.vehicle_id == vehicle_id, ASSIGNMENT.c.from_on <= on)
            .where(sa.or_(until_on.is_(None), until_on > on))
            .order_by(ASSIGNMENT.c.from_on, ASSIGNMENT.c.id)
        )
        return [Assignment(*row) for row in rows]

    def memo_of(self, vehicle_id: int) -> VehicleMemo:
        """Read what the driver reads at the roadside; empty where nothing was entered."""
        own = sa.select(MEMO).where(MEMO.c.vehicle_id == vehicle_id)
        row = self.connection.execute(own).one_or_none()
        return VehicleMemo(vehicle_id) if row is None else VehicleMemo(*row)

    def set_memo(self, memo: VehicleMemo) -> None:
        """Replace what the driver reads at the roadside."""
        self.connection.execute(upsert(self.connection, MEMO, asdict(memo)))

    def _found(
        self, is_wanted: sa.ColumnElement[bool], *order: sa.ColumnElement[Any]
    ) -> list[Handover]:
        rows = sa.select(HANDOVER).where(is_wanted).order_by(*order)
        return [Handover(*row) for row in self.connection.execute(rows)]


def _noted(handover: Handover) -> Mapping[str, sa.ColumnElement[Any]]:
    """What is noted after the taking: the first return stands, and the last of each mileage."""
    end, mileages = HANDOVER.c.given_back_at, (HANDOVER.c.mileage_out_km, HANDOVER.c.mileage_in_km)
    first = sa.func.coalesce(end, sa.literal(handover.given_back_at, end.type))
    return {end.name: first} | {
        km.name: sa.func.coalesce(sa.literal(getattr(handover, km.name), km.type), km)
        for km in mileages
    }


def _values(handover: Handover) -> dict[str, Any]:
    values = asdict(handover)
    del values["id"]
    return values
