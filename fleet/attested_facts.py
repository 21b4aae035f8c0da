"""What an attestation says, and how it is kept: facts of one day, which a copy repeats."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from bonusmalus.claims import ClaimKind, Liability


@dataclass(frozen=True, slots=True)
class AttestedDrive:
    """A time for which somebody had a vehicle.

    Attributes:
        until_on: The first day on which they no longer had it; None: they have it.
        is_sole: Nobody else was given it for good meanwhile; else they were its main driver.
    """

    vehicle: str
    plate: str
    from_on: date
    until_on: date | None
    is_sole: bool


@dataclass(frozen=True, slots=True)
class AttestedClaim:
    """A claim of the last five periods.

    Attributes:
        is_pending: The insurer has not decided yet.
        is_contested: The driver contests what was decided.
    """

    occurred_on: date
    kind: ClaimKind
    liability: Liability
    is_pending: bool = False
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class AttestedFacts:
    """All that an attestation says.

    Attributes:
        left_on: The first day on which the person is no longer employed, where it is known.
        claims_since: The first day of the five periods, or since when the company knows the
            person where that is later: of years before it can vouch for nothing.
        coefficient_hundredths: The internal one; None where there is no driving record.
        signer: Name of who signs for the company.
    """

    company: str
    siren: str
    unit: str
    signer: str
    employee: str
    entered_on: date
    left_on: date | None
    drives: tuple[AttestedDrive, ...]
    claims_since: date
    claims: tuple[AttestedClaim, ...]
    coefficient_hundredths: int | None
    coefficient_since: date | None


def written(facts: AttestedFacts) -> str:
    """The facts as the store keeps them."""
    return json.dumps(asdict(facts), sort_keys=True, ensure_ascii=False, default=str)


def read_again(text: str) -> AttestedFacts:
    """The facts that `written` wrote."""
    said: Mapping[str, Any] = json.loads(text)
    return AttestedFacts(
        company=said["company"],
        siren=said["siren"],
        unit=said["unit"],
        signer=said["signer"],
        employee=said["employee"],
        entered_on=date.fromisoformat(said["entered_on"]),
        left_on=_day(said["left_on"]),
        drives=_drives(said["drives"]),
        claims_since=date.fromisoformat(said["claims_since"]),
        claims=_claims(said["claims"]),
        coefficient_hundredths=said["coefficient_hundredths"],
        coefficient_since=_day(said["coefficient_since"]),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _drives(rows: Sequence[Mapping[str, Any]]) -> tuple[AttestedDrive, ...]:
    return tuple(
        AttestedDrive(
            one["vehicle"],
            one["plate"],
            date.fromisoformat(one["from_on"]),
            _day(one["until_on"]),
            one["is_sole"],
        )
        for one in rows
    )


def _claims(rows: Sequence[Mapping[str, Any]]) -> tuple[AttestedClaim, ...]:
    return tuple(
        AttestedClaim(
            date.fromisoformat(one["occurred_on"]),
            ClaimKind(one["kind"]),
            Liability(one["liability"]),
            one["is_pending"],
            one["is_contested"],
        )
        for one in rows
    )
