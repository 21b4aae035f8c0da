"""Runs a command of `bonroute` to its end, as an operator would."""

import subprocess
from collections.abc import Mapping, Sequence

from playground.errors import StepFailedError
from playground.home import Home
from playground.surroundings import COMMAND, last_line


def run_command(home: Home, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Run one command in the playground's folder; what it says goes to the log.

    Raises:
        StepFailedError: It did not succeed.
    """
    with home.bot_log.open("ab") as log:
        done = subprocess.run(  # noqa: S603 - our own program, with arguments of our own
            [*COMMAND, *command],
            cwd=home.folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        )
    if done.returncode:
        raise StepFailedError(command[0], done.returncode, last_line(home.bot_log))
