"""The profile of the company, and budgets."""

from dataclasses import asdict, dataclass

import sqlalchemy as sa

from fleet.dossiers import Budget, CompanyProfile
from storage.repositories.upsert import upsert
from storage.tables import BudgetRow, CompanyProfileRow, table_of

PROFILE = table_of(CompanyProfileRow)
BUDGET = table_of(BudgetRow)

_SAID = tuple(column for column in PROFILE.c if column.name != "unit_id")
_PLANNED = tuple(column for column in BUDGET.c if column.name != "id")


@dataclass(frozen=True, slots=True)
class SqlDossierBook:
    """The profile of the company, and budgets."""

    connection: sa.Connection

    def profile(self) -> CompanyProfile:
        """Say what is known of the company."""
        row = self.connection.execute(sa.select(*_SAID)).one_or_none()
        return CompanyProfile() if row is None else CompanyProfile(*row)

    def set_profile(self, unit_id: int, profile: CompanyProfile) -> None:
        """Keep it, in place of what was known."""
        values = {"unit_id": unit_id, **asdict(profile)}
        self.connection.execute(upsert(self.connection, PROFILE, values))

    def budget_of(self, unit_id: int, contract_id: int | None, year: int) -> Budget | None:
        """Find the budget of a contract or fleet for a year."""
        own = sa.select(*_PLANNED).where(_own(unit_id, contract_id, year))
        row = self.connection.execute(own).one_or_none()
        return None if row is None else Budget(*row)

    def set_budget(self, budget: Budget) -> None:
        """Keep it, in place of the one before."""
        self.remove_budget(budget.unit_id, budget.contract_id, budget.year)
        self.connection.execute(sa.insert(BUDGET).values(asdict(budget)))

    def remove_budget(self, unit_id: int, contract_id: int | None, year: int) -> bool:
        """Forget it; False when there was none."""
        gone = sa.delete(BUDGET).where(_own(unit_id, contract_id, year))
        return self.connection.execute(gone).rowcount == 1


def _own(unit_id: int, contract_id: int | None, year: int) -> sa.ColumnElement[bool]:
    if contract_id is not None:
        return sa.and_(BUDGET.c.contract_id == contract_id, BUDGET.c.year == year)
    return sa.and_(
        BUDGET.c.unit_id == unit_id, BUDGET.c.contract_id.is_(None), BUDGET.c.year == year
    )
