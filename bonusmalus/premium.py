"""The premium of one contract: reference premium, coefficient, surcharges, taxes.

The coefficient multiplies the reference premium with the novice surcharge in it; aggravation
surcharges are computed on the reference premium alone and added after. Sums are exact integers;
money is rounded once, half up to the cent, at the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Self

from bonusmalus.articles import Article
from bonusmalus.clause import PERMILLE
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import PremiumError, Reason
from bonusmalus.surcharges import NO_NOVICE, Aggravations, BareSurcharge, NoviceSurcharge

_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class ReferencePremium:
    """The tariff premium of a risk for a year, before coefficient and surcharges.

    Attributes:
        liability_cents: Third-party liability.
        other_cents: The other covers under the coefficient: own damage, theft, fire, glass,
            natural disaster (annexe A121-1, art. 3).
        outside_cents: Covers outside the clause: assistance, driver's cover, legal aid.

    Raises:
        PremiumError: An amount is negative.

    Sources:
        annexe A121-1, art. 2 and 3.
    """

    liability_cents: int
    other_cents: int = 0
    outside_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse negative amounts."""
        for field in ("liability_cents", "other_cents", "outside_cents"):
            if getattr(self, field) < 0:
                raise PremiumError(Reason.NEGATIVE, field, getattr(self, field))


@dataclass(frozen=True, slots=True)
class TaxRates:
    """Taxes and contributions on each part of the net premium, in permille.

    Attributes:
        liability_permille: On third-party liability.
        other_permille: On the other covers, in the clause or outside.
        contribution_cents: Fixed contribution per contract, set by decree: to be configured.

    Sources:
        France Assureurs (domain/FLEET.md § 1.2): 33 % + 1.2 % + 0.8 %, and 18 %.
    """

    liability_permille: int = 350
    other_permille: int = 180
    contribution_cents: int = 0

    def __post_init__(self) -> None:
        """Refuse negative rates."""
        for field in ("liability_permille", "other_permille", "contribution_cents"):
            if getattr(self, field) < 0:
                raise PremiumError(Reason.NEGATIVE, field, getattr(self, field))


# Third-party liability of a utility vehicle above 3.5 t: 15 % + 2 % (domain/FLEET.md § 1.2).
HEAVY_VEHICLE_TAXES = TaxRates(liability_permille=170)
USUAL_TAXES = TaxRates()


@dataclass(frozen=True, slots=True)
class _Exact:
    """A sum of money as an exact fraction of cents."""

    numerator: int
    denominator: int = 1

    def plus(self, other: Self) -> "_Exact":
        """Add, over the product of the denominators."""
        return _Exact(
            self.numerator * other.denominator + other.numerator * self.denominator,
            self.denominator * other.denominator,
        )

    def times(self, numerator: int, denominator: int = 1) -> "_Exact":
        """Multiply by a fraction."""
        return _Exact(self.numerator * numerator, self.denominator * denominator)

    def in_cents(self) -> int:
        """Round half up to the cent: the only rounding of a premium."""
        return (2 * self.numerator + self.denominator) // (2 * self.denominator)


@dataclass(frozen=True, slots=True)
class Premium:
    """What a contract costs for a year; every figure is rounded once, from exact sums.

    Attributes:
        reference_cents: Reference premium under the clause, novice surcharge included (art. 2).
        coefficient: What it is multiplied by (art. 1).
        net_after_coefficient_cents: Their product, as the notice must show it (art. 14).
        aggravation_cents: Surcharges of article A121-1-2, on the reference premium alone.
        outside_cents: Covers outside the clause.
        net_cents: What is due before tax.
        gross_cents: What is due with taxes and contributions.
    """

    reference_cents: int
    coefficient: Coefficient
    net_after_coefficient_cents: int
    aggravation_cents: int
    outside_cents: int
    net_cents: int
    gross_cents: int


# Where each figure of a premium is written, so that a screen can say why it is there.
ARTICLE_OF_FIGURE: Mapping[str, Article] = MappingProxyType(
    {
        "coefficient": Article.ART_1,
        "reference_cents": Article.ART_2,
        "outside_cents": Article.ART_3,
        "net_after_coefficient_cents": Article.ART_14,
        "aggravation_cents": Article.AGGRAVATION,
    }
)


def premium_of(
    reference: ReferencePremium,
    coefficient: Coefficient,
    novice: NoviceSurcharge = NO_NOVICE,
    aggravations: Aggravations | BareSurcharge | None = None,
    taxes: TaxRates = USUAL_TAXES,
) -> Premium:
    """Work out the net and the gross premium of one contract for a year.

    Sources:
        annexe A121-1, art. 1, 2, 3 and 14; art. A121-1-1; art. A121-1-2.
    """
    base = _Exact(reference.liability_cents).times(*novice.factor())
    liability = base.times(coefficient.hundredths, _HUNDREDTHS)
    other = _Exact(reference.other_cents).times(coefficient.hundredths, _HUNDREDTHS)
    permille = aggravations.rate_permille() if aggravations else 0
    aggravation = _Exact(reference.liability_cents).times(permille, PERMILLE)
    outside = _Exact(reference.outside_cents)
    net = liability.plus(aggravation).plus(other).plus(outside)
    return Premium(
        reference_cents=base.plus(_Exact(reference.other_cents)).in_cents(),
        coefficient=coefficient,
        net_after_coefficient_cents=liability.plus(other).in_cents(),
        aggravation_cents=aggravation.in_cents(),
        outside_cents=reference.outside_cents,
        net_cents=net.in_cents(),
        gross_cents=_gross(liability.plus(aggravation), other.plus(outside), taxes).in_cents(),
    )


def _gross(liability: _Exact, other: _Exact, taxes: TaxRates) -> _Exact:
    taxed = liability.times(PERMILLE + taxes.liability_permille, PERMILLE)
    rest = other.times(PERMILLE + taxes.other_permille, PERMILLE)
    return taxed.plus(rest).plus(_Exact(taxes.contribution_cents))


def difference_cents(
    reference_cents: int,
    without_claim: tuple[Coefficient, ...],
    with_claim: tuple[Coefficient, ...],
) -> int:
    """Return what a claim costs the company over years, from two paths of the coefficient.

    Args:
        reference_cents: Yearly reference premium under the clause.
        without_claim: The coefficient of each year without the claim.
        with_claim: The coefficient of the same years with it.

    Returns:
        Cents before tax; never what an employee owes.

    Raises:
        PremiumError: The two paths have different lengths.
    """
    if len(without_claim) != len(with_claim):
        raise PremiumError(Reason.MISSING, "with_claim", len(with_claim))
    pairs = zip(with_claim, without_claim, strict=True)
    hundredths = sum(a.hundredths - b.hundredths for a, b in pairs)
    return _Exact(reference_cents * hundredths, _HUNDREDTHS).in_cents()
