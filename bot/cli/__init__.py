"""The command line: one group, whose commands are loaded when they are called.

A command is one line of ``SUBCOMMANDS``; nothing of it is imported before it is needed, so that
``bonroute coefficient`` does not wait for Telegram, charts or the database.
"""

from importlib import import_module

import click

# Name of the command: module and name of the click command in it.
SUBCOMMANDS = {
    "coefficient": "bot.cli.coefficient:coefficient",
    "company": "bot.cli.company:company",
    "health": "bot.cli.health:health",
    "import": "bot.cli.import_:import_",
    "init": "bot.cli.init:init",
    "invite": "bot.cli.invite:invite",
    "jobs": "bot.cli.jobs:jobs",
    "letters": "bot.cli.letters:letters",
    "role": "bot.cli.role:role",
    "run": "bot.cli.run:run",
    "simulate": "bot.cli.simulate:simulate",
    "scenarios": "bot.cli.scenarios:scenarios",
    "unlink": "bot.cli.unlink:unlink",
    "verify": "bot.cli.verify:verify",
}


class LazyGroup(click.Group):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names of the commands."""
        return sorted({*super().list_commands(ctx), *SUBCOMMANDS})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name, if there is one."""
        if cmd_name not in SUBCOMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, name = SUBCOMMANDS[cmd_name].partition(":")
        command = getattr(import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(SUBCOMMANDS[cmd_name])
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Bonroute: the safe-driving companion of a company fleet."""
