"""Situations around the what-ifs of a fleet, for golden messages."""

from collections.abc import Callable

from tests.support.conversation import Conversation, Heard

Scene = Callable[[Conversation], Heard]


def _taps(data: str, *, photo: bool = False) -> Scene:
    def scene(talk: Conversation) -> Heard:
        return talk.tap(talk.company.account(talk.company.fleet), data, photo=photo)

    return scene


def _simulates(talk: Conversation) -> Heard:
    return talk.text(talk.company.account(talk.company.fleet), "/simulate")


WHAT_IF_SCENES: dict[str, Scene] = {
    "fleetif_contracts": _simulates,
    "fleetif_menu": _taps("fi:m:1"),
    "fleetif_menu_of_all": _taps("fi:m:0"),
    "fleetif_fewer_claims": _taps("fi:a:1:2:-"),
    "fleetif_one_more_claim": _taps("fi:a:2:1:1-x1"),
    "fleetif_claim_free": _taps("fi:a:3:1:1-8"),
    "fleetif_too_few": _taps("fi:a:4:1:-"),
    "fleetif_deductible": _taps("fi:a:5:2:0-90000"),
    "fleetif_novices": _taps("fi:a:6:1:-"),
    "fleetif_novices_month": _taps("fi:a:6:1:-:p:3:0", photo=True),
    "fleetif_large_claim": _taps("fi:a:7:2:-"),
    "fleetif_growth": _taps("fi:a:8:2:-"),
    "fleetif_prevention": _taps("fi:a:9:0:-"),
    "fleetif_use_change": _taps("fi:a:10:1:-"),
    "fleetif_two_grids": _taps("fi:a:11:2:-"),
    "fleetif_nothing_to_reclassify": _taps("fi:a:12:1:-"),
    "fleetif_why": _taps("fi:a:2:1:-:y:0"),
    "fleetif_range": _taps("fi:r:1"),
    "fleetif_outdated": _taps("fi:a:2:1:7-1"),
}
