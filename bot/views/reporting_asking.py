"""What the questions of a report are asked with, and the rows of buttons below them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.turn import Button
from bot.views.screen import Rows, Words, button
from fleet.driving import Vehicle
from fleet.incidents import Incident, Question
from fleet.reporting_advice import Shot
from fleet.usecases.begin_report import Report


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question is asked with.

    Attributes:
        local_now: The present in the company's zone.
        vehicles: What the person may have driven.
        ticked: What they say they have photographed.
    """

    report: Report
    local_now: datetime
    vehicles: Sequence[Vehicle] = ()
    ticked: frozenset[Shot] = field(default_factory=frozenset)

    @property
    def incident(self) -> Incident:
        """The incident of the report."""
        return self.report.incident

    def to(self, what: str) -> str:
        """The data of a button of this report."""
        return f"inc:{self.incident.id}:{what}"


def in_columns(buttons: Sequence[Button], columns: int) -> Rows:
    """The buttons in rows of so many."""
    return tuple(tuple(buttons[at : at + columns]) for at in range(0, len(buttons), columns))


def back_to(words: Words, asking: Asking, question: Question) -> Rows:
    """The row that leads back to a question."""
    return ((button(words, "incident-back-later", asking.to(f"ask:{question.value}")),),)
