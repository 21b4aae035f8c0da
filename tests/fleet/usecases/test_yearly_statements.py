"""The facts of a yearly statement, from the store."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bonusmalus.claims import EffectReason, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import Period, RenewalDay
from bot.holidays import working_days
from fleet.contract_renewals import ContractClose
from fleet.driving import Figure
from fleet.errors import NotFoundError, RenewalRefusedError
from fleet.people import Language
from fleet.profile_changes import ChangeKind, ProfileChange
from fleet.usecases.save_case import Present
from fleet.usecases.show_contract import Followed, read_contract
from fleet.usecases.show_yearly_statement import read_contract_statement, read_yearly_statement
from fleet.yearly_statement import InternalStatement, OfficialStatement, period_of
from tests.support.conversation import PARIS, Conversation, conversation
from tests.support.golden_contracts import STATUTORY, a_claim, closed, printed
from tests.support.small_company import NOW, TODAY

JANUARY = date(2027, 1, 31)
IN_TOURS = ProfileChange(
    0,
    STATUTORY,
    None,
    ChangeKind.USE,
    date(2027, 1, 15),
    date(2027, 1, 15),
    "",
    1,
    NOW,
    VehicleUse.TOURS,
    VehicleUse.BUSINESS,
)


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def internal(talk: Conversation, as_of: date = TODAY) -> InternalStatement:
    close_id = closed(talk, talk.company.camille)
    return read_yearly_statement(talk.store.work, close_id, Language.FRENCH, as_of)


def close_of(talk: Conversation) -> ContractClose:
    close = talk.store.work.contracts.close(STATUTORY, date(2027, 1, 1), NOW)
    assert close is not None
    return close


def official(talk: Conversation, reader_id: int | None = None) -> OfficialStatement:
    work = talk.store.work
    return read_contract_statement(work, close_of(talk).id, reader_id, Language.FRENCH, JANUARY)


def test_an_internal_statement_holds_what_the_close_found(talk: Conversation) -> None:
    statement = internal(talk)

    assert statement.figure is Figure.INTERNAL
    assert (statement.before, statement.after) == (Coefficient(81), Coefficient(76))
    assert statement.period == Period(date(2025, 1, 1), date(2026, 1, 1))
    assert statement.sender.contact == "donnees@acme.example"


def test_it_holds_the_claims_of_five_periods_with_their_effect(talk: Conversation) -> None:
    a_claim(talk, date(2026, 11, 2), Liability.FULL, "C-8")
    claims = internal(talk).claims

    assert [(one.reference, one.factor_permille) for one in claims] == [
        ("S-1", 1250),
        ("S-2", 1000),
        ("C-8", None),
    ]
    assert claims[1].reason is EffectReason.NOT_LIABLE
    assert claims[2].counts_on == date(2027, 3, 1)


def test_a_claim_of_before_five_periods_is_left_out(talk: Conversation) -> None:
    claims = internal(talk, date(2029, 6, 1)).claims

    assert [one.reference for one in claims] == []


def test_what_would_change_it_next_is_of_the_next_renewal(talk: Conversation) -> None:
    statement = internal(talk)
    prospects = (statement.without_claim, statement.with_partial, statement.with_full)

    assert {one.renewal_on for one in prospects} == {date(2027, 3, 1)}
    assert list(prospects) == sorted(prospects, key=lambda one: one.coefficient.hundredths)


def test_an_official_statement_holds_the_printed_figure_and_ours(talk: Conversation) -> None:
    a_claim(talk, date(2026, 5, 4), Liability.FULL)
    printed(talk, 2027, 72)
    statement = official(talk)

    assert statement.figure is Figure.OFFICIAL
    assert (statement.coefficient, statement.document) == (Coefficient(72), "avis 2027")
    assert statement.reconciliation is not None
    assert statement.reconciliation.computed == Coefficient(95)
    assert [one.reference for one in statement.claims] == ["C-9"]
    assert [step.factor_permille for step in statement.steps] == [1250]


def test_an_official_statement_and_the_card_of_its_contract_compute_one_figure(
    talk: Conversation,
) -> None:
    """0.76 × 0.95 = 0.72 for a year that was driven in business use; in tours × 0.93 (art. 4)."""
    work = talk.store.work
    contract = replace(work.driving.contract(STATUTORY), use=VehicleUse.TOURS)
    work.garage.change_contract(contract)
    work.profile_changes.add(IN_TOURS)
    printed(talk, 2027, 72)
    statement = official(talk)
    present = Present(datetime(2027, 1, 31, 9, tzinfo=UTC), PARIS, working_days())
    card = read_contract(work, Followed(contract, date(2027, 1, 1)), present)

    assert statement.reconciliation is not None
    assert statement.reconciliation == card.reconciliation
    assert statement.reconciliation.computed == Coefficient(72)


def test_a_driver_sees_their_own_claims_and_of_others_only_that_there_are_some(
    talk: Conversation,
) -> None:
    a_claim(talk, date(2026, 5, 4), Liability.FULL)
    printed(talk, 2027, 72)
    own = official(talk, talk.company.camille)
    work = talk.store.work
    close = work.contracts.close_of(STATUTORY, date(2027, 1, 1))
    assert close is not None
    other = read_contract_statement(work, close.id, talk.company.ines, Language.FRENCH, JANUARY)

    assert (len(own.claims), own.has_other_claims, own.hides_steps) == (1, False, False)
    assert (len(other.claims), other.has_other_claims, other.hides_steps) == (0, True, True)
    assert other.steps == ()
    assert own.reconciliation is not None
    assert own.reconciliation.explanations
    assert other.reconciliation is not None
    assert other.reconciliation.explanations == ()


def test_a_figure_that_was_taken_back_gives_no_statement(talk: Conversation) -> None:
    with pytest.raises(RenewalRefusedError) as refusal:
        official(talk)

    assert refusal.value.reason == "no_figure"


def test_without_the_figure_before_there_is_nothing_to_compare(talk: Conversation) -> None:
    talk.store.work.state.official.clear()
    printed(talk, 2027, 72)
    statement = official(talk)

    assert statement.reconciliation is None
    assert statement.steps == ()


def test_the_first_figure_of_a_contract_was_judged_on_the_whole_year_before_it(
    talk: Conversation,
) -> None:
    talk.store.work.state.official.clear()
    printed(talk, 2027, 72)

    assert official(talk).period == Period(date(2025, 11, 1), date(2026, 11, 1))


def test_a_period_is_never_without_a_day_in_it() -> None:
    for first_insured_on in (date(2026, 10, 31), date(2026, 11, 1), date(2027, 1, 1)):
        period = period_of(RenewalDay(1, 1), first_insured_on, date(2027, 1, 1))

        assert period.starts_on < period.ends_before


def test_a_close_that_is_gone_gives_no_statement(talk: Conversation) -> None:
    with pytest.raises(NotFoundError):
        read_yearly_statement(talk.store.work, 99, Language.FRENCH, TODAY)
    with pytest.raises(NotFoundError):
        read_contract_statement(talk.store.work, 99, None, Language.FRENCH, TODAY)


def test_a_statement_of_another_day_has_another_key(talk: Conversation) -> None:
    first = internal(talk)
    later = replace(first, as_of=JANUARY)

    assert first.key() != later.key()
