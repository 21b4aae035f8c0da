"""Situations around the seven scenarios, for golden messages."""

from collections.abc import Callable

from tests.support.conversation import Conversation, Heard

Scene = Callable[[Conversation], Heard]


def _taps(data: str, *, photo: bool = False) -> Scene:
    def scene(talk: Conversation) -> Heard:
        return talk.tap(talk.company.account(talk.company.camille), data, photo=photo)

    return scene


def _asks(person: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        return talk.text(talk.company.account(getattr(talk.company, person)), "/scenarios")

    return scene


SCENARIO_SCENES: dict[str, Scene] = {
    "scenarios": _asks("camille"),
    "scenario_1": _taps("sc:1:1-0"),
    "scenario_1_in_place": _taps("sc:1:3-1", photo=True),
    "scenario_2": _taps("sc:2:0-1"),
    "scenario_2_shared": _taps("sc:2:1-1"),
    "scenario_3": _taps("sc:3:2-0"),
    "scenario_3_with_one_claim": _taps("sc:3:0-1"),
    "scenario_4": _taps("sc:4:0-0"),
    "scenario_5": _taps("sc:5:1-0"),
    "scenario_5_with_one_claim": _taps("sc:5:0-0"),
    "scenario_6": _taps("sc:6:1-0"),
    "scenario_7": _taps("sc:7:2-1"),
    "scenario_3_why": _taps("sc:3:2-0:why"),
    "scenario_outdated": _taps("sc:2:9-1"),
}
