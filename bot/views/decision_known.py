"""What was known on a day: the days of decisions, and the decision with the figures of a day."""

from collections.abc import Sequence
from datetime import date

from bot.turn import Button, Html
from bot.views.decision_words import verdict_text
from bot.views.figures import coefficient, day
from bot.views.screen import Screen, Words, button, figure_label, keyed, paragraphs
from fleet.decision_rules import KnownFigure
from fleet.driving import Figure
from fleet.incidents import Incident
from fleet.usecases.show_known_decision import KnownDecision

_MOST_DAYS = 6


def days_screen(words: Words, incident: Incident, days: Sequence[date]) -> Screen:
    """Choose one of the days on which a decision was recorded, or write another."""
    base = f"decision:{incident.id}"
    known = [
        Button(day(words, on), f"{base}:known:{on:%Y%m%d}")
        for on in list(reversed(days))[:_MOST_DAYS]
    ]
    other = button(words, "decision-known-again", f"{base}:known:other")
    back = button(words, "button-decision", base)
    ask = words.words("decision-known-ask", number=incident.number)
    return Screen(ask, keyed([*known, other, back]))


def other_day_screen(words: Words, incident: Incident) -> Screen:
    """Ask for a day in words."""
    drop = button(words, "button-drop", f"decision:{incident.id}")
    return Screen(words.words("decision-known-other"), ((drop,),))


def known_screen(words: Words, known: KnownDecision) -> Screen:
    """The decision and the internal coefficient as they were known at the end of a day."""
    base, number = f"decision:{known.incident.id}", known.incident.number
    return Screen(
        paragraphs(
            words.words("decision-known-title", date=day(words, known.on), number=number),
            _decision(words, known),
            words.words("decision-known-contested") if known.was_contested else "",
            _figures(words, known),
        ),
        (
            (button(words, "decision-known-again", f"{base}:known"),),
            (button(words, "button-decision", base),),
        ),
    )


def _decision(words: Words, known: KnownDecision) -> Html:
    decision = known.decision
    if decision is None:
        return words.words("decision-known-none")
    verdict = verdict_text(words, known.kind, decision.liability, decision.exemption)
    when = day(words, decision.decided_on)
    return words.words("decision-known-decision", verdict=verdict, date=when)


def _figures(words: Words, known: KnownDecision) -> Html:
    label = figure_label(words, Figure.INTERNAL)
    if not known.shows_figures:
        return Html()
    if known.then is None or known.now is None:
        return words.words("decision-known-no-figure", label=label)
    then = words.words("decision-known-figure", label=label, **_written(words, known.then))
    if known.then == known.now:
        return paragraphs(then, words.words("decision-known-now-same"))
    return paragraphs(
        then, words.words("decision-known-now", label=label, **_written(words, known.now))
    )


def _written(words: Words, figure: KnownFigure) -> dict[str, str]:
    return {
        "value": coefficient(words, figure.coefficient),
        "renewal": day(words, figure.renewal_on),
        "next": coefficient(words, figure.at_renewal),
    }
