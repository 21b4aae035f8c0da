"""What was entered for the parameters of contracts: rows are added, and never changed."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from storage.tables.columns import reference, row_id


class ContractParameterRow(SQLModel, table=True):
    """One entry; of each parameter, the newest one that has begun holds."""

    __tablename__ = "contract_parameter"
    __table_args__ = (sa.Index("ix_contract_parameter_contract_id_name", "contract_id", "name"),)

    id: int | None = row_id()
    contract_id: int = reference("contract.id")
    name: str
    value: str | None = Field(default=None)
    since_on: date
    entered_at: datetime
    undoes_id: int | None = reference("contract_parameter.id", default=None)
