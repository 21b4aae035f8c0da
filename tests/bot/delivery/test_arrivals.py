"""What is known of an update before it is stored."""

import json

import pytest

from bot.delivery.arrivals import incoming_update


@pytest.mark.parametrize(
    ("part", "chat_id"),
    [
        ({"message": {"chat": {"id": 7}, "from": {"id": 8}}}, 7),
        ({"callback_query": {"from": {"id": 8}, "message": {"chat": {"id": 7}}}}, 7),
        ({"callback_query": {"from": {"id": 8}}}, 8),
        ({"my_chat_member": {"chat": {"id": -5}, "from": {"id": 8}}}, -5),
        ({"something_new": {"from": {"id": 8}}}, 8),
        ({"poll": {"id": "12"}}, 0),
        ({}, 0),
    ],
)
def test_an_update_belongs_to_its_chat_or_to_its_person(
    part: dict[str, object], chat_id: int
) -> None:
    update = incoming_update({"update_id": 3, **part})
    assert update is not None
    assert update.chat_id == chat_id


def test_an_update_is_kept_whole_even_if_nothing_in_it_is_known() -> None:
    update = incoming_update({"update_id": 3, "new": {"é": [1, None]}})
    assert update is not None
    assert json.loads(update.payload) == {"update_id": 3, "new": {"é": [1, None]}}


@pytest.mark.parametrize("raw", [None, [], "x", {}, {"update_id": "3"}, {"update_id": True}])
def test_what_has_no_number_cannot_be_kept(raw: object) -> None:
    assert incoming_update(raw) is None
