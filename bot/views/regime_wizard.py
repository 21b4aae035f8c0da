"""The regime of a contract: three questions at most, a proposal with its article, and a human."""

from bot.turn import Button
from bot.views.contract_kept import back_to, named
from bot.views.screen import Screen, Words, keyed, paragraphs
from fleet.contract_terms import RegimeReason
from fleet.driving import Contract, Regime
from fleet.regime_wizard import Answers, Kind, Owner, Proposal, Question, Size

_ANSWERS: dict[Question, tuple[Kind | Owner | Size, ...]] = {
    Question.KIND: tuple(Kind),
    Question.OWNER: tuple(Owner),
    Question.SIZE: tuple(Size),
}


def question_screen(
    words: Words, contract: Contract, answers: Answers, question: Question, number: int
) -> Screen:
    """Ask one question; its answers are buttons that carry those before."""
    said = "".join(f":{one.value}" for one in (answers.kind, answers.owner) if one is not None)
    rows = keyed(
        [
            Button(
                words.label(f"parc-regime-{question.value}-answer", answer=one.value),
                f"ct:{contract.id}:rg{said}:{one.value}",
            )
            for one in _ANSWERS[question]
        ]
    )
    text = paragraphs(
        words.words("parc-regime-title", **named(contract)),
        words.words(f"parc-regime-{question.value}", number=number),
    )
    return Screen(text, (*rows, (back_to(words, contract),)))


def proposal_screen(words: Words, contract: Contract, proposed: Proposal) -> Screen:
    """The regime that follows, with why and where that is written; a human confirms it."""
    confirm = Button(
        words.label("parc-regime-confirm", regime=proposed.regime.value),
        f"ct:{contract.id}:rgok:{proposed.regime.value}:{proposed.reason.value}",
    )
    others = [
        Button(
            words.label("parc-regime-policy", regime=one.value),
            f"ct:{contract.id}:rgok:{one.value}:{RegimeReason.POLICY.value}",
        )
        for one in Regime
        if one is not proposed.regime
    ]
    text = paragraphs(
        words.words("parc-regime-title", **named(contract)),
        words.words("parc-regime-proposed", regime=proposed.regime.value, source=proposed.source),
        words.words("parc-reason", reason=proposed.reason.value),
        words.words("parc-regime-option", option="yes" if proposed.is_option else "no"),
    )
    return Screen(text, ((confirm,), *keyed(others), (back_to(words, contract),)))
