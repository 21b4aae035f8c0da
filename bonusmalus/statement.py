"""What the claims history statement and the renewal notice must hold, by version.

The documents themselves are drawn elsewhere; here is their content, and what may not be missing.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.clause import FR_1992, VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.errors import Reason, StatementError
from bonusmalus.history import replay
from bonusmalus.periods import PERIOD_MONTHS, add_months, reference_period
from bonusmalus.premium import Premium
from bonusmalus.record import Record, known_claims


class Field(StrEnum):
    """One thing that a statement must say."""

    SUBSCRIBED_ON = "subscribed_on"
    PLATE = "plate"
    POLICYHOLDER = "policyholder"
    NAMED_DRIVERS = "named_drivers"
    CLAIMS = "claims"
    COEFFICIENT = "coefficient"
    COEFFICIENT_APPLIED_ON = "coefficient_applied_on"
    DRAWN_UP_ON = "drawn_up_on"
    YEARS_AT_FLOOR = "years_at_floor"
    VEHICLE_USE = "vehicle_use"
    EU_TEMPLATE = "eu_template"


@dataclass(frozen=True, slots=True)
class StatementVersion:
    """The compulsory content from a day on.

    Attributes:
        since: First day.
        act: The act that made it.
        fields: What must be said.
    """

    since: date
    act: str
    fields: tuple[Field, ...]


# annexe A121-1, art. 12. The wording change of 2018-04-01 ("fournit") moved no field.
STATEMENT_VERSIONS = (
    StatementVersion(
        date(2003, 11, 7),
        "arrêté du 31 octobre 2003",
        (
            Field.SUBSCRIBED_ON,
            Field.PLATE,
            Field.POLICYHOLDER,
            Field.NAMED_DRIVERS,
            Field.CLAIMS,
            Field.COEFFICIENT,
            Field.DRAWN_UP_ON,
        ),
    ),
    StatementVersion(
        date(2025, 7, 24),
        "arrêté du 13 janvier 2025, règlement (UE) 2024/1855",
        (
            Field.EU_TEMPLATE,
            Field.NAMED_DRIVERS,
            Field.CLAIMS,
            Field.COEFFICIENT,
            Field.COEFFICIENT_APPLIED_ON,
            Field.YEARS_AT_FLOOR,
            Field.VEHICLE_USE,
        ),
    ),
)


def statement_version(on: date) -> StatementVersion:
    """Return the content required of a statement drawn up on a day.

    Raises:
        StatementError: The text of that day is not known (before 2003-11-07).
    """
    for version in reversed(STATEMENT_VERSIONS):
        if version.since <= on:
            return version
    raise StatementError(Reason.NO_CLAUSE_IN_FORCE, "on", on)


def statement_due_on(requested_on: date) -> date:
    """Return the last day to provide a statement that was asked for.

    Sources:
        annexe A121-1, art. 12; art. R113-12, III when the insured switches insurers.
    """
    return requested_on + timedelta(days=FR_1992.statement_days.value)


@dataclass(frozen=True, slots=True)
class StatementClaim:
    """A claim as a statement prints it."""

    occurred_on: date
    kind: ClaimKind
    liability: Liability
    reference: str


@dataclass(frozen=True, slots=True)
class ClaimsHistoryStatement:
    """What the record of a contract puts into a statement (relevé d'informations).

    Identities, licences and plates are not known to the law's functions: whoever draws the
    document adds them, as ``required`` lists.

    Attributes:
        drawn_up_on: Day at which the facts were cut off.
        subscribed_on: First day of the record.
        vehicle_use: Use of the vehicle on that day.
        coefficient: Coefficient applied at the last renewal.
        coefficient_applied_on: That renewal date.
        years_at_floor: Years at 0.50.
        claims: Claims of the five last annual periods, and of the running one, newest last.
        required: Everything that the version of that day requires.
        article: Where that is written.
    """

    drawn_up_on: date
    subscribed_on: date
    vehicle_use: VehicleUse
    coefficient: Coefficient
    coefficient_applied_on: date
    years_at_floor: int
    claims: tuple[StatementClaim, ...]
    required: tuple[Field, ...]
    article: Article = Article.ART_12


def statement_of(record: Record, on: date) -> ClaimsHistoryStatement:
    """Work out the statement of a record on a day.

    Raises:
        StatementError: The text of that day is not known.
        HistoryError: The record is refused.

    Sources:
        annexe A121-1, art. 12.
    """
    version = statement_version(on)
    history = replay(record, on)
    from_on = claims_since(record, on)
    known = (claim for claim in known_claims(record, on) if claim.occurred_on >= from_on)
    return ClaimsHistoryStatement(
        drawn_up_on=on,
        subscribed_on=record.first_insured_on,
        vehicle_use=record.use_on(on),
        coefficient=history.coefficient,
        coefficient_applied_on=history.in_force_since,
        years_at_floor=history.years_at_floor,
        claims=tuple(_printed(claim) for claim in sorted(known, key=lambda c: c.occurred_on)),
        required=version.fields,
    )


def claims_since(record: Record, on: date) -> date:
    """Return the first day of the five last annual periods ended by a day."""
    last_renewal_on = record.renewal_day.in_year(on.year + 1)
    while reference_period(last_renewal_on, record.renewal_day).ends_before > on:
        last_renewal_on = record.renewal_day.in_year(last_renewal_on.year - 1)
    ends_before = reference_period(last_renewal_on, record.renewal_day).ends_before
    return add_months(ends_before, -FR_1992.statement_periods.value * PERIOD_MONTHS)


def _printed(claim: Claim) -> StatementClaim:
    return StatementClaim(claim.occurred_on, claim.kind, claim.liability, claim.reference)


@dataclass(frozen=True, slots=True)
class RenewalNotice:
    """What a renewal notice or a receipt must show.

    Attributes:
        reference_cents: Reference premium.
        coefficient: Coefficient.
        net_after_coefficient_cents: Net premium after the coefficient.
        surcharge_cents: Surcharges of article A121-1-2.
        reduction_cents: Reductions granted besides.
        article: Where that is written.
    """

    reference_cents: int
    coefficient: Coefficient
    net_after_coefficient_cents: int
    surcharge_cents: int
    reduction_cents: int
    article: Article = Article.ART_14


def renewal_notice(premium: Premium, reduction_cents: int = 0) -> RenewalNotice:
    """Put the compulsory figures of a premium on its notice.

    Raises:
        StatementError: The reduction is negative.

    Sources:
        annexe A121-1, art. 14 (which still cites articles by their former numbers).
    """
    if reduction_cents < 0:
        raise StatementError(Reason.NEGATIVE, "reduction_cents", reduction_cents)
    return RenewalNotice(
        premium.reference_cents,
        premium.coefficient,
        premium.net_after_coefficient_cents,
        premium.aggravation_cents,
        reduction_cents,
    )
