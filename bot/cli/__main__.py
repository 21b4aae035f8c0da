"""``python -m bot.cli``: the command line where ``bonroute`` is not on the path."""

from bot.cli import main

main(prog_name="bonroute")
