"""What the renewal dossier needs and nothing else holds: who the company is, and its budgets."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

MOST_LETTERS: Final = 300
"""Of the activity, and of the words about the use of vehicles."""


@dataclass(frozen=True, slots=True)
class CompanyProfile:
    """The company as a broker asks for it; its name stands in `fleet.people.Company`.

    Attributes:
        siren: Nine digits, or empty.
        activity: What it does, in its own words.
        vehicle_policy: Who may drive what for what, in its own words.
        carries_dangerous_goods: None: nobody said.
        carries_passengers: For money; None: nobody said.
        logo_sha256: Under which the picture is kept; empty without one.
    """

    siren: str = ""
    activity: str = ""
    vehicle_policy: str = ""
    carries_dangerous_goods: bool | None = None
    carries_passengers: bool | None = None
    logo_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Budget:
    """What was planned for the premiums of a calendar year, taxes included.

    Attributes:
        unit_id: Of the fleet of which unit, with all below it; of a contract, its own unit.
        contract_id: None: the whole fleet of the unit.
    """

    unit_id: int
    contract_id: int | None
    year: int
    cents: int
    entered_by: int
    entered_at: datetime


class DossierBook(Protocol):
    """The profile of the company, and budgets."""

    def profile(self) -> CompanyProfile:
        """What is known of the company; empty before anybody said anything."""
        ...

    def set_profile(self, unit_id: int, profile: CompanyProfile) -> None:
        """Keep it, in place of what was known; `unit_id` is the company's own unit."""
        ...

    def budget_of(self, unit_id: int, contract_id: int | None, year: int) -> Budget | None:
        """The budget of a contract or fleet for a year, if it was entered."""
        ...

    def set_budget(self, budget: Budget) -> None:
        """Keep it, in place of the one before."""
        ...

    def remove_budget(self, unit_id: int, contract_id: int | None, year: int) -> bool:
        """Forget it; False when there was none."""
        ...
