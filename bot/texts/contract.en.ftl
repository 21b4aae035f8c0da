## /renewals: the renewals of contracts, for the fleet manager

command-renewals = Renewals of contracts
contract-button-renewals = Renewals of contracts
contract-button-list = All contracts
contract-button-due = What is to do
contract-button-open = Open the contract
contract-button-back = Back to the contract
contract-button-done = Done
contract-button-later = Later
contract-button-done-step = ✅ Done: { $step }
contract-button-undo-step = ↩ Not done yet: { $step }
contract-button-months = Notice period
contract-button-notice = Enter the renewal notice
contract-button-unnotice = Take back the notice entered
contract-button-pdf = Statement of the contract (PDF)
contract-button-keep = Save
contract-button-nothing = None

contract-none = No contract is recorded in your scope. They come with the import of the fleet (sheet “contrats”).
contract-list = <b>Renewals</b> · { $number ->
    [1] one contract
   *[other] { $number } contracts
}, the next renewal first
contract-row = { $date } · { $contract } · { $insurer }

contract-title = <b>Contract { $contract }</b> · { $insurer } · { $unit }
contract-facts = { $regime ->
    [statutory] Statutory bonus-malus clause
    [fleet_clause] Fleet contract
   *[excluded] Outside the bonus-malus clause
} · use: { $use ->
    [private] private and commute
    [business] business
    [tours] “Tournées”
   *[all_travel] “Tous Déplacements”
} · { $number ->
    [0] no vehicle
    [1] one vehicle
   *[other] { $number } vehicles
}
contract-renewal = Renewal: <b>{ $renewal }</b>, notice { $number ->
    [0] without delay
    [1] of one month
   *[other] of { $number } months
}
contract-calendar = <b>Calendar of the renewal of { $renewal }</b>
contract-line = { $state ->
    [done] ✅
    [due] 🔶
    [put_off] ⏳
    [missed] ▫️
   *[coming] ◻️
} { $date } · { $step }{ $said }
contract-done-by = { " " }<i>(done: { $name }, { $date })</i>
contract-put-off = { " " }<i>(reminder on { $date })</i>
contract-missed = { " " }<i>(date has passed)</i>
contract-step = { $step ->
    [ask] ask for statements and statistics
    [clean] check the claims
    [market] send the file to the market
    [decide] decide
    [notice] { $ends ->
        [yes] last day of notice, end of the coefficient’s period
       *[no] last day of notice
    }
    [period] end of the coefficient’s period
    [renew] enter the new premiums
   *[drivers] statement to each driver
}
contract-step-title = <b>{ $step }</b>
contract-missing-title = <b>What is missing</b>
contract-missing = { $what ->
    [vehicles] • no vehicle belongs to this contract
    [premiums] • the reference premium of at least one vehicle
    [official] • the coefficient that the insurer printed for this year
   *[official_before] • the coefficient of the year before, to check this one
}

## The printed coefficient, ours, the difference

contract-official = <b>{ $value }</b> · { $label } · { $document }, since { $since }
contract-official-former = <i>It is the figure of a former year: the next notice is not recorded.</i>
contract-no-official = No { $label } yet: the insurer’s notice is not recorded.
contract-no-coefficient = { $regime ->
    [fleet_clause] Fleet contract: the insurer prices the whole, without a coefficient for each vehicle.
   *[excluded] Contract outside the bonus-malus clause (art. A121-2): no coefficient.
}
contract-ours = Our computation, from the figure before: { $value }.
contract-agrees = Both figures agree.
contract-explained = The difference of { $difference } is explained exactly if:
contract-explained-either = The difference of { $difference } is explained exactly if one of these is true:
contract-cause = • { $cause }
contract-ask-insurer = <i>To be checked on the claims history statement: the insurer provides it within 15 days of a request (art. 12).</i>
contract-unexplained = Difference of { $difference }: nothing that we tried explains it. Ask the insurer for the claims history statement: the claims held, their share of liability and the period. They have 15 days to provide it (annex A121-1, art. 12).
contract-notice-title = <b>Renewal notice</b> · { $document } · entered by { $name }
contract-notice =
    • reference premium: { $reference }
    • official coefficient: { $value }
    • net premium after the coefficient: { $net }
    • surcharges: { $surcharge }
    • reductions: { $reduction }

## Reminders

contract-due = <b>Contract { $contract }</b> · { $insurer } · renewal of { $renewal }
contract-hard-stop = { $when ->
    [today] ⚠️ <b>This is the last day</b> ({ $date }).
   *[soon] ⚠️ <b>Not to be missed: { $date }.</b> Offices are closed on that day, hence this reminder before it.
}
contract-how-ask =
    1. Ask the insurer or the broker for the claims history statement of each contract and for three years of claims statistics, as at a date.
    2. Note the day of the request: the insurer has 15 days for the statement.
    3. Tap “Done”.
contract-how-clean =
    1. Compare the insurer’s statement with your cases.
    2. Contest wrong shares of liability and ask for claims without payment to be closed.
    3. Record here the decisions that you receive.
contract-how-market =
    1. Gather the list of vehicles, the cover wanted, statements and statistics.
    2. Send the same file to several insurers or to your broker.
contract-how-decide =
    1. Compare offers with the same cover and deductibles.
    2. Decide to stay or to leave.
    3. If you leave, prepare the cancellation: it must be sent before the notice period ends.
