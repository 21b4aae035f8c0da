"""``bonroute run``: the bot, until it is told to stop."""

import asyncio

import click

from bot.heap import load_without_collecting
from bot.logs import set_up_logs
from bot.settings import Settings, SettingsError, load_settings

BAD_SETTINGS = 2


@click.command()
@click.pass_context
def run(ctx: click.Context) -> None:
    """Answer people on Telegram until SIGTERM or Ctrl+C.

    Everything is set by environment variables, or by a file .env: see docs/guides/operator.md.
    """
    try:
        settings = load_settings()
    except SettingsError as error:
        click.echo("\n".join(error.faults), err=True)
        ctx.exit(BAD_SETTINGS)
    set_up_logs(settings.log_level, settings.token.get_secret_value())
    ctx.exit(_run(settings))


def _run(settings: Settings) -> int:
    load_without_collecting()
    # imported here: --help and wrong settings must not wait for Telegram and the charts
    from bot.delivery.receiver import TokenRefusedError  # noqa: PLC0415
    from bot.live import run as run_bot  # noqa: PLC0415
    from fleet.errors import (  # noqa: PLC0415
        StoreAddressError,
        StoreInUseError,
        StoreUnavailableError,
        StoreVersionError,
    )

    try:
        asyncio.run(run_bot(settings))
    except TokenRefusedError:
        click.echo("BONROUTE_TOKEN is (not shown); expected: a token that Telegram knows", err=True)
        return BAD_SETTINGS
    except StoreAddressError as error:
        click.echo(f"BONROUTE_DATABASE_URL cannot be used: {error.reason}", err=True)
        return BAD_SETTINGS
    except StoreInUseError as error:
        click.echo(f"another process has {error.name} open: stop it first", err=True)
        return 1
    except StoreVersionError as error:
        click.echo(
            f"the database is of another version of bonroute ({error.found}): nothing was changed; "
            "start the version that wrote it, or a newer one",
            err=True,
        )
        return 1
    except StoreUnavailableError:
        click.echo("the database of BONROUTE_DATABASE_URL does not answer", err=True)
        return 1
    return 0
