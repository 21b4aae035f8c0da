"""Costs and contacts of a case."""

import pytest

from fleet.cases import EntryKind
from fleet.incidents import Incident
from tests.support.conversation import Conversation
from tests.support.decision_scenes import contested


def _costs(talk: Conversation, case: Incident) -> tuple[int, ...]:
    costs = talk.store.work.incidents.get(case.id).costs
    return (
        costs.paid_cents,
        costs.reserved_cents,
        costs.recovered_cents,
        costs.deductible_cents,
        costs.downtime_days,
    )


@pytest.mark.parametrize(
    ("cost", "written", "kept"),
    [
        ("paid", "1 234,50 €", (123_450, 0, 0, 0, 0)),
        ("reserved", "1,234.50", (0, 123_450, 0, 0, 0)),
        ("recovered", "800", (0, 0, 80_000, 0, 0)),
        ("deductible", "450 euros", (0, 0, 0, 45_000, 0)),
        ("downtime", "3 jours", (0, 0, 0, 0, 3)),
    ],
)
def test_a_figure_is_kept_as_it_was_meant_and_said_again(
    talk: Conversation, hr: int, case: Incident, cost: str, written: str, kept: tuple[int, ...]
) -> None:
    talk.tap(hr, f"casecosts:{case.id}:{cost}")
    assert "C’est noté" in talk.text(hr, written).plain
    assert _costs(talk, case) == kept
    assert talk.store.work.incidents.entries_of(case.id)[-1].kind is EntryKind.COSTS


def test_the_figures_are_said_to_be_the_companys(
    talk: Conversation, hr: int, case: Incident
) -> None:
    assert "Personne ne doit rien" in talk.tap(hr, f"casecosts:{case.id}").plain


@pytest.mark.parametrize("written", ["beaucoup", "-3", "1,2,3", "99999999999", "x" * 4000])
def test_an_unreadable_amount_changes_nothing_and_is_asked_again(
    talk: Conversation, hr: int, case: Incident, written: str
) -> None:
    talk.tap(hr, f"casecosts:{case.id}:paid")
    heard = talk.text(hr, written)
    assert "Rien n’a été" in heard.plain
    talk.text(hr, "12")
    assert _costs(talk, case)[0] == 1_200


def test_days_are_whole(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"casecosts:{case.id}:downtime")
    assert "nombre entier" in talk.text(hr, "2,5").plain


def test_the_same_figure_again_writes_nothing(talk: Conversation, hr: int, case: Incident) -> None:
    for _ in range(2):
        talk.tap(hr, f"casecosts:{case.id}:paid")
        talk.text(hr, "12")
    kinds = [entry.kind for entry in talk.store.work.incidents.entries_of(case.id)]
    assert kinds.count(EntryKind.COSTS) == 1


@pytest.mark.parametrize("contact", ["insurer", "expert", "repairer"])
def test_a_contact_is_kept_and_shown(
    talk: Conversation, hr: int, case: Incident, contact: str
) -> None:
    talk.tap(hr, f"casecontacts:{case.id}:{contact}")
    talk.text(hr, "Garage du Lac <i>")
    assert "Garage du Lac &lt;i&gt;" in talk.tap(hr, f"casecontacts:{case.id}").texts[0]
    assert "Garage du Lac" in talk.tap(hr, f"case:{case.id}").plain
    assert "Garage" not in str(talk.store.work.state.journal)


def test_a_contact_that_is_too_long_names_the_limit(
    talk: Conversation, hr: int, case: Incident
) -> None:
    talk.tap(hr, f"casecontacts:{case.id}:expert")
    assert "200" in talk.text(hr, "x" * 201).plain
    assert talk.store.work.incidents.get(case.id).contacts.expert == ""


def test_a_picture_is_no_figure(talk: Conversation, hr: int, case: Incident) -> None:
    talk.tap(hr, f"casecosts:{case.id}:paid")
    photo = {"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}
    assert "Je ne sais pas lire" in talk.text(hr, "", photo=[photo]).plain


@pytest.mark.parametrize("data", ["casecosts:{}:paid", "casecontacts:{}:insurer"])
def test_no_figure_and_no_reference_is_asked_for_while_the_case_is_contested(
    talk: Conversation, hr: int, data: str
) -> None:
    number, _ = contested(talk)
    heard = talk.tap(hr, data.format(number))
    assert heard.answer is not None
    assert "contesté" in heard.answer.text
    assert talk.store.work.drafts.of(hr) is None


@pytest.mark.parametrize("data", ["casecosts:{}:nonsense", "casecontacts:{}:x", "casewrite:{}"])
def test_a_forged_field_is_outdated(talk: Conversation, hr: int, case: Incident, data: str) -> None:
    heard = talk.tap(hr, data.format(case.id))
    assert heard.answer is not None
    assert heard.answer.is_alert
