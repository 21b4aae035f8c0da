"""`bonroute invite`: links that let employees join."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from bot.cli.links import link, needed_bot_username
from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from bot.intake.csv_files import write_rows
from bot.settings import Settings
from bot.wiring import clock_for
from fleet.errors import ConflictError
from fleet.intake.cells import Cell
from fleet.ports import Work
from fleet.usecases.invite import DAYS_OF_VALIDITY, NewInvitation, create_invitation
from fleet.usecases.invite_everybody import Invited, invite_everybody

_HEADS = ("number", "first-name", "last-name", "unit", "link", "expires-at")
LONGEST_VALIDITY_DAYS = 90


@click.command()
@click.argument("number", required=False)
@click.option("--all", "is_for_all", is_flag=True, help="Everybody without account, as CSV.")
@click.option(
    "--output", type=click.Path(path_type=Path), help="Where the CSV goes; readable by you alone."
)
@click.option(
    "--expires-days",
    type=click.IntRange(1, LONGEST_VALIDITY_DAYS),
    default=DAYS_OF_VALIDITY,
    show_default=True,
)
@click.option("--bot-username", "username", help="By default, as Telegram says by BONROUTE_TOKEN.")
@language_option
def invite(
    number: str | None,
    output: Path | None,
    expires_days: int,
    username: str | None,
    words: Words,
    *,
    is_for_all: bool,
) -> None:
    """Print an invitation link for the employee NUMBER; older links of that person stop working."""
    if (number is None) == (not is_for_all):
        words.refuse("invite-number-or-all")
    settings = settings_without_token()
    bot = needed_bot_username(username, words)
    if number is not None:
        invitation = _invite_one(settings, number, expires_days, words)
        click.echo(link(bot, invitation.token))
    else:
        _invite_all(settings, bot, expires_days, output, words)


def _invite_one(settings: Settings, number: str, days: int, words: Words) -> NewInvitation:
    clock = clock_for(settings)

    def create(work: Work) -> NewInvitation | str:
        person = work.people.by_number(number)
        if person is None:
            return "invite-unknown"
        if person.left_on is not None and person.left_on <= clock.today():
            return "invite-left"
        try:
            return create_invitation(work, person.id, clock.now(), days)
        except ConflictError:
            return "invite-linked"

    made = in_store(settings, words, create)
    return words.refuse(made, number=number) if isinstance(made, str) else made


def _invite_all(settings: Settings, bot: str, days: int, output: Path | None, words: Words) -> None:
    clock = clock_for(settings)
    with _opened(output, words) as stream:
        invited = in_store(
            settings, words, lambda work: invite_everybody(work, clock.today(), clock.now(), days)
        )
        if invited:
            write_rows(stream, _rows(invited, bot, words))
    if not invited:
        words.say("invite-nobody")
    elif output is not None:
        words.say("invite-written", number=len(invited), path=str(output))


@contextmanager
def _opened(path: Path | None, words: Words) -> Iterator[TextIO]:
    """Standard output, or a file for its owner's eyes; a file that stays empty is removed."""
    if path is None:
        yield sys.stdout
        return
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        words.refuse("invite-exists", path=str(path))
    except OSError:
        words.refuse("file-unwritable", path=str(path))
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as stream:
            yield stream
    finally:
        if path.stat().st_size == 0:
            path.unlink()


def _rows(invited: Iterable[Invited], bot: str, words: Words) -> Iterator[list[Cell]]:
    yield [words(f"invite-head-{head}") for head in _HEADS]
    for one in invited:
        person = one.employee
        yield [
            person.number,
            person.first_name,
            person.last_name,
            one.unit_name,
            link(bot, one.invitation.token),
            one.invitation.expires_at.date().isoformat(),
        ]
