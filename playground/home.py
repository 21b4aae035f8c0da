"""The folder in which a playground keeps its company, its clock and its invitations."""

import json
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from playground.errors import ForeignFolderError

SEED_VERSION = 4
"""Raise it when the demo company changes: older playgrounds are then founded anew."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where everything of a playground lies."""

    folder: Path

    @property
    def database(self) -> Path:
        """The bot's database."""
        return self.folder / "bonroute.db"

    @property
    def clock(self) -> Path:
        """Seconds that are added to the machine's time."""
        return self.folder / "clock.txt"

    @property
    def workbook(self) -> Path:
        """The company as it was imported."""
        return self.folder / "company.xlsx"

    @property
    def invitations(self) -> Path:
        """What `bonroute invite --all` wrote."""
        return self.folder / "invitations.csv"

    @property
    def files(self) -> Path:
        """Photos and documents of the cases."""
        return self.folder / "files"

    @property
    def bot_log(self) -> Path:
        """What the bot and the seeding commands said."""
        return self.folder / "bot.log"

    @property
    def founded_on(self) -> date | None:
        """The day on which this playground was seeded; None when there is none to go on with."""
        kept = self._kept()
        if kept.get("version") != SEED_VERSION:
            return None
        return date.fromisoformat(str(kept["founded_on"]))

    def clear(self) -> None:
        """Make a folder for a new playground, in place of an older one.

        Raises:
            ForeignFolderError: Something else lies there, and is left alone.
        """
        if self.folder.exists() and any(self.folder.iterdir()) and not self._notes.exists():
            raise ForeignFolderError(str(self.folder))
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self._keep({})

    def mark_founded(self, on: date) -> None:
        """Note that the seeding is complete."""
        self._keep({"version": SEED_VERSION, "founded_on": on.isoformat(), "starts": 0})

    def count_start(self) -> int:
        """Count one more start; returns the number of this one, from 1."""
        kept = self._kept()
        number = int(kept["starts"]) + 1
        self._keep({**kept, "starts": number})
        return number

    def _kept(self) -> dict[str, Any]:
        try:
            kept: dict[str, Any] = json.loads(self._notes.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return kept

    def _keep(self, kept: dict[str, Any]) -> None:
        self._notes.write_text(json.dumps(kept), "utf-8")

    @property
    def _notes(self) -> Path:
        return self.folder / "playground.json"
