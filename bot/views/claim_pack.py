"""What is said beside a claim pack: what it holds, and what is missing from it."""

from bot.views.case_words import case_button
from bot.views.screen import Screen, Words, lines
from fleet.usecases.show_claim_pack import AskedPack


def pack_screen(words: Words, asked: AskedPack, *, is_zip: bool) -> Screen:
    """The caption of the file, with the way back to the case."""
    incident = asked.incident
    documents = 0 if is_zip else asked.number_of_documents
    text = lines(
        words.words("pack-caption", number=incident.number, kind="zip" if is_zip else "pdf"),
        words.words("pack-photos", photos=asked.number_of_photos),
        words.words("pack-documents", documents=documents) if documents else "",
        words.words("pack-missing", missing=asked.number_of_missing)
        if asked.number_of_missing
        else "",
        words.words("pack-inside"),
    )
    return Screen(text, ((case_button(words, incident.id),),))
