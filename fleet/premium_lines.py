"""What each vehicle of a fleet costs: today, at 1.00, last year and after the next renewal. Pure.

A contract is priced as a whole, as its insurer prices it, and each amount is then shared among its
vehicles to the cent; a line is such a part. Units, regimes and the company are sums of lines, so
that they always reconcile (docs/algorithms/fleet_premium.md).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from fractions import Fraction

from bonusmalus.clause import PERMILLE
from bonusmalus.coefficient import Coefficient
from bonusmalus.premium import TaxRates, premium_of
from bonusmalus.surcharges import BareSurcharge
from fleet.coefficient_paths import ONE, next_coefficients
from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.fleet_prices import net_at, net_price
from fleet.fleet_shares import half_up, shared
from fleet.paid_years import in_full
from fleet.pricing import clause_grid, loss_ratio
from fleet.pricing.facts import (
    FleetClaim,
    FleetFacts,
    InsuranceYear,
    PricedContract,
    PricedVehicle,
)
from fleet.pricing.parameters import DEFAULTS, Parameters
from fleet.what_ifs.premiums import filled


@dataclass(frozen=True, slots=True)
class Amounts:
    """Yearly premiums in cents, before tax (`net`) and with it (`gross`).

    Attributes:
        one: At coefficient 1.00.
        last: Of twelve months of the year before the running one; 0 for a contract that had none.
        last_default: What of `last` nobody entered: it is worked out from today's premiums.
        compared: Today's premium of what had a year before: what `last` is compared with.
        next: After the next renewal, at equal reference premiums.
    """

    net: int = 0
    gross: int = 0
    one_net: int = 0
    one_gross: int = 0
    last_net: int = 0
    last_gross: int = 0
    last_default_net: int = 0
    compared_net: int = 0
    next_net: int = 0
    next_gross: int = 0
    reduction: int = 0
    increase: int = 0
    coming_reduction: int = 0
    coming_increase: int = 0

    def plus(self, other: "Amounts") -> "Amounts":
        """Add another one, amount by amount."""
        return Amounts(*(getattr(self, one) + getattr(other, one) for one in NAMES))


NAMES = tuple(field.name for field in fields(Amounts))
NOTHING = Amounts()


@dataclass(frozen=True, slots=True)
class PremiumLine:
    """The part of one vehicle, or of a contract without any.

    Attributes:
        is_default: Something in it is a default: no reference premium, or no coefficient known.
        contract_id: None of a vehicle without a contract.
    """

    unit_id: int
    regime: Regime
    amounts: Amounts
    vehicle_id: int | None = None
    is_default: bool = False
    contract_id: int | None = None


@dataclass(frozen=True, slots=True)
class ContractNets:
    """The net premium of a contract as a whole, and how far the other cases are from it."""

    net: int
    to_one: int
    to_next: int
    last: int
    last_default: int
    compared: int


def premium_lines(facts: FleetFacts) -> Iterator[PremiumLine]:
    """One line for each vehicle of the facts, and for each contract that has none."""
    coming = next_coefficients(facts)
    of_contracts = _facts_by_contract(facts)
    for contract in facts.contracts:
        own = of_contracts[contract.id]
        yield from _of_contract(own, contract_nets(own, coming.get(contract.id)))
    alone = (one for one in facts.vehicles if one.contract_id not in of_contracts)
    for vehicle in alone:
        net = net_price(vehicle)
        mine = ContractNets(net, to_one=0, to_next=0, last=net, last_default=net, compared=net)
        yield _line(vehicle, mine, DEFAULTS, contribution=0)


def contract_nets(facts: FleetFacts, coming: Coefficient | None) -> ContractNets:
    """What the one contract of the facts costs in each case.

    Args:
        facts: Of one contract.
        coming: Its coefficient at the next renewal; None: it has none, or it cannot be folded.
    """
    (contract,) = facts.contracts
    last = _last_year(facts, contract)
    if contract.regime is not Regime.STATUTORY:
        after = after_experience(facts, contract)
        return ContractNets(contract.net_cents, 0, after - contract.net_cents, *last)
    to_next = 0 if coming is None else _change(facts, coming)
    return ContractNets(contract.net_cents, _change(facts, ONE), to_next, *last)


def _last_year(facts: FleetFacts, contract: PricedContract) -> tuple[int, int, int]:
    """The premium of the last year that is over, what of it is a default, what it compares with."""
    over = [one for one in facts.years if one.ends_before <= facts.as_at]
    if not over:
        return 0, 0, 0
    last = in_full(over[-1], contract, facts.as_at)
    return last.cents, 0 if last.is_known else last.cents, contract.net_cents


def after_experience(facts: FleetFacts, contract: PricedContract) -> int:
    """The next premium by the contract's own grid, else by S/P; as today where neither can say."""
    try:
        if contract.parameters.grid:
            return clause_grid.next_premium(facts, contract.id).cents
        return loss_ratio.next_premium(facts, contract.id).cents
    except PricingRefusedError:
        return contract.net_cents


