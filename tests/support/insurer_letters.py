"""Letters to an insurer for tests: one of each kind."""

from dataclasses import replace
from datetime import UTC, date, datetime

from bonusmalus.claims import ClaimKind, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bonusmalus.statement import StatementClaim
from fleet.driving import (
    ClaimDecision,
    Contract,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
)
from fleet.insurer_letters import InsurerLetter, LetterKind, LetterSender
from fleet.insurer_statements import InsurerStatement, StatementRequest
from fleet.profile_changes import ChangeKind, ProfileChange
from fleet.reconciliation import reconciled
from fleet.statement_comparison import Comparison, compare

AS_OF = date(2026, 8, 4)
_AT = datetime(2026, 8, 4, 9, tzinfo=UTC)
CONTRACT = Contract(
    1,
    "MX-2041",
    "Mutuelle des Routes",
    1,
    Regime.STATUTORY,
    VehicleUse.BUSINESS,
    RenewalDay(1, 1),
    date(2020, 1, 1),
)
REQUEST = StatementRequest(1, 1, AS_OF, 1, _AT)
CHANGE = ProfileChange(
    1,
    1,
    None,
    ChangeKind.USE,
    date(2026, 8, 1),
    date(2026, 7, 30),
    "Deux visites de clients par jour au lieu d’une par semaine",
    1,
    _AT,
    VehicleUse.TOURS,
)
STATEMENT = InsurerStatement(
    1,
    1,
    date(2026, 7, 31),
    date(2020, 1, 1),
    VehicleUse.TOURS,
    "Relevé 2026-77",
    _AT,
    1,
    Coefficient(85),
    date(2026, 1, 1),
    0,
    (
        StatementClaim(date(2023, 3, 9), ClaimKind.GLASS, Liability.NONE, ""),
        StatementClaim(date(2024, 5, 14), ClaimKind.COLLISION, Liability.FULL, ""),
        StatementClaim(date(2025, 4, 2), ClaimKind.COLLISION, Liability.FULL, ""),
    ),
)


def a_claim(on: date, kind: ClaimKind, liability: Liability, number: str) -> RecordedClaim:
    """A claim with a decision, or without one where its share is undetermined."""
    decision = ClaimDecision(liability, None, on, f"lettre {number}", _AT)
    decisions = () if liability is Liability.UNDETERMINED else (decision,)
    return RecordedClaim(0, number, 1, 1, on, kind, decisions)


CLAIMS = (
    a_claim(date(2023, 3, 7), ClaimKind.GLASS, Liability.NONE, "C-1"),
    a_claim(date(2024, 5, 14), ClaimKind.COLLISION, Liability.PARTIAL, "C-2"),
    a_claim(date(2025, 11, 20), ClaimKind.COLLISION, Liability.UNDETERMINED, "C-3"),
)
OFFICIALS = (
    OfficialCoefficient(1, Coefficient(72), date(2025, 1, 1), "Avis 2025"),
    OfficialCoefficient(1, Coefficient(85), date(2026, 1, 1), "Relevé 2026-77"),
)


def a_letter(kind: LetterKind) -> InsurerLetter:
    """A letter of that kind."""
    known = reconciled(CONTRACT, OFFICIALS, CLAIMS, date(2026, 1, 1))
    subjects: dict[LetterKind, StatementRequest | ProfileChange | Comparison] = {
        LetterKind.REQUEST: REQUEST,
        LetterKind.CHANGE: CHANGE,
        LetterKind.OBSERVATIONS: compare(STATEMENT, CONTRACT, CLAIMS, known),
    }
    return InsurerLetter(
        AS_OF,
        LetterSender("Bonroute Démo SAS", "Agence de Lyon", "732829320"),
        CONTRACT,
        ("AB-123-CD", "EF-456-GH"),
        subjects[kind],
    )


def to_a_fleet(letter: InsurerLetter) -> InsurerLetter:
    """The same letter about a contract that is priced as a whole."""
    return replace(letter, contract=replace(letter.contract, regime=Regime.FLEET_CLAUSE))
