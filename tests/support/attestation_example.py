"""What an attestation says, with everything in it, for tests and golden files."""

from datetime import date
from typing import Final

from bonusmalus.claims import ClaimKind, Liability
from fleet.attested_facts import AttestedClaim, AttestedDrive, AttestedFacts

FACTS: Final = AttestedFacts(
    company="Transports Démo",
    siren="732829320",
    unit="Lille",
    signer="Hélène Roux",
    employee="Léa Martin",
    entered_on=date(2020, 3, 1),
    left_on=None,
    drives=(AttestedDrive("Zoé", "AB-123-CD", date(2020, 3, 1), None, is_sole=True),),
    claims_since=date(2021, 11, 1),
    claims=(AttestedClaim(date(2024, 5, 2), ClaimKind.COLLISION, Liability.PARTIAL),),
    coefficient_hundredths=76,
    coefficient_since=date(2026, 4, 1),
)
