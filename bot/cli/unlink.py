"""`bonroute unlink`: free the Telegram account of an employee."""

import click

from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from bot.wiring import clock_for
from fleet.errors import NotFoundError
from fleet.ports import Work
from fleet.usecases.unlink_account import unlink_account


@click.command()
@click.argument("number")
@language_option
def unlink(number: str, words: Words) -> None:
    """Free the Telegram account of the employee NUMBER: a lost phone, or another person has it."""
    settings = settings_without_token()
    clock = clock_for(settings)

    def free(work: Work) -> str | None:
        person = work.people.by_number(number)
        if person is None:
            return "invite-unknown"
        try:
            unlink_account(work, person.id, clock.now())
        except NotFoundError:
            return "unlink-no-account"
        return None

    fault = in_store(settings, words, free)
    if fault is not None:
        words.refuse(fault, number=number)
    words.say("unlink-done", number=number)
