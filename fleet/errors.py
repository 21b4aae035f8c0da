"""What can go wrong in the company: one root; an error names its subject, with no sentence."""


class FleetError(Exception):
    """Root of the errors of the company.

    Attributes:
        is_temporary: Whether the same call may succeed later without anybody changing anything.
    """

    is_temporary = False


class AccessDeniedError(FleetError):
    """Somebody asked for what the access rules do not give them."""

    def __init__(self, action: str, actor_id: int | None, subject_id: int | None) -> None:
        super().__init__(action, actor_id, subject_id)
        self.action = action
        self.actor_id = actor_id
        self.subject_id = subject_id


class NotFoundError(FleetError):
    """A thing named by its kind and key does not exist, or is not visible to the one who asks."""

    def __init__(self, kind: str, key: str | int) -> None:
        super().__init__(kind, key)
        self.kind = kind
        self.key = key


class InvitationRefusedError(FleetError):
    """An invitation link cannot be used.

    Attributes:
        reason: `unknown`, `used`, `expired`, or `already_linked` (the account has another person).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LeaseLostError(FleetError):
    """The row that this work belongs to was finished, or taken over, by somebody else."""

    def __init__(self, kind: str, key: str | int) -> None:
        super().__init__(kind, key)
        self.kind = kind
        self.key = key


class StoreUnavailableError(FleetError):
    """The database did not answer; nothing was changed, or it is not known whether it was."""

    is_temporary = True

    def __init__(self, operation: str) -> None:
        super().__init__(operation)
        self.operation = operation


class StoreAddressError(FleetError):
    """The address of the database cannot be used.

    Attributes:
        reason: `unreadable`, `engine` (neither SQLite nor PostgreSQL), or `file`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class StoreVersionError(FleetError):
    """The tables of the database are those of another version of the program.

    Attributes:
        found: What gave it away: a revision or a column.
    """

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


class StoreInUseError(FleetError):
    """Another process has the file of the database open, or migrates the database."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class ConflictError(FleetError):
    """The change contradicts what is stored, such as a number that is taken."""

    def __init__(self, kind: str, constraint: str) -> None:
        super().__init__(kind, constraint)
        self.kind = kind
        self.constraint = constraint


class CaseRefusedError(FleetError):
    """The state of a case does not allow a change.

    Attributes:
        reason: `contested` (frozen until the contest is answered), `hurt`, `other_party` or
            `left_open` (why nothing is kept in-house), `not_next` (no such step from here),
            `closed`, `changed` (somebody changed it since), `nobody_to_ask`, `not_a_handler`,
            `not_preventive`, `preventive`, `answered`, `draft`,
            `no_insurer` (a near miss or hazard goes to no insurer).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class StatementValueError(FleetError):
    """A value cannot stand in that field of the accident statement.

    Attributes:
        key: The field (`fleet.accident_statement.FIELD_OF`).
        reason: `empty`, `too_long`, `date`, `future`, `time`, `phone`, `plate` or `choice`.
        limit: How many characters the field takes, where it is too long.
    """

    def __init__(self, key: str, reason: str, limit: int = 0) -> None:
        super().__init__(key, reason, limit)
        self.key = key
        self.reason = reason
        self.limit = limit


class DecisionRefusedError(FleetError):
    """A decision cannot be entered, settled or contested now.

    Attributes:
        reason: A code: of `fleet.decision_rules.Obstacle` or `DateFault`; `settled` (somebody was
            faster), `same_person` (a second one is needed), `unlawful` (no such combination),
            `answered` (the contest is over), `not_contestable`.
    """

    def __init__(self, reason: str, incident_id: int) -> None:
        super().__init__(reason, incident_id)
        self.reason = reason
        self.incident_id = incident_id


class ReportAnswerError(FleetError):
    """An answer of a report cannot be kept; nothing of it is.

    Attributes:
        question: Which one, as `fleet.incidents.Question` names it.
        reason: `no_plate`, `unknown_plate`, `not_yours` (a vehicle that is not offered), `no_day`,
            `future`, `too_old`, `too_long`, `forbidden`, `unasked` (it must be answered first),
            `somebody_hurt` (so it is no near miss or hazard), or `closed` (the question of a
            report that was sent is answered already).
        limit: Characters or months, where there is a limit.
        size: How long the answer is, where it is too long.
        topic: What a forbidden text speaks of, as `fleet.text_filter.Topic` names it.
    """

    def __init__(
        self, question: str, reason: str, limit: int = 0, size: int = 0, topic: str = ""
    ) -> None:
        super().__init__(question, reason, limit, size, topic)
        self.question = question
        self.reason = reason
        self.limit = limit
        self.size = size
        self.topic = topic


class MemoRefusedError(FleetError):
    """A text cannot stand in that field of a vehicle's memo.

    Attributes:
        field: As `fleet.memos.MemoField` names it.
        reason: `empty`, `too_long`, `phone`, `date`, `far_date`, or `order` (it would end before
            it begins).
    """

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(field, reason)
        self.field = field
        self.reason = reason


