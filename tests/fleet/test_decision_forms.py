"""The guided forms: the next question follows from the answers, which a draft gives back whole."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.contest_form import ContestForm, ContestStep, contest_answers, contest_form_of
from fleet.decision_form import DecisionForm, FormStep, answers_of, form_of
from fleet.decision_rules import is_lawful
from fleet.evidence import EvidenceKind
from fleet.usecases.add_evidence import Arrived

PAGES = st.lists(
    st.builds(
        Arrived,
        st.sampled_from(EvidenceKind),
        st.text(min_size=1, max_size=9),
        st.text(min_size=1, max_size=9),
        st.integers(0, 10_000),
        st.sampled_from(["image/jpeg", "application/pdf"]),
    ),
    max_size=3,
).map(tuple)
FORMS = st.builds(
    DecisionForm,
    incident_id=st.integers(1, 99),
    is_answer=st.booleans(),
    reasons=st.text(max_size=20),
    kind=st.none() | st.sampled_from(ClaimKind),
    liability=st.none() | st.sampled_from([Liability.NONE, Liability.PARTIAL, Liability.FULL]),
    has_exemption=st.just(value=True),
    exemption=st.none() | st.sampled_from(Exemption),
    decided_on=st.none() | st.dates(),
    document=st.text(max_size=20),
    letters=PAGES,
    is_document_done=st.booleans(),
)


@given(FORMS)
def test_a_form_comes_back_from_its_draft_as_it_was(form: DecisionForm) -> None:
    assert form_of(answers_of(form)) == form


@given(FORMS)
def test_going_back_ends_at_the_first_question(form: DecisionForm) -> None:
    for _ in range(len(FormStep)):
        form = form.back()
    assert form.step is form.steps[0]


@given(FORMS)
def test_a_decision_is_whole_when_nothing_is_missing(form: DecisionForm) -> None:
    assert (form.decision is None) is (form.step is not FormStep.SUMMARY)


def test_answers_in_the_order_of_the_questions_give_a_lawful_decision() -> None:
    form = DecisionForm(1).with_kind(ClaimKind.PARKED_UNKNOWN_PARTY).with_liability(Liability.NONE)
    assert form.step is FormStep.DATE  # article 7 speaks already: no circumstance of article 6
    done = replace(form, decided_on=date(2026, 11, 18), document="A", is_document_done=True)
    assert done.decision is not None
    assert is_lawful(done.decision)


def test_an_answer_to_a_contest_asks_for_its_reasons_first() -> None:
    assert DecisionForm(1, is_answer=True).step is FormStep.REASONS


def test_a_circumstance_that_no_longer_fits_is_not_kept() -> None:
    form = DecisionForm(1, has_exemption=True, exemption=Exemption.FORCE_MAJEURE)
    form = form.with_kind(ClaimKind.COLLISION).with_liability(Liability.FULL)
    assert (form.has_exemption, form.exemption) == (False, None)


@pytest.mark.parametrize(
    ("form", "step", "base"),
    [
        (ContestForm(incident_id=3), ContestStep.REASON, "contest:3"),
        (ContestForm(claim_id=4, reason="Non"), ContestStep.PROOFS, "contest:claim:4"),
        (
            ContestForm(incident_id=3, reason="Non", is_complete=True),
            ContestStep.SUMMARY,
            "contest:3",
        ),
    ],
)
def test_a_contest_asks_for_a_reason_then_for_evidence(
    form: ContestForm, step: ContestStep, base: str
) -> None:
    assert (form.step, form.base) == (step, base)
    assert contest_form_of(contest_answers(form)) == form


@given(st.text(max_size=20), PAGES, st.booleans())
def test_a_contest_comes_back_from_its_draft_as_it_was(
    reason: str, proofs: tuple[Arrived, ...], is_complete: bool
) -> None:
    form = ContestForm(3, 0, reason, proofs, is_complete)
    assert contest_form_of(contest_answers(form)) == form
