"""A database of part 1, with rows, is brought to the tables of cases: nothing of it is lost."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from fleet.usecases.set_up_company import NOTICE_VERSION
from storage import engines, migrate

ROWS = (
    "INSERT INTO unit (id, kind, code, name, path) VALUES (1, 'company', 'C', 'Company', '1/')",
    "INSERT INTO company VALUES (1, 'Company', 'privacy@company.example', 1)",
    (
        "INSERT INTO employee (id, number, first_name, last_name, unit_id, language, entered_on,"
        " search_text) VALUES (1, 'A1', 'Ada', 'Morel', 1, 'fr', '2020-01-01', 'morel ada a1')"
    ),
    "INSERT INTO vehicle (id, plate, make_and_model, unit_id) VALUES (1, 'AB-123-CD', 'Van', 1)",
    (
        "INSERT INTO claim (id, number, employee_id, vehicle_id, occurred_on, kind)"
        " VALUES (1, 'S-1', 1, 1, '2024-05-05', 'collision')"
    ),
    (
        "INSERT INTO claim_decision (id, claim_id, liability, decided_on, document, recorded_at)"
        " VALUES (1, 1, 'full', '2024-06-01', 'L-1', '2024-06-02 10:00:00')"
    ),
)


@pytest.fixture
def connection(database_url: str) -> Iterator[sa.Connection]:
    """The newest tables, where the rows were written into those of part 1."""
    migrate(database_url, "base")
    migrate(database_url, "0001")
    with _engine(database_url).begin() as older:
        for row in ROWS:
            older.exec_driver_sql(row)
    migrate(database_url)
    engine = _engine(database_url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def _engine(url: str) -> sa.Engine:
    address = engines.parsed(url)
    if engines.is_sqlite(address):
        return engines.sqlite_engine(address, "BEGIN IMMEDIATE")
    return engines.postgres_engine(address)


def test_a_decision_of_part_1_stays_without_a_second_person(connection: sa.Connection) -> None:
    found = connection.exec_driver_sql(
        "SELECT claim_id, liability, document, confirmed_by FROM claim_decision"
    )
    assert found.all() == [(1, "full", "L-1", None)]


def test_a_decision_of_part_1_still_cannot_be_changed(connection: sa.Connection) -> None:
    with pytest.raises(IntegrityError, match="claim_decision"):
        connection.exec_driver_sql("UPDATE claim_decision SET liability = 'none'")


def test_a_plate_of_part_1_is_found_without_its_hyphens(connection: sa.Connection) -> None:
    found = connection.exec_driver_sql("SELECT id FROM vehicle WHERE plate_key = 'ab123cd'")
    assert found.all() == [(1,)]


def test_everybody_is_asked_to_read_the_notice_of_today(connection: sa.Connection) -> None:
    found = connection.exec_driver_sql("SELECT notice_version FROM company").all()
    assert found == [(NOTICE_VERSION,)]
