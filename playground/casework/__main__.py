"""`python -m playground.casework 2026-11-21`: opens the cases of a company that was just founded.

It runs as the commands of an operator do: in the playground's folder, with the playground's
settings, while no bot has the database open.
"""

import asyncio
from datetime import datetime

import click

from bot.holidays import working_days
from bot.settings import Settings, load_settings
from bot.wiring import clock_for, database_of, files_of
from fleet.ports import Work
from fleet.usecases.save_case import Present
from playground.casework.months import live_through_months
from playground.casework.opening import desk_in, hand_over, open_cases, write_memos
from playground.casework.papers import file_papers
from playground.casework.premiums import enter_premiums
from playground.casework.scheme import run_scheme
from playground.casework.stories import DRIVES, STORIES
from playground.company import found_company


@click.command()
@click.argument("founded_on", type=click.DateTime(["%Y-%m-%d"]))
def main(founded_on: datetime) -> None:
    """Open the cases of the company that was founded on a day."""
    asyncio.run(_open(load_settings(), founded_on))


async def _open(settings: Settings, founded_on: datetime) -> None:
    company = found_company(founded_on.date())
    founded = Present(
        clock_for(settings).now(),
        settings.zone,
        working_days(is_alsace_moselle=settings.alsace_moselle),
    )

    def open_all(work: Work) -> None:
        desk = desk_in(work, files_of(settings), company, founded)
        write_memos(desk)
        hand_over(desk, "shared_van", DRIVES)
        live_through_months(desk)
        open_cases(desk, STORIES)
        run_scheme(desk)
        enter_premiums(desk)
        file_papers(desk)

    async with database_of(settings) as store:
        await store.write(open_all)


if __name__ == "__main__":
    main()
