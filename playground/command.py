"""Runs a command of `bonroute` to its end, as an operator would."""

import subprocess
import sys
from collections.abc import Mapping, Sequence

from playground.errors import StepFailedError
from playground.home import Home
from playground.surroundings import COMMAND, last_line


def run_command(home: Home, command: Sequence[str], environment: Mapping[str, str]) -> None:
    """Run one command in the playground's folder; what it says goes to the log.

    Raises:
        StepFailedError: It did not succeed.
    """
    _run(home, f"bonroute {command[0]}", (*COMMAND, *command), environment)


def run_module(
    home: Home, module: str, arguments: Sequence[str], environment: Mapping[str, str]
) -> None:
    """Run a module of the playground like a command.

    Raises:
        StepFailedError: It did not succeed.
    """
    _run(home, f"python -m {module}", (sys.executable, "-m", module, *arguments), environment)


def _run(home: Home, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
    with home.bot_log.open("ab") as log:
        done = subprocess.run(  # noqa: S603 - our own program, with arguments of our own
            command,
            cwd=home.folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            check=False,
        )
    if done.returncode:
        raise StepFailedError(name, done.returncode, last_line(home.bot_log))
