"""What a constraint refuses, told where it happens: the unit of work may catch it and go on."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from storage.faults import translated


@contextmanager
def refusals(connection: sa.Connection) -> Iterator[None]:
    """Run statements under a savepoint: what they refuse takes nothing else of the unit with it.

    Without it, PostgreSQL would refuse every later statement of the transaction.

    Raises:
        ConflictError: A constraint refused; the unit stands as before these statements.
    """
    try:
        with connection.begin_nested():
            yield
    except IntegrityError as fault:
        refusal = translated(fault, "write")
        raise (refusal or fault) from fault