class LogbookRefusedError(FleetError):
    """The logbook cannot be asked that.

    Attributes:
        reason: `no_plate` (no vehicle in reach has it), `no_day`, `future` or `too_old`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class DriverNotSetError(FleetError):
    """The driver of a case cannot be set so.

    Attributes:
        reason: `oneself`, `preventive` (nobody is asked for), `contested`, `proposed` (a decision
            waits for a second person), `decided` (it takes a correction of the claim), `closed`,
            `unemployed` (on that day), `out_of_reach`, or `changed` (somebody changed the case).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PointsRefusedError(FleetError):
    """Points cannot be corrected so.

    Attributes:
        reason: `unchanged` (the entry is worth that already), `not_offered` (it may not be worth
            that), or `too_long` (of the note).
        limit: How many characters the note takes, where it is too long.
    """

    def __init__(self, reason: str, limit: int = 0) -> None:
        super().__init__(reason, limit)
        self.reason = reason
        self.limit = limit


class RewardRefusedError(FleetError):
    """A reward cannot be made, chosen or handed out so.

    Attributes:
        reason: `blocked`, `needs_sign_off` or `needs_agreement` (what the guard says of the rule
            today), `not_reached`, `asked` (the person has one already), `out_of_stock`, `settled`
            (somebody was faster), `other_day` (only of today can it be undone), `exported`
            (payroll has it), `has_account` (the person chooses themselves), `worthless` (what
            has value is worth 0), `worth` (a symbol is called what has value), or `changed`
            (there is a newer version).
    """

    def __init__(self, reason: str, reward_id: int = 0) -> None:
        super().__init__(reason, reward_id)
        self.reason = reason
        self.reward_id = reward_id


