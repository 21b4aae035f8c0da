"""The calendar's job that forgets what is kept no longer, as the enrolment notice promises."""

from bot.calendar import Occasion
from fleet.usecases.forget_what_is_old import Place, Stage, forget_what_is_old


def forget_what_is_kept_no_longer(occasion: Occasion, cursor: str) -> str | None:
    """Forget the next part; the cursor is the stage and the last person, such as `claims:17`."""
    stage, _, after_id = cursor.partition(":")
    place = Place(Stage(stage), int(after_id)) if cursor else Place()
    forgotten = forget_what_is_old(occasion.work, place, occasion.now, occasion.zone)
    if forgotten.number:
        occasion.counts["deleted"] += forgotten.number
    following = forgotten.goes_on_at
    return None if following is None else f"{following.stage}:{following.after_id}"
