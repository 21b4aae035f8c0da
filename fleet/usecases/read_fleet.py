"""Read the facts of a fleet: what every premium, what-if, chart and dossier is worked out from."""

from datetime import date

from fleet.access import Action, Actor, guarded, scopes
from fleet.fleet_assembly import Entered, assembled
from fleet.fleet_facts import FleetRows
from fleet.fleet_years import YEARS_BACK
from fleet.people import Unit
from fleet.ports import Work
from fleet.pricing.facts import FleetFacts


def read_fleet(work: Work, unit_id: int, as_at: date) -> FleetFacts:
    """The facts of a unit and of all below it, as known on a day; whoever calls has asked."""
    rows = work.fleet.rows_of(unit_id, date(as_at.year - YEARS_BACK - 1, 1, 1))
    return assembled(unit_id, rows, entered_of(work, rows, as_at), as_at)


def read_contract_facts(
    work: Work, contract_id: int, as_at: date, unit_id: int | None = None
) -> FleetFacts:
    """The facts of one contract alone: as fast in any company.

    Args:
        work: The transaction; whoever calls has asked.
        contract_id: The contract.
        as_at: As known on that day.
        unit_id: The part that this unit and those below it have; None: those of the contract's.
    """
    wanted = work.driving.contract(contract_id).unit_id if unit_id is None else unit_id
    since = date(as_at.year - YEARS_BACK - 1, 1, 1)
    rows = work.fleet.rows_of_contract(contract_id, wanted, since)
    return assembled(wanted, rows, entered_of(work, rows, as_at), as_at)


def entered_of(work: Work, rows: FleetRows, as_at: date) -> Entered:
    """What people entered about the vehicles and contracts of some rows."""
    contract_ids = [one.id for one in rows.contracts]
    return Entered(
        work.garage.details_of([one.id for one in rows.vehicles]),
        work.garage.terms_by_contract(contract_ids),
        work.parameters.of_all(contract_ids, as_at),
        work.garage.yearly_premiums_of(contract_ids),
    )


@guarded(Action.SEE_FLEET)
def largest_fleet_unit(work: Work, actor: Actor) -> Unit:
    """The largest of the units over which the actor holds the right; as fast in any company."""
    held = [work.units.get(one) for one in scopes(actor, Action.SEE_FLEET)]
    return min(held, key=lambda one: (len(one.lineage), one.name, one.id))


@guarded(Action.SEE_FLEET)
def list_fleet_units(work: Work, actor: Actor) -> tuple[Unit, ...]:
    """The units whose fleet the actor sees: the largest first."""
    held = set(scopes(actor, Action.SEE_FLEET))
    found = (one for one in work.units.all() if held.intersection(one.lineage))
    return tuple(sorted(found, key=lambda one: (len(one.lineage), one.name, one.id)))
