"""The journey of a decision in the chat: the entry, the second person, what was known."""

from typing import Any

import pytest

from bonusmalus.claims import ClaimKind, Liability
from fleet.cases import ProposalState
from fleet.evidence import EvidenceKind
from fleet.incidents import EventType, IncidentStatus
from tests.support.cases import add_photo
from tests.support.conversation import Conversation, Heard, conversation
from tests.support.decision_scenes import confirmed, enter, sent
from tests.support.decisions import case, deciders, last_decisions, to


@pytest.fixture
def talk() -> Conversation:
    made = conversation()
    deciders(made.store.work, made.company)
    return made


def _account(talk: Conversation, person: str) -> int:
    return talk.company.account(int(getattr(talk.company, person)))


def _tap(talk: Conversation, person: str, data: str) -> Heard:
    return talk.tap(_account(talk, person), data)


def _write(talk: Conversation, person: str, text: str, **more: Any) -> Heard:  # noqa: ANN401 - as Telegram
    return talk.text(_account(talk, person), text, **more)


def _photo(name: str) -> list[dict[str, object]]:
    return [{"file_id": name, "file_unique_id": name, "width": 900, "height": 900}]


def _new(talk: Conversation) -> str:
    return str(case(talk.store.work, talk.company).id)


def test_before_a_decision_the_driver_sees_the_range_and_no_button_to_decide(
    talk: Conversation,
) -> None:
    heard = _tap(talk, "camille", f"decision:{_new(talk)}")
    assert "coefficient pédagogique interne" in heard.plain
    assert [data for data in heard.buttons.values() if data.startswith("decision")] == []


def test_a_letter_is_entered_confirmed_and_told_to_the_driver_in_their_language(
    talk: Conversation,
) -> None:
    number, heard = confirmed(talk)
    told = to(heard, _account(talk, "camille"))
    assert "0,85 → <b>1,12</b>" in told
    assert "annexe A121-1, art. 5" in told
    assert "contest:" in str(heard.messages[0].params)
    assert last_decisions(talk.store.work, talk.store.work.incidents.get(int(number)))


