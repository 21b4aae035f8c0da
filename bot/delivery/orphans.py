"""Deletes kept files that no row needs any more, such as the photos of a discarded draft.

What is deleted here cannot come back, so it stops where it looks as if the folder belonged to
another database: docs/decisions/0072-photos-are-fetched-by-the-leader.md.
"""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final

from fleet.evidence import Files
from fleet.ports import Store, Work

log = logging.getLogger(__name__)

_AT_ONCE: Final = 200
_TWO_FULL_DRAFTS: Final = 40


async def sweep_orphans(store: Store, files: Files, placing: asyncio.Lock) -> int:
    """Delete what no row needs; returns how many files that were.

    Args:
        store: Whose rows need files.
        files: The folder.
        placing: Held while a file is put and its row is marked: until then no row needs it.

    Raises:
        FleetError: The store or the folder cannot be used.
    """
    kept = await asyncio.to_thread(lambda: list(files.kept()))
    unused = [one for some in _portions(kept) for one in await store.read(partial(_unused, some))]
    number_of_used = len(kept) - len(unused)
    if not unused:
        return 0
    if number_of_used == 0 or len(unused) > max(_TWO_FULL_DRAFTS, number_of_used):
        log.warning("files no row needs=%d used=%d: none is deleted", len(unused), number_of_used)
        return 0
    for one in unused:
        async with placing:
            if await store.read(partial(_unused, [one])):  # it may be needed by now
                await asyncio.to_thread(files.drop, one)
    log.info("files that no row needed deleted=%d", len(unused))
    return len(unused)


def _portions(hashes: Sequence[str]) -> Iterator[list[str]]:
    rest = iter(hashes)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def _unused(hashes: Sequence[str], work: Work) -> list[str]:
    return [one for one in hashes if not work.evidence.is_used(one)]