contract-how-notice = If you leave this insurer, the cancellation must be sent by { $until } at the latest, with a proof of sending. If not, the contract renews: there is then nothing to do.
contract-how-period = Nothing to do: the period that counts for this renewal ends. A claim from { $until } on will count at the next renewal.
contract-how-renew = { $regime ->
    [statutory]
        1. Enter the five amounts of the renewal notice.
        2. Compare the printed coefficient with our computation.
        3. Update the reference premiums of the vehicles.
   *[other]
        1. Check the renewal notice: premium of the whole, number of vehicles, deductibles.
        2. Update the reference premiums of the vehicles.
}
contract-how-drivers = The drivers of the vehicles of this contract are offered their yearly statement as soon as it can be drawn up: printed coefficient recorded, or driving record closed. Answer their questions, or send them to HR.
contract-why-ask = <i>Why now: market practice, five months before; the statement is due within 15 days (annex A121-1, art. 12).</i>
contract-why-clean = <i>Why now: market practice; a changed decision only has an effect within two years (annex A121-1, art. 8).</i>
contract-why-market = <i>Why now: market practice, three months before; insurers ask for a few weeks.</i>
contract-why-decide = <i>Why now: market practice, two weeks before the notice period ends.</i>
contract-why-notice = <i>Why on that day: the notice period of your contract (Code des assurances, L113-12).</i>
contract-why-period = <i>The coefficient’s period ends two months before the renewal (annex A121-1, art. 9).</i>
contract-why-renew = <i>Why now: the notice or the receipt shows these amounts (annex A121-1, art. 14).</i>
contract-why-drivers = <i>Why now: good practice, one month after the renewal.</i>
contract-dues = <b>Renewals: { $number } reminders</b>
contract-dues-step = { $urgent ->
    [yes] ⚠️ <b>{ $step }</b> · { $number ->
        [1] one contract
       *[other] { $number } contracts
    }
   *[no] <b>{ $step }</b> · { $number ->
        [1] one contract
       *[other] { $number } contracts
    }
}
contract-dues-line = { $urgent ->
    [yes] • <b>{ $contract }</b> ({ $insurer }), renewal of { $renewal }: <b>by { $until } at the latest</b>
   *[no] • <b>{ $contract }</b> ({ $insurer }), renewal of { $renewal }
}
contract-dues-more = { $number ->
    [1] And one more contract: tap “What is to do”.
   *[other] And { $number } more contracts: tap “What is to do”.
}
contract-due-list = { $number ->
    [0] <b>Renewals</b> · nothing is to do today
    [1] <b>Renewals</b> · one step is to do
   *[other] <b>Renewals</b> · { $number } steps are to do, the most urgent first
}
contract-due-row = { $urgent ->
    [yes] ⚠️ { $contract } · { $step } · { $date }
   *[no] { $contract } · { $step }
}
contract-noted = Noted.
contract-undone = The note is taken back.
contract-later = All right: we will come back to it on { $date }.
contract-refused = { $reason ->
    [last_day] It is the last day of notice: this cannot wait any longer. Nothing has changed.
    [done] It is noted as done already. Nothing has changed.
    [entered] The notice of this renewal is recorded already. To correct it, take it back first.
    [no_coefficient] This contract has no coefficient: there is no notice to enter here. What was paid is entered in /contracts, “Premiums by year”.
    [incomplete] An amount is missing: nothing was saved.
    [months] The notice period goes from 0 to 12 months. Nothing has changed.
    [no_figure] The insurer’s coefficient is not recorded for this year: there is no statement yet.
   *[not_now] This renewal is no longer followed. Nothing has changed: open the contract with /renewals.
}

## Notice period, renewal notice

contract-months-ask = <b>Contract { $contract }</b> ({ $insurer }): how many months of notice does the contract say? Today: { $number }. Two months is the rule; a company’s contract may say otherwise (L113-12).
contract-months = { $number } { $number ->
    [1] month
   *[other] months
}
contract-months-set = Noted: notice period of { $number ->
    [1] one month
   *[other] { $number } months
}. The calendar is worked out again.
contract-form-title = <b>Renewal notice</b> · contract { $contract } · { $renewal } · { $place }/{ $places }
contract-form-intro = Copy the insurer’s notice or receipt: five amounts that the law puts on it (annex A121-1, art. 14), then the name of the document. /cancel to give up.
contract-form-reference = <b>Reference premium</b>, before the coefficient? For example 900.00.
contract-form-coefficient = <b>Coefficient</b>, the official coefficient of the contract? From 0.50 to 3.50, for example 0.76.
contract-form-net = <b>Net premium</b>, after the coefficient? For example 684.00.
contract-form-surcharge = <b>Surcharges</b> (art. A121-1-2), in euros? If there is none, tap “None”.
contract-form-reduction = <b>Reductions</b> granted besides, in euros? If there is none, tap “None”.
contract-form-document = <b>Name of the document</b>? For example “Avis d’échéance 2027”.
contract-form-summary = <b>Read the notice again</b> · contract { $contract } · renewal of { $renewal }
contract-form-named = • document: { $document }
contract-form-doubt = ⚠️ Reference premium and coefficient would give a net premium of { $expected }. Check the three figures; if the notice does say so, save it.
contract-form-refused = <b>{ $box ->
    [reference] Reference premium
    [coefficient] The official coefficient
    [net] Net premium
    [surcharge] Surcharges
    [reduction] Reductions
   *[document] Name of the document
}</b>: { $reason ->
    [coefficient] a number from 0.50 to 3.50 is needed, for example 0.76.
    [empty] a few words are needed, for example “Avis d’échéance 2027”.
    [too_long] { $most } characters at most.
    [forbidden] write the name of the document only.
   *[amount] an amount in euros is needed, for example 684.00.
} Nothing was kept: write it again.
contract-notice-kept = Saved, thank you. The printed coefficient is the official one of the contract from { $renewal } on.
contract-notice-taken-back = The notice is taken back: the former figures stand again.
