"""`bonroute verify`: what the code of an attestation stands for."""

import click

from bot.cli.store import in_store, settings_without_token
from bot.cli.words import Words, language_option
from fleet.ports import Work
from fleet.usecases.verify_attestation import Verified, verified
from reports.formats import long_date_text


@click.command()
@click.argument("code", nargs=-1, required=True)
@language_option
def verify(code: tuple[str, ...], words: Words) -> None:
    """Say whether the paper with that CODE holds: number, day and company, and nothing else."""
    settings = settings_without_token()

    def look(work: Work) -> Verified | None:
        return verified(work, " ".join(code))

    found = in_store(settings, words, look, writes=False)
    if found is None:
        words.refuse("verify-unknown")
    gone_on = found.withdrawn_on(settings.zone)
    said = "verify-valid" if gone_on is None else "verify-withdrawn"
    words.say(
        said,
        number=found.number,
        date=long_date_text(found.as_at, words.language),
        company=found.company,
        **({} if gone_on is None else {"withdrawn": long_date_text(gone_on, words.language)}),
    )
