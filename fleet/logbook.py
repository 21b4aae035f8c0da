"""Who had which vehicle when, and what the driver reads at the roadside."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Handover:
    """One person's time with a vehicle, from when they took it to when they gave it back.

    Attributes:
        given_back_at: None while the person still has it.
        mileage_out_km: What the odometer showed at the start, if it was noted.
        mileage_in_km: What it showed at the end, if it was noted.
    """

    id: int
    vehicle_id: int
    employee_id: int
    taken_at: datetime
    given_back_at: datetime | None = None
    mileage_out_km: int | None = None
    mileage_in_km: int | None = None


@dataclass(frozen=True, slots=True)
class VehicleMemo:
    """The "mémo véhicule assuré": what an accident form asks for (FLEET.md § 1.6).

    Insurer and contract number stand in the contract of the vehicle.
    """

    vehicle_id: int
    number: str = ""
    valid_from_on: date | None = None
    valid_until_on: date | None = None
    agency: str = ""
    assistance_phone: str = ""
