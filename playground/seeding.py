"""Founds the demo company through the real command line, as an operator would."""

import csv
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date

from playground.company import found_company
from playground.errors import StepFailedError
from playground.files import write_workbook
from playground.home import Home
from playground.names import COMPANY_NAME
from playground.surroundings import COMMAND, last_line

Tell = Callable[[str], None]


def seed(home: Home, today: date, environment: Mapping[str, str], tell: Tell) -> None:
    """Make the database, import the company and invite everybody.

    Raises:
        StepFailedError: A command did not succeed.
    """
    with _told(tell, "Founding the demo company"):
        write_workbook(found_company(today), home.workbook)
    for words, command in _steps(home):
        with _told(tell, words):
            _run(home, command, environment)
    home.mark_founded(today)


def invitation_tokens(home: Home) -> dict[str, str]:
    """The token of each person's invitation, by number."""
    with home.invitations.open(encoding="utf-8-sig", newline="") as file:
        return {row["number"]: row["token"] for row in csv.DictReader(file)}


def _steps(home: Home) -> tuple[tuple[str, Sequence[str]], ...]:
    return (
        ("Making the database", ("init", "--company", COMPANY_NAME)),
        ("Importing its people, vehicles and claims", ("import", "--apply", home.workbook.name)),
        ("Inviting everybody", ("invite", "--all", "--output", home.invitations.name)),
    )


def _run(home: Home, command: Sequence[str], environment: Mapping[str, str]) -> None:
    with home.bot_log.open("ab") as log:
        done = subprocess.run(  # noqa: S603 - our own program, with arguments of our own
            [*COMMAND, *command],
            cwd=home.folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        )
    if done.returncode:
        raise StepFailedError(" ".join(command), done.returncode, last_line(home.bot_log))


@contextmanager
def _told(tell: Tell, words: str) -> Iterator[None]:
    """Say what was done, and how long it took."""
    started = time.monotonic()
    yield
    tell(f"  {words:<44} {time.monotonic() - started:4.1f} s")
