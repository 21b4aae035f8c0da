"""What buttons of a dossier are about: a contract, or the whole fleet of a unit."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.handlers.tapped import OutdatedButtonError, number_in

FLEET = "u"


@dataclass(frozen=True, slots=True)
class Asked:
    """A contract (`dos:7`) or a unit (`dos:u:3`), and what follows it in the data."""

    unit_id: int | None
    contract_id: int | None
    rest: tuple[str, ...]

    @property
    def base(self) -> str:
        """The data of the button that shows its dossier."""
        return base_of(self.unit_id, self.contract_id)


def base_of(unit_id: int | None, contract_id: int | None) -> str:
    """The data of the button that shows a dossier."""
    return f"dos:{FLEET}:{unit_id}" if contract_id is None else f"dos:{contract_id}"


def asked_in(parts: Sequence[str]) -> Asked:
    """What a button is about.

    Raises:
        OutdatedButtonError: It says nothing of that kind.
    """
    if not parts:
        raise OutdatedButtonError
    if parts[0] == FLEET:
        return Asked(number_in(parts, 1), None, tuple(parts[2:]))
    return Asked(None, number_in(parts, 0), tuple(parts[1:]))
