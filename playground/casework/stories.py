"""The living queue of the demo: cases on every site, in every state, each with its little story.

Times are counted back from the founding; what people write is French, as they are.
"""

from bonusmalus.claims import Exemption, Liability
from fleet.incidents import EventType, IncidentStatus, Question, StatementKind
from fleet.usecases.keep_case_figures import Contact, Cost
from fleet.usecases.write_in_thread import Remark
from playground.casework.drawings import Drawing
from playground.casework.model import Drive, Somebody, Story
from playground.casework.steps import (
    Step,
    Who,
    answers,
    asks,
    confirms,
    contests,
    costs,
    moves,
    names,
    notes,
    proposes,
    publishes,
    takes,
)

DAY = 24.0
_TO_CHECKED = IncidentStatus.CHECKED
_TO_INSURER = IncidentStatus.SENT_TO_INSURER

WAITING = (
    Story(
        Somebody(team="LYON-LIV", rank=0),
        EventType.COLLISION_WITH_VEHICLE,
        0.7,
        place="Lyon 3e, rue Garibaldi, à l’angle du cours Gambetta",
        facts="Au pas dans la file, la voiture de devant a freiné et je l’ai touchée à l’arrière.",
        has_other_party=True,
        statement=StatementKind.PAPER,
        photos=(Drawing.BROKEN_BUMPER, Drawing.STREET, Drawing.STATEMENT),
    ),
    Story(
        Somebody(team="NAN-TEC", rank=0),
        EventType.PARKED_HIT,
        1.2 * DAY,
        3,
        place="Nantes, parking du quai de la Fosse",
        photos=(Drawing.DENTED_DOOR,),
        left_out=(Question.OTHER_PARTY,),
    ),
    Story(
        Somebody(team="LIL-LIV", rank=1),
        None,
        3.5,
        is_injured=True,
    ),
    Story(
        Somebody(team="TLS-TEC", rank=0),
        EventType.THEFT,
        1.1 * DAY,
        9,
        place="Toulouse, rue des Frères-Lion",
        facts="Vitre arrière forcée dans la nuit, l’outillage a disparu. Plainte déposée ce matin.",
        has_other_party=False,
        photos=(Drawing.STREET,),
        steps=(Step(4, Who.SECOND, takes()),),
    ),
    Story(
        Somebody(team="LYON-TEC", rank=1),
        EventType.MANOEUVRE,
        13 * DAY,
        place="Villeurbanne, cours Émile-Zola",
        facts="En sortant de la place, l’aile a touché une voiture garée.",
        has_other_party=True,
        statement=StatementKind.LATER,
        photos=(Drawing.DENTED_DOOR,),
        steps=(
            Step(5, Who.MANAGER, takes()),
            Step(6, Who.MANAGER, asks("Avez-vous pu remplir le constat avec le propriétaire ?")),
            Step(30, Who.DRIVER, answers("Oui, il me l’envoie en photo cette semaine.")),
        ),
    ),
)
"""Before the insurer: new ones, an emergency, a theft, one whose deadline has passed."""

