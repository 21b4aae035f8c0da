"""``python -m playground.api``: the local Bot API on its own, for tests and benchmarks."""

import asyncio
import json
import signal

import click

from playground.api.app import make_app, serve
from playground.api.state import State


@click.command()
@click.option("--port", default=0, show_default=True, help="0 takes a free one.")
@click.option(
    "--token", default=None, help="The only token accepted; any well-formed one if absent."
)
@click.option(
    "--latency-ms", default=0.0, show_default=True, help="Delay of every answer to a bot."
)
def main(port: int, token: str | None, latency_ms: float) -> None:
    """Serve a local Telegram Bot API on 127.0.0.1 until interrupted."""
    asyncio.run(_serve(port, token, latency_ms))


async def _serve(port: int, token: str | None, latency_ms: float) -> None:
    state = State(token=token)
    state.settings.latency_seconds = latency_ms / 1000
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with serve(make_app(state), port) as url:
        click.echo(json.dumps({"url": url}))
        await stopped.wait()


if __name__ == "__main__":
    main()