def test_the_entry_survives_any_interruption(talk: Conversation) -> None:
    number = _new(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    _tap(talk, "hr", f"decision:{number}:kind:collision")
    back = _tap(talk, "hr", f"decision:{number}")  # the case again, on another phone
    assert f"decision:{number}:resume" in back.buttons.values()
    assert "part de responsabilité" in _tap(talk, "hr", f"decision:{number}:resume").plain


def test_the_first_choice_is_what_the_report_says(talk: Conversation) -> None:
    stolen = case(talk.store.work, talk.company, event=EventType.THEFT)
    heard = _tap(talk, "hr", f"decision:{stolen.id}:begin")
    assert next(iter(heard.buttons)).casefold() == "vol seul"


def test_theft_alone_asks_neither_for_a_share_nor_for_a_circumstance(talk: Conversation) -> None:
    number = _new(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    assert "date de la lettre" in _tap(talk, "hr", f"decision:{number}:kind:theft").plain


def test_another_kind_asks_again_for_what_hangs_on_it(talk: Conversation) -> None:
    number = _new(talk)
    for act in ("begin", "kind:collision", "liability:full", "exempt:no", "kind:glass"):
        heard = _tap(talk, "hr", f"decision:{number}:{act}")
    assert "date de la lettre" in heard.plain
    for act in ("dated:today",):
        _tap(talk, "hr", f"decision:{number}:{act}")
    assert "bris de glace seul" in _write(talk, "hr", "courrier 5").plain.casefold()


def test_one_question_back_is_one_answer_less(talk: Conversation) -> None:
    number = _new(talk)
    for act in ("begin", "kind:collision", "liability:full"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    assert "part de responsabilité" in _tap(talk, "hr", f"decision:{number}:back").plain


def test_a_double_tap_on_send_proposes_once(talk: Conversation) -> None:
    number, _ = sent(talk)
    again = _tap(talk, "hr", f"decision:{number}:send")
    assert again.answer is not None
    assert again.answer.is_alert
    assert len(talk.store.work.incidents.proposals_of(int(number))) == 1


def test_a_double_tap_on_confirm_records_once_and_says_where_the_case_stands(
    talk: Conversation,
) -> None:
    number, _ = confirmed(talk)
    again = _tap(talk, "ines", f"decision:{number}:confirm:1")
    assert again.answer is not None
    assert "déjà tranché" in again.answer.text
    assert "Saisie par Hélène Roux, confirmée par Inès Lefèvre" in again.plain
    assert {message.chat_id for message in again.messages} == {_account(talk, "ines")}
    assert len(last_decisions(talk.store.work, talk.store.work.incidents.get(int(number)))) == 1


def test_two_people_who_enter_at_once_leave_one_proposal_and_the_other_is_told(
    talk: Conversation,
) -> None:
    number = _new(talk)
    for person in ("hr", "ines"):
        _tap(talk, person, f"decision:{number}:begin")
        enter(talk, number, person)
    _tap(talk, "hr", f"decision:{number}:send")
    late = _tap(talk, "ines", f"decision:{number}:send")
    assert late.answer is not None
    assert "attend déjà" in late.answer.text
    assert len(talk.store.work.incidents.proposals_of(int(number))) == 1


def test_a_button_of_an_entry_that_was_given_up_is_outdated(talk: Conversation) -> None:
    number = _new(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    assert "abandonnée" in _tap(talk, "hr", f"decision:{number}:stop").plain
    stale = _tap(talk, "hr", f"decision:{number}:kind:collision")
    assert stale.answer is not None
    assert (stale.answer.is_alert, stale.messages) == (True, ())


def test_cancel_ends_the_entry(talk: Conversation) -> None:
    number = _new(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    _write(talk, "hr", "/cancel")
    assert talk.store.work.drafts.of(_account(talk, "hr")) is None


@pytest.mark.parametrize(
    "data",
    [
        "decision",
        "decision:x",
        "decision:1:nonsense",
        "decision:1:known:99999999",
        "contest",
        "contest:1:x",
        "contest:claim",
        "rebuttal",
        "rebuttal:1:x",
    ],
)
def test_a_forged_button_does_nothing(talk: Conversation, data: str) -> None:
    _new(talk)
    heard = _tap(talk, "hr", data)
    assert heard.answer is not None
    assert (heard.answer.is_alert, heard.messages) == (True, ())


@pytest.mark.parametrize("acts", [("begin",), ("begin", "kind:glass", "dated:today")])
def test_a_page_with_a_forbidden_caption_is_refused_with_it(
    talk: Conversation, acts: tuple[str, ...]
) -> None:
    number = _new(talk)
    for act in acts:
        _tap(talk, "hr", f"decision:{number}:{act}")
    heard = _write(talk, "hr", "", photo=_photo("p"), caption="Il était ivre.")
    assert "deleteMessage" in heard.methods
    assert "letters" not in str(talk.store.work.drafts.of(_account(talk, "hr")))


def test_the_caption_of_a_page_is_not_kept_and_said_so(talk: Conversation) -> None:
    number = _new(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    heard = _write(talk, "hr", "", photo=_photo("p"), caption="page 1")
    assert "texte qui l’accompagne" in heard.plain


def test_the_letter_may_come_as_an_album_and_joins_the_case_with_the_proposal(
    talk: Conversation,
) -> None:
    number = _new(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    said = [
        _write(talk, "hr", "", photo=_photo(name), media_group_id="album")
        for name in ("p1", "p2", "p1")
    ]
    assert [len(heard.messages) for heard in said] == [1, 0, 0]
    assert talk.store.work.evidence.of_incident(int(number)) == []
    _tap(talk, "hr", f"decision:{number}:letter")
    _tap(talk, "hr", f"decision:{number}:send")
    rows = talk.store.work.evidence.of_incident(int(number))
    assert [(row.file_id, row.kind) for row in rows] == [
        ("p1", EvidenceKind.PHOTO),
        ("p2", EvidenceKind.PHOTO),
    ]
    assert talk.store.work.incidents.proposals_of(int(number))[0].evidence_id == rows[0].id


def test_who_confirms_reaches_the_letter_or_is_warned_that_there_is_none(
    talk: Conversation,
) -> None:
    without, _ = sent(talk)
    seen = _tap(talk, "ines", f"decision:{without}")
    assert "il n’y a rien à comparer" in seen.plain
    assert "Photos et lettre" not in seen.buttons

    number = _new(talk)
    add_photo(talk.store.work, talk.store.work.incidents.get(int(number)))
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    _write(talk, "hr", "", photo=_photo("letter"))
    _tap(talk, "hr", f"decision:{number}:letter")
    heard = _tap(talk, "hr", f"decision:{number}:send")
    assert "Durand" not in to(heard, _account(talk, "ines"))
    seen = _tap(talk, "ines", f"decision:{number}")
    assert "rien à comparer" not in seen.plain
    assert seen.buttons["Photos et lettre"] == f"photos:{number}:1"


def test_a_document_of_another_kind_is_answered_and_not_kept(talk: Conversation) -> None:
    number = _new(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    table = {"file_id": "d", "file_unique_id": "d", "mime_type": "text/csv", "file_size": 9}
    assert _write(talk, "hr", "", document=table).plain
    draft = talk.store.work.drafts.of(_account(talk, "hr"))
    assert draft is not None
    assert "letters" not in draft.answers


def test_a_photo_before_its_question_is_answered(talk: Conversation) -> None:
    number = _new(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    assert "dernière question" in _write(talk, "hr", "", photo=_photo("p")).plain


def test_words_where_a_button_is_wanted_are_answered_with_the_question(talk: Conversation) -> None:
    number = _new(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    heard = _write(talk, "hr", "un accident")
    assert "boutons" in heard.plain
    assert f"decision:{number}:kind:collision" in heard.buttons.values()


def test_a_text_of_four_thousand_characters_is_refused_by_name_of_the_limit(
    talk: Conversation,
) -> None:
    number = _new(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    assert "120 au plus" in _write(talk, "hr", "x" * 4096).plain
    draft = talk.store.work.drafts.of(_account(talk, "hr"))
    assert draft is not None
    assert "document" not in draft.answers


def test_a_reference_that_speaks_of_an_offence_is_not_kept(talk: Conversation) -> None:
    number = _new(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    heard = _write(talk, "hr", "suspension de permis pour alcool au volant")
    assert "deleteMessage" in heard.methods
    draft = talk.store.work.drafts.of(_account(talk, "hr"))
    assert draft is not None
    assert "document" not in draft.answers


def test_html_in_a_reference_is_shown_as_it_was_written(talk: Conversation) -> None:
    number = _new(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    assert "&lt;b&gt;77" in _write(talk, "hr", "<b>77").texts[0]


def test_a_driver_without_an_account_is_to_be_told_another_way(talk: Conversation) -> None:
    work, company = talk.store.work, talk.company
    incident = case(work, company, driver_id=company.invited, reporter_id=None)
    _tap(talk, "hr", f"decision:{incident.id}:begin")
    enter(talk, str(incident.id))
    _tap(talk, "hr", f"decision:{incident.id}:send")
    heard = _tap(talk, "ines", f"decision:{incident.id}:confirm:1")
    assert "prévenez-la par une autre voie" in heard.plain


def test_a_case_that_the_insurer_does_not_have_says_what_to_do(talk: Conversation) -> None:
    incident = case(talk.store.work, talk.company, status=IncidentStatus.DECLARED)
    assert "envoyé à l’assureur" in _tap(talk, "hr", f"decision:{incident.id}").plain
    refused = _tap(talk, "hr", f"decision:{incident.id}:begin")
    assert refused.answer is not None
    assert refused.answer.is_alert


def test_a_case_whose_driver_is_not_known_leads_to_who_drove(talk: Conversation) -> None:
    incident = case(talk.store.work, talk.company, driver_id=None, reporter_id=None)
    heard = _tap(talk, "hr", f"decision:{incident.id}")
    assert f"who:{incident.id}" in heard.buttons.values()


def test_a_correction_may_say_that_something_else_happened(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    for act in ("begin", "kind:glass", "dated:today"):
        _tap(talk, "hr", f"decision:{number}:{act}")
    _write(talk, "hr", "rectificatif 3")
    _tap(talk, "hr", f"decision:{number}:send")
    heard = _tap(talk, "ines", f"decision:{number}:confirm:2")
    assert "1,12 → <b>0,85</b>" in to(heard, _account(talk, "camille"))
    decisions = last_decisions(talk.store.work, talk.store.work.incidents.get(int(number)))
    assert [(one.kind, one.liability) for one in decisions] == [
        (ClaimKind.COLLISION, Liability.FULL),
        (ClaimKind.GLASS, Liability.NONE),
    ]


def test_a_day_that_was_typed_shows_what_was_known_on_it(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"decision:{number}:known:other")
    assert "Je ne lis pas de date" in _write(talk, "camille", "avant").plain
    assert "à venir" in _write(talk, "camille", "25/12/2026").plain
    assert "Aucune décision n’était enregistrée" in _write(talk, "camille", "20/11/2026").plain


def test_a_day_may_be_typed_below_the_screen_that_asks_for_it(talk: Conversation) -> None:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"decision:{number}:known")
    assert "Tel que connu le 21" in _write(talk, "camille", "21/11/2026").plain


def test_a_rejection_tells_who_entered_the_letter_why(talk: Conversation) -> None:
    number, _ = sent(talk)
    _tap(talk, "ines", f"decision:{number}:reject:1")
    heard = _write(talk, "ines", "Mauvaise date")
    assert "Mauvaise date" in to(heard, _account(talk, "hr"))
    assert to(heard, _account(talk, "camille")) == ""


def test_a_rejection_that_was_begun_is_dropped_by_its_button(talk: Conversation) -> None:
    number, _ = sent(talk)
    asked = _tap(talk, "ines", f"decision:{number}:reject:1")
    _tap(talk, "ines", asked.buttons["Abandonner"])
    _write(talk, "ines", "Bonjour.")
    assert talk.store.work.incidents.proposals_of(int(number))[0].state is ProposalState.OPEN


def test_a_rejection_that_comes_after_a_confirmation_says_so(talk: Conversation) -> None:
    number, _ = sent(talk)
    _tap(talk, "fleet", f"decision:{number}:reject:1")
    _tap(talk, "ines", f"decision:{number}:confirm:1")
    heard = _write(talk, "fleet", "Too late")
    assert "already settled it" in heard.plain
    assert talk.store.work.drafts.of(_account(talk, "fleet")) is None
