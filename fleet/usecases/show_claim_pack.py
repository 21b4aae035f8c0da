"""The claim pack of a case: asked for by whoever handles it, read when it is sent."""

from dataclasses import dataclass

from bonusmalus.claims import ClaimKind
from fleet.access import Action, Actor, guarded_case
from fleet.accident_statement import known_only
from fleet.claim_pack import (
    SHOWN_ENTRIES,
    ClaimPack,
    PackDecision,
    PackEntry,
    PackFile,
    PackVehicle,
    pack_files,
    words_of,
)
from fleet.deadlines import running_deadlines
from fleet.decision_facts import claim_of_case
from fleet.driving import ClaimDecision
from fleet.errors import CaseRefusedError
from fleet.incidents import Incident
from fleet.people import Language
from fleet.ports import Work
from fleet.statement_prefill import KnownFacts, filled, known_facts
from fleet.usecases.save_case import Present, is_contested, note_case
from fleet.usecases.show_case import name_of


@dataclass(frozen=True, slots=True)
class AskedPack:
    """What the pack will hold, said while it is made.

    Attributes:
        number_of_missing: Photos and documents that are not fetched yet.
    """

    incident: Incident
    number_of_photos: int
    number_of_documents: int
    number_of_missing: int


@guarded_case(Action.HANDLE_CASE)
def ask_for_claim_pack(
    work: Work, actor: Actor, incident: Incident, present: Present, *, is_zip: bool
) -> AskedPack:
    """Allow a pack of a case, and note that it was made.

    Raises:
        CaseRefusedError: `no_insurer`: near misses and hazards go to no insurer; `draft`.
    """
    if incident.is_draft or incident.is_preventive:
        raise CaseRefusedError(reason="draft" if incident.is_draft else "no_insurer")
    files = _files(work, incident, present)
    note_case(work, actor, incident.id, "claim_pack_made", present.now, {"is_zip": is_zip})
    return AskedPack(
        incident,
        number_of_photos=sum(one.is_photo for one in files),
        number_of_documents=sum(not one.is_photo for one in files),
        number_of_missing=sum(not one.is_stored for one in files),
    )


def read_claim_pack(
    work: Work, incident_id: int, language: Language, present: Present
) -> ClaimPack:
    """The facts of a pack as they are now; whoever sends it was allowed to when it was asked for.

    Raises:
        NotFoundError: The case is gone.
    """
    incident = work.incidents.get(incident_id)
    known = known_facts(work, incident)
    stored = known_only(work.incidents.statement_of(incident.id))
    return ClaimPack(
        language=language,
        as_of=present.today,
        number=incident.number,
        company_name=known.company_name,
        unit_name=work.units.get(incident.unit_id).name,
        status=incident.status,
        event=incident.event,
        occurred_on=incident.occurred_on,
        occurred_minute=incident.occurred_minute,
        reported_at=incident.reported_at.astimezone(present.zone),
        place=incident.place.words if incident.place else "",
        is_located=incident.place is not None and incident.place.latitude_hundredths is not None,
        is_injured=incident.is_injured,
        has_other_party=incident.has_other_party,
        statement_kind=incident.statement,
        facts=incident.facts,
        vehicle=_vehicle(known),
        driver_name=known.driver.full_name if known.driver else "",
        deadlines=running_deadlines(incident, present.working_days, present.zone),
        statement=filled(known, stored),
        entries=_entries(work, incident, present),
        decisions=_decisions(work, incident, present),
        is_contested=is_contested(work, incident),
        costs=incident.costs,
        contacts=incident.contacts,
        files=_files(work, incident, present),
    )


def _vehicle(known: KnownFacts) -> PackVehicle:
    vehicle, contract = known.vehicle, known.contract
    return PackVehicle(
        plate=vehicle.plate if vehicle else known.incident.plate,
        make_and_model=vehicle.make_and_model if vehicle else "",
        insurer=contract.insurer if contract else "",
        contract_number=contract.number if contract else "",
    )


def _files(work: Work, incident: Incident, present: Present) -> tuple[PackFile, ...]:
    return pack_files(work.evidence.of_incident(incident.id), present.zone)


def _entries(work: Work, incident: Incident, present: Present) -> tuple[PackEntry, ...]:
    return tuple(
        PackEntry(one.at.astimezone(present.zone), one.kind, words_of(one.kind, one.text))
        for one in work.incidents.entries_of(incident.id)
        if one.kind in SHOWN_ENTRIES
    )


def _decisions(work: Work, incident: Incident, present: Present) -> tuple[PackDecision, ...]:
    claim = claim_of_case(work, incident)
    if claim is None:
        return ()
    return tuple(_decision(work, one, claim.kind, present) for one in claim.decisions)


def _decision(
    work: Work, decision: ClaimDecision, kind: ClaimKind, present: Present
) -> PackDecision:
    return PackDecision(
        kind=decision.kind or kind,
        liability=decision.liability,
        exemption=decision.exemption,
        decided_on=decision.decided_on,
        document=decision.document,
        recorded_at=decision.recorded_at.astimezone(present.zone),
        recorded_by=name_of(work, decision.recorded_by),
        confirmed_by=name_of(work, decision.confirmed_by),
    )
