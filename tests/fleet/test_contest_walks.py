"""Random walks through decisions and contests in a company of two handlers: every path ends.

No state is a dead end, nobody decides or answers their own case, decisions are only added, and
each open contest can be ended by somebody, whatever happened before.
"""

from collections.abc import Callable
from copy import deepcopy

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bonusmalus.claims import Liability
from fleet.access import Actor
from fleet.cases import Contest, ContestState, DecisionProposal, ProposalState
from fleet.contests import open_contest_in
from fleet.driving import ClaimDecision
from fleet.errors import AccessDeniedError, DecisionRefusedError, FleetError
from fleet.ports import Work
from fleet.usecases.answer_contest import uphold_decision
from fleet.usecases.contest_decision import contest_decision, withdraw_contest
from fleet.usecases.propose_decision import propose_decision, take_decision_back
from fleet.usecases.save_case import Present
from fleet.usecases.settle_decision import confirm_decision, reject_decision
from tests.support.decisions import Deciders, case, deciders, decision, later
from tests.support.fake_store import FakeStore
from tests.support.small_company import small_company

LIABILITIES = st.sampled_from([Liability.NONE, Liability.PARTIAL, Liability.FULL])
PERSONS = st.sampled_from(["hr", "second", "hr", "second", "driver"])


class Walk(RuleBasedStateMachine):
    """One case of Camille; HR and a second person of Lyon alone may decide it."""

    def __init__(self) -> None:
        super().__init__()
        store = FakeStore()
        self.store, self.work = store, store.work
        company = small_company(self.work)
        self.people: Deciders = deciders(self.work, company)
        self.store.work.state.grants[company.fleet] = ()
        self.driver = company.camille
        self.incident_id = case(self.work, company).id
        self.hours = 0
        self.known: tuple[ClaimDecision, ...] = ()

    @rule(person=PERSONS, liability=LIABILITIES)
    def propose(self, person: str, liability: Liability) -> None:
        said = decision(liability)
        self._try(
            lambda work, at: propose_decision(
                work, self._actor(person), self.incident_id, said, (), "Raisons", at
            ),
            person,
        )

    @rule(person=PERSONS)
    def confirm(self, person: str) -> None:
        proposal = self._last_proposal()
        if proposal is None:
            return
        confirmed = self._try(
            lambda work, at: confirm_decision(
                work, self._actor(person), self.incident_id, proposal.id, at
            ),
            person,
        )
        assert not confirmed or proposal.proposed_by != self._actor(person).employee_id

    @rule(person=PERSONS)
    def reject(self, person: str) -> None:
        proposal = self._last_proposal()
        if proposal is not None:
            self._try(
                lambda work, at: reject_decision(
                    work, self._actor(person), self.incident_id, proposal.id, "Non", at
                ),
                person,
            )

    @rule(person=PERSONS)
    def take_back(self, person: str) -> None:
        proposal = self._last_proposal()
        if proposal is not None:
            self._try(
                lambda work, at: take_decision_back(
                    work, self._actor(person), self.incident_id, proposal.id, at
                ),
                person,
            )

    @rule()
    def contest(self) -> None:
        self._try(
            lambda work, at: contest_decision(
                work, self._actor("driver"), self.incident_id, "Non", (), at
            )
        )

    @rule()
    def withdraw(self) -> None:
        contest = self._open_contest()
        if contest is not None:
            self._try(
                lambda work, at: withdraw_contest(
                    work, self._actor("driver"), self.incident_id, contest.id, at
                )
            )

    @rule(person=PERSONS)
    def uphold(self, person: str) -> None:
        contest = self._open_contest()
        if contest is not None:
            self._try(
                lambda work, at: uphold_decision(
                    work, self._actor(person), self.incident_id, contest.id, "Car", at
                ),
                person,
            )

    @invariant()
    def decisions_are_only_added(self) -> None:
        claim_id = self.work.incidents.get(self.incident_id).claim_id
        now = () if claim_id is None else self.work.driving.claim(claim_id).decisions
        assert now[: len(self.known)] == self.known
        self.known = now

    @invariant()
    def every_decision_has_two_people_and_neither_drove(self) -> None:
        for one in self.known:
            assert one.recorded_by != one.confirmed_by
            assert self.driver not in {one.recorded_by, one.confirmed_by}

    @invariant()
    def no_contest_was_answered_by_who_decided_or_drove(self) -> None:
        for contest in self.work.incidents.contests_of(self.incident_id):
            if contest.state in {ContestState.UPHELD, ContestState.CORRECTED}:
                before = [one for one in self.known if one.recorded_at < contest.opened_at]
                assert contest.answered_by not in {before[-1].recorded_by, self.driver}

    @invariant()
    def an_open_contest_can_be_ended_by_one_of_the_two(self) -> None:
        contest = self._open_contest()
        if contest is None:
            return
        event("a contest is open")
        ends = [self._ends(contest.id, person) for person in ("hr", "second")]
        assert any(ends)

    @invariant()
    def an_open_proposal_can_be_settled_by_the_other(self) -> None:
        proposal = self._last_proposal()
        if proposal is None or proposal.state is not ProposalState.OPEN:
            return
        other = "second" if proposal.proposed_by == self.people.company.hr else "hr"
        at, trial = later(0, hours=self.hours), self._copy()
        confirm_decision(trial, self._actor(other), self.incident_id, proposal.id, at)

    def _ends(self, contest_id: int, person: str) -> bool:
        """Whether that person can answer, once what waits is over; or confirm what answers it."""
        trial, at = self._copy(), later(0, hours=self.hours)
        proposal = self._last_proposal()
        if proposal is not None and proposal.state is ProposalState.OPEN:
            end = (
                take_decision_back
                if proposal.proposed_by == self._actor(person).employee_id
                else None
            )
            if end is not None:
                end(trial, self._actor(person), self.incident_id, proposal.id, at)
            else:
                return bool(
                    confirm_decision(
                        trial, self._actor(person), self.incident_id, proposal.id, at
                    ).contest
                )
        reason = ""
        try:
            uphold_decision(trial, self._actor(person), self.incident_id, contest_id, "Car", at)
        except DecisionRefusedError as refused:
            reason = refused.reason
        assert reason in {"", "same_person"}
        return not reason

    def _try(self, do: Callable[[Work, Present], object], person: str = "") -> bool:
        """Do it at a later hour; a refusal changes nothing, and the driver is always refused."""
        self.hours += 1
        before = deepcopy(self.store.work.state)
        refused: FleetError | None = None
        try:
            do(self.work, later(0, hours=self.hours))
        except FleetError as error:
            refused = error
        if person == "driver":
            assert isinstance(refused, AccessDeniedError)
        if refused is not None:
            assert self.store.work.state == before
        return refused is None

    def _actor(self, person: str) -> Actor:
        who = {
            "hr": self.people.company.hr,
            "second": self.people.second,
            "driver": self.driver,
        }[person]
        return self.people.actor(who)

    def _copy(self) -> Work:
        trial = FakeStore()
        trial.work = deepcopy(self.store.work)
        return trial.work

    def _last_proposal(self) -> DecisionProposal | None:
        found = self.work.incidents.proposals_of(self.incident_id)
        return found[-1] if found else None

    def _open_contest(self) -> Contest | None:
        return open_contest_in(self.work.incidents.contests_of(self.incident_id))


TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=25,
    stateful_step_count=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
