# The renewal dossier, the budget, and what the company says of itself.

command-dossier = Renewal dossier for the broker
dossier-choose = <b>Renewal dossier</b>
    Choose a whole fleet or a contract. You will see first what is missing.
dossier-no-contract = <b>Renewal dossier</b>
    There is no contract in your units. Add one with /contracts, or by an import.
dossier-fleet-of = The whole fleet: { $unit }
dossier-contract = { $number } · { $insurer }
dossier-button-back-page = ◀ Before
dossier-button-next-page = Next ▶
dossier-title = <b>Renewal dossier</b>
dossier-of-fleet = The whole fleet of { $unit }
dossier-of-contract = Contract { $number } · { $insurer }
dossier-vehicles = { $number ->
    [0] • no vehicle in service
    [1] • 1 vehicle in service
   *[other] • { $number } vehicles in service
}
dossier-years = { $number ->
    [0] • no insurance year
    [1] • 1 insurance year
   *[other] • { $number } insurance years
}
dossier-claims = { $number ->
    [0] • no claim declared
    [1] • 1 claim declared
   *[other] • { $number } claims declared
}
dossier-missing = { $number ->
    [1] One thing is still missing. The dossier will say so itself:
   *[other] { $number } things are still missing. The dossier will say so itself:
}
dossier-missing-more = { $number ->
    [1] and another one, listed at the end of the dossier
   *[other] and { $number } others, listed at the end of the dossier
}
dossier-complete = ✅ Everything that a broker asks for is there.
dossier-names-nobody = The dossier names no driver: a code stands for each name. It is in French.
dossier-gap = { $gap ->
    [siren] • the SIREN
    [activity] • the activity
    [vehicle_policy] • the use of vehicles
    [carriage] • dangerous goods, passengers
    [vehicles] { $number ->
        [1] • 1 vehicle to complete
       *[other] • { $number } vehicles to complete
    }
    [guarantees] • contract { $contract }: covers and deductibles
    [premium] • contract { $contract }: renewal notice or net premium
    [statement] • contract { $contract }: claims history statement of less than a year
    [liability] { $number ->
        [1] • 1 claim without a decision on liability
       *[other] • { $number } claims without a decision on liability
    }
    [costs] { $number ->
        [1] • 1 claim at a default cost
       *[other] • { $number } claims at a default cost
    }
    [budget] • the budget of the coming year
   *[prevention] • published figures of prevention (five people at least)
}
dossier-button-pdf = PDF
dossier-button-xlsx = Excel
dossier-button-budget = Budget and forecast
dossier-button-company = Complete the company
dossier-button-contract = Covers: { $number }
dossier-button-notice = Renewal notice: { $number }
dossier-button-statement = Statement: { $number }
dossier-button-vehicles = Vehicles: { $number }
dossier-button-dossiers = Broker dossiers
dossier-button-of-contract = Broker dossier
dossier-button-list = Other dossiers
dossier-button-renewal = Renewal of the contract
dossier-button-back = Back to the dossier
dossier-caption = { $kind ->
    [xlsx] The workbook as at { $date }: identity, fleet, claims, statistics, statements, prevention, budget, notes. It is in French.
   *[pdf] The dossier as at { $date }, in French. Read it before you hand it to the broker.
}
dossier-preparing = The dossier is on its way…
dossier-failed = The dossier could not be typeset. Try again; if it goes on, tell the administrator.
dossier-budget-title = <b>Budget { $year } and forecast</b>
dossier-budget-none = Budget: not entered yet
dossier-budget-is = Budget: <b>{ $amount }</b>, taxes included
dossier-budget-forecast = Forecast of premiums for the calendar year { $year }, with taxes: <b>{ $amount }</b>
dossier-budget-range = Simulated range ({ $draws } draws): { $spread ->
    [flat] { $middle } at least eight times in ten
    [up] one time in two { $middle }, seldom less, nine times in ten under { $high }
    [down] one time in ten under { $low }, one time in two { $middle }, seldom more
   *[both] one time in ten under { $low }, one time in two under { $middle }, nine times in ten under { $high }
}
dossier-budget-known = By the claims known today alone: { $amount }
dossier-budget-fixed = { $number ->
    [1] One contract or vehicle without enough data counts in it without a draw, at its projected premium.
   *[other] { $number } contracts or vehicles without enough data count in it without a draw, at their projected premium.
}
dossier-budget-variance = { $kind ->
    [over] The forecast is <b>{ $amount }</b> ({ $share }) above the budget.
    [under] The forecast is <b>{ $amount }</b> ({ $share }) below the budget.
   *[same] The forecast equals the budget.
}
dossier-budget-likely = { $where ->
    [below] The budget is below the range: nine times in ten, the premium would be higher.
    [tight] The budget is in the lower part of the range: more than one time in two, the premium would be higher.
    [likely] The budget is in the upper part of the range: more than one time in two, it would be enough.
   *[enough] The budget is above the range: nine times in ten, it would be enough.
}
dossier-budget-cost-of-risk = Total cost of risk of the last twelve months (premium, deductibles, downtime…): { $amount }
dossier-budget-cost-default = Of which { $amount } of indirect costs by default: a supposed part of the cost of claims whose days without vehicle were not entered.
dossier-budget-cost-missing = Not entered, and so not counted: admin hours, work-accident days, prevention budget, rebates.
dossier-budget-defaults = { $number ->
    [1] For 1 vehicle, a premium or a coefficient is a default value.
   *[other] For { $number } vehicles, a premium or a coefficient is a default value.
}
dossier-budget-company-cost = It is the company’s cost, never something that a person owes. A forecast binds no insurer.
dossier-button-budget-enter = Enter the budget
dossier-button-budget-change = Change the budget
dossier-button-budget-drop = Clear the budget
dossier-button-budget-year = Year { $year }
dossier-budget-ask = Which budget for { $year }, taxes included? For example: 12,500.00
dossier-budget-kept = ✅ The budget of { $year } is kept.
dossier-budget-dropped = { $is_gone ->
    [yes] The budget of { $year } is cleared. You can enter it again.
   *[no] No budget of { $year } was entered.
}
dossier-budget-refused = { $reason ->
    [too_much] A budget goes up to { $limit }.
    [year] Only this year and the next can be entered. Open the budget again.
   *[amount] The budget is an amount in euros from 0 to { $limit }, such as 12,500.00. Nothing was kept.
}
dossier-company = <b>The company as the dossier presents it</b>
dossier-company-unknown = not said
dossier-company-siren = SIREN: { $value }
dossier-company-activity = Activity: { $value }
dossier-company-policy = Use of vehicles: { $value }
dossier-company-goods = Dangerous goods: { $answer ->
    [yes] yes
    [no] no
   *[unknown] not said
}
dossier-company-passengers = Passengers for money: { $answer ->
    [yes] yes
    [no] no
   *[unknown] not said
}
dossier-company-logo = Logo: { $has_logo ->
    [yes] kept
   *[no] none (the administrator adds it: bonroute company --logo)
}
dossier-button-siren = SIREN
dossier-button-activity = Activity
dossier-button-policy = Use of vehicles
dossier-button-goods-yes = Dangerous goods: yes
dossier-button-goods-no = Dangerous goods: no
dossier-button-passengers-yes = Passengers: yes
dossier-button-passengers-no = Passengers: no
dossier-company-ask = { $field ->
    [siren] What is the SIREN of the company? Nine digits, with or without blanks.
    [activity] What does the company do? In a few words, 300 characters at most.
   *[vehicle_policy] Who drives what, and for what? In a few words, 300 characters at most. Name nobody.
}
dossier-company-now = At present: { $value }
dossier-company-kept = ✅ It is kept.
dossier-company-refused = { $reason ->
    [siren] A SIREN has nine digits, and the last one checks the others: read it again. Nothing was kept.
    [too_long] { $limit } characters at most. Nothing was kept.
   *[forbidden] This text speaks of licence points, offences, alcohol or health: nothing is kept.
}
