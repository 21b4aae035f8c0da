"""Yearly statements with everything in them, for tests and golden texts."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from bonusmalus.claims import Claim, ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Record
from bonusmalus.periods import RenewalDay
from fleet.coefficient import internal_figure
from fleet.contract_renewals import ContractNotice
from fleet.people import Language
from fleet.reconciliation import reconcile
from fleet.renewal_rules import steps_at
from fleet.yearly_statement import (
    InternalStatement,
    OfficialStatement,
    Sender,
    period_of,
    yearly_claims,
)

AS_OF: Final = date(2027, 1, 31)
RENEWAL_ON: Final = date(2027, 1, 1)
SENDER: Final = Sender("Transports Faure", "Lyon", "donnees@faure.example")
RECORD: Final = Record(
    VehicleUse.BUSINESS,
    Coefficient(90),
    date(2020, 1, 1),
    RenewalDay(1, 1),
    (
        Claim(date(2022, 3, 9), Liability.NONE, reference="S-1"),
        Claim(date(2024, 6, 2), Liability.FULL, ClaimKind.GLASS, reference="S-2"),
        Claim(date(2026, 5, 4), Liability.FULL, reference="S-3"),
        Claim(date(2026, 9, 20), Liability.PARTIAL, reference="S-4"),
        Claim(date(2026, 12, 11), Liability.UNDETERMINED, reference="S-5"),
    ),
)
_FIGURE = internal_figure(RECORD, AS_OF)
_STEPS = steps_at(RECORD, RENEWAL_ON)

INTERNAL: Final = InternalStatement(
    language=Language.FRENCH,
    as_of=AS_OF,
    sender=SENDER,
    employee_name="Camille Durand",
    employee_number="A-101",
    use=VehicleUse.BUSINESS,
    renewal_on=RENEWAL_ON,
    period=period_of(RECORD.renewal_day, RECORD.first_insured_on, RENEWAL_ON),
    before=_STEPS[0].before,
    after=_STEPS[-1].after,
    steps=_STEPS,
    present=_FIGURE.coefficient,
    claims=yearly_claims(RECORD, AS_OF, ["S-4"]),
    without_claim=_FIGURE.without_claim,
    with_partial=_FIGURE.with_partial,
    with_full=_FIGURE.with_full,
)
_CONTRACT_RECORD = replace(
    RECORD, start=Coefficient(76), first_insured_on=date(2026, 1, 1), claims=RECORD.claims[2:]
)
NOTICE: Final = ContractNotice(
    1,
    1,
    RENEWAL_ON,
    90_000,
    Coefficient(95),
    85_500,
    0,
    1_200,
    "Avis d’échéance 2027",
    5,
    datetime(2027, 1, 5, 9, tzinfo=UTC),
)
OFFICIAL: Final = OfficialStatement(
    language=Language.FRENCH,
    as_of=AS_OF,
    sender=SENDER,
    contract_number="MX-77",
    insurer="Mutuelle d’Exemple",
    use=VehicleUse.BUSINESS,
    renewal_on=RENEWAL_ON,
    period=period_of(RECORD.renewal_day, RECORD.first_insured_on, RENEWAL_ON),
    coefficient=Coefficient(95),
    document="Avis d’échéance 2027",
    since=RENEWAL_ON,
    notice=NOTICE,
    reconciliation=reconcile(_CONTRACT_RECORD, Coefficient(95), RENEWAL_ON),
    steps=steps_at(_CONTRACT_RECORD, RENEWAL_ON),
    claims=yearly_claims(_CONTRACT_RECORD, AS_OF, ["S-4"]),
    has_other_claims=False,
    is_for_driver=False,
)
FOR_DRIVER: Final = replace(
    OFFICIAL,
    notice=None,
    claims=OFFICIAL.claims[1:],
    has_other_claims=True,
    steps=(),
    hides_steps=True,
    is_for_driver=True,
)
"""The same for a driver to whom the first claim does not belong."""
_CORRECTED = internal_figure(replace(RECORD, claims=()), AS_OF)
QUIET: Final = replace(
    INTERNAL,
    claims=(),
    steps=(),
    present=_CORRECTED.coefficient,
    without_claim=_CORRECTED.without_claim,
    with_partial=_CORRECTED.with_partial,
    with_full=_CORRECTED.with_full,
)
"""No claim, and facts that were corrected since the close."""


def in_english(
    statement: InternalStatement | OfficialStatement,
) -> InternalStatement | OfficialStatement:
    """The same statement for an English reader."""
    return replace(statement, language=Language.ENGLISH)
