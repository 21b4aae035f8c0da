"""Yearly statements from the outbox to their bytes."""

import asyncio
from dataclasses import replace
from datetime import date

import pytest

from bot.attachments import Specification, Specifications, Workshop
from bot.delivery.pictures import Label, key_of
from bot.statement_files import CONTRACT_STATEMENT, READER, YEARLY_STATEMENT, StatementFile
from fleet.delivery import Picture
from fleet.errors import NotFoundError, RenewalRefusedError
from fleet.usecases.add_evidence import PDF
from fleet.working_days import WorkingDays
from reports.pool import AnyChart
from tests.support.conversation import PARIS, Conversation, FixedClock
from tests.support.golden_contracts import STATUTORY, closed, printed
from tests.support.memory_files import MemoryFiles
from tests.support.small_company import NOW, TODAY

READ = Specifications(FixedClock(), PARIS, WorkingDays())


class NoCharts:
    """Nothing here is a chart."""

    async def draw(self, chart: AnyChart) -> bytes:
        raise AssertionError(chart)


def made(what: Specification) -> bytes:
    return asyncio.run(Workshop(NoCharts(), MemoryFiles()).draw(what))


def file_of(talk: Conversation, picture: Picture) -> StatementFile:
    what = READ(talk.store.work, picture)
    assert isinstance(what, StatementFile)
    return what


def internal(talk: Conversation) -> Picture:
    return Picture(YEARLY_STATEMENT, closed(talk, talk.company.camille), TODAY, "fr")


def official(talk: Conversation, reader_id: int | None = None) -> Picture:
    close = talk.store.work.contracts.close(STATUTORY, date(2026, 1, 1), NOW)
    assert close is not None
    options = {} if reader_id is None else {READER: str(reader_id)}
    return Picture(CONTRACT_STATEMENT, close.id, TODAY, "fr", options)


def test_an_internal_statement_is_a_pdf_that_names_nobody_outside(talk: Conversation) -> None:
    what = file_of(talk, internal(talk))

    assert what.label == Label("bilan-interne-2026.pdf", PDF)
    assert made(what).startswith(b"%PDF")


def test_an_official_statement_is_a_pdf_of_the_contract(talk: Conversation) -> None:
    what = file_of(talk, official(talk))

    assert what.label == Label("bilan-contrat-2026.pdf", PDF)
    assert made(what).startswith(b"%PDF")


def test_equal_statements_are_one_file_and_other_readers_get_another(talk: Conversation) -> None:
    picture = internal(talk)
    again = file_of(talk, picture)
    english = file_of(talk, replace(picture, language="en"))

    assert key_of(picture, file_of(talk, picture)) == key_of(picture, again)
    assert again.key() != english.key()


def test_a_driver_gets_another_file_than_the_fleet_manager(talk: Conversation) -> None:
    whole = official(talk)
    driver = Picture(whole.kind, whole.subject_id, TODAY, "fr", {READER: str(talk.company.camille)})

    assert file_of(talk, whole).key() != file_of(talk, driver).key()


def test_what_is_gone_is_not_made(talk: Conversation) -> None:
    with pytest.raises(NotFoundError):
        READ(talk.store.work, Picture(YEARLY_STATEMENT, 99, TODAY, "fr"))


def test_a_figure_that_was_taken_back_is_not_made(talk: Conversation) -> None:
    picture = official(talk)
    talk.store.work.state.official.clear()
    printed(talk, 2027, 72)

    with pytest.raises(RenewalRefusedError):
        READ(talk.store.work, picture)
