"""The journey of a contest in the chat: reason, evidence, the freeze, the answer."""

from dataclasses import replace
from typing import Any

import pytest

from bonusmalus.claims import Liability
from fleet.cases import ContestState
from fleet.incidents import MAX_FACTS, MAX_PHOTOS, IncidentStatus
from tests.support.conversation import Conversation, Heard, conversation
from tests.support.decision_scenes import ANSWER, REASON, confirmed, contested, enter
from tests.support.decisions import case, deciders, decision, proposed, to


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def _account(talk: Conversation, person: str) -> int:
    return talk.company.account(int(getattr(talk.company, person)))


def _tap(talk: Conversation, person: str, data: str) -> Heard:
    return talk.tap(_account(talk, person), data)


def _write(talk: Conversation, person: str, text: str, **more: Any) -> Heard:  # noqa: ANN401 - as Telegram
    return talk.text(_account(talk, person), text, **more)


def _photo(name: str) -> list[dict[str, object]]:
    return [{"file_id": name, "file_unique_id": name, "width": 900, "height": 900}]


def _contest(talk: Conversation, number: str) -> ContestState:
    return talk.store.work.incidents.contests_of(int(number))[-1].state


def test_a_contest_tells_who_may_answer_and_the_first_decider_differently(
    talk: Conversation,
) -> None:
    _, heard = contested(talk)
    assert "que vous avez saisie est contestée" in to(heard, _account(talk, "hr"))
    assert "Réponse motivée attendue" in to(heard, _account(talk, "ines"))
    assert "A reasoned answer is due" in to(heard, _account(talk, "fleet"))


def test_no_message_about_a_contest_names_the_driver(talk: Conversation) -> None:
    number, opened = contested(talk)
    withdrawn = _tap(talk, "camille", f"contest:{number}:withdraw:1")
    for heard in (opened, withdrawn):
        assert all("Durand" not in to(heard, _account(talk, one)) for one in ("hr", "ines"))


def test_the_first_decider_may_read_a_contest_and_is_not_offered_to_answer_it(
    talk: Conversation,
) -> None:
    number, _ = contested(talk)
    offered = {one: _tap(talk, one, f"case:{number}").buttons for one in ("hr", "ines")}
    assert offered["hr"]["Lire la contestation"] == f"rebuttal:{number}"
    assert "Répondre à la contestation" not in offered["hr"]
    assert offered["ines"]["Répondre à la contestation"] == f"rebuttal:{number}"


