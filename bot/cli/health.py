"""``bonroute health``: whether the bot of these settings is at work, for a container's check."""

import json
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException

import click

from bot.health import is_fresh
from bot.settings import SettingsError, load_settings

_SECONDS = 3


@click.command()
@click.pass_context
def health(ctx: click.Context) -> None:
    """Exit with 0 when the bot is at work, with 1 when it is not."""
    try:
        settings = load_settings()
    except SettingsError as error:
        click.echo("\n".join(error.faults), err=True)
        ctx.exit(2)
    if settings.health_port is not None:
        is_well, seen = _ask(settings.health_port)
    else:
        is_well, seen = is_fresh(settings.health_path), str(settings.health_path)
    click.echo(f"{'at work' if is_well else 'not at work'}: {seen}", err=not is_well)
    ctx.exit(0 if is_well else 1)


def _ask(port: int) -> tuple[bool, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=_SECONDS)
    try:
        connection.request("GET", "/health")
        answer = connection.getresponse()
        body = json.loads(answer.read())
    except (OSError, HTTPException, ValueError) as error:
        return False, type(error).__name__
    finally:
        connection.close()
    return answer.status == HTTPStatus.OK, str(body)
