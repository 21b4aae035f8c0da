"""The scenes of decisions and contests, for the golden messages."""

from collections.abc import Callable
from dataclasses import replace

from tests.support.conversation import Conversation, Heard
from tests.support.decisions import case, deciders

Scene = Callable[[Conversation], Heard]
REASON = "Je roulais au pas, <b>il</b> a reculé."
ANSWER = "Le témoin & le constat le disent."


def _case(talk: Conversation, person: str = "camille") -> str:
    """A case at the insurer; HR of Lyon has a second person in the language of the others."""
    work, company = talk.store.work, talk.company
    deciders(work, company)
    employee_id = getattr(company, person)
    return str(case(work, company, driver_id=employee_id, reporter_id=employee_id).id)


def _tap(talk: Conversation, person: str, data: str) -> Heard:
    return talk.tap(talk.company.account(getattr(talk.company, person)), data)


def _write(talk: Conversation, person: str, text: str) -> Heard:
    return talk.text(talk.company.account(getattr(talk.company, person)), text)


def enter(talk: Conversation, number: str, who: str = "hr", share: str = "full") -> Heard:
    """Enter a letter up to the summary."""
    base = f"decision:{number}"
    for data in (f"{base}:kind:collision", f"{base}:liability:{share}", f"{base}:exempt:no"):
        _tap(talk, who, data)
    _write(talk, who, "18/11/2026")
    return _write(talk, who, "courrier 77")


def sent(talk: Conversation, person: str = "camille") -> tuple[str, Heard]:
    """A decision that HR entered and sent."""
    number = _case(talk, person)
    _tap(talk, "hr", f"decision:{number}:begin")
    enter(talk, number)
    return number, _tap(talk, "hr", f"decision:{number}:send")


def confirmed(talk: Conversation, person: str = "camille") -> tuple[str, Heard]:
    """The same, confirmed by Inès."""
    number, _ = sent(talk, person)
    return number, _tap(talk, "ines", f"decision:{number}:confirm:1")


def contested(talk: Conversation) -> tuple[str, Heard]:
    """A decision that Camille contests."""
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    _tap(talk, "camille", f"contest:{number}:proofs")
    return number, _tap(talk, "camille", f"contest:{number}:send")


def _then(made: Callable[[Conversation], tuple[str, Heard]], person: str, data: str) -> Scene:
    """After that, a tap; `{case}` stands for the number of the case."""

    def scene(talk: Conversation) -> Heard:
        number, _ = made(talk)
        return _tap(talk, person, data.replace("{case}", number))

    return scene


def _new(person: str, data: str) -> Scene:
    return _then(lambda talk: (_case(talk), Heard((), None)), person, data)


def _ask(step: str) -> Scene:
    """The question after some answers of the entry."""
    answers = {
        "liability": ["kind:collision"],
        "exemption": ["kind:collision", "liability:full"],
        "date": ["kind:collision", "liability:full", "exempt:no"],
        "document": ["kind:collision", "liability:full", "exempt:no", "dated:today"],
    }[step]

    def scene(talk: Conversation) -> Heard:
        number = _case(talk)
        _tap(talk, "hr", f"decision:{number}:begin")
        taps = [_tap(talk, "hr", f"decision:{number}:{answer}") for answer in answers]
        return taps[-1]

    return scene


def _summary(talk: Conversation) -> Heard:
    number = _case(talk)
    _tap(talk, "hr", f"decision:{number}:begin")
    return enter(talk, number)


def _date_refused(text: str) -> Scene:
    def scene(talk: Conversation) -> Heard:
        number = _case(talk)
        for data in ("begin", "kind:glass"):
            _tap(talk, "hr", f"decision:{number}:{data}")
        return _write(talk, "hr", text)

    return scene


def _rejected(talk: Conversation) -> Heard:
    number, _ = sent(talk)
    _tap(talk, "ines", f"decision:{number}:reject:1")
    return _write(talk, "ines", "La date n’est pas celle de la <lettre>.")


def _known_typed(talk: Conversation) -> Heard:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"decision:{number}:known:other")
    return _write(talk, "camille", "20/11/2026")


def _upheld(talk: Conversation) -> Heard:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:stands")
    _write(talk, "ines", ANSWER)
    return _tap(talk, "ines", f"rebuttal:{number}:send")


def _corrected(talk: Conversation) -> Heard:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:correct")
    _write(talk, "ines", ANSWER)
    enter(talk, number, "ines", "partial")
    _tap(talk, "ines", f"decision:{number}:send")
    return _tap(talk, "hr", f"decision:{number}:confirm:2")


def _corrected_too_late(talk: Conversation) -> Heard:
    number, _ = confirmed(talk)
    talk.clock.advance(900)
    base = f"decision:{number}"
    for data in ("begin", "kind:collision", "liability:none", "exempt:no", "dated:today"):
        _tap(talk, "hr", f"{base}:{data}")
    _write(talk, "hr", "courrier 99")
    _tap(talk, "hr", f"{base}:send")
    return _tap(talk, "ines", f"{base}:confirm:2")