AT_WORK = (
    Story(
        Somebody(team="LIL-COM", rank=0),
        EventType.GLASS,
        2.3 * DAY,
        place="A1, entre Lesquin et Seclin",
        facts="Un gravillon a étoilé le pare-brise.",
        has_other_party=False,
        photos=(Drawing.WINDSCREEN,),
        steps=(
            Step(3, Who.MANAGER, takes()),
            Step(3.1, Who.MANAGER, moves(_TO_CHECKED)),
            Step(3.2, Who.MANAGER, notes("Bris de glace seul : sans effet sur le coefficient.")),
        ),
    ),
    Story(
        Somebody(persona="asked"),
        EventType.COLLISION_WITH_VEHICLE,
        6 * DAY,
        place="Lille, boulevard de la Liberté",
        facts="Refus de priorité de l’autre véhicule au carrefour, choc à l’avant droit.",
        has_other_party=True,
        statement=StatementKind.E_CONSTAT,
        photos=(Drawing.STREET, Drawing.DENTED_DOOR),
        steps=(
            Step(2, Who.MANAGER, takes()),
            Step(2.2, Who.MANAGER, moves(_TO_CHECKED)),
            Step(20, Who.MANAGER, moves(_TO_INSURER)),
            Step(20.2, Who.MANAGER, names(Contact.INSURER, "PON-26-118 403")),
            Step(
                118,
                Who.MANAGER,
                asks("L’expert demande de quel côté est arrivé l’autre véhicule. À droite ?"),
            ),
        ),
    ),
    Story(
        Somebody(team="TLS-LIV", rank=0),
        EventType.COLLISION_WITH_OBJECT,
        11 * DAY,
        place="Toulouse, zone de Thibaud, quai 2",
        facts="En reculant vers le quai, le hayon a porté sur le butoir.",
        has_other_party=False,
        photos=(Drawing.BROKEN_BUMPER,),
        steps=(
            Step(6, Who.SECOND, takes()),
            Step(7, Who.SECOND, moves(_TO_INSURER)),
            Step(7.2, Who.SECOND, names(Contact.INSURER, "PON-26-117 960")),
            Step(100, Who.SECOND, moves(IncidentStatus.SURVEY)),
            Step(100.1, Who.SECOND, names(Contact.EXPERT, "Cabinet Delmas, 01 99 00 41 20")),
            Step(100.2, Who.SECOND, costs(Cost.RESERVED, 180_000)),
            Step(
                140,
                Who.SECOND,
                notes("Expert : passage prévu jeudi au garage.", Remark.EXCHANGE),
            ),
        ),
    ),
    Story(
        Somebody(team="TLS-LIV", rank=2),
        EventType.COLLISION_WITH_OBJECT,
        16 * DAY,
        place="Toulouse, dépôt",
        facts="Une borne du dépôt a marqué la portière.",
        has_other_party=False,
        photos=(Drawing.BOLLARD,),
        steps=(
            Step(4, Who.SECOND, takes()),
            Step(5, Who.SECOND, moves(_TO_CHECKED)),
            Step(30, Who.SECOND, moves(IncidentStatus.KEPT_IN_HOUSE)),
            Step(31, Who.SECOND, costs(Cost.PAID, 34_000)),
            Step(31.1, Who.SECOND, costs(Cost.DOWNTIME, 1)),
        ),
    ),
    Story(
        Somebody(team="LYON-COM", rank=0),
        EventType.WEATHER,
        40 * DAY,
        place="Lyon 7e",
        facts="La grêle a marqué le capot et le toit, voiture garée.",
        has_other_party=False,
        photos=(Drawing.STREET,),
        steps=(
            Step(6, Who.MANAGER, moves(_TO_CHECKED)),
            Step(7, Who.MANAGER, moves(IncidentStatus.KEPT_IN_HOUSE)),
            Step(200, Who.MANAGER, costs(Cost.PAID, 62_000)),
            Step(600, Who.MANAGER, moves(IncidentStatus.CLOSED)),
        ),
    ),
)
"""Checked, waiting for the driver, at the survey, kept in-house, closed."""

