"""The unit of work: the repositories of one transaction."""

from dataclasses import dataclass

import sqlalchemy as sa

from storage.repositories.attestations import SqlAttestations
from storage.repositories.bulk import SqlBulk
from storage.repositories.contracts import SqlContractRenewals
from storage.repositories.dossiers import SqlDossierBook
from storage.repositories.drafts import SqlDrafts
from storage.repositories.driving import SqlDriving
from storage.repositories.evidence import SqlEvidences
from storage.repositories.fleet import SqlFleetRecords
from storage.repositories.fleet_months import SqlFleetMonths
from storage.repositories.garage import SqlGarage
from storage.repositories.inbox import SqlInbox
from storage.repositories.incidents import SqlIncidents
from storage.repositories.insurer_statements import SqlStatements
from storage.repositories.invitations import SqlInvitations
from storage.repositories.jobs import SqlJobRuns
from storage.repositories.journal import SqlJournal
from storage.repositories.logbook import SqlLogbook
from storage.repositories.outbox import SqlOutbox
from storage.repositories.parameters import SqlContractParameters
from storage.repositories.people import SqlPeople
from storage.repositories.pictures import SqlDrawnPictures
from storage.repositories.profile_changes import SqlProfileChanges
from storage.repositories.recognition import SqlRecognition
from storage.repositories.renewals import SqlRenewals
from storage.repositories.retention import SqlRetention
from storage.repositories.rewards import SqlRewards
from storage.repositories.statistics import SqlStatistics
from storage.repositories.streaks import SqlStreakBook
from storage.repositories.team_goals import SqlTeamGoals
from storage.repositories.units import SqlUnits


@dataclass(frozen=True, slots=True)
class SqlWork:
    """One transaction; each repository is made when it is asked for."""

    connection: sa.Connection

    @property
    def units(self) -> SqlUnits:
        """The tree of units."""
        return SqlUnits(self.connection)

    @property
    def people(self) -> SqlPeople:
        """Employees, their roles, accounts and wishes."""
        return SqlPeople(self.connection)

    @property
    def invitations(self) -> SqlInvitations:
        """Invitation links."""
        return SqlInvitations(self.connection)

    @property
    def driving(self) -> SqlDriving:
        """Contracts, vehicles, driving records and claims."""
        return SqlDriving(self.connection)

    @property
    def contracts(self) -> SqlContractRenewals:
        """The renewals of contracts."""
        return SqlContractRenewals(self.connection)

    @property
    def parameters(self) -> SqlContractParameters:
        """The parameters of contracts."""
        return SqlContractParameters(self.connection)

    @property
    def garage(self) -> SqlGarage:
        """What contracts cover, and what vehicles are."""
        return SqlGarage(self.connection)

    @property
    def statements(self) -> SqlStatements:
        """Statements that insurers gave, and requests for them."""
        return SqlStatements(self.connection)

    @property
    def profile_changes(self) -> SqlProfileChanges:
        """Changes of a risk, and what became of them."""
        return SqlProfileChanges(self.connection)

    @property
    def incidents(self) -> SqlIncidents:
        """Reports, and the files about them."""
        return SqlIncidents(self.connection)

    @property
    def evidence(self) -> SqlEvidences:
        """Photos and documents."""
        return SqlEvidences(self.connection)

    @property
    def logbook(self) -> SqlLogbook:
        """Who had which vehicle when."""
        return SqlLogbook(self.connection)

    @property
    def recognition(self) -> SqlRecognition:
        """Points and badges."""
        return SqlRecognition(self.connection)

    @property
    def streaks(self) -> SqlStreakBook:
        """Confirmations of a month, and pauses."""
        return SqlStreakBook(self.connection)

    @property
    def rewards(self) -> SqlRewards:
        """The catalogue of rewards, and requests."""
        return SqlRewards(self.connection)

    @property
    def team_goals(self) -> SqlTeamGoals:
        """Goals of units, and their pots."""
        return SqlTeamGoals(self.connection)

    @property
    def statistics(self) -> SqlStatistics:
        """Counts by unit, and what was published of them."""
        return SqlStatistics(self.connection)

    @property
    def attestations(self) -> SqlAttestations:
        """Attestations, and the codes that verify them."""
        return SqlAttestations(self.connection)

    @property
    def dossiers(self) -> SqlDossierBook:
        """The profile of the company, and budgets."""
        return SqlDossierBook(self.connection)

    @property
    def journal(self) -> SqlJournal:
        """What was done."""
        return SqlJournal(self.connection)

    @property
    def drafts(self) -> SqlDrafts:
        """Guided conversations that have begun."""
        return SqlDrafts(self.connection)

    @property
    def inbox(self) -> SqlInbox:
        """What comes in."""
        return SqlInbox(self.connection)

    @property
    def outbox(self) -> SqlOutbox:
        """What goes out."""
        return SqlOutbox(self.connection)

    @property
    def pictures(self) -> SqlDrawnPictures:
        """Pictures that Telegram keeps."""
        return SqlDrawnPictures(self.connection)

    @property
    def jobs(self) -> SqlJobRuns:
        """What the calendar did."""
        return SqlJobRuns(self.connection)

    @property
    def retention(self) -> SqlRetention:
        """What is forgotten."""
        return SqlRetention(self.connection)

    @property
    def renewals(self) -> SqlRenewals:
        """Closes of yearly periods and of months."""
        return SqlRenewals(self.connection)

    @property
    def fleet(self) -> SqlFleetRecords:
        """What is recorded of a fleet."""
        return SqlFleetRecords(self.connection)

    @property
    def fleet_months(self) -> SqlFleetMonths:
        """The fleet by unit and month."""
        return SqlFleetMonths(self.connection)

    @property
    def bulk(self) -> SqlBulk:
        """Many rows at once."""
        return SqlBulk(self.connection)
