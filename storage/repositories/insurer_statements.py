"""Requests for insurers' statements, and the statements with their claims."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime

import sqlalchemy as sa

from bonusmalus.coefficient import Coefficient
from bonusmalus.statement import StatementClaim
from fleet.errors import NotFoundError
from fleet.insurer_statements import InsurerStatement, StatementRequest
from storage.repositories.refusals import refusals
from storage.repositories.upsert import insert_new
from storage.tables import (
    CountdownToldRow,
    InsurerStatementClaimRow,
    InsurerStatementRow,
    StatementRequestRow,
    table_of,
)
from storage.tables.statements import IS_WAITED_FOR

REQUEST = table_of(StatementRequestRow)
TOLD = table_of(CountdownToldRow)
STATEMENT = table_of(InsurerStatementRow)
PRINTED = table_of(InsurerStatementClaimRow)


@dataclass(frozen=True, slots=True)
class SqlStatements:
    """Requests for statements, and what came of them."""

    connection: sa.Connection

    def ask(self, request: StatementRequest) -> StatementRequest:
        """Add a request; the store gives the id, and refuses a second open one of a contract."""
        values = {key: value for key, value in asdict(request).items() if key != "id"}
        insert = sa.insert(REQUEST).values(values).returning(REQUEST.c.id)
        with refusals(self.connection):
            request_id = int(self.connection.execute(insert).scalar_one())
        return replace(request, id=request_id)

    def request(self, request_id: int) -> StatementRequest:
        """Find a request.

        Raises:
            NotFoundError: There is none.
        """
        own = sa.select(REQUEST).where(REQUEST.c.id == request_id)
        row = self.connection.execute(own).one_or_none()
        if row is None:
            raise NotFoundError(kind="statement_request", key=request_id)
        return StatementRequest(*row)

    def last_request(self, contract_id: int) -> StatementRequest | None:
        """Find the request of a contract that was made last."""
        own = sa.select(REQUEST).where(REQUEST.c.contract_id == contract_id)
        row = self.connection.execute(own.order_by(REQUEST.c.id.desc()).limit(1)).one_or_none()
        return None if row is None else StatementRequest(*row)

    def waiting(self, after_id: int, limit: int) -> list[StatementRequest]:
        """List the requests whose statement has not come, by id."""
        own = sa.select(REQUEST).where(REQUEST.c.id > after_id, IS_WAITED_FOR)
        rows = self.connection.execute(own.order_by(REQUEST.c.id).limit(limit))
        return [StatementRequest(*row) for row in rows]

    def note_received(self, request_id: int, by: int | None, on: date | None) -> None:
        """Note that the statement came, or that it did not."""
        change = sa.update(REQUEST).where(REQUEST.c.id == request_id)
        with refusals(self.connection):
            self.connection.execute(change.values(received_by=by, received_on=on))

    def drop_request(self, request_id: int) -> None:
        """Forget a request that was made by mistake."""
        self.connection.execute(sa.delete(REQUEST).where(REQUEST.c.id == request_id))

    def mark_told(
        self, subject: str, subject_id: int, name: str, employee_id: int, at: datetime
    ) -> bool:
        """Note that a person was told something of a countdown; False when they were before."""
        values = {
            "subject": subject,
            "subject_id": subject_id,
            "name": name,
            "employee_id": employee_id,
            "told_at": at,
        }
        new = insert_new(self.connection, TOLD, values).returning(TOLD.c.name)
        return self.connection.execute(new).first() is not None

    def add(self, statement: InsurerStatement) -> InsurerStatement:
        """Keep a statement with its claims; a second one of a contract and day is refused."""
        insert = sa.insert(STATEMENT).values(_values(statement)).returning(STATEMENT.c.id)
        with refusals(self.connection):
            statement_id = int(self.connection.execute(insert).scalar_one())
        claims = [
            {
                "statement_id": statement_id,
                "place": place,
                "occurred_on": one.occurred_on,
                "kind": one.kind,
                "liability": one.liability,
                "number": one.reference,
            }
            for place, one in enumerate(statement.claims)
        ]
        if claims:
            self.connection.execute(sa.insert(PRINTED), claims)
        return replace(statement, id=statement_id)

    def get(self, statement_id: int) -> InsurerStatement:
        """Find a statement.

        Raises:
            NotFoundError: There is none.
        """
        for one in self._found(STATEMENT.c.id == statement_id):
            return one
        raise NotFoundError(kind="insurer_statement", key=statement_id)

    def latest(self, contract_id: int) -> InsurerStatement | None:
        """Find the statement of a contract that was drawn up last."""
        return next(iter(self._found(STATEMENT.c.contract_id == contract_id, 1)), None)

    def of_contract(self, contract_id: int) -> list[InsurerStatement]:
        """List the statements of a contract, the newest first."""
        return self._found(STATEMENT.c.contract_id == contract_id)

    def remove(self, statement_id: int) -> None:
        """Forget a statement that was entered by mistake, with its claims."""
        self.connection.execute(sa.delete(PRINTED).where(PRINTED.c.statement_id == statement_id))
        self.connection.execute(sa.delete(STATEMENT).where(STATEMENT.c.id == statement_id))

    def _found(
        self, wanted: sa.ColumnElement[bool], limit: int | None = None
    ) -> list[InsurerStatement]:
        own = sa.select(STATEMENT).where(wanted)
        newest = own.order_by(STATEMENT.c.drawn_up_on.desc(), STATEMENT.c.id.desc()).limit(limit)
        rows = self.connection.execute(newest).mappings().all()
        claims = self._claims([row["id"] for row in rows])
        return [_statement(row, claims.get(row["id"], ())) for row in rows]

    def _claims(self, ids: Sequence[int]) -> dict[int, tuple[StatementClaim, ...]]:
        if not ids:
            return {}
        printed = sa.select(PRINTED).where(PRINTED.c.statement_id.in_(ids))
        rows = self.connection.execute(printed.order_by(PRINTED.c.statement_id, PRINTED.c.place))
        found: dict[int, tuple[StatementClaim, ...]] = {}
        for row in rows:
            claim = StatementClaim(row.occurred_on, row.kind, row.liability, row.number)
            found[row.statement_id] = (*found.get(row.statement_id, ()), claim)
        return found


def _values(statement: InsurerStatement) -> dict[str, object]:
    values = asdict(statement)
    for name in ("id", "claims", "coefficient"):
        del values[name]
    printed = statement.coefficient
    return values | {"coefficient_hundredths": None if printed is None else printed.hundredths}


def _statement(row: sa.RowMapping, claims: tuple[StatementClaim, ...]) -> InsurerStatement:
    values = dict(row)
    hundredths = values.pop("coefficient_hundredths")
    coefficient = None if hundredths is None else Coefficient(hundredths)
    return InsurerStatement(**values, coefficient=coefficient, claims=claims)
