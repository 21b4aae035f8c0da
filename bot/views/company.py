"""What the dossier tells of the company, with a button for each thing."""

from bot.turn import Html
from bot.views.screen import Screen, Words, button, drop_button, lines, paragraphs
from fleet.dossiers import CompanyProfile
from fleet.errors import ProfileValueError


def company_screen(words: Words, profile: CompanyProfile, said: str) -> Screen:
    """The profile as it is known."""
    text = paragraphs(
        said,
        words.words("dossier-company"),
        lines(
            _words(words, "dossier-company-siren", profile.siren),
            _words(words, "dossier-company-activity", profile.activity),
            _words(words, "dossier-company-policy", profile.vehicle_policy),
            _answer(words, "dossier-company-goods", is_so=profile.carries_dangerous_goods),
            _answer(words, "dossier-company-passengers", is_so=profile.carries_passengers),
            words.words("dossier-company-logo", has_logo="yes" if profile.logo_sha256 else "no"),
        ),
    )
    rows = (
        (
            button(words, "dossier-button-siren", "dos:c:siren"),
            button(words, "dossier-button-activity", "dos:c:activity"),
        ),
        (button(words, "dossier-button-policy", "dos:c:vehicle_policy"),),
        (
            button(words, "dossier-button-goods-yes", "dos:c:carries_dangerous_goods:y"),
            button(words, "dossier-button-goods-no", "dos:c:carries_dangerous_goods:n"),
        ),
        (
            button(words, "dossier-button-passengers-yes", "dos:c:carries_passengers:y"),
            button(words, "dossier-button-passengers-no", "dos:c:carries_passengers:n"),
        ),
        (button(words, "dossier-button-list", "dos:list:0"),),
    )
    return Screen(text, rows)


def _words(words: Words, key: str, value: str) -> Html:
    return words.words(key, value=value or words.label("dossier-company-unknown"))


def _answer(words: Words, key: str, *, is_so: bool | None) -> Html:
    return words.words(key, answer="unknown" if is_so is None else "yes" if is_so else "no")


def ask_field_screen(words: Words, field: str, profile: CompanyProfile) -> Screen:
    """Ask for the SIREN, the activity or the use of vehicles."""
    known = {
        "siren": profile.siren,
        "activity": profile.activity,
        "vehicle_policy": profile.vehicle_policy,
    }[field]
    said = words.words("dossier-company-ask", field=field)
    now = words.words("dossier-company-now", value=known) if known else ""
    return Screen(paragraphs(said, now), ((drop_button(words),),))


def unkept_text(words: Words, refused: ProfileValueError) -> Html:
    """Why what was written is not kept."""
    return words.words("dossier-company-refused", reason=refused.reason, limit=refused.limit)
