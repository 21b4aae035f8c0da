"""From the specification of a file in the outbox to its bytes: charts, stored photos, claim packs.

`Specifications` reads, in a transaction, what a message asks for; `Workshop` makes the bytes of it
outside of the event loop. Both know every kind (docs/decisions/0073).
"""

import asyncio
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from bot.delivery.pictures import Artist, Label
from bot.document_files import ATTESTATION, AttestationFile, read_attestation_file
from bot.dossier_files import DOSSIER, DOSSIER_WORKBOOK, DossierFile, read_dossier_file
from bot.fleet_pictures import FLEET_WORKBOOK, read_fleet_workbook
from bot.group_pictures import WORKBOOK, WorkbookFile, read_workbook_file
from bot.letter_files import LETTERS, LetterFile, read_letter_file
from bot.painter import chart_of
from bot.payroll_file import PAYROLL, read_payroll_file
from bot.statement_files import STATEMENTS, StatementFile, read_statement_file
from fleet.claim_pack import ClaimPack
from fleet.delivery import Picture
from fleet.errors import NotFoundError
from fleet.evidence import EvidenceState, Files
from fleet.people import Language
from fleet.ports import Clock, Work
from fleet.usecases.add_evidence import PDF
from fleet.usecases.save_case import Present
from fleet.usecases.show_claim_pack import read_claim_pack
from fleet.working_days import WorkingDays
from reports.attestation import attestation_pdf
from reports.claim_pack import claim_pack_pdf, claim_pack_zip
from reports.insurer_letter import insurer_letter_pdf
from reports.pool import AnyChart
from reports.renewal_dossier import chart_of as dossier_chart_of
from reports.renewal_dossier import dossier_pdf, workbook_of
from reports.yearly_statement import yearly_statement_pdf

STORED_PHOTO: Final = "stored_photo"
STORED_DOCUMENT: Final = "stored_document"
CLAIM_PACK: Final = "claim_pack"
CLAIM_PACK_ZIP: Final = "claim_pack_zip"

