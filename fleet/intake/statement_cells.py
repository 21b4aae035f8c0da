"""The claims of an insurer's statement in one cell: `14/05/2024 : accident : partagée ; …`."""

from bonusmalus.statement import StatementClaim
from fleet.intake import cells
from fleet.intake.cells import Cell, CellRefusedError
from fleet.intake.faults import Reason
from fleet.intake.vocabulary import CLAIM_KINDS, LIABILITIES

_PARTS = 3
MOST_CLAIMS = 30

_kind = cells.word(CLAIM_KINDS.accepted())
_share = cells.word(LIABILITIES.accepted())


def printed_claims(cell: Cell, longest: int) -> tuple[StatementClaim, ...]:
    """Claims by day, each with day, nature and share between colons, set apart by semicolons.

    Raises:
        CellRefusedError: Not such a list, more than thirty claims, or a part that nobody can read.
    """
    written = [one for one in cells.text(cell, longest).split(";") if one.strip()]
    if len(written) > MOST_CLAIMS:
        raise CellRefusedError(Reason.NOT_CLAIMS)
    return tuple(sorted(map(_claim, written), key=lambda one: one.occurred_on))


def _claim(written: str) -> StatementClaim:
    parts = [one.strip() for one in written.split(":")]
    if len(parts) != _PARTS:
        raise CellRefusedError(Reason.NOT_CLAIMS)
    on, kind, share = parts
    try:
        return StatementClaim(
            cells.day(on, len(on)), _kind(kind, len(kind)), _share(share, len(share)), ""
        )
    except CellRefusedError:
        raise CellRefusedError(Reason.NOT_CLAIMS) from None
