"""Letters to insurers from the outbox to their bytes."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.attachments import Specification, Specifications, Workshop
from bot.delivery.pictures import Label
from bot.letter_files import LetterFile, letter_picture
from fleet.errors import NotFoundError
from fleet.insurer_letters import LetterKind
from fleet.usecases.add_evidence import PDF
from fleet.working_days import WorkingDays
from reports.pool import AnyChart
from tests.support.conversation import PARIS, Conversation, FixedClock, conversation
from tests.support.golden_releve import ASKED_ON, asked, noted, with_differences
from tests.support.memory_files import MemoryFiles

READ = Specifications(FixedClock(), PARIS, WorkingDays())


class NoCharts:
    """Nothing here is a chart."""

    async def draw(self, chart: AnyChart) -> bytes:
        raise AssertionError(chart)


def made(what: Specification) -> bytes:
    return asyncio.run(Workshop(NoCharts(), MemoryFiles()).draw(what))


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def letter_of(talk: Conversation, kind: LetterKind, subject_id: int = 1) -> LetterFile:
    what = READ(talk.store.work, letter_picture(kind, subject_id, ASKED_ON))
    assert isinstance(what, LetterFile)
    return what


def test_a_request_is_a_pdf_named_by_its_day(talk: Conversation) -> None:
    asked(talk)
    what = letter_of(talk, LetterKind.REQUEST)

    assert what.label == Label("demande-releve-2026-08-04.pdf", PDF)
    assert made(what).startswith(b"%PDF")


def test_a_change_names_its_vehicles_and_nobody(talk: Conversation) -> None:
    noted(talk)
    letter = letter_of(talk, LetterKind.CHANGE).letter

    assert letter.plates == ("AB-123-CD",)
    assert "Hill" not in repr(letter)


def test_observations_hold_the_differences(talk: Conversation) -> None:
    statement_id = with_differences(talk)
    what = letter_of(talk, LetterKind.OBSERVATIONS, statement_id)

    assert what.label == Label("observations-releve-2026-08-04.pdf", PDF)
    assert made(what).startswith(b"%PDF")


def test_a_letter_changes_its_key_with_what_it_says(talk: Conversation) -> None:
    asked(talk)
    work = talk.store.work
    first = letter_of(talk, LetterKind.REQUEST).key()
    later = READ(work, letter_picture(LetterKind.REQUEST, 1, date(2026, 8, 5)))
    assert isinstance(later, LetterFile)
    assert later.key() == first

    work.garage.change_contract(replace(work.driving.contract(1), insurer="Autre Mutuelle"))

    assert letter_of(talk, LetterKind.REQUEST).key() != first


def test_a_letter_about_what_is_gone_is_not_made(talk: Conversation) -> None:
    with pytest.raises(NotFoundError):
        letter_of(talk, LetterKind.CHANGE, 9)


def test_a_logo_that_is_gone_keeps_no_letter_back(talk: Conversation) -> None:
    asked(talk)
    work = talk.store.work
    company = work.units.company()
    assert company is not None
    profile = work.dossiers.profile()
    work.dossiers.set_profile(company.unit_id, type(profile)(logo_sha256="0" * 64))

    assert made(letter_of(talk, LetterKind.REQUEST)).startswith(b"%PDF")