DECIDED = (
    Story(
        Somebody(team="LYON-TEC", rank=0),
        EventType.COLLISION_WITH_VEHICLE,
        24 * DAY,
        place="Lyon 8e, boulevard des États-Unis",
        facts="Changement de file, accrochage avec une voiture qui doublait.",
        has_other_party=True,
        statement=StatementKind.PAPER,
        photos=(Drawing.STATEMENT, Drawing.DENTED_DOOR),
        steps=(
            Step(3, Who.MANAGER, takes()),
            Step(20, Who.MANAGER, moves(_TO_INSURER)),
            Step(96, Who.MANAGER, moves(IncidentStatus.REPAIR)),
            Step(97, Who.MANAGER, names(Contact.REPAIRER, "Garage des Tilleuls, 01 99 00 52 07")),
            Step(98, Who.MANAGER, costs(Cost.RESERVED, 240_000)),
            Step(22.5 * DAY, Who.MANAGER, proposes(Liability.PARTIAL)),
        ),
    ),
    Story(
        Somebody(persona="to_contest"),
        EventType.COLLISION_WITH_VEHICLE,
        52 * DAY,
        place="Nantes, rond-point de la Beaujoire",
        facts="Choc à l’entrée du rond-point. L’autre conducteur roulait sans feux.",
        has_other_party=True,
        statement=StatementKind.PAPER,
        photos=(Drawing.STATEMENT, Drawing.STREET),
        steps=(
            Step(4, Who.MANAGER, takes()),
            Step(26, Who.MANAGER, moves(_TO_INSURER)),
            Step(200, Who.MANAGER, moves(IncidentStatus.REPAIR)),
            Step(201, Who.MANAGER, costs(Cost.DOWNTIME, 6)),
            Step(43 * DAY, Who.MANAGER, proposes(Liability.FULL)),
            Step(44 * DAY, Who.HR, confirms()),
        ),
    ),
    Story(
        Somebody(persona="contested"),
        EventType.MANOEUVRE,
        61 * DAY,
        place="Lille, rue Nationale",
        facts="Une voiture a reculé sur la mienne, arrêtée derrière elle.",
        has_other_party=True,
        photos=(Drawing.BROKEN_BUMPER, Drawing.STREET),
        steps=(
            Step(5, Who.MANAGER, takes()),
            Step(29, Who.MANAGER, moves(_TO_INSURER)),
            Step(40 * DAY, Who.MANAGER, proposes(Liability.FULL)),
            Step(41 * DAY, Who.SECOND, confirms()),
            Step(
                56 * DAY,
                Who.DRIVER,
                contests(
                    "J’étais à l’arrêt, la photo de la rue le montre : c’est lui qui a reculé."
                ),
            ),
        ),
    ),
    Story(
        Somebody(team="LYON-LIV", rank=1),
        EventType.COLLISION_WITH_VEHICLE,
        75 * DAY,
        place="Lyon 6e, avenue de Saxe",
        facts="Percuté par l’arrière au feu, à l’arrêt.",
        has_other_party=True,
        statement=StatementKind.E_CONSTAT,
        photos=(Drawing.BROKEN_BUMPER,),
        steps=(
            Step(3, Who.MANAGER, takes()),
            Step(24, Who.MANAGER, moves(_TO_INSURER)),
            Step(
                30 * DAY,
                Who.MANAGER,
                proposes(Liability.NONE, Exemption.THIRD_PARTY_FAULT),
            ),
            Step(31 * DAY, Who.HR, confirms()),
            Step(32 * DAY, Who.MANAGER, moves(IncidentStatus.RECOVERY)),
            Step(33 * DAY, Who.MANAGER, costs(Cost.PAID, 128_000)),
            Step(60 * DAY, Who.MANAGER, costs(Cost.RECOVERED, 85_000)),
        ),
    ),
)
"""Awaiting the second person, decided, contested, being recovered."""

PREVENTION = (
    Story(
        Somebody(team="LIL-LIV", rank=2),
        EventType.NEAR_MISS,
        9.2 * DAY,
        place="Lille, sortie du dépôt",
        facts="La haie cache les piétons à droite en sortant : j’ai freiné de justesse.",
        is_anonymous=True,
    ),
    Story(
        Somebody(team="NAN-LIV", rank=0),
        EventType.NEAR_MISS,
        2.1 * DAY,
        place="Nantes, boulevard de Sarrebruck",
        facts="Une portière s’est ouverte devant le fourgon, écart à temps.",
    ),
    Story(
        Somebody(team="LYON-LIV", rank=2),
        EventType.HAZARD,
        21 * DAY,
        place="Lyon, quai 4",
        facts="La rampe du quai 4 gèle dès le matin.",
        photos=(Drawing.RAMP,),
        steps=(
            Step(
                70,
                Who.MANAGER,
                publishes("Merci. Rampe sablée chaque soir de gel, revêtement refait en janvier."),
            ),
        ),
    ),
)
"""Near misses and hazards: one without an answer for too long, one new, one answered."""

DRIVES = (
    Drive(Somebody(team="TLS-LIV", rank=1), 12, 3, 48_210, 48_655),
    Drive(Somebody(team="TLS-LIV", rank=3), 9, 4, 48_655, 49_102),
    Drive(Somebody(persona="shared_van"), 4, None, 49_102),
)
"""Who drove the van of the persona `shared_van`."""

STORIES = (*WAITING, *AT_WORK, *DECIDED, *PREVENTION)
