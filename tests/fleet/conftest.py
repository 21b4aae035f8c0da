"""A unit of work in memory for the use cases, with a small company in it."""

import pytest

from fleet.access import Actor, actor_of
from fleet.ports import Work
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company


@pytest.fixture
def work() -> Work:
    return FakeStore().work


@pytest.fixture
def company(work: Work) -> SmallCompany:
    return small_company(work)


@pytest.fixture
def hr(work: Work, company: SmallCompany) -> Actor:
    identity = work.people.identify(company.account(company.hr))
    assert identity is not None
    return actor_of(identity)
