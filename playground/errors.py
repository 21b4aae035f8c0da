"""What can keep a playground from starting."""


class PlaygroundError(Exception):
    """Root of the errors of the playground."""


class PortTakenError(PlaygroundError):
    """Something else listens on the port that was asked for."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.port = port

    def __str__(self) -> str:
        """What happened and what to do."""
        return f"port {self.port} is taken; choose another with --port, or --port 0 for a free one"


class ForeignFolderError(PlaygroundError):
    """The folder holds something else than a playground."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        """What happened and what to do."""
        return f"{self.folder} holds something else; choose an empty folder with --folder"


class StepFailedError(PlaygroundError):
    """A command of the seeding did not succeed."""

    def __init__(self, command: str, code: int, last_line: str) -> None:
        super().__init__(command, code, last_line)
        self.command = command
        self.code = code
        self.last_line = last_line

    def __str__(self) -> str:
        """Which command, and the last thing that it said."""
        return f"`{self.command}` ended with {self.code}: {self.last_line}"


class BotFailedError(PlaygroundError):
    """The bot does not start, or dies again and again."""

    def __init__(self, code: int | None, last_line: str, log: str) -> None:
        super().__init__(code, last_line, log)
        self.code = code
        self.last_line = last_line
        self.log = log

    def __str__(self) -> str:
        """How it ended, the last thing that it said, and where the rest stands."""
        return f"the bot does not run (exit {self.code}): {self.last_line} (more in {self.log})"