class GoalRefusedError(FleetError):
    """A goal of a team cannot be set or changed so.

    Attributes:
        reason: `few_people` (fewer than five), `exists`, `ended`, `past` (its quarter is over),
            `blocked` or `needs_agreement` (what the guard says of its pot), `measured` (it is
            worked out, and not entered by hand), `not_reached`, or `too_much` (more than is in
            the pot).
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RenewalRefusedError(FleetError):
    """A renewal of a contract does not allow that.

    Attributes:
        reason: `not_now` (no such step of a renewal that is followed), `last_day` (nothing is put
            off beyond it), `entered` (the notice of that renewal stands already), `no_coefficient`
            (the contract has none), `incomplete` (a box is missing), `months`, or `no_figure`
            (the insurer's figure is not known).
    """

    def __init__(self, reason: str, contract_id: int) -> None:
        super().__init__(reason, contract_id)
        self.reason = reason
        self.contract_id = contract_id


class NoticeValueError(FleetError):
    """A value cannot stand in that box of a renewal notice.

    Attributes:
        box: Which one, as `fleet.notice_form.NoticeBox` names it.
        reason: `amount`, `coefficient`, `empty`, `too_long` or `forbidden`.
        limit: How many characters the box takes, where it is too long.
    """

    def __init__(self, box: str, reason: str, limit: int = 0) -> None:
        super().__init__(box, reason, limit)
        self.box = box
        self.reason = reason
        self.limit = limit


class QuestionRefusedError(FleetError):
    """A what-if cannot be asked so.

    Attributes:
        what_if: Which one, as `fleet.what_ifs.WhatIf` names it.
        field: The value that is refused.
        reason: `unknown_field`, `not_offered`, `not_a_number`, `too_small`, `too_large`, `grid`
            (it cannot be read), `nothing_there` (the fleet has nothing of which to ask it),
            `too_few` (it takes more vehicles), or a reason of `PricingRefusedError`.
        found: What was given.
        limit: The bound that it passes, where there is one.
    """

    def __init__(
        self, what_if: str, field: str, reason: str, found: int | str, limit: int = 0
    ) -> None:
        super().__init__(what_if, field, reason, found, limit)
        self.what_if = what_if
        self.field = field
        self.reason = reason
        self.found = found
        self.limit = limit


class PricingRefusedError(FleetError):
    """A premium cannot be worked out from what is known.

    Attributes:
        reason: `no_contract`, `no_years` (no year of it has begun), `no_exposure` (no vehicle-day
            in its years), `no_vehicles`, `no_premium` (so there is no S/P), or `no_grid` (its
            policy's grid was not entered).
    """

    def __init__(self, reason: str, contract_id: int) -> None:
        super().__init__(reason, contract_id)
        self.reason = reason
        self.contract_id = contract_id


class ParameterValueError(FleetError):
    """A value cannot stand in that parameter of a contract.

    Attributes:
        name: Which one, as `fleet.pricing.parameter_rules.PARAMETERS` names it.
        reason: `unknown` (no such parameter), `kind` (unreadable), `bounds`, `length` (too many or
            too few values), `order` (bands that do not rise), `same` (it stands already) or
            `changed` (somebody entered another one since).
        least: Lowest value, of `bounds`.
        most: Highest value or number of values, of `bounds` and `length`.
    """

    def __init__(self, name: str, reason: str, least: int = 0, most: int = 0) -> None:
        super().__init__(name, reason, least, most)
        self.name = name
        self.reason = reason
        self.least = least
        self.most = most


class AttestationRefusedError(FleetError):
    """An attestation cannot be made, copied or withdrawn so.

    Attributes:
        reason: `nothing` (the person never drove for the company), `withdrawn` (it holds no
            longer), `too_many` (so many papers of it are enough), `none` (there is none that
            holds), or `gone` (it was forgotten).
    """

    def __init__(self, reason: str, employee_id: int) -> None:
        super().__init__(reason, employee_id)
        self.reason = reason
        self.employee_id = employee_id


class BudgetValueError(FleetError):
    """What was written cannot be a budget.

    Attributes:
        reason: `amount` (no amount of money), `too_much`, or `year` (of another year).
        limit: The highest amount in cents.
    """

    def __init__(self, reason: str, limit: int = 0) -> None:
        super().__init__(reason, limit)
        self.reason = reason
        self.limit = limit


class ProfileValueError(FleetError):
    """What was said of the company cannot be kept.

    Attributes:
        field: `siren`, `activity`, `vehicle_policy` or `logo`.
        reason: `siren` (not nine digits with the right check digit), `empty`, `too_long`,
            `forbidden`, or of a logo `not_png`, `too_big` or `too_many_pixels`.
        limit: How many letters, bytes or pixels a side it may have.
    """

    def __init__(self, field: str, reason: str, limit: int = 0) -> None:
        super().__init__(field, reason, limit)
        self.field = field
        self.reason = reason
        self.limit = limit


class StatementRefusedError(FleetError):
    """A statement of an insurer, or a request for one, does not allow that.

    Attributes:
        reason: `asked` (a request is open), `entered` (a statement of that day stands already),
            `incomplete` (a field is missing), `none` (there is nothing to undo), `used` (another
            request has been made since) or `later` (its day is still to come).
    """

    def __init__(self, reason: str, contract_id: int) -> None:
        super().__init__(reason, contract_id)
        self.reason = reason
        self.contract_id = contract_id


class PrintedValueError(FleetError):
    """A value cannot stand in that field of a statement or of a change of profile.

    Attributes:
        field: Which one, as the form names it.
        reason: `date`, `future`, `order` (before the day that it follows), `coefficient`,
            `number`, `floor`, `empty`, `too_long`, `too_many` or `forbidden`.
        limit: How many characters, years or claims it takes.
    """

    def __init__(self, field: str, reason: str, limit: int = 0) -> None:
        super().__init__(field, reason, limit)
        self.field = field
        self.reason = reason
        self.limit = limit


class ChangeRefusedError(FleetError):
    """A change of profile does not allow that.

    Attributes:
        reason: `gone`, `incomplete`, `declared` (it is declared: not taken back), `not_declared`
            (the insurer cannot have answered), `answered`, `no_price` (no new price waits for an
            answer), `same_use` or `later_use` (another change of use came after it).
    """

    def __init__(self, reason: str, contract_id: int) -> None:
        super().__init__(reason, contract_id)
        self.reason = reason
        self.contract_id = contract_id


class GarageValueError(FleetError):
    """A value cannot stand in that box of a contract or a vehicle.

    Attributes:
        box: Which one, as `fleet.garage_form.Box` names it.
        reason: `empty`, `too_long`, `forbidden`, `plate`, `day`, `future`, `year`, `renewal`,
            `amount`, `kilometres`, `percent`, `use` or `premium`.
        limit: How many characters, or how much, it takes at most; the first year of `year`.
    """

    def __init__(self, box: str, reason: str, limit: int = 0) -> None:
        super().__init__(box, reason, limit)
        self.box = box
        self.reason = reason
        self.limit = limit


class GarageRefusedError(FleetError):
    """A contract or a vehicle does not allow that now.

    Attributes:
        reason: `known_number` (another contract has it), `known_plate` (another vehicle has it),
            `withdrawn` (the vehicle has left), `taken` (somebody has the vehicle), `not_today`
            (only what was done today is undone), `undone` (it was before), `newer` (something has
            changed since), `incomplete` (a box is missing), `before_start` (the new insurer would
            begin before the old one), `uncovered` (that guarantee is not covered), `last`
            (a contract covers something), `not_a_year` (no year of the contract begins on that
            day, or only after the next renewal) or `noticed` (a renewal notice says it).
        about: The contract or the vehicle.
    """

    def __init__(self, reason: str, about: int) -> None:
        super().__init__(reason, about)
        self.reason = reason
        self.about = about
