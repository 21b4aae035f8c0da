"""What a vehicle is besides its plate: what a premium, a regime and a state of the fleet ask for.

Nothing here is about a person: who drives is an `Assignment`, and a surcharge is a bare number.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.clause import VehicleUse
from bonusmalus.premium import ReferencePremium
from bonusmalus.surcharges import NO_NOVICE, TOTAL_CAP, NoviceSurcharge

LARGEST_SURCHARGE_PERMILLE = TOTAL_CAP.value
LONGEST_ZONE = 40


class VehicleFunction(StrEnum):
    """What a vehicle is there for in the company."""

    PERSONAL = "personal"  # véhicule de fonction: one person's, private journeys too
    SERVICE = "service"  # véhicule de service: for work
    POOL = "pool"  # shared
    UTILITY = "utility"  # carries goods or tools


class Financing(StrEnum):
    """Whose a vehicle is."""

    OWNED = "owned"
    LONG_RENTAL = "long_rental"  # LLD, of twelve months or more
    LEASING = "leasing"  # crédit-bail, location avec option d'achat
    EMPLOYEE_OWNED = "employee_owned"  # an employee's own car, insured for journeys of the company


class VehicleCategory(StrEnum):
    """What the scope of the clause asks about a vehicle (A121-1 and A121-2)."""

    CAR = "car"  # driven with licence B, up to 3.5 t
    HEAVY = "heavy"  # above 3.5 t
    PUBLIC_TRANSPORT = "public_transport"  # of people or goods, for others
    LIGHT_TWO_WHEELER = "light_two_wheeler"  # moped, light motorcycle, quadricycle
    MACHINE = "machine"  # farm, forestry, works, winter service
    COLLECTION = "collection"


class Recovery(StrEnum):
    """Whether the company recovers the VAT of a vehicle."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class VehicleDetails:
    """All that is entered about a vehicle; what nobody entered is None.

    Attributes:
        use: Where it differs from its contract's; None: as the contract.
        premium: Reference premium in its parts; None: only the total is known, if anything.
        surcharge_permille: Sum of the aggravation surcharges, as a bare number (A121-1-2).
        withdrawn_on: The first day on which it is not in the fleet any more.
        replaced_by: The vehicle that took its place.
    """

    vehicle_id: int
    first_registered_on: date | None = None
    use: VehicleUse | None = None
    value_cents: int | None = None
    function: VehicleFunction | None = None
    financing: Financing | None = None
    category: VehicleCategory | None = None
    recovers_vat: bool | None = None
    yearly_kilometres: int | None = None
    zone: str | None = None
    premium: ReferencePremium | None = None
    novice: NoviceSurcharge = NO_NOVICE
    surcharge_permille: int = 0
    in_service_on: date | None = None
    withdrawn_on: date | None = None
    replaced_by: int | None = None

    @property
    def is_heavy(self) -> bool:
        """Whether it is above 3.5 t: other taxes, and no clause by law (A121-2, 3°)."""
        return self.category is VehicleCategory.HEAVY

    @property
    def must_stay_statutory(self) -> bool:
        """Whether it is let for twelve months or leased: no fleet clause may cover it (A121-2, 1°).

        A heavy vehicle may leave the statutory clause whoever owns it (A121-2, 3°).
        """
        is_rented = self.financing in {Financing.LONG_RENTAL, Financing.LEASING}
        return is_rented and not self.is_heavy

    def is_in_service(self, on: date) -> bool:
        """Whether it is in the fleet on that day; with no date entered, it always is."""
        has_come = self.in_service_on is None or self.in_service_on <= on
        return has_come and (self.withdrawn_on is None or on < self.withdrawn_on)


def held_parts(total_cents: int | None, details: VehicleDetails) -> ReferencePremium | None:
    """The parts of a reference premium, in step with the total that is known now.

    A notice that came after the parts were entered changes the total alone: it is then shared
    between liability and the other covers as before, to the cent.

    Args:
        total_cents: What is under the clause (`Vehicle.reference_premium_cents`).
        details: With the parts as they were entered.

    Returns:
        None where no parts were entered.
    """
    parts = details.premium
    if parts is None or total_cents is None:
        return parts
    before = parts.liability_cents + parts.other_cents
    if before in {0, total_cents}:
        return parts
    liability = (2 * total_cents * parts.liability_cents + before) // (2 * before)
    return ReferencePremium(liability, total_cents - liability, parts.outside_cents)
