"""The guided contest: a reason, then evidence, then the summary; from the draft follows the next.

Until it is sent nothing of it joins a case, and giving it up leaves nothing behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from fleet.decision_form import read_letters, with_letter, written_letters
from fleet.usecases.add_evidence import Arrived


class ContestStep(StrEnum):
    """What is asked for, in this order."""

    REASON = "reason"
    PROOFS = "proofs"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class ContestForm:
    """What has been answered so far.

    Attributes:
        incident_id: The case; 0 while the claim has none.
        claim_id: The claim that came without a case; 0 for a case.
        is_complete: The person said that there is no more evidence.
    """

    incident_id: int = 0
    claim_id: int = 0
    reason: str = ""
    proofs: tuple[Arrived, ...] = ()
    is_complete: bool = False

    @property
    def base(self) -> str:
        """How the data of its buttons begins."""
        if self.claim_id:
            return f"contest:claim:{self.claim_id}"
        return f"contest:{self.incident_id}"

    @property
    def step(self) -> ContestStep:
        """The next question; the summary when nothing is missing."""
        if not self.reason:
            return ContestStep.REASON
        return ContestStep.SUMMARY if self.is_complete else ContestStep.PROOFS

    def with_proof(self, proof: Arrived) -> "ContestForm":
        """The form with one more piece; the same file twice is one."""
        return replace(self, proofs=with_letter(self.proofs, proof))

    def with_words(self, words: str) -> "ContestForm":
        """The form with more of a reason: the caption of a piece."""
        return replace(self, reason=f"{self.reason}\n{words.strip()}")

    def back(self) -> "ContestForm":
        """The form without its last answer; the pieces that arrived stay until the reason goes."""
        if self.is_complete:
            return replace(self, is_complete=False)
        return replace(self, reason="", proofs=())


def contest_answers(form: ContestForm) -> dict[str, str]:
    """The form as the answers of a draft; what is missing is left out."""
    written = {
        "incident": str(form.incident_id or ""),
        "claim": str(form.claim_id or ""),
        "reason": form.reason,
        "proofs": written_letters(form.proofs),
        "is_complete": "yes" if form.is_complete else "",
    }
    return {key: value for key, value in written.items() if value}


def contest_form_of(answers: Mapping[str, str]) -> ContestForm:
    """The form that the answers of a draft hold."""
    return ContestForm(
        incident_id=int(answers.get("incident", 0)),
        claim_id=int(answers.get("claim", 0)),
        reason=answers.get("reason", ""),
        proofs=read_letters(answers.get("proofs", "")),
        is_complete="is_complete" in answers,
    )
