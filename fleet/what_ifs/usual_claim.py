"""The claim that is supposed where nobody says what it costs: third-party damage, and one's own."""

from dataclasses import dataclass
from fractions import Fraction

from fleet.pricing.facts import Guarantee, PricedContract
from fleet.pricing.frequency import REFERENCES
from fleet.pricing.results import Measure, Origin, Quantity
from fleet.what_ifs.years import Amount

USUAL_CLAIM = (Guarantee.LIABILITY, Guarantee.DAMAGE)
"""What a claim with fault usually brings: damage of the other one, and one's own."""


@dataclass(frozen=True, slots=True)
class UsualClaim:
    """One claim with fault at the usual costs (FLEET.md § 1.3): a default.

    Attributes:
        cost_cents: All of it.
        own_cents: What the deductibles of the contract leave to the company.
        extra: What the insurer counts.
    """

    cost_cents: int
    own_cents: int
    extra: Amount

    @classmethod
    def on(cls, contract: PricedContract) -> "UsualClaim":
        """On a contract that is priced by its claims."""
        deductibles = contract.deductibles_cents
        usual = {one: REFERENCES[one].mean_cost_cents or 0 for one in USUAL_CLAIM}
        own = sum(min(deductibles.get(one, 0), cents) for one, cents in usual.items())
        cost = sum(usual.values())
        charge = min(cost - own, contract.parameters.claim_cap_cents)
        return cls(cost, own, Amount(Fraction(charge), number=Fraction(1)))

    @property
    def cost(self) -> Quantity:
        """Its cost, as what it is."""
        return Quantity("mean_cost", self.cost_cents, Measure.CENTS, Origin.DEFAULT)