def test_an_album_of_evidence_is_kept_whole_and_answered_once(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    said = [
        _write(talk, "camille", "", photo=_photo(f"p{one}"), media_group_id="a") for one in range(3)
    ]
    assert [len(heard.messages) for heard in said] == [1, 0, 0]
    assert "3 pièces jointes" in _tap(talk, "camille", f"contest:{number}:proofs").plain
    _tap(talk, "camille", f"contest:{number}:send")
    assert len(talk.store.work.evidence.of_incident(int(number))) == 3


def test_the_caption_of_a_piece_joins_the_reason(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    _write(talk, "camille", "", photo=_photo("p"), caption="Le poteau penchait.")
    assert "Le poteau penchait." in _tap(talk, "camille", f"contest:{number}:proofs").plain


def test_a_caption_for_which_the_reason_has_no_room_is_refused_with_its_piece(
    talk: Conversation,
) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    heard = _write(talk, "camille", "", photo=_photo("p"), caption="x" * MAX_FACTS)
    assert f"{MAX_FACTS} au plus" in heard.plain
    summary = _tap(talk, "camille", f"contest:{number}:proofs")
    assert "xxx" not in summary.plain
    assert "Aucune pièce jointe" in summary.plain


@pytest.mark.parametrize("reason", ["", REASON])
def test_a_piece_with_a_forbidden_caption_is_refused_with_it(
    talk: Conversation, reason: str
) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    if reason:
        _write(talk, "camille", reason)
    heard = _write(talk, "camille", "", photo=_photo("p"), caption="Il était ivre.")
    assert "deleteMessage" in heard.methods
    assert "ivre" not in str(talk.store.work.drafts.of(_account(talk, "camille")))


def test_the_decision_of_a_closed_case_is_contested_with_evidence(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    incidents = talk.store.work.incidents
    closed = replace(incidents.get(int(number)), status=IncidentStatus.CLOSED)
    incidents.save(closed)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    _write(talk, "camille", "", photo=_photo("p"))
    _tap(talk, "camille", f"contest:{number}:proofs")
    _tap(talk, "camille", f"contest:{number}:send")
    assert _contest(talk, number) is ContestState.OPEN
    assert len(talk.store.work.evidence.of_incident(int(number))) == 1


def test_the_piece_that_is_too_many_is_answered(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    for one in range(MAX_PHOTOS):
        _write(talk, "camille", "", photo=_photo(f"p{one}"))
    assert "20 pièces au plus" in _write(talk, "camille", "", photo=_photo("more")).plain


def test_giving_up_leaves_nothing_behind(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    _write(talk, "camille", "", photo=_photo("p"))
    assert "abandonné" in _tap(talk, "camille", f"contest:{number}:stop").plain
    assert talk.store.work.evidence.of_incident(int(number)) == []
    assert talk.store.work.incidents.contests_of(int(number)) == []
    assert talk.store.work.drafts.of(_account(talk, "camille")) is None


def test_a_contest_goes_on_where_it_was(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    assert "Reprendre ma contestation" in _tap(talk, "camille", f"contest:{number}").buttons
    assert "preuves" in _tap(talk, "camille", f"contest:{number}:begin").plain


def test_a_reason_that_is_too_long_or_forbidden_is_not_kept(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    assert "500 au plus" in _write(talk, "camille", "x" * 4096).plain
    refused = _write(talk, "camille", "L’autre conducteur était ivre")
    assert "deleteMessage" in refused.methods
    draft = talk.store.work.drafts.of(_account(talk, "camille"))
    assert draft is not None
    assert "reason" not in draft.answers


def test_a_photo_before_the_reason_is_answered(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    assert "encore la raison" in _write(talk, "camille", "", photo=_photo("p")).plain


def test_a_double_tap_on_send_contests_once(talk: Conversation) -> None:
    number, _ = contested(talk)
    again = _tap(talk, "camille", f"contest:{number}:send")
    assert again.answer is not None
    assert again.answer.is_alert
    assert len(talk.store.work.incidents.contests_of(int(number))) == 1


def test_somebody_elses_contest_is_out_of_reach(talk: Conversation) -> None:
    number, _ = contested(talk)
    for data in (f"contest:{number}", f"contest:{number}:withdraw:1", f"rebuttal:{number}"):
        heard = _tap(talk, "noa", data)
        assert "n’est pas ouverte à votre rôle" in heard.plain
    assert _contest(talk, number) is ContestState.OPEN


def test_before_a_decision_the_screen_says_that_there_is_nothing_to_contest(
    talk: Conversation,
) -> None:
    incident = case(talk.store.work, talk.company)
    heard = _tap(talk, "camille", f"contest:{incident.id}")
    assert "Rien n’est encore décidé" in heard.plain
    assert f"contest:{incident.id}:begin" not in heard.buttons.values()


def test_an_upheld_decision_is_told_with_its_reasons_and_what_else_can_be_done(
    talk: Conversation,
) -> None:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:stands")
    _write(talk, "ines", ANSWER)
    heard = _tap(talk, "ines", f"rebuttal:{number}:send")
    told = to(heard, _account(talk, "camille"))
    assert "Le témoin &amp; le constat le disent." in told
    assert "service réclamations de l’assureur" in told
    assert _contest(talk, number) is ContestState.UPHELD
    after = _tap(talk, "camille", f"contest:{number}")
    assert f"contest:{number}:begin" not in after.buttons.values()


def test_a_double_tap_on_the_answer_answers_once(talk: Conversation) -> None:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:stands")
    _write(talk, "ines", ANSWER)
    _tap(talk, "ines", f"rebuttal:{number}:send")
    again = _tap(talk, "ines", f"rebuttal:{number}:send")
    assert again.answer is not None
    assert (again.answer.is_alert, again.messages) == (True, ())


def test_a_correction_ends_the_contest_with_its_confirmation_and_figures(
    talk: Conversation,
) -> None:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:correct")
    _write(talk, "ines", ANSWER)
    enter(talk, number, "ines", "none")
    _tap(talk, "ines", f"decision:{number}:send")
    assert _contest(talk, number) is ContestState.OPEN
    heard = _tap(talk, "hr", f"decision:{number}:confirm:2")
    told = to(heard, _account(talk, "camille"))
    assert "la décision est corrigée" in told
    assert "1,12 → <b>0,85</b>" in told
    assert _contest(talk, number) is ContestState.CORRECTED


def test_the_driver_does_not_read_the_reasons_of_a_correction_before_it_is_confirmed(
    talk: Conversation,
) -> None:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:correct")
    _write(talk, "ines", ANSWER)
    enter(talk, number, "ines", "none")
    sent = _tap(talk, "ines", f"decision:{number}:send")
    assert to(sent, _account(talk, "camille")) == ""
    for data in (f"decision:{number}", f"contest:{number}", f"thread:{number}:0"):
        assert "le constat le disent" not in _tap(talk, "camille", data).plain


def test_a_withdrawn_contest_unfreezes_the_case_and_tells_who_handles_it(
    talk: Conversation,
) -> None:
    number, _ = contested(talk)
    heard = _tap(talk, "camille", f"contest:{number}:withdraw:1")
    assert "la contestation est retirée" in to(heard, _account(talk, "hr"))
    assert f"decision:{number}:begin" in _tap(talk, "hr", f"decision:{number}").buttons.values()


def test_who_entered_the_correction_that_answered_a_contest_is_told_of_its_withdrawal(
    talk: Conversation,
) -> None:
    number, _ = contested(talk)
    people = deciders(talk.store.work, talk.company)
    incident = talk.store.work.incidents.get(int(number))
    proposed(people, incident, decision(Liability.NONE), answer=ANSWER, by=people.other)
    heard = _tap(talk, "camille", f"contest:{number}:withdraw:1")
    assert "Votre rectification" in to(heard, _account(talk, "ines"))
    assert "Votre rectification" not in to(heard, _account(talk, "hr"))


def test_an_imported_claim_gets_a_file_only_once_the_contest_is_sent(talk: Conversation) -> None:
    work = talk.store.work
    claim = work.driving.claim_by_number("S-1")
    assert claim is not None
    base = f"contest:claim:{claim.id}"
    _tap(talk, "camille", base)
    _tap(talk, "camille", f"{base}:begin")
    _write(talk, "camille", REASON)
    assert work.incidents.by_claim(claim.id) is None
    _tap(talk, "camille", f"{base}:proofs")
    _tap(talk, "camille", f"{base}:send")
    opened = work.incidents.by_claim(claim.id)
    assert opened is not None
    assert opened.reporter_id is None
    assert "attend sa réponse" in _tap(talk, "camille", base).plain


def test_somebody_elses_claim_is_out_of_reach(talk: Conversation) -> None:
    claim = talk.store.work.driving.claim_by_number("S-1")
    assert claim is not None
    for person in ("noa", "hr"):
        heard = _tap(talk, person, f"contest:claim:{claim.id}")
        assert "n’est pas ouverte à votre rôle" in heard.plain
    missing = _tap(talk, "camille", "contest:claim:4711")
    assert "n’est pas ouverte à votre rôle" in missing.plain


def test_the_driver_reads_the_answer_in_english_where_they_read_english(
    talk: Conversation,
) -> None:
    heard = confirmed(talk, "fleet")[1]
    told = to(heard, _account(talk, "fleet"))
    assert "Decision of the insurer" in told


def test_the_reason_may_be_written_below_the_screen_that_asks_for_it(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}")
    assert "Avez-vous des preuves" in _write(talk, "camille", REASON).plain
    _tap(talk, "camille", f"contest:{number}:proofs")
    _tap(talk, "camille", f"contest:{number}:send")
    assert _contest(talk, number) is ContestState.OPEN


def test_the_reason_against_a_claim_without_a_case_may_be_written_below_its_screen(
    talk: Conversation,
) -> None:
    claim = talk.store.work.driving.claim_by_number("S-1")
    assert claim is not None
    _tap(talk, "camille", f"contest:claim:{claim.id}")
    assert "Avez-vous des preuves" in _write(talk, "camille", REASON).plain


def test_a_piece_of_evidence_may_come_before_the_reason(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}")
    said = _write(talk, "camille", "", photo=_photo("p")).plain
    assert "Il manque encore la raison" in said
    _write(talk, "camille", REASON)
    assert "Une pièce jointe" in _tap(talk, "camille", f"contest:{number}:proofs").plain


def test_a_contest_that_was_only_looked_at_is_not_said_to_be_begun(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}")
    assert "Contester" in _tap(talk, "camille", f"contest:{number}").buttons


def test_nothing_is_awaited_below_a_contest_that_is_open(talk: Conversation) -> None:
    number, _ = contested(talk)
    _tap(talk, "camille", f"contest:{number}")
    assert talk.store.work.drafts.of(_account(talk, "camille")) is None
