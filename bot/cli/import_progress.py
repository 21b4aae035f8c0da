"""The progress bar of an import, on standard error."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from bot.cli.words import Words, key


class Followed:
    """Turns what reading and writing report into bars."""

    def __init__(self, progress: Progress, words: Words) -> None:
        self._progress = progress
        self._words = words
        self._tasks: dict[str, TaskID] = {}

    def reading(self, sheet: str, rows: int) -> None:
        """Note how many rows of a sheet are read; their number is not known before."""
        self._show(self._words("import-reading", sheet=sheet), rows, None)

    def writing(self, kind: str, done: int, of: int) -> None:
        """Note how many rows of a kind are written."""
        name = self._words(key("kind", kind))
        self._show(self._words("import-writing", kind=name), done, of)

    def _show(self, description: str, done: int, of: int | None) -> None:
        if description not in self._tasks:
            self._tasks[description] = self._progress.add_task(escape(description), total=of)
        self._progress.update(self._tasks[description], completed=done, total=of)


@contextmanager
def following(words: Words, *, is_wanted: bool | None) -> Iterator[Followed]:
    """Show bars while the block runs: on a terminal, or when they are asked for."""
    console = Console(stderr=True, force_terminal=is_wanted or None)
    is_shown = console.is_terminal if is_wanted is None else is_wanted
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        disable=not is_shown,
        transient=True,
    )
    with bars:
        yield Followed(bars, words)