def _without_driver(talk: Conversation) -> Heard:
    number = _case(talk)
    incidents = talk.store.work.incidents
    incidents.save(replace(incidents.get(int(number)), driver_id=None, reporter_id=None))
    return _tap(talk, "hr", f"decision:{number}")


def _of_a_claim(talk: Conversation, act: str = "") -> Heard:
    claim = talk.store.work.driving.claim_by_number("S-1")
    assert claim is not None
    return _tap(talk, "camille", f"contest:claim:{claim.id}{act}")


def _claim_sent(talk: Conversation) -> Heard:
    _of_a_claim(talk, ":begin")
    _write(talk, "camille", REASON)
    _of_a_claim(talk, ":proofs")
    return _of_a_claim(talk, ":send")


def _contest_ask_proofs(talk: Conversation) -> Heard:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    return _write(talk, "camille", REASON)


def _contest_summary(talk: Conversation) -> Heard:
    number, _ = confirmed(talk)
    _tap(talk, "camille", f"contest:{number}:begin")
    _write(talk, "camille", REASON)
    return _tap(talk, "camille", f"contest:{number}:proofs")


def _answer_summary(talk: Conversation) -> Heard:
    number, _ = contested(talk)
    _tap(talk, "ines", f"rebuttal:{number}:stands")
    return _write(talk, "ines", ANSWER)


def _contested_card(talk: Conversation, data: str) -> Heard:
    contested(talk)
    talk.clock.advance(110)  # the renewal of March has felt it
    return _tap(talk, "camille", data.replace("{who}", str(talk.company.camille)))


DECISION_SCENES: dict[str, Scene] = {
    "decision_range": _new("camille", "decision:{case}"),
    "decision_range_seen_by_hr": _new("hr", "decision:{case}"),
    "decision_without_driver": _without_driver,
    "decision_without_record": lambda talk: _tap(talk, "hr", f"decision:{_case(talk, 'noa')}"),
    "decision_ask_kind": _new("hr", "decision:{case}:begin"),
    "decision_ask_liability": _ask("liability"),
    "decision_ask_exemption": _ask("exemption"),
    "decision_ask_date": _ask("date"),
    "decision_ask_document": _ask("document"),
    "decision_date_unreadable": _date_refused("bientôt"),
    "decision_date_to_come": _date_refused("12/12/2026"),
    "decision_date_before_the_event": _date_refused("01/11/2026"),
    "decision_summary": _summary,
    "decision_sent": lambda talk: sent(talk)[1],
    "decision_to_confirm": _then(sent, "ines", "decision:{case}"),
    "decision_own_not_confirmed": _then(sent, "hr", "decision:{case}:confirm:1"),
    "decision_confirmed": lambda talk: confirmed(talk)[1],
    "decision_confirmed_without_record": lambda talk: confirmed(talk, "noa")[1],
    "decision_confirmed_twice": _then(confirmed, "fleet", "decision:{case}:confirm:1"),
    "decision_ask_rejection": _then(sent, "ines", "decision:{case}:reject:1"),
    "decision_rejected": _rejected,
    "decision_taken_back": _then(sent, "hr", "decision:{case}:takeback:1"),
    "decision_stands": _then(confirmed, "camille", "decision:{case}"),
    "decision_corrected_too_late": _corrected_too_late,
    "decision_known_days": _then(confirmed, "camille", "decision:{case}:known"),
    "decision_known": _then(confirmed, "hr", "decision:{case}:known:20261121"),
    "decision_known_before": _known_typed,
    "contest_explained": _then(confirmed, "camille", "contest:{case}"),
    "contest_ask_reason": _then(confirmed, "camille", "contest:{case}:begin"),
    "contest_ask_proofs": _contest_ask_proofs,
    "contest_summary": _contest_summary,
    "contest_sent": lambda talk: contested(talk)[1],
    "contest_withdrawn": _then(contested, "camille", "contest:{case}:withdraw:1"),
    "contest_of_a_claim": _of_a_claim,
    "contest_of_a_claim_sent": _claim_sent,
    "contest_freezes": _then(contested, "hr", "decision:{case}:begin"),
    "contest_seen_by_first_decider": _then(contested, "hr", "rebuttal:{case}"),
    "contest_to_answer": _then(contested, "ines", "rebuttal:{case}"),
    "contest_ask_answer": _then(contested, "ines", "rebuttal:{case}:stands"),
    "contest_answer_summary": _answer_summary,
    "contest_upheld": _upheld,
    "contest_corrected": _corrected,
    "contest_on_the_card": lambda talk: _contested_card(talk, "card:{who}"),
    "contest_in_the_reasons": lambda talk: _contested_card(talk, "why:{who}:0"),
    "contest_on_the_chart": lambda talk: _contested_card(talk, "chart:{who}"),
}
