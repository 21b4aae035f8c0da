"""The invitations of the demo company: made for everybody, and again when a jump outlives them."""

import asyncio
import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qs, urlsplit

from playground.clock import JumpingClock
from playground.command import run_command
from playground.home import Home
from playground.keeper import BotKeeper

BOT_USERNAME = "bonroute_bot"
DAYS_OF_VALIDITY = 90


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as `bonroute invite --all` wrote it."""

    token: str
    expires_on: date


def invite_everybody(home: Home, environment: Mapping[str, str]) -> None:
    """Write an invitation for everybody who is not linked yet; older ones stop working.

    Raises:
        StepFailedError: The command did not succeed.
    """
    written = home.invitations.with_suffix(".new")
    written.unlink(missing_ok=True)
    options = ("--language", "en", "--expires-days", str(DAYS_OF_VALIDITY))
    bot = ("--bot-username", BOT_USERNAME)
    run_command(home, ("invite", "--all", "--output", written.name, *options, *bot), environment)
    if written.exists():
        written.replace(home.invitations)


def read_invitations(home: Home) -> dict[str, Invitation]:
    """The invitations by the number of their person."""
    if not home.invitations.exists():
        return {}
    with home.invitations.open(encoding="utf-8-sig", newline="") as file:
        return {
            row["number"]: Invitation(
                parse_qs(urlsplit(row["link"]).query)["start"][0],
                date.fromisoformat(row["expires_at"]),
            )
            for row in csv.DictReader(file, delimiter=";")
        }


class Invitations:
    """Gives each person a link that still opens.

    Args:
        environment: Of the command that makes new ones.
    """

    def __init__(
        self, home: Home, clock: JumpingClock, bot: BotKeeper, environment: Mapping[str, str]
    ) -> None:
        self._home = home
        self._clock = clock
        self._bot = bot
        self._environment = environment
        self._found = read_invitations(home)
        self._renewing = asyncio.Lock()

    async def token_for(self, number: str) -> str:
        """The token of a person; empty for somebody whom nobody invited.

        Raises:
            StepFailedError: An expired invitation could not be replaced.
        """
        async with self._renewing:
            if self._has_expired(number):
                # one process per database file: the bot rests while the command writes
                async with self._bot.resting():
                    await asyncio.to_thread(invite_everybody, self._home, self._environment)
                self._found |= read_invitations(self._home)
        invitation = self._found.get(number)
        return "" if invitation is None or self._has_expired(number) else invitation.token

    def _has_expired(self, number: str) -> bool:
        invitation = self._found.get(number)
        return invitation is not None and invitation.expires_on <= self._clock.today()
