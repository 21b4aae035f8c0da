"""Faults on order: what can go wrong between a bot and Telegram, so many times, for some calls."""

from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from playground.api.errors import ControlError
from playground.api.wishes import number_in, seconds_in

KINDS: Final = frozenset(
    {
        "429",
        "403",
        "404",
        "500",
        "502",
        "hang",
        "reset",
        "drop_answer",
        "delay",
        "duplicate_updates",
        "delay_updates",
    }
)
OF_UPDATES: Final = frozenset({"duplicate_updates", "delay_updates"})
OF_CALLS: Final = KINDS - OF_UPDATES


@dataclass(slots=True)
class Fault:
    """One order.

    Args:
        number: Identifies it.
        kind: One of ``KINDS``.
        method: Only for calls of this method, any letter case; all when ``None``. The download of
            a file counts as the method ``download``.
        chat_id: Only for this chat; all when ``None``.
        times: How often it still strikes; without end when ``None``.
        retry_after: Seconds, with ``429``.
        seconds: How long a ``hang`` or a ``delay`` lasts.
    """

    number: int
    kind: str
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    retry_after: int = 1
    seconds: float = 1.0

    def as_json(self) -> dict[str, Any]:
        """The order as the control API shows it."""
        return {
            "id": self.number,
            "kind": self.kind,
            "method": self.method,
            "chat_id": self.chat_id,
            "times": self.times,
            "retry_after": self.retry_after,
            "seconds": self.seconds,
        }


class FaultBook:
    """The orders in force; each strikes its number of times, the oldest first."""

    def __init__(self) -> None:
        self.orders: list[Fault] = []
        self._numbers = count(1)

    def order(self, wish: dict[str, Any]) -> Fault:
        """Add one order as the control API words it.

        Raises:
            ControlError: An unknown kind or an ill-typed field.
        """
        kind = str(wish.get("kind"))
        if kind not in KINDS:
            raise ControlError(field="kind", found=wish.get("kind"))
        method = wish.get("method")
        chat_id = wish.get("chat_id")
        times = wish.get("times", 1)
        fault = Fault(
            number=next(self._numbers),
            kind=kind,
            method=None if method is None else str(method).lower(),
            chat_id=None if chat_id is None else number_in(wish, "chat_id"),
            times=None if times is None else number_in({"times": times}, "times"),
            retry_after=number_in({"retry_after": 1} | wish, "retry_after"),
            seconds=seconds_in(wish, "seconds", 60.0 if kind == "hang" else 1.0),
        )
        self.orders.append(fault)
        return fault

    def take(self, kinds: frozenset[str], method: str, chat_id: int) -> Fault | None:
        """The order that strikes now, counted down; ``None`` mostly."""
        for fault in self.orders:
            if (
                fault.kind in kinds
                and fault.method in (None, method.lower())
                and fault.chat_id in (None, chat_id)
            ):
                self._count_down(fault)
                return fault
        return None

    def clear(self) -> None:
        """Take all orders back."""
        self.orders.clear()

    def _count_down(self, fault: Fault) -> None:
        if fault.times is None:
            return
        fault.times -= 1
        if fault.times <= 0:
            self.orders.remove(fault)
