"""Whether a paper holds: number, day and company of the attestation, and nothing of the person."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from fleet.access import Action, Actor, guarded
from fleet.attestation_code import hash_code, plain_code
from fleet.attestations import Withdrawal
from fleet.ports import Work


@dataclass(frozen=True, slots=True)
class Verified:
    """What whoever holds the paper may compare with it.

    Attributes:
        withdrawn_at: None while it holds.
        is_replaced: A newer one took its place; no other reason is anybody else's business.
    """

    number: str
    as_at: date
    company: str
    withdrawn_at: datetime | None
    is_replaced: bool

    def withdrawn_on(self, zone: ZoneInfo) -> date | None:
        """The legal day on which it was withdrawn."""
        return None if self.withdrawn_at is None else self.withdrawn_at.astimezone(zone).date()


@guarded(Action.VERIFY_ATTESTATION)
def verify_attestation(work: Work, _actor: Actor, typed: str) -> Verified | None:
    """What a code stands for; None: it is no code, or of nothing that is kept."""
    return verified(work, typed)


def verified(work: Work, typed: str) -> Verified | None:
    """The same for the command line, where nobody is identified.

    A code of an attestation that was forgotten is unknown, like one that never was.
    """
    signs = plain_code(typed)
    known = None if signs is None else work.attestations.by_code(hash_code(signs))
    if known is None:
        return None
    is_replaced = known.withdrawal is Withdrawal.REPLACED
    return Verified(known.number, known.as_at, known.facts.company, known.withdrawn_at, is_replaced)
