"""`bonroute jobs`: the list, as a table and as JSON, and one job run by hand."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from bot.jobs import JOBS
from fleet.job_runs import RunState
from fleet.ports import Work
from storage import Database
from tests.support.command_line import bonroute, in_database

LONG_AGO = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
JOB = "forget_delivered"


@pytest.fixture
def lived(ready: dict[str, str]) -> dict[str, str]:
    """A store on which a job was done once, and missed once."""

    def live(work: Work) -> None:
        run = work.jobs.claim(JOB, "2026-11-02", LONG_AGO)
        assert run is not None
        work.jobs.finish(run, run, LONG_AGO)
        work.jobs.drop(JOB, ["2026-11-03"], LONG_AGO)

    in_database(ready, live)
    return ready


def state_of(env: dict[str, str], period: str) -> RunState:
    run = in_database(env, lambda work: work.jobs.get(JOB, period))
    assert run is not None
    return run.state


def test_every_job_is_listed_with_its_last_run(lived: dict[str, str]) -> None:
    result = bonroute(lived, "jobs")

    assert result.exit_code == 0
    assert all(job.name in result.stdout for job in JOBS)
    assert "Ménage des messages" in result.stdout
    assert "2 nov. 2026 : faite le" in result.stdout.replace("\xa0", " ")


def test_the_list_speaks_english(lived: dict[str, str]) -> None:
    result = bonroute(lived, "jobs", "--language", "en")

    assert "last time" in result.stdout
    assert "Tidying of messages" in result.stdout


def test_programs_read_the_list_as_json(lived: dict[str, str]) -> None:
    listed = {one["name"]: one for one in json.loads(bonroute(lived, "jobs", "--json").stdout)}

    assert set(listed) == {job.name for job in JOBS}
    job = listed[JOB]
    assert (job["done"], job["missed"], job["is_due"]) == (1, 1, True)
    assert (job["last"]["period"], job["last"]["state"]) == ("2026-11-02", "done")
    assert job["last"]["started_at"] == "2026-11-02T09:30:00+00:00"


def test_a_job_is_run_by_hand_for_what_is_due(lived: dict[str, str]) -> None:
    result = bonroute(lived, "jobs", "run", JOB)

    assert result.exit_code == 0
    assert "faite le" in result.stdout
    again = bonroute(lived, "jobs", "run", JOB)
    assert again.exit_code == 2
    assert "--again" in again.stderr
    assert bonroute(lived, "jobs", "run", JOB, "--again").exit_code == 0


def test_a_period_that_was_missed_is_run_by_hand(lived: dict[str, str]) -> None:
    result = bonroute(lived, "jobs", "run", JOB, "--period", "2026-11-03")

    assert result.exit_code == 0
    assert "Rattrapée" in result.stdout
    assert state_of(lived, "2026-11-03") is RunState.DONE


@pytest.mark.parametrize("period", ["2031-01-01", "yesterday"])
def test_a_period_that_nobody_knows_is_refused(lived: dict[str, str], period: str) -> None:
    result = bonroute(lived, "jobs", "run", JOB, "--period", period)

    assert result.exit_code == 2
    assert period in result.stderr
    assert in_database(lived, lambda work: work.jobs.get(JOB, period)) is None


def test_an_unknown_job_is_refused_with_the_names_of_all(lived: dict[str, str]) -> None:
    result = bonroute(lived, "jobs", "run", "nothing")

    assert result.exit_code == 2
    assert JOB in result.stderr


@pytest.mark.parametrize("command", [("jobs",), ("jobs", "run", JOB)])
def test_while_the_bot_has_the_file_open_the_command_says_so(
    ready: dict[str, str], command: tuple[str, ...]
) -> None:
    bot = Database.open(ready["BONROUTE_DATABASE_URL"])
    result = bonroute(ready, *command)
    assert bot.is_alone

    assert result.exit_code == 2
    assert "bonroute run" in result.stderr


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE alembic_version SET version_num = '9999'",
        "ALTER TABLE job_run RENAME COLUMN error TO fault",
    ],
)
@pytest.mark.parametrize("arguments", [("jobs",), ("jobs", "run", JOB)])
def test_a_database_of_another_version_is_said_and_nothing_is_noted(
    lived: dict[str, str], change: str, arguments: tuple[str, ...]
) -> None:
    file = sa.make_url(lived["BONROUTE_DATABASE_URL"]).database
    assert file is not None
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(change)
        connection.commit()
        before = connection.execute("SELECT * FROM job_run").fetchall()
    result = bonroute(lived, *arguments)

    assert result.exit_code == 2
    assert "autre version" in result.stderr
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT * FROM job_run").fetchall() == before
