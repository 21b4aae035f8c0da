"""Renewal dossiers in the outbox: from what a message asks for to the facts of PDF and XLSX."""

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.delivery.pictures import Label
from fleet.delivery import Picture
from fleet.ports import Work
from fleet.renewal_dossier import RenewalDossier
from fleet.usecases.add_evidence import PDF
from fleet.usecases.make_dossier import DossierSubject
from fleet.usecases.read_dossier import read_dossier
from reports.group_workbook import XLSX

DOSSIER: Final = "renewal_dossier"
DOSSIER_WORKBOOK: Final = "renewal_dossier_workbook"
CONTRACT: Final = "contract"
"""Option of a dossier: the contract that it is about; without it, it is about the whole fleet."""


@dataclass(frozen=True, slots=True)
class DossierFile:
    """A renewal dossier, as PDF or as XLSX."""

    dossier: RenewalDossier
    is_workbook: bool

    def key(self) -> str:
        """What the dossier says, and in which form."""
        said = repr(self.dossier).encode()
        return hashlib.sha256(said).hexdigest() + (".xlsx" * self.is_workbook)

    @property
    def label(self) -> Label:
        """Which dossier of which day, and nothing about anybody."""
        if self.is_workbook:
            return Label(f"{self.dossier.name}.xlsx", XLSX)
        return Label(f"{self.dossier.name}.pdf", PDF)


def dossier_picture(subject: DossierSubject, as_of: date, *, is_workbook: bool) -> Picture:
    """The specification of a dossier: always in French."""
    kind = DOSSIER_WORKBOOK if is_workbook else DOSSIER
    contract_id = subject.contract_id
    options = {} if contract_id is None else {CONTRACT: str(contract_id)}
    return Picture(kind, subject.unit.id, as_of, "fr", options)


def read_dossier_file(work: Work, picture: Picture) -> DossierFile:
    """The dossier that a message asks for, from the facts known now.

    Raises:
        NotFoundError: The unit or the contract is gone.
    """
    contract = picture.options.get(CONTRACT)
    contract_id = None if contract is None else int(contract)
    dossier = read_dossier(work, picture.subject_id, contract_id, picture.as_of)
    return DossierFile(dossier, picture.kind == DOSSIER_WORKBOOK)
