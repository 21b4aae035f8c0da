"""`make demo`: a fleet to try in the browser, without Telegram and without a network."""

import asyncio
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from playground.clock import JumpingClock
from playground.company import found_company
from playground.errors import PlaygroundError
from playground.home import Home
from playground.seeding import seed
from playground.session import free_port, run, token_of_start
from playground.surroundings import ZONE, surroundings

FAILED = 1
INTERRUPTED = 130
DEFAULT_FOLDER = Path("var/playground")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--port", type=click.IntRange(0, 65535), help="0 takes a free one. [default: 8765]")
@click.option("--fresh", is_flag=True, help="Found the company anew, and come back to today.")
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=DEFAULT_FOLDER,
    show_default=True,
    help="Where the company is kept.",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Found the company on that day instead of today; for pictures that stay the same.",
)
def main(port: int | None, folder: Path, today: datetime | None, *, fresh: bool) -> None:
    """Start the demo company, the bot and the page; Ctrl-C stops everything."""
    home = Home(folder)
    try:
        port = free_port(port)
        founded_on = None if fresh else home.founded_on
        if founded_on is None:
            founded_on = _found(home, today.date() if today else None)
        company = found_company(founded_on)
        asyncio.run(run(home, company, port, _tell_url))
    except PlaygroundError as error:
        click.echo(f"playground: {error}", err=True)
        sys.exit(FAILED)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


def _found(home: Home, today: date | None) -> date:
    home.clear()
    clock = JumpingClock(ZoneInfo(ZONE), home.clock)
    if today is not None:
        clock.begin_on(today)
    founded_on = clock.today()
    seed(home, founded_on, surroundings(home, token_of_start(0)), click.echo)
    return founded_on


def _tell_url(url: str) -> None:
    click.echo(f"\n  Bonroute is ready: {url}\n  Ctrl-C stops it.\n")


if __name__ == "__main__":
    main()
