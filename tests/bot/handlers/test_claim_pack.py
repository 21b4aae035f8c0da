"""The button of a claim pack: what is sent, what is said beside it, and who gets none."""

from dataclasses import replace

import pytest

from fleet.evidence import EvidenceState
from fleet.incidents import Incident
from tests.support.cases import add_case, add_near_miss, add_photo
from tests.support.conversation import Conversation


@pytest.fixture
def case(talk: Conversation) -> Incident:
    return add_case(talk.store.work, talk.company.camille)


@pytest.fixture
def hr(talk: Conversation) -> int:
    return talk.company.account(talk.company.hr)


@pytest.mark.parametrize(("name", "kind"), [("pdf", "claim_pack"), ("zip", "claim_pack_zip")])
def test_the_pack_is_sent_as_a_document_made_when_it_goes_out(
    talk: Conversation, case: Incident, hr: int, name: str, kind: str
) -> None:
    heard = talk.tap(hr, f"pack:{case.id}:{name}")
    [message] = heard.messages
    assert message.picture is not None
    assert (message.method, message.picture.kind) == ("sendDocument", kind)
    assert (message.picture.subject_id, message.picture.language) == (case.id, "fr")
    assert message.params["protect_content"] is True
    assert heard.answer is not None
    assert heard.answer.text == "Je prépare le dossier…"


def test_the_caption_counts_the_photos_and_says_what_is_not_in_it(
    talk: Conversation, case: Incident, hr: int
) -> None:
    plain = talk.tap(hr, f"pack:{case.id}:pdf").plain
    assert "Aucune photo n’est jointe" in plain
    assert "ni les notes internes" in plain


def test_a_photo_that_is_still_being_fetched_is_said(
    talk: Conversation, case: Incident, hr: int
) -> None:
    work = talk.store.work
    photo = add_photo(work, case)
    assert photo is not None
    work.evidence.save(replace(photo, state=EvidenceState.WANTED))
    assert "Une pièce est encore en cours de réception" in talk.tap(hr, f"pack:{case.id}:pdf").plain


def test_a_near_miss_has_no_pack(talk: Conversation, hr: int) -> None:
    near_miss = add_near_miss(talk.store.work, talk.company.camille)
    heard = talk.tap(hr, f"pack:{near_miss.id}:pdf")
    assert heard.messages == ()
    assert heard.answer is not None
    assert "aucun assureur" in heard.answer.text


@pytest.mark.parametrize("data", ["pack:{case}", "pack:{case}:exe", "pack:x:pdf"])
def test_a_forged_button_sends_nothing(
    talk: Conversation, case: Incident, hr: int, data: str
) -> None:
    heard = talk.tap(hr, data.format(case=case.id))
    assert heard.messages == ()
    assert heard.answer is not None
    assert heard.answer.is_alert
