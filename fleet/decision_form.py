"""The guided entry of an insurer's decision: from the answers given follows the next question.

The answers are those of a draft, so that a person goes on where they were after any interruption.
Pure: it knows neither messages nor the store.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum

from bonusmalus.claims import ClaimKind, Exemption, Liability
from fleet.decision_rules import InsurerDecision, exemptions_of, liabilities_of
from fleet.evidence import EvidenceKind
from fleet.usecases.add_evidence import Arrived

MAX_REFERENCE = 120
MAX_LETTER_PAGES = 10


class FormStep(StrEnum):
    """What is asked for, in this order."""

    REASONS = "reasons"  # of a correction that answers a contest
    KIND = "kind"
    LIABILITY = "liability"
    EXEMPTION = "exemption"
    DATE = "date"
    DOCUMENT = "document"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """What has been answered so far.

    Attributes:
        is_answer: It answers a contest.
        reasons: Why the decision is corrected; for the driver.
        has_exemption: Whether it was said which reason of article 6 holds, or that none does.
        document: The reference of the letter.
        letters: The letter itself, page by page.
        is_document_done: The reference was given, or it was said that the letter alone is enough.
    """

    incident_id: int
    is_answer: bool = False
    reasons: str = ""
    kind: ClaimKind | None = None
    liability: Liability | None = None
    has_exemption: bool = False
    exemption: Exemption | None = None
    decided_on: date | None = None
    document: str = ""
    letters: tuple[Arrived, ...] = ()
    is_document_done: bool = False

    @property
    def step(self) -> FormStep:
        """The next question; the summary when nothing is missing."""
        return next((step for step in self.steps if not self._is_answered(step)), FormStep.SUMMARY)

    @property
    def steps(self) -> tuple[FormStep, ...]:
        """The questions that these answers leave: those with one possible answer are not asked."""
        kind, liability = self.kind, self.held_liability
        asks = {
            FormStep.REASONS: self.is_answer,
            FormStep.KIND: True,
            FormStep.LIABILITY: kind is None or len(liabilities_of(kind)) > 1,
            FormStep.EXEMPTION: kind is None
            or liability is None
            or bool(exemptions_of(kind, liability)),
            FormStep.DATE: True,
            FormStep.DOCUMENT: True,
        }
        return tuple(step for step, is_asked in asks.items() if is_asked)

    @property
    def held_liability(self) -> Liability | None:
        """The share: as it was said, or the only one that fits the kind."""
        if self.kind is not None and len(liabilities_of(self.kind)) == 1:
            return liabilities_of(self.kind)[0]
        return self.liability

    @property
    def decision(self) -> InsurerDecision | None:
        """What the letter says, once nothing is missing."""
        kind, liability, decided_on = self.kind, self.held_liability, self.decided_on
        if self.step is not FormStep.SUMMARY:
            return None
        if kind is None or liability is None or decided_on is None:
            return None
        exemption = self.exemption if FormStep.EXEMPTION in self.steps else None
        return InsurerDecision(kind, liability, exemption, decided_on, self.document)

    def with_kind(self, kind: ClaimKind) -> "DecisionForm":
        """Say what happened; what hangs on it is asked again, if it changed."""
        if kind is self.kind:
            return self
        return replace(self, kind=kind, liability=None, has_exemption=False, exemption=None)

    def with_liability(self, liability: Liability) -> "DecisionForm":
        """Say which share; what hangs on it is asked again, if it changed."""
        if liability is self.liability:
            return self
        return replace(self, liability=liability, has_exemption=False, exemption=None)

    def back(self) -> "DecisionForm":
        """The form without its last answer."""
        answered = [step for step in self.steps if self._is_answered(step)]
        return self._without(answered[-1]) if answered else self

    def _is_answered(self, step: FormStep) -> bool:
        return {
            FormStep.REASONS: bool(self.reasons),
            FormStep.KIND: self.kind is not None,
            FormStep.LIABILITY: self.liability is not None,
            FormStep.EXEMPTION: self.has_exemption,
            FormStep.DATE: self.decided_on is not None,
            FormStep.DOCUMENT: self.is_document_done,
            FormStep.SUMMARY: True,
        }[step]

    def _without(self, step: FormStep) -> "DecisionForm":
        match step:
            case FormStep.REASONS:
                return replace(self, reasons="")
            case FormStep.KIND:
                return replace(self, kind=None)
            case FormStep.LIABILITY:
                return replace(self, liability=None)
            case FormStep.EXEMPTION:
                return replace(self, has_exemption=False, exemption=None)
            case FormStep.DATE:
                return replace(self, decided_on=None)
            case _:
                return replace(self, document="", letters=(), is_document_done=False)


def answers_of(form: DecisionForm) -> dict[str, str]:
    """The form as the answers of a draft; what is missing is left out."""
    written = {
        "incident": str(form.incident_id),
        "is_answer": "yes" if form.is_answer else "",
        "reasons": form.reasons,
        "kind": form.kind or "",
        "liability": form.liability or "",
        "exemption": (form.exemption or "no") if form.has_exemption else "",
        "decided_on": form.decided_on.isoformat() if form.decided_on else "",
        "document": form.document,
        "letters": written_letters(form.letters),
        "is_document_done": "yes" if form.is_document_done else "",
    }
    return {key: value for key, value in written.items() if value}


def form_of(answers: Mapping[str, str]) -> DecisionForm:
    """The form that the answers of a draft hold."""
    kind, liability = answers.get("kind"), answers.get("liability")
    exemption, decided_on = answers.get("exemption"), answers.get("decided_on")
    return DecisionForm(
        incident_id=int(answers["incident"]),
        is_answer="is_answer" in answers,
        reasons=answers.get("reasons", ""),
        kind=ClaimKind(kind) if kind else None,
        liability=Liability(liability) if liability else None,
        has_exemption=exemption is not None,
        exemption=Exemption(exemption) if exemption and exemption != "no" else None,
        decided_on=date.fromisoformat(decided_on) if decided_on else None,
        document=answers.get("document", ""),
        letters=read_letters(answers.get("letters", "")),
        is_document_done="is_document_done" in answers,
    )


def written_letters(letters: Sequence[Arrived]) -> str:
    """What arrived, as one answer of a draft; empty for nothing."""
    return json.dumps([asdict(letter) for letter in letters]) if letters else ""


def read_letters(written: str) -> tuple[Arrived, ...]:
    """What arrived, from the answer of a draft."""
    rows = json.loads(written) if written else []
    return tuple(Arrived(**{**row, "kind": EvidenceKind(row["kind"])}) for row in rows)


def with_letter(letters: tuple[Arrived, ...], letter: Arrived) -> tuple[Arrived, ...]:
    """The letters and one more page; the same file twice is one."""
    known = {one.file_unique_id for one in letters}
    return letters if letter.file_unique_id in known else (*letters, letter)
