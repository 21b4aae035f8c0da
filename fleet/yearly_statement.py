"""What a yearly statement says: plain data, nothing to look up.

The internal one is about a person and is no claims history statement (relevé d'informations): only
an insurer issues that. The official one is about a contract whose insurer printed a coefficient.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bonusmalus.claims import ClaimKind, EffectReason, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record, Step, replay
from bonusmalus.periods import Period, RenewalDay, reference_period
from bonusmalus.record import decided_claims
from bonusmalus.statement import claims_since
from fleet.coefficient import Prospect
from fleet.contract_renewals import ContractNotice
from fleet.driving import Figure
from fleet.people import Language
from fleet.reconciliation import Reconciliation


@dataclass(frozen=True, slots=True)
class YearlyClaim:
    """A claim of the last five periods, with what it did.

    Attributes:
        counts_on: The renewal that feels it.
        factor_permille: What it multiplied the coefficient by; None where it has had no effect.
        reason: Why it counts as it does.
        is_pending: No decision yet.
        is_contested: The driver contests its decision, which counts until the answer.
    """

    reference: str
    occurred_on: date
    kind: ClaimKind
    liability: Liability
    counts_on: date
    factor_permille: int | None
    reason: EffectReason
    is_pending: bool = False
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Sender:
    """Who is responsible for what the statement says.

    Attributes:
        contact: To whom somebody writes about their data.
    """

    company_name: str
    unit_name: str
    contact: str


@dataclass(frozen=True, slots=True)
class InternalStatement:
    """The year of one person's internal coefficient.

    Attributes:
        as_of: The legal day on which the facts were read.
        before: As it was found at the close, `after` too.
        steps: Of that renewal; empty where corrected facts no longer lead to what was found.
        present: In force on `as_of`: another one where a decision has changed since.
        without_claim: The next renewal when nothing happens, `with_partial` and `with_full` with
            one claim today.
    """

    language: Language
    as_of: date
    sender: Sender
    employee_name: str
    employee_number: str
    use: VehicleUse
    renewal_on: date
    period: Period
    before: Coefficient
    after: Coefficient
    steps: tuple[Step, ...]
    present: Coefficient
    claims: tuple[YearlyClaim, ...]
    without_claim: Prospect
    with_partial: Prospect
    with_full: Prospect
    figure: Figure = Figure.INTERNAL

    def key(self) -> str:
        """A name that changes whenever the statement would say something else."""
        return repr(self)

    @property
    def name(self) -> str:
        """How the file is called: nothing about anybody."""
        return f"bilan-interne-{self.renewal_on.year}"


@dataclass(frozen=True, slots=True)
class OfficialStatement:
    """The year of one contract, as its insurer printed it, beside ours.

    Attributes:
        document: Which document printed the figure, from `since` on.
        reconciliation: The printed figure against ours; None where the one before is not known.
            Without causes where they could be about a claim that is not the reader's.
        steps: Of our computation.
        claims: Those that the reader may see, of the last five periods.
        has_other_claims: The contract has claims that are not the reader's; how many is not said.
        is_for_driver: The reader drives for the contract, and does not look after it.
        hides_steps: There are steps, and one of them would tell of a claim that is not theirs.
    """

    language: Language
    as_of: date
    sender: Sender
    contract_number: str
    insurer: str
    use: VehicleUse
    renewal_on: date
    period: Period
    coefficient: Coefficient
    document: str
    since: date
    notice: ContractNotice | None
    reconciliation: Reconciliation | None
    steps: tuple[Step, ...]
    claims: tuple[YearlyClaim, ...]
    has_other_claims: bool
    is_for_driver: bool
    hides_steps: bool = False
    figure: Figure = Figure.OFFICIAL

    def key(self) -> str:
        """A name that changes whenever the statement would say something else."""
        return repr(self)

    @property
    def name(self) -> str:
        """How the file is called."""
        return f"bilan-contrat-{self.renewal_on.year}"


YearlyStatement = InternalStatement | OfficialStatement


def yearly_claims(
    record: Record, as_of: date, contested: Iterable[str] = ()
) -> tuple[YearlyClaim, ...]:
    """The claims of the five last annual periods and of the running one, oldest first.

    Sources:
        annexe A121-1, art. 12 (five periods: the same as on a claims history statement).
    """
    since, marked = claims_since(record, as_of), frozenset(contested)
    factors = {
        (step.claim.occurred_on, step.claim.reference): step.factor_permille
        for step in replay(record, as_of).steps
        if step.claim is not None
    }
    return tuple(
        YearlyClaim(
            reference=one.claim.reference,
            occurred_on=one.claim.occurred_on,
            kind=one.claim.kind,
            liability=one.claim.liability,
            counts_on=one.counts_on,
            factor_permille=factors.get((one.claim.occurred_on, one.claim.reference)),
            reason=one.effect.reason,
            is_pending=one.is_pending,
            is_contested=one.claim.reference in marked,
        )
        for one in decided_claims(record, as_of)
        if one.claim.occurred_on >= since
    )


def period_of(renewal_day: RenewalDay, first_insured_on: date, renewal_on: date) -> Period:
    """The period that a renewal judged; of the first one, the part with cover if there is any."""
    period = reference_period(renewal_on, renewal_day)
    if not period.starts_on < first_insured_on < period.ends_before:
        return period
    return Period(first_insured_on, period.ends_before)
