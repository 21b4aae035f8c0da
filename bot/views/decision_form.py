"""The questions of the guided entry of a decision, and its summary."""

from bonusmalus.claims import ClaimKind
from bot.turn import Button, Html
from bot.views.decision_words import (
    NOT_GIVEN,
    change_lines,
    exemption_label,
    kind_label,
    verdict_text,
)
from bot.views.figures import day
from bot.views.screen import (
    Rows,
    Screen,
    Words,
    button,
    capitalised,
    keyed,
    lines,
    paragraphs,
    share_label,
)
from fleet.decision_form import MAX_REFERENCE, DecisionForm, FormStep
from fleet.decision_rules import exemptions_of, liabilities_of
from fleet.incidents import MAX_FACTS
from fleet.usecases.propose_decision import Preview


def question_screen(
    words: Words, form: DecisionForm, likely: ClaimKind, *, said: Html | None = None
) -> Screen:
    """The next question of the entry.

    Args:
        words: Of the reader.
        form: What has been answered.
        likely: What happened as the report has it: the first choice, which the letter may correct.
        said: What is said before the question.
    """
    asks = {
        FormStep.REASONS: words.words("decision-ask-reasons", most=MAX_FACTS),
        FormStep.KIND: words.words("decision-ask-kind"),
        FormStep.LIABILITY: words.words("decision-ask-liability"),
        FormStep.EXEMPTION: words.words("decision-ask-exemption"),
        FormStep.DATE: words.words("decision-ask-date"),
        FormStep.DOCUMENT: words.words("decision-ask-document", most=MAX_REFERENCE),
    }
    text = paragraphs(said or "", asks.get(form.step, Html()))
    return Screen(text, (*keyed(_choices(words, form, likely)), *_ways(words, form)))


def letter_screen(words: Words, form: DecisionForm) -> Screen:
    """A page of the letter arrived: one more, the reference, or that is all."""
    return Screen(
        words.words("decision-letter-received"),
        (*keyed(_document_choices(words, form)), *_ways(words, form)),
    )


def summary_screen(words: Words, form: DecisionForm, preview: Preview) -> Screen:
    """All that will be sent, and what it will change."""
    decision, incident = preview.decision, preview.incident
    verdict = verdict_text(words, decision.kind, decision.liability, decision.exemption)
    base = f"decision:{incident.id}"
    what = words.words(
        "decision-summary-what",
        number=incident.number,
        date=day(words, incident.occurred_on) if incident.occurred_on else "",
        verdict=verdict,
    )
    letter = words.words(
        "decision-summary-letter",
        pages=len(form.letters),
        date=day(words, decision.decided_on),
        document=decision.document or NOT_GIVEN,
    )
    return Screen(
        paragraphs(
            words.words("decision-summary"),
            lines(what, letter),
            change_lines(words, preview.change, has_record=preview.has_record, is_own=False),
            words.words("decision-summary-correction") if preview.is_correction else "",
            words.words("decision-quote", text=form.reasons) if form.reasons else "",
            words.words("decision-summary-second", number=len(preview.seconds)),
        ),
        ((button(words, "decision-send", f"{base}:send"),), *_ways(words, form)),
    )


def _choices(words: Words, form: DecisionForm, likely: ClaimKind) -> list[Button]:
    base = f"decision:{form.incident_id}"
    match form.step:
        case FormStep.KIND:
            kinds = sorted(ClaimKind, key=lambda kind: kind is not likely)
            return [
                Button(capitalised(kind_label(words, k)), f"{base}:kind:{k.value}") for k in kinds
            ]
        case FormStep.LIABILITY if form.kind is not None:
            return [
                Button(
                    capitalised(share_label(words, share)),
                    f"{base}:liability:{share.value}",
                )
                for share in liabilities_of(form.kind)
            ]
        case FormStep.EXEMPTION if form.kind is not None and form.liability is not None:
            none = button(words, "decision-choice-none", f"{base}:exempt:no")
            fits = exemptions_of(form.kind, form.liability)
            named = [
                Button(capitalised(exemption_label(words, one)), f"{base}:exempt:{one.value}")
                for one in fits
            ]
            return [none, *named]
        case FormStep.DATE:
            return [button(words, "decision-choice-today", f"{base}:dated:today")]
        case FormStep.DOCUMENT:
            return _document_choices(words, form)
    return []


def _document_choices(words: Words, form: DecisionForm) -> list[Button]:
    if not form.letters:
        return []
    data = f"decision:{form.incident_id}:letter"
    return [button(words, "decision-choice-letter-alone", data)]


def _ways(words: Words, form: DecisionForm) -> Rows:
    base = f"decision:{form.incident_id}"
    stop = button(words, "button-drop", f"{base}:stop")
    if form.step is form.steps[0]:
        return ((stop,),)
    return ((button(words, "button-question-before", f"{base}:back"), stop),)