def _change(facts: FleetFacts, after: Coefficient) -> int:
    """What another coefficient does to the premium of a contract, vehicle by vehicle.

    A vehicle without a reference premium has its share of the net premium, as in what-ifs.
    """
    (contract,) = facts.contracts
    vehicles = filled(facts).facts.vehicles if contract.net_cents else facts.vehicles
    return sum(net_at(one, after) - net_price(one) for one in vehicles)


def _facts_by_contract(facts: FleetFacts) -> Mapping[int, FleetFacts]:
    """The same facts, one contract at a time: a model looks at a contract and not at a company."""
    vehicles: defaultdict[int, list[PricedVehicle]] = defaultdict(list)
    claims: defaultdict[int, list[FleetClaim]] = defaultdict(list)
    years: defaultdict[int, list[InsuranceYear]] = defaultdict(list)
    for vehicle in facts.vehicles:
        vehicles[vehicle.contract_id or 0].append(vehicle)
    for claim in facts.claims:
        claims[claim.contract_id or 0].append(claim)
    for year in facts.years:
        years[year.contract_id].append(year)
    return {
        one.id: FleetFacts(
            facts.unit_id,
            facts.as_at,
            (one,),
            tuple(vehicles[one.id]),
            tuple(claims[one.id]),
            tuple(years[one.id]),
        )
        for one in facts.contracts
    }


def _of_contract(facts: FleetFacts, nets: ContractNets) -> Iterator[PremiumLine]:
    (contract,) = facts.contracts
    parameters = contract.parameters
    if not facts.vehicles:
        mix = _usual_mix(parameters, is_heavy=False)
        amounts = _amounts(nets, mix, parameters.contribution_cents)
        yield PremiumLine(
            contract.unit_id, contract.regime, amounts, is_default=True, contract_id=contract.id
        )
        return
    weights = weights_of(facts.vehicles)
    parts = {name: shared(getattr(nets, name), weights) for name in _SHARED}
    contribution = parameters.contribution_cents
    for vehicle in facts.vehicles:
        mine = ContractNets(*(parts[name][vehicle.id] for name in _SHARED))
        yield _line(vehicle, mine, parameters, contribution)
        contribution = 0  # each contract bears it once


_SHARED = tuple(field.name for field in fields(ContractNets))


def weights_of(vehicles: Iterable[PricedVehicle]) -> dict[int, int]:
    """By what a contract's premium is shared: what each of its vehicles costs.

    One whose reference premium is not known weighs as much as the mean of the others.
    """
    found = list(vehicles)
    known = {one.id: net_price(one) for one in found if one.is_premium_known}
    mean = sum(known.values()) // len(known) if known else 0
    return {one.id: known.get(one.id, mean) for one in found}


def _line(
    vehicle: PricedVehicle, nets: ContractNets, parameters: Parameters, contribution: int
) -> PremiumLine:
    lacks_coefficient = vehicle.regime is Regime.STATUTORY and not vehicle.is_coefficient_known
    return PremiumLine(
        vehicle.unit_id,
        vehicle.regime,
        _amounts(nets, tax_mix(vehicle, parameters), contribution),
        vehicle.id,
        is_default=lacks_coefficient or not vehicle.is_premium_known,
        contract_id=vehicle.contract_id,
    )


def _amounts(nets: ContractNets, mix: Fraction, contribution: int) -> Amounts:
    def gross(cents: int) -> int:
        return half_up(cents * mix.numerator, mix.denominator) + contribution

    one, after = nets.net + nets.to_one, nets.net + nets.to_next
    return Amounts(
        net=nets.net,
        gross=gross(nets.net),
        one_net=one,
        one_gross=gross(one),
        last_net=nets.last,
        last_gross=gross(nets.last) if nets.last else 0,
        last_default_net=nets.last_default,
        compared_net=nets.compared,
        next_net=after,
        next_gross=gross(after),
        reduction=min(-nets.to_one, 0),
        increase=max(-nets.to_one, 0),
        coming_reduction=min(nets.to_next, 0),
        coming_increase=max(nets.to_next, 0),
    )


def tax_mix(vehicle: PricedVehicle, parameters: Parameters) -> Fraction:
    """Gross over net premium of a vehicle, without the fixed contribution.

    Sources:
        domain/FLEET.md § 1.2: taxes per guarantee.
    """
    taxes = TaxRates(
        _liability_tax(parameters, is_heavy=vehicle.is_heavy), parameters.other_tax_permille
    )
    surcharge = BareSurcharge(vehicle.surcharge_permille)
    premium = premium_of(vehicle.reference, vehicle.coefficient, vehicle.novice, surcharge, taxes)
    if not premium.net_cents:
        return _usual_mix(parameters, is_heavy=vehicle.is_heavy)
    return Fraction(premium.gross_cents, premium.net_cents)


def _usual_mix(parameters: Parameters, *, is_heavy: bool) -> Fraction:
    """By the usual share of liability in a premium: a default."""
    share = parameters.liability_share_permille
    tax = share * _liability_tax(parameters, is_heavy=is_heavy)
    tax += (PERMILLE - share) * parameters.other_tax_permille
    return 1 + Fraction(tax, PERMILLE * PERMILLE)


def _liability_tax(parameters: Parameters, *, is_heavy: bool) -> int:
    if is_heavy:
        return parameters.heavy_liability_tax_permille
    return parameters.liability_tax_permille
