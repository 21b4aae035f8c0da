"""The words that files may use for each value: identifier, French, English, and common others."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from bonusmalus.claims import ClaimKind, Exemption, Liability
from bonusmalus.clause import VehicleUse
from fleet.contract_terms import RegimeReason
from fleet.driving import Regime
from fleet.intake.cells import plain
from fleet.people import Language, Role, UnitKind
from fleet.pricing.facts import Guarantee
from fleet.vehicle_details import Financing, Recovery, VehicleCategory, VehicleFunction

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Vocabulary(Generic[E]):
    """The words of one list.

    Attributes:
        french: The word that French files and templates use, by value.
        others: More words that are understood.
    """

    french: Mapping[E, str]
    others: Mapping[str, E]

    def accepted(self) -> dict[str, E]:
        """Every accepted word in its plain form."""
        words = {plain(value.value): value for value in self.french}
        words |= {plain(word): value for value, word in self.french.items()}
        return words | {plain(word): value for word, value in self.others.items()}


UNIT_KINDS = Vocabulary(
    {UnitKind.COMPANY: "société", UnitKind.SITE: "site", UnitKind.TEAM: "équipe"},
    {
        "entreprise": UnitKind.COMPANY,
        "siège": UnitKind.COMPANY,
        "établissement": UnitKind.SITE,
        "agence": UnitKind.SITE,
    },
)
ROLES = Vocabulary(
    {
        Role.DRIVER: "conducteur",
        Role.HR: "RH",
        Role.FLEET_MANAGER: "gestionnaire de flotte",
        Role.ADMIN: "administrateur",
    },
    {
        "conductrice": Role.DRIVER,
        "chauffeur": Role.DRIVER,
        "ressources humaines": Role.HR,
        "human resources": Role.HR,
        "gestionnaire de parc": Role.FLEET_MANAGER,
        "administratrice": Role.ADMIN,
        "administrator": Role.ADMIN,
    },
)
LANGUAGES = Vocabulary(
    {Language.FRENCH: "français", Language.ENGLISH: "anglais"},
    {"french": Language.FRENCH, "english": Language.ENGLISH},
)
USES = Vocabulary(
    {
        VehicleUse.PRIVATE_AND_COMMUTE: "privé et trajet",
        VehicleUse.BUSINESS: "affaires",
        VehicleUse.TOURS: "tournées",
        VehicleUse.ALL_TRAVEL: "tous déplacements",
    },
    {
        "privé": VehicleUse.PRIVATE_AND_COMMUTE,
        "private and commute": VehicleUse.PRIVATE_AND_COMMUTE,
        "vie privée et trajet travail": VehicleUse.PRIVATE_AND_COMMUTE,
        "déplacements professionnels": VehicleUse.BUSINESS,
    },
)
REGIMES = Vocabulary(
    {
        Regime.STATUTORY: "clause type",
        Regime.FLEET_CLAUSE: "clause flotte",
        Regime.EXCLUDED: "hors champ",
    },
    {"clause dérogatoire": Regime.FLEET_CLAUSE, "exclu": Regime.EXCLUDED},
)
REGIME_REASONS = Vocabulary(
    {
        RegimeReason.RENTED_OR_LEASED: "location longue durée ou crédit-bail",
        RegimeReason.THREE_OR_FEWER: "trois véhicules ou moins",
        RegimeReason.MORE_THAN_THREE: "plus de trois véhicules",
        RegimeReason.EMPLOYEES_CARS: "véhicules de salariés",
        RegimeReason.HEAVY: "plus de 3,5 t",
        RegimeReason.PUBLIC_TRANSPORT: "transport public",
        RegimeReason.OUT_OF_SCOPE: "hors champ",
        RegimeReason.POLICY: "contrat",
    },
    {"LLD": RegimeReason.RENTED_OR_LEASED, "police": RegimeReason.POLICY},
)
GUARANTEES = Vocabulary(
    {
        Guarantee.LIABILITY: "responsabilité civile",
        Guarantee.INJURY: "corporel",
        Guarantee.DAMAGE: "dommages",
        Guarantee.THEFT: "vol",
        Guarantee.GLASS: "bris de glace",
        Guarantee.OTHER: "autres",
    },
    {"RC": Guarantee.LIABILITY, "tous accidents": Guarantee.DAMAGE},
)
FUNCTIONS = Vocabulary(
    {
        VehicleFunction.PERSONAL: "fonction",
        VehicleFunction.SERVICE: "service",
        VehicleFunction.POOL: "partagé",
        VehicleFunction.UTILITY: "utilitaire",
    },
    {"véhicule de fonction": VehicleFunction.PERSONAL, "pool": VehicleFunction.POOL},
)
FINANCINGS = Vocabulary(
    {
        Financing.OWNED: "propriété",
        Financing.LONG_RENTAL: "LLD",
        Financing.LEASING: "crédit-bail",
        Financing.EMPLOYEE_OWNED: "salarié",
    },
    {"location longue durée": Financing.LONG_RENTAL, "LOA": Financing.LEASING},
)
CATEGORIES = Vocabulary(
    {
        VehicleCategory.CAR: "voiture",
        VehicleCategory.HEAVY: "plus de 3,5 t",
        VehicleCategory.PUBLIC_TRANSPORT: "transport public",
        VehicleCategory.LIGHT_TWO_WHEELER: "deux-roues léger",
        VehicleCategory.MACHINE: "engin",
        VehicleCategory.COLLECTION: "collection",
    },
    {"VP": VehicleCategory.CAR, "PL": VehicleCategory.HEAVY, "poids lourd": VehicleCategory.HEAVY},
)
RECOVERIES = Vocabulary({Recovery.YES: "oui", Recovery.NO: "non"}, {})
CLAIM_KINDS = Vocabulary(
    {
        ClaimKind.COLLISION: "collision",
        ClaimKind.THEFT: "vol",
        ClaimKind.FIRE: "incendie",
        ClaimKind.GLASS: "bris de glace",
        ClaimKind.PARKED_UNKNOWN_PARTY: "stationnement tiers inconnu",
    },
    {"accident": ClaimKind.COLLISION, "stationnement": ClaimKind.PARKED_UNKNOWN_PARTY},
)
LIABILITIES = Vocabulary(
    {
        Liability.FULL: "totale",
        Liability.PARTIAL: "partielle",
        Liability.NONE: "aucune",
        Liability.UNDETERMINED: "indéterminée",
    },
    {
        "100": Liability.FULL,
        "entière": Liability.FULL,
        "50": Liability.PARTIAL,
        "partagée": Liability.PARTIAL,
        "0": Liability.NONE,
        "nulle": Liability.NONE,
        "en attente": Liability.UNDETERMINED,
    },
)
EXEMPTIONS = Vocabulary(
    {
        Exemption.UNAUTHORISED_USE: "à l’insu du propriétaire",
        Exemption.FORCE_MAJEURE: "force majeure",
        Exemption.THIRD_PARTY_FAULT: "fait de la victime ou d’un tiers",
    },
    {"fait d’un tiers": Exemption.THIRD_PARTY_FAULT},
)