_ZIP: Final = "application/zip"
_SUFFIXES: Final = {PDF: "pdf", _ZIP: "zip", "image/jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A photo or document of a case, as it is kept beside the database."""

    evidence_id: int
    sha256: str
    content_type: str

    def key(self) -> str:
        """The hash of its bytes."""
        return self.sha256

    @property
    def label(self) -> Label:
        """A name that says nothing about anybody."""
        return Label(f"{self.evidence_id}.{_SUFFIXES[self.content_type]}", self.content_type)


@dataclass(frozen=True, slots=True)
class PackFile:
    """A claim pack, as PDF or as ZIP."""

    pack: ClaimPack
    is_zip: bool

    def key(self) -> str:
        """What the pack says, and in which form."""
        return hashlib.sha256(self.pack.key().encode()).hexdigest() + (".zip" * self.is_zip)

    @property
    def label(self) -> Label:
        """The number of the case, and nothing about anybody."""
        content_type = _ZIP if self.is_zip else PDF
        return Label(f"{self.pack.number}.{_SUFFIXES[content_type]}", content_type)


Specification = (
    AnyChart
    | StoredFile
    | PackFile
    | WorkbookFile
    | StatementFile
    | AttestationFile
    | DossierFile
    | LetterFile
)

_READ_BY: Final[Mapping[str, Callable[[Work, Picture], Specification]]] = {
    WORKBOOK: read_workbook_file,
    FLEET_WORKBOOK: read_fleet_workbook,
    PAYROLL: read_payroll_file,
    ATTESTATION: read_attestation_file,
    DOSSIER: read_dossier_file,
    DOSSIER_WORKBOOK: read_dossier_file,
    **dict.fromkeys(STATEMENTS, read_statement_file),
    **dict.fromkeys(LETTERS, read_letter_file),
}


@dataclass(frozen=True, slots=True)
class Specifications:
    """Reads what a picture asks for."""

    clock: Clock
    zone: ZoneInfo
    working_days: WorkingDays

    def __call__(self, work: Work, picture: Picture) -> Specification:
        """What to make, from the facts known now.

        Raises:
            UnknownPictureError: Nobody makes that kind.
            NotFoundError: What it shows is gone, or was never fetched.
        """
        if picture.kind in {STORED_PHOTO, STORED_DOCUMENT}:
            return _stored(work, picture.subject_id)
        if picture.kind in {CLAIM_PACK, CLAIM_PACK_ZIP}:
            return self._pack(work, picture)
        read = _READ_BY.get(picture.kind)
        if read is not None:
            return read(work, picture)
        return chart_of(work, picture, self.zone)

    def _pack(self, work: Work, picture: Picture) -> PackFile:
        present = Present(self.clock.now(), self.zone, self.working_days)
        language = Language(picture.language)
        pack = read_claim_pack(work, picture.subject_id, language, present)
        return PackFile(pack, picture.kind == CLAIM_PACK_ZIP)


def _stored(work: Work, evidence_id: int) -> StoredFile:
    evidence = work.evidence.get(evidence_id)
    if evidence.state is not EvidenceState.STORED:
        raise NotFoundError(kind="file", key=evidence_id)
    return StoredFile(evidence.id, evidence.sha256, evidence.content_type)


MakePack = Callable[[ClaimPack, Mapping[int, bytes]], bytes]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Makes the bytes of every kind; charts go to the render processes.

    typst and Pillow let other threads run while they work: a thread is enough for the rest.
    """

    charts: Artist[AnyChart]
    files: Files

    async def draw(self, chart: Specification) -> bytes:
        """The bytes of what was asked for.

        Raises:
            ReportsError: It cannot be made.
            NotFoundError: Its bytes are gone.
        """
        match chart:
            case StoredFile():
                return await asyncio.to_thread(self.files.read, chart.sha256)
            case PackFile():
                make = claim_pack_zip if chart.is_zip else claim_pack_pdf
                return await asyncio.to_thread(self._make_pack, chart.pack, make)
            case WorkbookFile():
                return await self.charts.draw(chart.workbook)
            case DossierFile():
                return await self._make_dossier(chart)
            case StatementFile() | AttestationFile() | LetterFile():
                return await asyncio.to_thread(self._make_document, chart)
            case _:
                return await self.charts.draw(chart)

    def _make_document(self, chart: StatementFile | AttestationFile | LetterFile) -> bytes:
        match chart:
            case StatementFile():
                return yearly_statement_pdf(chart.statement)
            case AttestationFile():
                return attestation_pdf(chart.document, self._logo(chart.document.logo_sha256))
            case LetterFile():
                logo = self._logo(chart.letter.sender.logo_sha256)
                return insurer_letter_pdf(chart.letter, logo)

    async def _make_dossier(self, chart: DossierFile) -> bytes:
        """The chart of it and the workbook come from the render processes."""
        dossier = chart.dossier
        if chart.is_workbook:
            return await self.charts.draw(workbook_of(dossier))
        drawn = dossier_chart_of(dossier)
        picture = None if drawn is None else await self.charts.draw(drawn)
        logo = await asyncio.to_thread(self._logo, dossier.profile.logo_sha256)
        return await asyncio.to_thread(dossier_pdf, dossier, logo, picture)

    def _logo(self, sha256: str) -> bytes | None:
        """The logo of the company; a document is made without one that is gone."""
        try:
            return self.files.read(sha256) if sha256 else None
        except NotFoundError:
            return None

    def _make_pack(self, pack: ClaimPack, make: MakePack) -> bytes:
        return make(pack, dict(self._contents(pack)))

    def _contents(self, pack: ClaimPack) -> Iterable[tuple[int, bytes]]:
        """The bytes that are there: what is missing is said in the pack."""
        for one in pack.files:
            if one.is_stored:
                try:
                    yield one.evidence_id, self.files.read(one.sha256)
                except NotFoundError:
                    continue
