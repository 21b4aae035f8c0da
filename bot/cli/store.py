"""How commands reach the store: one unit of work, and one clear line when it cannot be done."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from bot.cli.words import REFUSED, Words
from bot.settings import Settings, SettingsError, load_settings
from bot.wiring import database_of
from fleet.errors import (
    ConflictError,
    NotFoundError,
    StoreAddressError,
    StoreInUseError,
    StoreUnavailableError,
    StoreVersionError,
)
from fleet.ports import Store, Work

T = TypeVar("T")
NO_TOKEN = "0:none"  # noqa: S105 - stands for the token where none is needed


def settings_without_token() -> Settings:
    """The settings for a command that never talks to Telegram."""
    return settings_for_command(token=NO_TOKEN)


def settings_for_command(**given: str) -> Settings:
    """The settings, or exit code 2 with a line for each fault."""
    try:
        return load_settings(**given)
    except SettingsError as error:
        click.echo("\n".join(error.faults), err=True)
        raise SystemExit(REFUSED) from None


def in_store(
    settings: Settings, words: Words, work: Callable[[Work], T], *, writes: bool = True
) -> T:
    """Run one unit of work on the store of the settings.

    A store that another process holds, that does not answer or that is not set up ends the
    command with a line that says what to do, and exit code 2.
    """
    with _explained(words):
        return asyncio.run(_run(settings, work, writes=writes))


def with_store(settings: Settings, words: Words, act: Callable[[Store], Awaitable[T]]) -> T:
    """Do something with the store of the settings, which may take several units of work.

    A store that cannot be used ends the command as `in_store` does.
    """

    async def run() -> T:
        async with database_of(settings) as store:
            return await act(store)

    with _explained(words):
        return asyncio.run(run())


async def _run(settings: Settings, work: Callable[[Work], T], *, writes: bool) -> T:
    async with database_of(settings) as store:
        return await (store.write(work) if writes else store.read(work))


@contextmanager
def _explained(words: Words) -> Iterator[None]:
    try:
        yield
    except StoreInUseError:
        words.refuse("store-in-use")
    except StoreAddressError:
        words.refuse("store-address")
    except StoreVersionError as error:
        words.refuse("store-version", found=error.found)
    except StoreUnavailableError:
        words.refuse("store-unavailable")
    except ConflictError as error:
        words.refuse("store-conflict", kind=error.kind)
    except NotFoundError as error:
        if error.kind != "company":
            raise
        words.refuse("store-not-ready")
