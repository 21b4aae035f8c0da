"""From the specification of a file in the outbox to its bytes."""

import asyncio
import io
import zipfile

import pytest
from pypdf import PdfReader

from bot.attachments import (
    CLAIM_PACK,
    CLAIM_PACK_ZIP,
    STORED_PHOTO,
    Specification,
    Specifications,
    StoredFile,
    Workshop,
)
from bot.delivery.pictures import Label
from bot.painter import UnknownPictureError
from fleet.delivery import Picture
from fleet.errors import NotFoundError
from fleet.incidents import Incident
from fleet.ports import Work
from fleet.usecases.add_evidence import PDF
from fleet.working_days import WorkingDays
from reports.driver_coefficient import DriverCoefficientChart
from reports.pool import AnyChart
from tests.support.conversation import PARIS, Conversation, FixedClock
from tests.support.evidence import a_case, a_photo, stored
from tests.support.memory_files import MemoryFiles
from tests.support.photos import photo
from tests.support.small_company import TODAY

READ = Specifications(FixedClock(), PARIS, WorkingDays())


class NoCharts:
    """Draws a word."""

    async def draw(self, chart: AnyChart) -> bytes:
        return chart.figure.encode()


@pytest.fixture
def files() -> MemoryFiles:
    return MemoryFiles()


@pytest.fixture
def work(talk: Conversation) -> Work:
    return talk.store.work


@pytest.fixture
def case(talk: Conversation, work: Work, files: MemoryFiles) -> Incident:
    """A case with a photo and a letter."""
    case = a_case(work, talk.company.camille)
    stored(work, files, a_photo(work, case, 1), photo(1))
    stored(work, files, a_photo(work, case, 2), b"%PDF-1.7 letter", PDF)
    return case


def made(files: MemoryFiles, what: Specification) -> bytes:
    return asyncio.run(Workshop(NoCharts(), files).draw(what))


def picture(kind: str, subject_id: int) -> Picture:
    return Picture(kind, subject_id, TODAY, "fr")


def test_a_stored_photo_is_sent_as_it_is_kept(
    work: Work, files: MemoryFiles, case: Incident
) -> None:
    [row, _] = work.evidence.of_incident(case.id)
    what = READ(work, picture(STORED_PHOTO, row.id))
    assert isinstance(what, StoredFile)
    assert what.label == Label(f"{row.id}.jpg", "image/jpeg")
    assert made(files, what) == files.contents[row.sha256]


def test_the_same_bytes_are_the_same_picture(
    talk: Conversation, work: Work, files: MemoryFiles, case: Incident
) -> None:
    other = a_case(work, talk.company.camille, number="2026-0043")
    again = stored(work, files, a_photo(work, other, 3), photo(1))
    [row, _] = work.evidence.of_incident(case.id)
    keys = {READ(work, picture(STORED_PHOTO, one.id)).key() for one in (row, again)}
    assert len(keys) == 1


def test_a_photo_that_is_not_fetched_cannot_be_sent(work: Work, case: Incident) -> None:
    coming = a_photo(work, case, 3)
    with pytest.raises(NotFoundError):
        READ(work, picture(STORED_PHOTO, coming.id))


def test_a_claim_pack_is_a_pdf_named_by_the_number_of_its_case(
    work: Work, files: MemoryFiles, case: Incident
) -> None:
    what = READ(work, picture(CLAIM_PACK, case.id))
    assert not isinstance(what, DriverCoefficientChart)
    assert what.label == Label("2026-0042.pdf", PDF)
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(made(files, what))).pages)
    assert "2026-0042" in words


def test_a_claim_pack_as_zip_holds_the_letter_as_it_came(
    work: Work, files: MemoryFiles, case: Incident
) -> None:
    what = READ(work, picture(CLAIM_PACK_ZIP, case.id))
    assert not isinstance(what, DriverCoefficientChart)
    assert what.label == Label("2026-0042.zip", "application/zip")
    with zipfile.ZipFile(io.BytesIO(made(files, what))) as archive:
        assert b"%PDF-1.7 letter" in [archive.read(name) for name in archive.namelist()]


def test_a_pack_is_made_although_the_bytes_of_a_photo_are_gone(
    work: Work, files: MemoryFiles, case: Incident
) -> None:
    files.contents.clear()
    assert made(files, READ(work, picture(CLAIM_PACK, case.id))).startswith(b"%PDF")


def test_pdf_and_zip_are_two_documents(work: Work, case: Incident) -> None:
    keys = {READ(work, picture(kind, case.id)).key() for kind in (CLAIM_PACK, CLAIM_PACK_ZIP)}
    assert len(keys) == 2


def test_a_chart_goes_to_the_render_processes(
    talk: Conversation, work: Work, files: MemoryFiles
) -> None:
    what = READ(work, picture("driver_coefficient", talk.company.camille))
    assert made(files, what) == b"internal"


def test_a_kind_that_nobody_makes_is_refused(work: Work) -> None:
    with pytest.raises(UnknownPictureError):
        READ(work, picture("badge", 1))
