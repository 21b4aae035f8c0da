"""``python -m bot``: the same as the command ``bonroute``."""

from bot.cli import main

if __name__ == "__main__":
    main(prog_name="bonroute")
