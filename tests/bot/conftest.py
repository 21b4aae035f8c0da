"""The bot with a small company behind it, for the tests of the conversation."""

import pytest

from tests.support.conversation import Conversation, conversation


@pytest.fixture
def talk() -> Conversation:
    return conversation()
