"""The use cases about a coefficient: card, steps, simulation, curve, and who looked."""

import itertools

import pytest

from bonusmalus.claims import Liability
from fleet.access import Actor
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.ports import Work
from fleet.simulation import Moment
from fleet.usecases.explain_coefficient import explain_coefficient
from fleet.usecases.find_person import find_person
from fleet.usecases.show_coefficient import show_coefficient
from fleet.usecases.show_curve import show_curve
from fleet.usecases.simulate_coefficient import simulate_coefficient
from tests.support.small_company import NOW, TODAY, SmallCompany


def test_the_card_has_both_figures(work: Work, company: SmallCompany, hr: Actor) -> None:
    card = show_coefficient(work, hr, company.camille, TODAY, NOW)

    assert card.internal is not None
    assert card.internal.coefficient.hundredths == 90
    assert [official.coefficient.hundredths for official in card.officials] == [76]


def test_a_fleet_contract_has_no_official_figure(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    card = show_coefficient(work, hr, company.ines, TODAY, NOW)
    assert card.officials == ()


def test_without_a_record_there_is_no_internal_figure(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    assert show_coefficient(work, hr, company.noa, TODAY, NOW).internal is None
    with pytest.raises(NotFoundError):
        explain_coefficient(work, hr, company.noa, 0, TODAY, NOW)
    with pytest.raises(NotFoundError):
        show_curve(work, hr, company.noa, TODAY, NOW)


def test_the_steps_lead_from_the_start_to_the_figure(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    pages = [explain_coefficient(work, hr, company.camille, page, TODAY, NOW) for page in range(2)]
    steps = [step for page in pages for step in page.steps]

    assert {page.number_of_pages for page in pages} == {2}
    assert steps[0].after == pages[0].coefficient
    assert steps[-1].after.hundredths == 100
    for newer, older in itertools.pairwise(steps):
        assert newer.before == older.after


def test_a_claim_after_the_day_is_not_known(work: Work, company: SmallCompany, hr: Actor) -> None:
    early = TODAY.replace(year=2021, month=1)
    card = show_coefficient(work, hr, company.camille, early, NOW)
    assert card.internal is not None
    assert card.internal.number_of_awaiting == 0


def test_every_look_at_somebody_else_is_in_the_journal(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    show_coefficient(work, hr, company.camille, TODAY, NOW)
    simulate_coefficient(work, hr, company.camille, Liability.FULL, Moment.TODAY, TODAY, NOW)
    noted = work.journal.about(f"employee:{company.camille}", 9)
    assert [(entry.event, entry.actor_id) for entry in noted] == [
        ("coefficient_viewed", company.hr)
    ] * 2


def test_out_of_scope_nothing_is_read_or_noted(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    with pytest.raises(AccessDeniedError):
        show_coefficient(work, hr, company.marc, TODAY, NOW)
    assert work.journal.about(f"employee:{company.marc}", 9) == []


def test_people_are_found_without_accents_within_the_scope(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    assert [row.employee_id for row in find_person(work, hr, "LEFEVRE", 0, TODAY).rows] == [
        company.ines
    ]
    assert find_person(work, hr, "O’Neil", 0, TODAY).rows == ()


def test_a_page_that_no_longer_exists_gives_the_last_one(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    assert company
    found = find_person(work, hr, "martin", 99, TODAY)
    assert (found.page, found.number_of_pages, len(found.rows)) == (2, 3, 3)
