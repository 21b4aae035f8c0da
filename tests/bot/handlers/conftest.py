"""The people who speak about cases, by their accounts, and a case."""

import pytest

from fleet.incidents import Incident
from tests.support.cases import add_case
from tests.support.conversation import Conversation


@pytest.fixture
def hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


@pytest.fixture
def grace(talk: Conversation) -> int:
    """The fleet manager of the company, who reads English."""
    return talk.company.account(talk.company.fleet)


@pytest.fixture
def camille(talk: Conversation) -> int:
    return talk.company.account(talk.company.camille)


@pytest.fixture
def case(talk: Conversation) -> Incident:
    """A case of Camille."""
    return add_case(talk.store.work, talk.company.camille)
