"""The coefficients of contracts at their coming renewals, from facts about a whole fleet.

A coefficient belongs to a contract: what its insurer printed last is the start, and the claims of
the contract that this figure does not hold yet are folded by `bonusmalus`. Where nothing was
printed, 1.00 since the last renewal stands in for it (a default: annexe A121-1, art. 1).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import BonusMalusError
from bonusmalus.history import Record
from bonusmalus.periods import RenewalDay, add_years, renewal_counting
from fleet.coefficient import Prospect, path
from fleet.driving import Regime
from fleet.pricing.facts import FleetClaim, FleetFacts, Guarantee, PricedContract

ONE = Coefficient(100)
_KINDS = {Guarantee.THEFT: ClaimKind.THEFT, Guarantee.GLASS: ClaimKind.GLASS}


def insured_since(contract: PricedContract) -> date:
    """The first day of the running insurance year: the last renewal, or the contract's start."""
    return max(add_years(contract.renewal_on, -1), contract.starts_on)


def in_force_since(contract: PricedContract) -> date:
    """The day from which the present coefficient holds: as printed, else the last renewal."""
    return contract.coefficient_since or insured_since(contract)


@dataclass(frozen=True, slots=True)
class Start:
    """From what the coefficient of a contract goes on.

    Attributes:
        claims: Those of the contract, in any order.
    """

    contract: PricedContract
    coefficient: Coefficient
    claims: tuple[FleetClaim, ...] = ()

    @property
    def since(self) -> date:
        """Since when the coefficient is in force."""
        return in_force_since(self.contract)

    def record(self, further: Iterable[Claim] = ()) -> Record:
        """The facts that the law folds; claims that moved the figure already are left out."""
        renewal_on = self.contract.renewal_on
        renewal_day = RenewalDay(renewal_on.month, renewal_on.day)
        felt = (
            claim_of(one)
            for one in self.claims
            if one.is_declared
            and one.is_at_fault
            and renewal_counting(one.occurred_on, renewal_day) > self.since
        )
        return Record(
            use=self.contract.use,
            start=self.coefficient,
            first_insured_on=self.since,
            renewal_day=renewal_day,
            claims=(*felt, *further),
            years_at_floor=self.contract.years_at_floor,
        )


def starts_of(facts: FleetFacts) -> dict[int, Start]:
    """From what the coefficient of each contract under the statutory clause goes on."""
    claims: defaultdict[int, list[FleetClaim]] = defaultdict(list)
    for claim in facts.claims:
        if claim.contract_id is not None:
            claims[claim.contract_id].append(claim)
    coefficients = {one.contract_id: one.coefficient for one in facts.vehicles}
    return {
        one.id: Start(one, coefficients.get(one.id, ONE), tuple(claims[one.id]))
        for one in facts.contracts
        if one.regime is Regime.STATUTORY
    }


def next_coefficients(facts: FleetFacts) -> Mapping[int, Coefficient]:
    """The coefficient of each contract at its next renewal, where its facts can be folded."""
    found = {key: path_of(start, facts.as_at, 1) for key, start in starts_of(facts).items()}
    return {key: ahead[0].coefficient for key, ahead in found.items() if ahead}


def path_of(
    start: Start, after: date, years: int, further: Sequence[Claim] = ()
) -> tuple[Prospect, ...]:
    """The values at the renewals of the years after a day; none where the facts contradict."""
    try:
        return path(start.record(further), after, years)
    except BonusMalusError:
        return ()


def imagined_claim(on: date, liability: Liability = Liability.FULL) -> Claim:
    """A claim that nobody had, for a comparison."""
    return Claim(on, liability, ClaimKind.COLLISION, reference="imagined")


def claim_of(claim: FleetClaim) -> Claim:
    """A claim as the law looks at it."""
    kind = _KINDS.get(claim.guarantee, ClaimKind.COLLISION)
    return Claim(claim.occurred_on, claim.liability, kind, reference=str(claim.id))
