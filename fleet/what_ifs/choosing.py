"""What buttons offer for a what-if: contracts, vehicles, amounts, each with a sensible default."""

from collections.abc import Callable

from fleet.driving import Regime
from fleet.errors import QuestionRefusedError
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.what_ifs.coefficients import statutory_vehicles
from fleet.what_ifs.questions import ALL_CONTRACTS, Choice, ChoiceKind, WhatIf

MOST_YEARS = 10
MOST_CENTS = 100_000_000_00


def refused(what_if: WhatIf, field: str) -> QuestionRefusedError:
    """What is said where the fleet has nothing of which that could be asked."""
    return QuestionRefusedError(what_if.value, field, "nothing_there", "")


def contract_choice(
    facts: FleetFacts,
    what_if: WhatIf,
    among: Callable[[PricedContract], bool] = lambda _: True,
    *,
    has_all: bool = False,
) -> Choice:
    """One of the contracts, the dearest one first; all together where that makes sense."""
    fitting = sorted((one for one in facts.contracts if among(one)), key=lambda c: -c.net_cents)
    ids = tuple(one.id for one in fitting)
    if not ids:
        raise refused(what_if, "contract")
    options = (ALL_CONTRACTS, *ids) if has_all and len(ids) > 1 else ids
    return Choice("contract", ChoiceKind.CONTRACT, options[0], options)


def has_experience(contract: PricedContract) -> bool:
    """Whether a contract is priced by its own claims."""
    return contract.regime is not Regime.STATUTORY


def vehicle_choice(facts: FleetFacts, what_if: WhatIf, *, is_any: bool = False) -> Choice:
    """One of the vehicles under the statutory clause, the dearest one first.

    Args:
        facts: What is known of the fleet.
        what_if: For whom it is chosen.
        is_any: Those of the other contracts too.
    """
    contracts = {one.id for one in facts.contracts}
    found = statutory_vehicles(facts)
    if is_any:
        found += tuple(
            one
            for one in facts.vehicles
            if one.regime is not Regime.STATUTORY and one.contract_id in contracts
        )
    ids = tuple(one.id for one in sorted(found, key=_dearest_first))
    if not ids:
        raise refused(what_if, "vehicle")
    return Choice("vehicle", ChoiceKind.VEHICLE, ids[0], ids, is_asked=True)


def permille_choice(name: str, default: int, options: tuple[int, ...]) -> Choice:
    """A share of up to all."""
    return Choice(name, ChoiceKind.PERMILLE, default, options, 1, 1000, is_asked=True)


def cents_choice(name: str, default: int, options: tuple[int, ...], least: int = 0) -> Choice:
    """An amount."""
    return Choice(name, ChoiceKind.CENTS, default, options, least, MOST_CENTS, is_asked=True)


def count_choice(name: str, default: int, options: tuple[int, ...], most: int) -> Choice:
    """A number of things, one at least."""
    return Choice(name, ChoiceKind.COUNT, default, options, 1, most, is_asked=True)


def years_choice(default: int = 3, most: int = MOST_YEARS, *, is_asked: bool = False) -> Choice:
    """How far to look ahead."""
    options = tuple(one for one in (1, 3, 5, 8, 10, 15) if one <= most)
    return Choice("years", ChoiceKind.YEARS, default, options, 1, most, is_asked=is_asked)


def _dearest_first(vehicle: PricedVehicle) -> tuple[int, int]:
    held = vehicle.reference
    return -(held.liability_cents + held.other_cents + held.outside_cents), vehicle.id
