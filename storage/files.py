"""Bytes beside the database: each file lies under the SHA-256 of what it holds.

A file is written beside its place, synced, and renamed into it: a process that is killed at any
moment leaves the whole file under its hash, or none. What such a process leaves in `incoming` is
nobody's, and is swept by a later `put`.
"""

import hashlib
import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from fleet.errors import NotFoundError, StoreUnavailableError

log = logging.getLogger(__name__)

_INCOMING = "incoming"
_HASH_LENGTH = 64
_HEXADECIMAL = frozenset("0123456789abcdef")
_LEFT_AFTER_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """The files of a folder, in folders named by the first two and the next two signs of a hash.

    Several processes may share it. Every method blocks: call it in a thread.
    """

    folder: Path

    def put(self, content: bytes) -> str:
        """Keep the bytes, durably, and return their SHA-256; known bytes are not written again.

        Raises:
            StoreUnavailableError: The disk refused.
        """
        sha256 = hashlib.sha256(content).hexdigest()
        place = self._place(sha256)
        with _disk("put"):
            if not place.exists():
                self._write(content, place)
            self._sync_folders(
                place
            )  # known bytes too: whoever wrote them may not have come so far
        return sha256

    def read(self, sha256: str) -> bytes:
        """Read the bytes of that hash.

        Raises:
            NotFoundError: No such file is kept, or it no longer holds what its name says.
            StoreUnavailableError: The disk refused.
        """
        if not _is_hash(sha256):
            raise NotFoundError(kind="file", key=sha256)
        with _disk("read"):
            try:
                content = self._place(sha256).read_bytes()
            except FileNotFoundError:
                raise NotFoundError(kind="file", key=sha256) from None
        if hashlib.sha256(content).hexdigest() != sha256:
            log.error("A file no longer holds what its name says: %s", sha256)
            raise NotFoundError(kind="file", key=sha256)
        return content

    def drop(self, sha256: str) -> None:
        """Delete the bytes; nothing happens when they are gone.

        Raises:
            StoreUnavailableError: The disk refused.
        """
        if not _is_hash(sha256):
            return
        place = self._place(sha256)
        with _disk("drop"), suppress(FileNotFoundError):
            place.unlink()
            _sync(place.parent)

    def kept(self) -> Iterator[str]:
        """Give the hash of everything that is kept, in any order."""
        for place in self.folder.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*"):
            if _is_hash(place.name):
                yield place.name

    def _place(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256[2:4] / sha256

    def _write(self, content: bytes, place: Path) -> None:
        incoming = self.folder / _INCOMING
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (incoming, place.parent.parent, place.parent):
            folder.mkdir(mode=0o700, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=incoming)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            _sweep(incoming, Path(name).stat().st_mtime - _LEFT_AFTER_SECONDS)
            Path(name).rename(place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _sync_folders(self, place: Path) -> None:
        for folder in (place.parent, place.parent.parent, self.folder, self.folder.parent):
            _sync(folder)


def _is_hash(name: str) -> bool:
    return len(name) == _HASH_LENGTH and _HEXADECIMAL.issuperset(name)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(incoming: Path, before: float) -> None:
    """Delete what dead processes left; told by the clock of the disk, which wrote both times."""
    for left in incoming.iterdir():
        with suppress(FileNotFoundError):  # another process was faster
            if left.stat().st_mtime < before:
                left.unlink()


@contextmanager
def _disk(operation: str) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise StoreUnavailableError(operation=f"files: {operation}") from fault
