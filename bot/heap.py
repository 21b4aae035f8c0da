"""The garbage collector, told what a bot is like: much that stays, little that is circular."""

import gc
from typing import Final

_NEW_OBJECTS: Final = 20_000  # a few megabytes before the youngest are looked at; Python's own: 700


def load_without_collecting() -> None:
    """Do not look for garbage while modules are loaded: there is none, and they are many."""
    gc.disable()


def leave_alone_what_is_loaded() -> None:
    """Spare the collector what stays anyway: modules, catalogues, compiled statements.

    To be called once, when everything is put together (docs/decisions/0033).
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    gc.enable()
