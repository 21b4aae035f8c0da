"""The words that every screen and message about a decision uses."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.record import RequalificationLimit
from bot.turn import Html
from bot.views.figures import article, coefficient, day, local_day
from bot.views.screen import Words, capitalised, figure_label, lines, share_label, whose
from fleet.cases import Contest, ContestState
from fleet.decision_rules import Change, DecisionRange
from fleet.driving import ClaimDecision, Figure, RecordedClaim

NOT_GIVEN = "none"


def kind_label(words: Words, kind: ClaimKind) -> str:
    """What happened, as far as article 7 makes a difference."""
    return words.label("word-claim-kind", kind=kind.value)


def exemption_label(words: Words, exemption: Exemption) -> str:
    """The circumstance of article 6."""
    return words.label("word-exemption", exemption=exemption.value)


def verdict_text(
    words: Words, kind: ClaimKind, liability: Liability, exemption: Exemption | None
) -> str:
    """What a decision says, in one line: what happened, the share, the reason of article 6."""
    share = share_label(words, liability)
    verdict = words.label(
        "decision-verdict",
        kind=kind_label(words, kind),
        share=share,
        exemption=exemption.value if exemption else NOT_GIVEN,
        said=exemption_label(words, exemption) if exemption else "",
    )
    return capitalised(verdict)


def verdict_of(words: Words, claim: RecordedClaim, decision: ClaimDecision) -> str:
    """What a recorded decision of a claim says."""
    kind = decision.kind or claim.kind
    return verdict_text(words, kind, decision.liability, decision.exemption)


def letter_line(words: Words, decided_on: date, document: str) -> Html:
    """The date of the letter, and its reference where there is one."""
    return words.words(
        "decision-letter", date=day(words, decided_on), document=document or NOT_GIVEN
    )


def change_lines(words: Words, change: Change | None, *, has_record: bool, is_own: bool) -> Html:
    """Why a decision counts as it does, and what it does to the internal coefficient."""
    if not has_record:
        return words.words("decision-no-record", whose=whose(is_own=is_own))
    if change is None:
        return words.words("decision-outside-record")
    why = words.words(
        "decision-effect",
        reason=change.effect.reason.value,
        article=article(words, change.effect.article),
    )
    if change.is_too_late:
        return lines(_too_late(words, change.limit), _values(words, change))
    return lines(why, _values(words, change))


def range_lines(words: Words, shown: DecisionRange) -> Html:
    """What each possible decision would lead to, at the renewal that feels it."""
    cases = (
        (Liability.NONE, shown.if_none),
        (Liability.PARTIAL, shown.if_partial),
        (Liability.FULL, shown.if_full),
    )
    return lines(
        words.words(
            "decision-range",
            label=figure_label(words, Figure.INTERNAL),
            date=day(words, shown.renewal_on),
        ),
        *(
            words.words(
                "decision-range-line",
                share=share_label(words, share),
                value=coefficient(words, value),
            )
            for share, value in cases
        ),
    )


def limit_line(words: Words, limit: RequalificationLimit | None, today: date) -> Html:
    """Until when a correction has an effect."""
    if limit is None:
        return Html()
    key = "decision-limit" if today <= limit.until_on else "decision-limit-past"
    return words.words(key, limit=day(words, limit.until_on), article=article(words, limit.article))


def contested_line(words: Words, contest: Contest, zone: ZoneInfo) -> Html:
    """The mark of an open contest, with what it freezes."""
    return words.words(
        "decision-contested",
        date=local_day(words, contest.opened_at, zone),
        due=day(words, contest.answer_due_on),
    )


def ended_contest_lines(
    words: Words, contest: Contest, names: Mapping[int, str], zone: ZoneInfo
) -> Html:
    """How the last contest ended, with the reasons."""
    at: datetime = contest.answered_at or contest.opened_at
    said = words.words(
        "decision-last-contest",
        state=contest.state.value,
        opened=local_day(words, contest.opened_at, zone),
        name=names.get(contest.answered_by or 0, ""),
        date=local_day(words, at, zone),
    )
    if contest.state is ContestState.WITHDRAWN:
        return said
    return lines(said, quoted(words, contest.answer))


def quoted(words: Words, text: str) -> Html:
    """What somebody wrote, between quotation marks; nothing where they wrote nothing."""
    return words.words("decision-quote", text=text) if text else Html()


def _values(words: Words, change: Change) -> Html:
    figures = {
        "label": figure_label(words, Figure.INTERNAL),
        "date": day(words, change.from_on),
        "after": coefficient(words, change.after),
    }
    if not change.has_effect:
        return words.words("decision-change-none", **figures)
    return words.words("decision-change", before=coefficient(words, change.before), **figures)


def _too_late(words: Words, limit: RequalificationLimit) -> Html:
    return words.words(
        "decision-too-late",
        limit=day(words, limit.until_on),
        article=article(words, limit.article),
    )
