"""Which badges a person has earned, by the facts: a badge that is earned once stays for good."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from bonusmalus.periods import add_months
from fleet.driving import RecordedClaim
from fleet.recognition import BadgeKind, PointEntry, PointReason
from fleet.streaks_facts import PersonRecords, is_teller, is_told_on_time
from fleet.streaks_rules import is_at_fault

RETURN_MONTHS: Final = 3
STREAK_BADGES: Final[tuple[tuple[BadgeKind, int], ...]] = (
    (BadgeKind.FIRST_MONTH, 1),
    (BadgeKind.THREE_MONTHS, 3),
    (BadgeKind.SIX_MONTHS, 6),
    (BadgeKind.TWELVE_MONTHS, 12),
    (BadgeKind.TWENTY_FOUR_MONTHS, 24),
)
_LEARNT: Final = frozenset({PointReason.QUIZ, PointReason.TRAINING})


@dataclass(frozen=True, slots=True)
class BadgeFacts:
    """What badges follow from.

    Attributes:
        best_months: The longest run of responsible driving ever.
        has_begun: A month was confirmed or something told, and a quiz or a training done.
        has_reported: A near miss or a hazard was told, or an incident in time.
        has_caught: A near miss or a hazard of theirs was answered.
        returned_on: Three months after the last decision that found them at fault.
    """

    best_months: int = 0
    has_begun: bool = False
    has_reported: bool = False
    has_caught: bool = False
    returned_on: date | None = None


def badges_earned(facts: BadgeFacts, today: date) -> frozenset[BadgeKind]:
    """Every badge that the facts give on a day; what a person has besides stays theirs."""
    given = {
        BadgeKind.WELCOME: facts.has_begun,
        BadgeKind.FIRST_REPORT: facts.has_reported,
        BadgeKind.GOOD_CATCH: facts.has_caught,
        BadgeKind.RETURN: facts.returned_on is not None and facts.returned_on <= today,
    }
    streaks = {kind for kind, months in STREAK_BADGES if months <= facts.best_months}
    return frozenset(streaks | {kind for kind, is_given in given.items() if is_given})


def badge_facts(
    records: PersonRecords, entries: Iterable[PointEntry], best_months: int, zone: ZoneInfo
) -> BadgeFacts:
    """What is stored about a person, as far as badges look at it."""
    told = [one for one in records.incidents if is_teller(one, records, zone)]
    has_learnt = any(one.reason in _LEARNT for one in entries)
    return BadgeFacts(
        best_months=best_months,
        has_begun=bool(records.confirmations or told) and has_learnt,
        has_reported=any(one.is_preventive or is_told_on_time(one, zone) for one in told),
        has_caught=any(one.is_preventive and one.answered_at is not None for one in told),
        returned_on=_returned_on(records.claims),
    )


def _returned_on(claims: Iterable[RecordedClaim]) -> date | None:
    """From when somebody is back; None where nothing was decided here, or a contest is open.

    What came with an import was over before Bonroute knew of it.
    """
    known = [one for one in claims if is_at_fault(one)]
    decided = [one.decisions[-1] for one in known]
    if any(one.is_contested for one in known) or all(one.recorded_by is None for one in decided):
        return None
    return add_months(max(one.decided_on for one in decided), RETURN_MONTHS)
