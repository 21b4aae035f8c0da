"""Surcharges of the premium, which are not the coefficient: novice drivers and aggravation.

The circumstances of article A121-1-2 are offences for the most part: the functions here take them
for one computation, and Bonroute stores none of them (domain/FLEET.md § 1.2).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from bonusmalus.articles import Article
from bonusmalus.clause import PERMILLE, LegalNumber, Unit
from bonusmalus.errors import PremiumError, Reason
from bonusmalus.periods import RenewalDay, add_years, next_renewal

_SINCE_1984 = date(1984, 7, 1)  # arrêté du 8 juin 1984
_SINCE_1992 = date(1992, 1, 1)  # arrêté du 22 novembre 1991


class Apprenticeship(StrEnum):
    """How the novice driver learned to drive."""

    ORDINARY = "ordinary"
    ACCOMPANIED = "accompanied"


def _novice(value: int, unit: Unit = Unit.PERMILLE) -> LegalNumber:
    return LegalNumber(value, unit, Article.NOVICE, _SINCE_1992)


NOVICE_CAPS: Mapping[Apprenticeship, LegalNumber] = MappingProxyType(
    {Apprenticeship.ORDINARY: _novice(1000), Apprenticeship.ACCOMPANIED: _novice(500)}
)
NOVICE_YEARS = _novice(3, Unit.YEARS)


@dataclass(frozen=True, slots=True)
class NoviceSurcharge:
    """Surcharge of a novice driver on the third-party liability premium.

    Attributes:
        initial_permille: Rate of the first year.
        clean_years: Years since then without a liable claim, consecutive or not.
        apprenticeship: Gives the cap: 100 %, or 50 % after accompanied driving.

    Raises:
        PremiumError: The rate is negative or above its cap, or the years are negative.

    Sources:
        art. A121-1-1: halved from the initial rate after each such year, gone after three.
    """

    initial_permille: int
    clean_years: int = 0
    apprenticeship: Apprenticeship = Apprenticeship.ORDINARY

    def __post_init__(self) -> None:
        """Refuse rates above the cap."""
        if min(self.initial_permille, self.clean_years) < 0:
            raise PremiumError(Reason.NEGATIVE, "initial_permille", self.initial_permille)
        if self.initial_permille > NOVICE_CAPS[self.apprenticeship].value:
            raise PremiumError(Reason.ABOVE_THE_CAP, "initial_permille", self.initial_permille)

    def rate(self) -> tuple[int, int]:
        """Return the rate of this year as an exact fraction."""
        if self.clean_years >= NOVICE_YEARS.value:
            return 0, 1
        return self.initial_permille, PERMILLE * 2**self.clean_years

    def factor(self) -> tuple[int, int]:
        """Return one plus the rate, as an exact fraction."""
        numerator, denominator = self.rate()
        return denominator + numerator, denominator


NO_NOVICE = NoviceSurcharge(0)


def is_novice(licensed_on: date, subscribed_on: date, *, was_insured_in_last_years: bool) -> bool:
    """Tell whether the surcharge may be asked at subscription.

    Args:
        licensed_on: Day of the licence.
        subscribed_on: Day on which the contract begins.
        was_insured_in_last_years: Actually insured in the three years before subscription.

    Sources:
        art. A121-1-1: a licence of less than three years, or no insurance in the last three.
    """
    has_young_licence = add_years(licensed_on, NOVICE_YEARS.value) > subscribed_on
    return has_young_licence or not was_insured_in_last_years


class Circumstance(StrEnum):
    """Closed list of aggravating circumstances."""

    ALCOHOL = "alcohol"
    HIT_AND_RUN = "hit_and_run"
    SUSPENSION_OF_TWO_TO_SIX_MONTHS = "suspension_of_two_to_six_months"
    SUSPENSION_ABOVE_SIX_MONTHS = "suspension_above_six_months"
    CANCELLED_OR_SEVERAL_SUSPENSIONS = "cancelled_or_several_suspensions"
    UNDECLARED_RISK_OR_CLAIMS = "undeclared_risk_or_claims"
    THREE_LIABLE_CLAIMS = "three_liable_claims"


def _aggravation(value: int, unit: Unit = Unit.PERMILLE) -> LegalNumber:
    return LegalNumber(value, unit, Article.AGGRAVATION, _SINCE_1984)


AGGRAVATION_CAPS: Mapping[Circumstance, LegalNumber] = MappingProxyType(
    {
        Circumstance.ALCOHOL: _aggravation(1500),
        Circumstance.HIT_AND_RUN: _aggravation(1000),
        Circumstance.SUSPENSION_OF_TWO_TO_SIX_MONTHS: _aggravation(500),
        Circumstance.SUSPENSION_ABOVE_SIX_MONTHS: _aggravation(1000),
        Circumstance.CANCELLED_OR_SEVERAL_SUSPENSIONS: _aggravation(2000),
        Circumstance.UNDECLARED_RISK_OR_CLAIMS: _aggravation(1000),
        Circumstance.THREE_LIABLE_CLAIMS: _aggravation(500),
    }
)
TOTAL_CAP = _aggravation(4000)
AGGRAVATION_YEARS = _aggravation(2, Unit.YEARS)

_OFFENCES = frozenset({Circumstance.ALCOHOL, Circumstance.HIT_AND_RUN})
_LICENCE_MEASURES = frozenset(
    {
        Circumstance.SUSPENSION_OF_TWO_TO_SIX_MONTHS,
        Circumstance.SUSPENSION_ABOVE_SIX_MONTHS,
        Circumstance.CANCELLED_OR_SEVERAL_SUSPENSIONS,
    }
)


@dataclass(frozen=True, slots=True)
class Aggravation:
    """One aggravating circumstance, at the rate that the insurer chose.

    Attributes:
        circumstance: Which of the closed list.
        rate_permille: Share of the reference premium, at most the cap of the circumstance.
        event: Tells events apart: an offence and the licence measure that it led to have one.

    Raises:
        PremiumError: The rate is negative or above its cap.
    """

    circumstance: Circumstance
    rate_permille: int
    event: str = ""

    def __post_init__(self) -> None:
        """Refuse rates above the cap."""
        if self.rate_permille < 0:
            raise PremiumError(Reason.NEGATIVE, "rate_permille", self.rate_permille)
        if self.rate_permille > AGGRAVATION_CAPS[self.circumstance].value:
            raise PremiumError(Reason.ABOVE_THE_CAP, "rate_permille", self.rate_permille)


@dataclass(frozen=True, slots=True)
class Aggravations:
    """The circumstances that hold for one yearly premium."""

    of: tuple[Aggravation, ...] = ()

    def rate_permille(self) -> int:
        """Return the total rate that the insurer may ask, 4000 at most.

        Of one event, the offences and the licence measure do not stack: the higher of the sum of
        the first and of the second is the limit.

        Sources:
            art. A121-1-2.
        """
        events = {one.event for one in self.of}
        measured = sum(self._of_event(event) for event in events)
        rest = self._sum(self.of, frozenset(Circumstance) - _OFFENCES - _LICENCE_MEASURES)
        return min(measured + rest, TOTAL_CAP.value)

    def _of_event(self, event: str) -> int:
        of_event = tuple(one for one in self.of if one.event == event)
        return max(self._sum(of_event, _OFFENCES), self._sum(of_event, _LICENCE_MEASURES))

    @staticmethod
    def _sum(among: tuple[Aggravation, ...], circumstances: frozenset[Circumstance]) -> int:
        return sum(one.rate_permille for one in among if one.circumstance in circumstances)


@dataclass(frozen=True, slots=True)
class BareSurcharge:
    """The total of the aggravation surcharges as a number, for whom the reasons are no business.

    Attributes:
        permille: Share of the reference premium, 4000 at most.

    Raises:
        PremiumError: The rate is negative or above the cap of the total.

    Sources:
        art. A121-1-2.
    """

    permille: int

    def __post_init__(self) -> None:
        """Refuse rates above the cap."""
        if self.permille < 0:
            raise PremiumError(Reason.NEGATIVE, "surcharge_permille", self.permille)
        if self.permille > TOTAL_CAP.value:
            raise PremiumError(Reason.ABOVE_THE_CAP, "surcharge_permille", self.permille)

    def rate_permille(self) -> int:
        """Return the total rate."""
        return self.permille


def aggravation_due_until(event_on: date, renewal_day: RenewalDay) -> date:
    """Return the last day on which a surcharge may still fall due.

    Sources:
        art. A121-1-2: not beyond two years after the first renewal that follows the event.
    """
    return add_years(next_renewal(renewal_day, event_on), AGGRAVATION_YEARS.value)


def is_aggravation_due(event_on: date, renewal_day: RenewalDay, on: date) -> bool:
    """Tell whether an event may still weigh on a premium that falls due on a day."""
    return event_on <= on <= aggravation_due_until(event_on, renewal_day)
