"""Founds the demo company through the real command line, as an operator would."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date

from playground.command import run_command, run_module
from playground.company import ADMIN, ROOT, found_company
from playground.files import write_workbook
from playground.home import Home
from playground.invitations import BOT_USERNAME, invite_everybody
from playground.names import COMPANY_NAME, PRIVACY_CONTACT

Tell = Callable[[str], None]


def seed(home: Home, today: date, environment: Mapping[str, str], tell: Tell) -> None:
    """Make the database, import the company and invite everybody.

    Raises:
        StepFailedError: A command did not succeed.
    """
    with _told(tell, "Drawing the demo company"):
        write_workbook(found_company(today), home.workbook)
    with _told(tell, "Making the database (bonroute init)"):
        run_command(home, _init(), environment)
    with _told(tell, "Bringing in its data (bonroute import)"):
        run_command(home, ("import", "--apply", home.workbook.name), environment)
    with _told(tell, "Opening its cases, with their photos"):
        run_module(home, "playground.casework", (today.isoformat(),), environment)
    with _told(tell, "Inviting everybody (bonroute invite)"):
        invite_everybody(home, environment)
    home.mark_founded(today)


def _init() -> tuple[str, ...]:
    number, first_name, last_name = ADMIN
    said = {
        "company": COMPANY_NAME,
        "company-code": ROOT,
        "privacy-contact": PRIVACY_CONTACT,
        "admin-number": number,
        "admin-first-name": first_name,
        "admin-last-name": last_name,
        "bot-username": BOT_USERNAME,
        "language": "fr",
    }
    return ("init", *(part for name, value in said.items() for part in (f"--{name}", value)))


@contextmanager
def _told(tell: Tell, words: str) -> Iterator[None]:
    """Say what was done, and how long it took."""
    started = time.monotonic()
    yield
    tell(f"  {words:<44} {time.monotonic() - started:4.1f} s")
