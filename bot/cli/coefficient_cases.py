"""One case of ``bonroute coefficient``, in whichever of its two forms."""

from bonusmalus.yearly import YearlyHistory
from bot.cli.coefficient_dated import DATED_FIELDS, DatedAnswer, fold_dated
from bot.cli.coefficient_fields import Fault, Fields
from bot.cli.coefficient_yearly import fold_yearly
from bot.cli.strict_json import excerpt

Answer = YearlyHistory | DatedAnswer


def fold_case(case: object) -> tuple[Answer | None, list[Fault]]:
    """Fold one case.

    Returns:
        The answer and no fault, or no answer and every fault of the case.
    """
    if not isinstance(case, dict):
        return None, [Fault("(whole case)", excerpt(case), "expected an object")]
    fields = Fields("", case)
    fold = fold_yearly if "years" in case else fold_dated
    if "years" not in case and not set(case) & set(DATED_FIELDS):
        reason = 'expected "years" (yearly form) or "as_of" (dated form)'
        return None, [Fault("years", "nothing", reason)]
    answer = fold(fields)
    return (None, fields.faults) if fields.faults else (answer, [])
