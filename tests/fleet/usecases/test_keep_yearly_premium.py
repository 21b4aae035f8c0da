"""What was paid for a year of a contract: entered, corrected, taken back, never twice."""

from datetime import date

import pytest

from bonusmalus.coefficient import Coefficient
from fleet.access import Actor, actor_of
from fleet.contract_renewals import ContractNotice
from fleet.contract_terms import FormerInsurer
from fleet.errors import GarageRefusedError, GarageValueError
from fleet.ports import Work
from fleet.usecases.keep_yearly_premium import (
    ENTERED,
    TAKEN_BACK,
    list_premium_years,
    set_yearly_premium,
    take_yearly_premium_back,
    year_to_enter,
)
from fleet.usecases.read_fleet import read_fleet
from fleet.yearly_premiums import MOST_CENTS, YearlyPremium
from tests.support.conversation import Conversation, conversation
from tests.support.decisions import present
from tests.support.golden_contracts import FLEET, fleet_manager
from tests.support.small_company import NOW

YEAR = date(2025, 1, 1)
PRESENT = present()


@pytest.fixture
def talk() -> Conversation:
    return conversation()


@pytest.fixture
def work(talk: Conversation) -> Work:
    return talk.store.work


@pytest.fixture
def manager(talk: Conversation) -> Actor:
    identity = talk.store.work.people.identify(fleet_manager(talk))
    assert identity is not None
    return actor_of(identity)


def events(talk: Conversation) -> list[str]:
    subject = f"contract:{FLEET}"
    return [one.event for one in talk.store.work.state.journal if one.subject == subject]


def a_notice(talk: Conversation) -> None:
    """The renewal notice of the year stands."""
    notice = ContractNotice(
        *(0, FLEET, YEAR, 90_000, Coefficient(80), 72_000, 0, 0),
        document="avis",
        entered_by=talk.company.fleet,
        entered_at=NOW,
    )
    talk.store.work.contracts.add_notice(notice)


def test_what_was_paid_is_kept_with_who_entered_it_and_when(
    talk: Conversation, work: Work, manager: Actor
) -> None:
    set_yearly_premium(work, manager, FLEET, YEAR, 912_050, PRESENT)

    kept = YearlyPremium(FLEET, YEAR, 912_050, PRESENT.now, talk.company.fleet)
    assert work.garage.yearly_premiums_of([FLEET]) == {FLEET: [kept]}
    entry = talk.store.work.state.journal[-1]
    assert entry.details == {"year": "2025-01-01", "net_cents": 912_050}


def test_the_same_amount_again_changes_nothing_and_another_corrects_it(
    talk: Conversation, work: Work, manager: Actor
) -> None:
    for cents in (900_000, 900_000, 912_050):
        set_yearly_premium(work, manager, FLEET, YEAR, cents, PRESENT)

    assert [one.net_cents for one in work.garage.yearly_premiums_of([FLEET])[FLEET]] == [912_050]
    assert events(talk) == [ENTERED, ENTERED]


def test_what_was_entered_is_taken_back_once(
    talk: Conversation, work: Work, manager: Actor
) -> None:
    set_yearly_premium(work, manager, FLEET, YEAR, 900_000, PRESENT)
    for _ in range(2):
        take_yearly_premium_back(work, manager, FLEET, YEAR, PRESENT)

    assert work.garage.yearly_premiums_of([FLEET]) == {FLEET: []}
    assert events(talk) == [ENTERED, TAKEN_BACK]


@pytest.mark.parametrize(
    "on", [date(2019, 1, 1), date(2025, 1, 2), date(2025, 3, 1), date(2028, 1, 1)]
)
def test_a_day_that_begins_no_year_of_the_contract_is_refused(
    talk: Conversation, work: Work, manager: Actor, on: date
) -> None:
    with pytest.raises(GarageRefusedError) as refused:
        set_yearly_premium(work, manager, FLEET, on, 900_000, PRESENT)

    assert refused.value.reason == "not_a_year"
    assert events(talk) == []


@pytest.mark.parametrize("on", [date(2020, 1, 1), date(2027, 1, 1)])
def test_the_first_year_and_the_one_of_the_next_renewal_can_be_entered(
    work: Work, manager: Actor, on: date
) -> None:
    assert year_to_enter(work, manager, FLEET, on, PRESENT.today).starts_on == on


@pytest.mark.parametrize("cents", [0, -1, MOST_CENTS + 1])
def test_an_amount_out_of_its_bounds_is_refused(work: Work, manager: Actor, cents: int) -> None:
    with pytest.raises(GarageValueError) as refused:
        set_yearly_premium(work, manager, FLEET, YEAR, cents, PRESENT)

    assert (refused.value.reason, refused.value.limit) == ("premium", 10_000_000)
    assert work.garage.yearly_premiums_of([FLEET]) == {FLEET: []}


def test_a_year_that_a_notice_says_takes_no_other_premium(
    talk: Conversation, work: Work, manager: Actor
) -> None:
    a_notice(talk)

    with pytest.raises(GarageRefusedError) as refused:
        set_yearly_premium(work, manager, FLEET, YEAR, 900_000, PRESENT)

    assert refused.value.reason == "noticed"


def test_a_year_with_two_insurers_is_entered_beside_the_notice_of_the_first(
    talk: Conversation, work: Work, manager: Actor
) -> None:
    a_notice(talk)
    work.garage.add_former(FormerInsurer(FLEET, "A", "A-1", date(2020, 1, 1), date(2025, 7, 1)))

    set_yearly_premium(work, manager, FLEET, YEAR, 900_000, PRESENT)

    assert year_to_enter(work, manager, FLEET, YEAR, PRESENT.today).net_cents == 900_000


def test_the_year_to_come_the_running_one_and_five_before_are_listed(
    talk: Conversation, work: Work, manager: Actor
) -> None:
    set_yearly_premium(work, manager, FLEET, date(2024, 1, 1), 900_000, PRESENT)
    set_yearly_premium(work, manager, FLEET, YEAR, 950_000, PRESENT)
    a_notice(talk)

    years = list_premium_years(work, manager, FLEET, PRESENT.today).years

    assert [one.starts_on.year for one in years] == [2027, 2026, 2025, 2024, 2023, 2022, 2021]
    assert [one.net_cents for one in years] == [None, None, 72_000, 900_000, None, None, None]


def test_the_facts_of_the_fleet_know_what_was_paid(work: Work, manager: Actor) -> None:
    set_yearly_premium(work, manager, FLEET, YEAR, 912_050, PRESENT)

    unit_id = work.driving.contract(FLEET).unit_id
    years = [one for one in read_fleet(work, unit_id, PRESENT.today).years if one.starts_on == YEAR]
    of_fleet = {one.contract_id: (one.premium_cents, one.is_premium_known) for one in years}

    assert of_fleet[FLEET] == (912_050, True)
