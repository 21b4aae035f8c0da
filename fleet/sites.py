"""The site of a unit: small enough to know the place, big enough to hide one person."""

from fleet.people import Unit, UnitKind
from fleet.ports import Work


def site_of(work: Work, unit_id: int) -> Unit:
    """The site that a unit belongs to; the unit itself where no site is above it."""
    units = [work.units.get(one) for one in work.units.get(unit_id).lineage]
    return next((unit for unit in units if unit.kind is UnitKind.SITE), units[-1])
