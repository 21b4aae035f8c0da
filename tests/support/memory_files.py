"""Files beside the database, in memory."""

import hashlib
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from fleet.errors import NotFoundError


@dataclass
class MemoryFiles:
    """Keeps the bytes in a mapping, and counts what was put; `failure` makes `put` fail."""

    contents: dict[str, bytes] = field(default_factory=dict)
    number_of_puts: int = 0
    failure: Exception | None = None
    dropped: threading.Event = field(default_factory=threading.Event)

    def put(self, content: bytes) -> str:
        self.number_of_puts += 1
        if self.failure is not None:
            raise self.failure
        sha256 = hashlib.sha256(content).hexdigest()
        self.contents[sha256] = content
        return sha256

    def read(self, sha256: str) -> bytes:
        try:
            return self.contents[sha256]
        except KeyError:
            raise NotFoundError(kind="file", key=sha256) from None

    def drop(self, sha256: str) -> None:
        self.contents.pop(sha256, None)
        self.dropped.set()

    def kept(self) -> Iterable[str]:
        return list(self.contents)
