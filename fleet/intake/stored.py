"""What the store already holds, as far as an import must know it to check and compare."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bonusmalus.periods import RenewalDay
from fleet.people import UnitKind

Decision = tuple[str, str | None, date, str]
"""Liability, exemption, day and document of a decision, as they are compared."""


ContractCalendar = tuple[date, RenewalDay]
"""The first day of a contract, and when it is renewed each year."""


@dataclass(frozen=True, slots=True)
class StoredUnit:
    """A unit of the store, by its code in `Stored.units`."""

    kind: UnitKind
    parent: str | None


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim of the store that a case is about.

    Attributes:
        case: The number of the case.
        employee: The number of the person who drove.
        plate: None where no vehicle is known.
        is_contested: The driver contests its decision, and waits for the answer.
    """

    case: str
    employee: str
    plate: str | None
    occurred_on: date
    kind: str
    is_contested: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """The keys of the store with the few facts that checks need.

    Attributes:
        company: Code of the company's own unit.
        units: Kind and parent, by code.
        first_insured_on: Of everybody who is stored, by number; None without driving record.
        first_facts_on: Day of the first stored claim or interruption, by the number of the person.
        contracts: The numbers of the contracts.
        plates: The plates of the vehicles.
        decisions: Every decision as (liability, exemption, day, document), by claim number.
        claims: The numbers of the claims.
        claims_of_cases: The claims that cases hold or name, by number.
        calendars: Of the contracts that premiums of years are about, by number: the first day and
            the renewal.
        awaited: The insurer's reference, person and day of every case that holds no claim.
    """

    company: str
    units: Mapping[str, StoredUnit] = field(default_factory=dict)
    first_insured_on: Mapping[str, date | None] = field(default_factory=dict)
    first_facts_on: Mapping[str, date] = field(default_factory=dict)
    contracts: frozenset[str] = frozenset()
    plates: frozenset[str] = frozenset()
    decisions: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)
    claims: frozenset[str] = frozenset()
    claims_of_cases: Mapping[str, StoredClaim] = field(default_factory=dict)
    awaited: frozenset[tuple[str, str, date]] = frozenset()
    calendars: Mapping[str, ContractCalendar] = field(default_factory=dict)
