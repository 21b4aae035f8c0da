"""What the insurer of a demo contract prints: here, the law applied to the driver's claims."""

from collections.abc import Iterable
from datetime import date

from bonusmalus.claims import Claim
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import Interruption, RenewalDay
from playground.frequencies import DrawnClaim
from playground.model import DemoPerson


def record_of(driver: DemoPerson, story: Iterable[DrawnClaim]) -> Record:
    """A driver's facts, as the law reads them."""
    return Record(
        use=driver.use,
        start=Coefficient(driver.start_hundredths),
        first_insured_on=driver.first_insured_on,
        renewal_day=RenewalDay(driver.renewal_month, 1),
        claims=tuple(
            Claim(one.occurred_on, one.liability, one.kind, one.exemption) for one in story
        ),
        interruptions=tuple(Interruption(*away) for away in driver.interruptions),
        years_at_floor=driver.years_at_floor,
    )


def official_hundredths(driver: DemoPerson, story: Iterable[DrawnClaim], on: date) -> int:
    """The coefficient in force on a day, in hundredths."""
    return replay(record_of(driver, story), on).coefficient.hundredths
