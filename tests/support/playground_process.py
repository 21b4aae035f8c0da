"""The real `python -m playground`, as `make demo` starts it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

STOP_SECONDS = 20.0
_URL = re.compile(r"http://127\.0\.0\.1:\d+")


class PlaygroundEndedError(Exception):
    """The playground ended before it was ready; `said` is all that it wrote."""

    def __init__(self, said: str, code: int | None) -> None:
        super().__init__(said, code)
        self.said = said
        self.code = code


class RunningPlayground:
    """A playground that can be stopped and started again on the same folder.

    Args:
        folder: Where it keeps its company.
        options: More options of the command line, for the first start.
    """

    def __init__(self, folder: Path, *options: str) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self.url = self._start(*options)

    def start_again(self) -> None:
        """Stop it, and start it as somebody does the next day; the address is another."""
        self._stack.close()
        self.url = self._start()

    def close(self) -> None:
        """Stop it."""
        self._stack.close()

    def _start(self, *options: str) -> str:
        return self._stack.enter_context(playground_process(self._folder, *options))


@contextmanager
def playground_process(folder: Path, *options: str, port: int = 0) -> Iterator[str]:
    """Run a playground while the context lasts; gives the address of its page.

    Raises:
        PlaygroundEndedError: It did not start.
    """
    options = ("--port", str(port), "--folder", str(folder), *options)
    process = subprocess.Popen(
        (sys.executable, "-m", "playground", *options),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield _url_of(process)
    finally:
        process.terminate()
        process.wait(STOP_SECONDS)
        _output_of(process).close()


def _url_of(process: subprocess.Popen[str]) -> str:
    said = []
    for line in _output_of(process):
        said.append(line)
        if found := _URL.search(line):
            return found[0]
    raise PlaygroundEndedError("".join(said), process.wait(STOP_SECONDS))


def _output_of(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout
