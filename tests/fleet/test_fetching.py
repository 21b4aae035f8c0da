"""What becomes of the rows of photos that cannot be fetched."""

import pytest

from fleet.evidence import EvidenceState
from fleet.fetching import Fault, give_up
from fleet.incidents import IncidentStatus
from fleet.ports import Work
from tests.support.evidence import a_case, a_photo
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, SmallCompany, small_company


@pytest.fixture
def work() -> Work:
    return FakeStore().work


@pytest.fixture
def company(work: Work) -> SmallCompany:
    return small_company(work)


def test_a_lost_photo_of_a_case_stands_in_the_journal(work: Work, company: SmallCompany) -> None:
    case = a_case(work, company.camille)
    give_up(work, a_photo(work, case, 1).id, Fault.TOO_BIG, NOW)
    assert [one.event for one in work.journal.about(f"incident:{case.id}", 9)] == ["evidence_lost"]


def test_a_lost_photo_of_a_report_that_was_not_sent_does_not(
    work: Work, company: SmallCompany
) -> None:
    """The report may be sent without a name, and the person was told at that very instant."""
    draft = a_case(work, company.camille, status=IncidentStatus.DRAFT, number="")
    photo = a_photo(work, draft, 1)
    give_up(work, photo.id, Fault.TOO_BIG, NOW)
    assert work.evidence.get(photo.id).state is EvidenceState.LOST
    assert work.journal.about(f"incident:{draft.id}", 9) == []
