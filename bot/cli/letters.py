"""`bonroute letters`: messages that were given up, and sending one of them again."""

import click

from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from bot.settings import Settings
from bot.wiring import clock_for
from fleet.delivery import DeadMessage
from fleet.errors import NotFoundError
from fleet.ports import Work

MOST_SHOWN = 50


@click.command()
@click.option("--send-again", "number", type=int, metavar="ID", help="Send this one again.")
@click.option(
    "--limit", type=click.IntRange(1, 10_000), default=MOST_SHOWN, show_default=True, help="Lines."
)
@language_option
def letters(number: int | None, limit: int, words: Words) -> None:
    """List the dead letters, newest first: id, method, when, why; nothing of what they say."""
    settings = settings_without_token()
    if number is not None:
        _send_again(settings, number, words)
        return
    dead = in_store(settings, words, lambda work: work.outbox.dead_letters(limit), writes=False)
    for one in dead:
        click.echo(_line(one, settings))
    if not dead:
        words.say("letters-none")


def _line(one: DeadMessage, settings: Settings) -> str:
    died_at = one.died_at.astimezone(settings.zone).isoformat(timespec="seconds")
    return "\t".join((str(one.id), one.method, died_at, one.error))


def _send_again(settings: Settings, number: int, words: Words) -> None:
    clock = clock_for(settings)

    def again(work: Work) -> str:
        try:
            work.outbox.requeue(number, clock.now())
        except NotFoundError:
            return "letters-unknown"
        return ""

    fault = in_store(settings, words, again)
    if fault:
        words.refuse(fault, id=number)
    words.say("letters-again", id=number)
