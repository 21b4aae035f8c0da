"""What the bot's processes find around them: Bonroute's settings for the playground alone."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from playground.home import Home

ZONE = "Europe/Paris"
COMMAND = (sys.executable, "-m", "bot")


def surroundings(home: Home, token: str, api_url: str = "http://127.0.0.1:9") -> Mapping[str, str]:
    """The environment of a child: the user's, without their settings of a live Bonroute."""
    inherited = {
        name: value
        for name, value in os.environ.items()  # noqa: TID251 - handed on to a child, not read here
        if not name.startswith("BONROUTE_")
    }
    return inherited | {
        "BONROUTE_TOKEN": token,
        "BONROUTE_API_URL": api_url,
        "BONROUTE_DATABASE_URL": f"sqlite:///{home.database.resolve()}",
        "BONROUTE_FILES_FOLDER": str(home.files.resolve()),
        "BONROUTE_CLOCK_FILE": str(home.clock.resolve()),
        "BONROUTE_ZONE": ZONE,
        "PYTHONUNBUFFERED": "1",
    }


def last_line(log: Path) -> str:
    """The last line that is not empty, for one clear line about a failure."""
    try:
        lines = log.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
