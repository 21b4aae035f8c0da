"""What one claim at fault costs the company in premiums, and how long it takes to recover. Pure.

It is the company's cost, shown to plan: nothing that a person owes (C. trav. L1331-2). Under the
statutory clause a claim weighs through the coefficient of its contract; under a fleet's own clause
through the S/P of the three years in which it stays.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bonusmalus.claims import Liability
from fleet.coefficient_paths import imagined_claim, path_of, starts_of
from fleet.driving import Regime
from fleet.errors import PricingRefusedError
from fleet.pricing.experience import USUAL_YEARS
from fleet.pricing.facts import FleetFacts, PricedContract, PricedVehicle
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.premiums import filled, net_of, net_of_all, rest_of
from fleet.what_ifs.usual_claim import UsualClaim
from fleet.what_ifs.years import Supposed

USUAL_HORIZON: Final = 5
MOST_YEARS: Final = 15
_SOURCE = "FLEET.md § 1.2"


@dataclass(frozen=True, slots=True)
class RecoveryYear:
    """One renewal after a claim: the net premium of its year without the claim, and with it."""

    renewal_on: date
    without_cents: int
    with_cents: int

    @property
    def extra_cents(self) -> int:
        """What the claim adds to that year."""
        return self.with_cents - self.without_cents


@dataclass(frozen=True, slots=True)
class RecoveryPath:
    """How the premium of a contract comes back after one more claim at fault today.

    Attributes:
        years: The renewals until the claim has no effect any more, `MOST_YEARS` at most.
        back_on: The renewal from which the year costs no more than today's; None: not in sight.
        is_experience: By S/P and not by a coefficient.
        assumptions: What of it is a default: premiums that nobody entered, the usual claim.
    """

    contract_id: int
    today_cents: int
    years: tuple[RecoveryYear, ...]
    back_on: date | None
    is_experience: bool
    assumptions: tuple[Quantity, ...] = ()

    def extra_cents(self, number_of_years: int = USUAL_HORIZON) -> int:
        """What the claim adds over the first renewals."""
        return sum(one.extra_cents for one in self.years[:number_of_years])

    @property
    def number_of_years(self) -> int:
        """At how many renewals the claim is felt."""
        return sum(one.extra_cents > 0 for one in self.years)


def recovery_path(
    facts: FleetFacts, contract_id: int, liability: Liability = Liability.FULL
) -> RecoveryPath:
    """The path of a contract after one more claim today, or none if it has no effect.

    Raises:
        PricingRefusedError: `no_contract`, or what the S/P model refuses.
    """
    contract = next((one for one in facts.contracts if one.id == contract_id), None)
    if contract is None:
        raise PricingRefusedError(reason="no_contract", contract_id=contract_id)
    own = [one for one in facts.vehicles if one.contract_id == contract_id]
    if contract.regime is Regime.STATUTORY:
        return _by_coefficient(facts, contract, own, liability)
    return _by_experience(facts, contract)


def value_of_avoided_claim(facts: FleetFacts, contract_id: int) -> Price:
    """What one claim at fault that does not happen saves in net premiums, over five renewals.

    Under a fleet's own clause: over the three years in which it would have stayed in the S/P.

    Raises:
        PricingRefusedError: `no_contract`, or what the S/P model refuses.
    """
    path = recovery_path(facts, contract_id)
    years = path.years[:USUAL_HORIZON]
    steps = (
        PriceStep(
            "premium_with_claim",
            tuple(Quantity("premium", one.with_cents, Measure.CENTS) for one in years),
            Quantity("with_claim", sum(one.with_cents for one in years), Measure.CENTS),
            _SOURCE,
        ),
        PriceStep(
            "premium_without_claim",
            tuple(Quantity("premium", one.without_cents, Measure.CENTS) for one in years),
            Quantity("without_claim", sum(one.without_cents for one in years), Measure.CENTS),
            _SOURCE,
        ),
        PriceStep(
            "avoided_claim",
            (Quantity("number_of_years", len(years), Measure.NUMBER), *path.assumptions),
            Quantity("avoided_claim", path.extra_cents(), Measure.CENTS, Origin.RESULT),
            _SOURCE,
        ),
    )
    parts = {one.renewal_on.isoformat(): one.extra_cents for one in years}
    return Price(path.extra_cents(), steps, parts)


def _by_coefficient(
    facts: FleetFacts, contract: PricedContract, own: Sequence[PricedVehicle], liability: Liability
) -> RecoveryPath:
    start = starts_of(facts)[contract.id]
    claim = imagined_claim(facts.as_at, liability)
    horizon = MOST_YEARS + 1  # a claim of the last two months is felt a year later
    without = path_of(start, facts.as_at, horizon)
    after = path_of(start, facts.as_at, horizon, (claim,))
    whole = filled(replace(facts, contracts=(contract,), vehicles=tuple(own)))
    priced = whole.facts.vehicles
    rest = rest_of(contract, priced)
    years = [
        RecoveryYear(
            plain.renewal_on,
            rest + sum(net_of(one, plain.coefficient) for one in priced),
            rest + sum(net_of(one, claimed.coefficient) for one in priced),
        )
        for plain, claimed in zip(without, after, strict=False)
    ]
    felt, today = _felt(years), rest + net_of_all(priced)
    return RecoveryPath(
        contract.id,
        today,
        felt,
        _back_on(today, felt),
        is_experience=False,
        assumptions=whole.assumptions,
    )


def _felt(years: Sequence[RecoveryYear]) -> tuple[RecoveryYear, ...]:
    """From the first renewal at which the claim is felt to the last one."""
    places = [place for place, one in enumerate(years) if one.extra_cents]
    if not places:
        return ()
    return tuple(years[places[0] : places[-1] + 1][:MOST_YEARS])


def _back_on(today_cents: int, years: Sequence[RecoveryYear]) -> date | None:
    above = [place for place, one in enumerate(years) if one.with_cents > today_cents]
    if not above:
        return years[0].renewal_on if years else None
    following = above[-1] + 1
    return years[following].renewal_on if following < len(years) else None


def _by_experience(facts: FleetFacts, contract: PricedContract) -> RecoveryPath:
    """The usual claim in the statistics of three renewals, as the what-if of one more claim."""
    renewals = Renewals.of(facts, contract.id)
    claim = UsualClaim.on(contract)
    without = renewals.prices(USUAL_YEARS)
    claimed = renewals.prices(USUAL_YEARS, Supposed(extra=claim.extra))
    years = tuple(
        RecoveryYear(renewals.on(place), plain.cents, dear.cents)
        for place, (plain, dear) in enumerate(zip(without, claimed, strict=True))
    )
    return RecoveryPath(
        contract.id,
        contract.net_cents,
        years,
        renewals.on(USUAL_YEARS),
        is_experience=True,
        assumptions=(claim.cost,),
    )
