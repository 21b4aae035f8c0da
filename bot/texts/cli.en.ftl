# The words of the command line and of the file templates.
# Numbers are integers.

## What is wrong in a sheet

fault-missing-column = the column “{ $column }” is missing (“{ $french }” is accepted too)
fault-double-column = this column stands twice
fault-unknown-column = unknown column: it is not read
fault-no-header = the sheet is empty: its first row must hold the heads of the columns
fault-required = this cell must be filled in
fault-formula = formula or error of a computation: paste the value instead
fault-too-many-cells = a cell is filled in beyond the last column
fault-too-long = too long: { $longest } characters at most
fault-control-character = invisible sign or line break: please remove it
fault-not-text = text is expected here: give the cell the format Text
fault-not-a-plate = a registration plate is expected, with letters or digits
fault-not-a-date = a date is expected, such as 04/05/2021 (day first) or 2021-05-04
fault-no-such-date = no calendar has this day
fault-date-out-of-range = a year between { $first } and { $last } is expected
fault-not-a-renewal-day = a day of the year is expected, as text: 03-01 (month-day) or 01/03 (day/month)
fault-not-a-coefficient = a coefficient from 0.50 to 3.50 is expected, with two decimals at most
fault-not-money = an amount in euros is expected, such as 1 234.50
fault-not-a-count = a whole number from 0 to 99 is expected
fault-too-many-months = a notice in months is expected, from 0 to 12
fault-not-a-distance = a number of kilometres is expected, from 0 to 500,000
fault-not-a-percent = a rate in percent is expected, from 0 to { $most }, such as 12.5
fault-unknown-word = one of these words is expected: { $identifiers }
fault-not-claims = claims are expected, set apart by “;”, each “day : nature : liability”, 30 at most and up to the day of the statement
fault-not-a-premium = an amount is expected, from €0.01 to less than €10,000,000, such as 9,450.00
fault-not-a-year = a year of this contract begins on { $first } or on a renewal date ({ $renewal }), { $last } at the latest
fault-required-with = must be filled in too, as “{ $with }” is
fault-duplicate = stands already in row { $first_row }
fault-unknown-unit = no unit has this code
fault-unknown-employee = no employee has this number
fault-unknown-contract = no contract has this number
fault-unknown-plate = no vehicle has this plate
fault-second-company = the company is the unit { $code }; the others are sites or teams
fault-cycle = this unit would stand below itself: { $path }
fault-parent-kind = a site stands below the company, a team below a site or the company, and nothing below a team
fault-in-the-future = this day has not come yet
fault-not-after = must come after “{ $column }”
fault-before = comes before “{ $column }” ({ $day })
fault-before-first-insured = comes before this person was insured ({ $day })
fault-before-the-clause = no known clause of the law was in force on that day
fault-after-stored-fact = a claim or an interruption that is stored already is older ({ $day })
fault-no-driving-record = this person has no driving record: fill in “first_insured_on” in the sheet of employees
fault-not-at-floor = means something only with a starting coefficient of 0.50
fault-older-decision = a newer decision is stored already ({ $day })
fault-second-claim = case { $case } has the claim { $claim } already for this person and day. The same accident: write { $claim } in this cell. Another accident of that day: first note this number in its case (/cases, “Contacts”), then import again
fault-claim-of-case = this is the claim of case { $case }: an import changes neither the person nor the day. Put “{ $stored }” back
fault-contested-claim = this claim is contested (case { $case }): it does not change before the answer. Take this row out, and import it afterwards
fault-overlap = worth a look: row { $other_row } gives this vehicle to somebody for the same time
fault-interruptions-overlap = overlaps the interruption of row { $other_row }: one row for the whole time
fault-not-covered = that guarantee is not among those of the column “{ $with }”
fault-parts-differ = liability part and part of the other guarantees do not add up to “{ $column }”
fault-replaced-by-itself = a vehicle does not replace itself
fault-example-row = an example row, to be replaced or deleted

## What is wrong with a file

file-missing = { $path }: there is no such file.
file-unreadable = { $path }: this file cannot be read; please check your rights.
file-unwritable = { $path }: this file cannot be written; please check the folder and your rights.
file-empty = { $path }: this file is empty.
file-encrypted-or-old = { $path }: a workbook with a password, or of an old format (.xls). Save it as .xlsx without a password.
file-not-a-table = { $path }: neither a CSV file nor an .xlsx workbook.
file-corrupt = { $path }: this workbook is damaged. Open it in a spreadsheet and save it as .xlsx again.
file-too-large = { $path }: the file is too large; split it.
file-encoding = { $path }: unknown encoding; save it as CSV UTF-8.
file-broken-csv = { $path }, row { $row }: a quote is not closed, or a cell is far too long.
file-unknown-sheet = { $path }: its name does not say which sheet it holds. Name it after the sheet, or add --sheet. Sheets: { $names }.
file-no-sheet = { $path }: no sheet of this workbook has a known name. Sheets: { $names }.
file-sheet-twice = { $path }: another file has given the sheet “{ $sheet }” already.

## Importing

import-needs-files = Name at least one file, or --template for a template.
import-ignored-sheet = Sheet not read: { $sheet }
import-faults-title = To correct
import-column-sheet = sheet
import-column-row = row
import-column-column = column
import-column-value = value
import-column-reason = reason
import-more-faults = … and { $number } more. Add --faults FILE.csv to have them all.
import-faults-written = The whole list is in { $path }.
import-refused =
    { $number ->
        [one] Nothing was imported: one cell needs a correction.
       *[other] Nothing was imported: { $number } cells need a correction.
    }
import-warnings =
    { $number ->
        [one] One thing is worth a look; the import does not mind.
       *[other] { $number } things are worth a look; the import does not mind.
    }
import-plan-title = What the import would do
import-done-title = What the import did
import-column-kind = what
import-column-added = added
import-column-changed = changed
import-column-unchanged = unchanged
import-dry-run = Nothing was written. Add --apply to import.
import-applied = The import is done.
import-nothing-new = Everything was stored already: nothing has changed.
import-template-written = Template written: { $path }
import-template-exists = { $path } exists already: nothing was written.
import-reading = Reading { $sheet }
import-writing = Writing: { $kind }

kind-unit = units
kind-employee = employees
kind-grant = roles
kind-record = driving records
kind-contract = contracts
kind-contract-terms = terms of contracts
kind-contract-guarantee = guarantees and deductibles
kind-vehicle-details = details of vehicles
kind-official-coefficient = official coefficients
kind-vehicle = vehicles
kind-assignment = assignments
kind-claim = claims
kind-decision = decisions
kind-interruption = interruptions
kind-insurer-statement = statements of insurers
kind-yearly-premium = premiums by year

## The store

store-in-use = Another program uses the database, probably “bonroute run”. Stop it for the time of this command, or move to PostgreSQL, which takes both at once.
store-not-ready = The database is not ready. Start with “bonroute init”.
store-address = The address of the database (BONROUTE_DATABASE_URL) cannot be used.
store-unavailable = The database does not answer. Nothing was changed, or it is not known whether it was: try again, nothing will be doubled.
store-version = The database is of another version of Bonroute than this program ({ $found }). Nothing was changed or noted: start the version that wrote it, or a newer one, which brings it up to date when “bonroute run” starts.
store-conflict = Somebody changed the same data at the same moment ({ $kind }). Nothing was written: run the command again.

## Inviting

invite-unknown = No employee has the number { $number }.
invite-left = Employee { $number } does not belong to the company today: no invitation was made.
invite-linked = Employee { $number } has a Telegram account already: no invitation was made.
invite-number-or-all = Name an employee number, or --all for everybody without an account.
invite-no-username = The name of the bot is unknown: set BONROUTE_TOKEN, or add --bot-username.
invite-telegram = Telegram did not give the name of the bot: check BONROUTE_TOKEN and the connection, or add --bot-username.
invite-nobody = Everybody has an account already, or there is nobody: no invitation was made.
invite-written =
    { $number ->
        [one] One invitation, in { $path }. This file is confidential.
       *[other] { $number } invitations, in { $path }. This file is confidential.
    }
invite-exists = { $path } exists already: no invitation was made.
invite-head-number = number
invite-head-first-name = first_name
invite-head-last-name = last_name
invite-head-unit = unit
invite-head-link = link
invite-head-expires-at = expires_at

## Accounts and roles

unlink-done = The Telegram account of employee { $number } is free, and the invitations of before no longer work. For a new link: bonroute invite { $number }
unlink-no-account = Employee { $number } has no Telegram account: nothing was changed.
role-grant-or-revoke = Name the role to give (--grant) or the one to take back (--revoke), one at a time.
role-unknown-unit = No unit has the code { $unit }: nothing was changed.
role-granted = Employee { $number } now has the role { $role } over { $unit }.
role-held-already = Employee { $number } has the role { $role } over { $unit } already.
role-revoked = Employee { $number } no longer has the role { $role } over { $unit }.
role-not-held = Employee { $number } did not have the role { $role } over { $unit }: nothing was changed.

## Dead letters

letters-none = No message was given up in the last thirty days.
letters-again = Message { $id } will be sent again.
letters-unknown = No message with the number { $id } was given up. See “bonroute letters”.

## The jobs of the calendar

jobs-column-name = job
jobs-column-last = last time
jobs-column-next = next time
jobs-column-done = done
jobs-column-caught-up = made up for
jobs-column-recovered = after failures
jobs-column-missed = missed
jobs-never = never
jobs-now = now
jobs-unknown = No job is called “{ $job }”. Jobs: { $names }.
jobs-nothing-due = Nothing is due for { $job } now. With --period, a period that stands in the history can be done again.
jobs-not-due = { $period } is neither due nor in the history of { $job }: check how it is written, such as 2026-11 or 2026-11-21.
jobs-done = { $period } of { $job } is done already. Doing it again is harmless: add --again.
jobs-done-once = { $period } of { $job } is done already. Doing it again might send the same thing twice: nothing has changed.
jobs-busy = { $period } of { $job } is running or was just asked for: nothing has changed.

## Starting

init-done = { $company } is set up.
init-exists = { $company } is set up already: nothing was changed.
init-admin = Administrator: employee number { $number }.
init-no-admin = No administrator was found.
init-link = Invitation link, valid until { $expires_at }:
init-token = Invitation code, valid until { $expires_at }: { $token }. The link is https://t.me/NAME_OF_THE_BOT?start={ $token }
init-new-invitation = For a new invitation link, add --new-invitation.
init-linked = The administrator has a Telegram account already: no invitation was made.
init-needs = For the first time, these are needed: { $options }.

## The templates and the guide

template-notes = How to use
template-notes-intro = Fill in the sheets that you need, delete the example rows, then run “bonroute import” on this file: without --apply, nothing is written.
template-notes-empty = An empty cell leaves what is stored already. A dash (-) empties the value, where this is said.
template-notes-repeat = The same file can be imported several times: nothing is doubled, nothing is deleted.
template-column-sheet = sheet
template-column-column = column
template-column-name = other accepted name
template-column-required = required
template-column-kind = content
template-column-example = example
template-column-note = good to know
template-yes = yes
template-no = no
template-clearable = “-” empties it.

value-code = code or number
value-text = text
value-plate = registration plate
value-date = date: 04/05/2021 (day first), 2021-05-04, or a date of the spreadsheet
value-renewal-day = day of the year, as text: 03-01 or 01/03 (day first)
value-coefficient = coefficient: 0.95 or 0,95
value-money = euros: 1 234.50
value-count = whole number
value-distance = kilometres: 25 000
value-claims = claims: 14/05/2025 : accident : partagée ; 02/06/2025 : bris de glace : aucune
value-percent = percent: 12.5
value-word = one word: { $words }
value-words = one or several words, separated by +: { $words }

sheet-units = The sites and the teams. The company itself is made by “bonroute init”.
sheet-employees = The people, their roles and their driving records. The four columns “use”, “start”, “first_insured_on” and “renewal_day” are for the internal coefficient; without them, the person has none yet.
sheet-contracts = The insurance contracts, with the last coefficient that the insurer printed if there is one.
sheet-vehicles = The vehicles.
sheet-assignments = Who has which vehicle, since when.
sheet-claims = The past claims, as the insurer filed them. Without a liability, the claim awaits a decision and changes no coefficient.
sheet-interruptions = The times without insurance. Beyond three months, they delay the reduction (article 9).
sheet-statements = The statements that insurers gave, copied without anybody’s name. One that is kept already for that contract and day stays as it is.
sheet-premiums = The net premium paid for each year of a contract, before tax, with surcharges and less reductions. A renewal notice that was entered for the same year goes before it; another amount replaces the one that is kept.

column-units-code = Unique in the company; the other sheets refer to it.
column-units-name = The name that people see.
column-units-kind = The company has sites, a site has teams.
column-units-parent = Code of the unit above. Empty: the company.
column-employees-number = Unique in the company.
column-employees-first-name = As the person writes it.
column-employees-last-name = As the person writes it.
column-employees-unit = Code of their team, their site or the company.
column-employees-entered-on = First day in the company.
column-employees-left-on = First day on which the person is no longer in the company.
column-employees-language = French when the cell is empty.
column-employees-roles = Driver when the cell is empty. An import adds roles, it takes none away.
column-employees-role-unit = Code of the unit over which the role is held; needed for every role other than driver.
column-employees-use = Use of the vehicle that is driven.
column-employees-start = On the first insured day. 1.00 when the cell is empty.
column-employees-first-insured-on = First insured day that counts.
column-employees-renewal-day = Day of the renewal, every year.
column-employees-years-at-floor = Full years already spent at 0.50 on the first day, as the statement prints them.
column-contracts-number = As the insurer writes it.
column-contracts-insurer = The company that insures.
column-contracts-unit = Code of the unit that holds the contract.
column-contracts-regime = Statutory (A121-1), fleet clause (A121-2), or excluded.
column-contracts-use = Use written in the contract.
column-contracts-renewal-day = Day of the renewal, every year.
column-contracts-starts-on = First day of the contract.
column-contracts-official-coefficient = Printed by the insurer; never computed here.
column-contracts-official-since = Since when this coefficient applies.
column-contracts-official-document = The document that prints it.
column-contracts-notice-months = Two unless said otherwise (L113-12).
column-contracts-regime-reason = Why this regime, once confirmed (A121-1, A121-2).
column-contracts-net-premium = Net premium of the year as the contract states it.
column-contracts-guarantees = All that is covered. Without any, everything is taken as covered.
column-contracts-deductible-liability = Deductible per claim, borne by the company.
column-contracts-deductible-damage = Deductible per claim, borne by the company.
column-contracts-deductible-theft = Deductible per claim, borne by the company.
column-contracts-deductible-glass = Deductible per claim, borne by the company.
column-contracts-deductible-other = Deductible per claim, borne by the company.
column-vehicles-plate = Spaces and small letters are accepted.
column-vehicles-make-and-model = As people call it.
column-vehicles-unit = Code of the unit that has the vehicle.
column-vehicles-contract = Number of the contract that covers it.
column-vehicles-reference-premium = Yearly premium before the coefficient.
column-vehicles-first-registered-on = Date B of the registration certificate.
column-vehicles-use = Where it differs from the contract’s.
column-vehicles-value = Value of the vehicle.
column-vehicles-function = What the vehicle is there for.
column-vehicles-financing = Whose the vehicle is: rental of twelve months or more and leasing stay under the statutory clause (A121-2).
column-vehicles-category = Above 3.5 t, the taxes are not the same.
column-vehicles-recovers-vat = Whether the company recovers the VAT.
column-vehicles-yearly-kilometres = Yearly distance told to the insurer.
column-vehicles-zone = Zone of garage or travel, as the insurer names it.
column-vehicles-liability-premium = Part of the reference premium, with the part of the other guarantees.
column-vehicles-subject-premium = Damage, theft, fire, glass (annex A121-1, art. 3).
column-vehicles-outside-premium = Assistance, legal protection, driver: on top of the reference premium.
column-vehicles-novice-rate = Novice surcharge (A121-1-1).
column-vehicles-surcharge-rate = Sum of the other surcharges, a number without a reason (A121-1-2).
column-vehicles-in-service-on = First day in the fleet.
column-vehicles-withdrawn-on = First day out of the fleet; it stays in the history.
column-vehicles-replaced-by = Plate of the vehicle that took its place.
column-assignments-employee = Number of the person.
column-assignments-plate = Plate of the vehicle.
column-assignments-from-on = First day.
column-assignments-until-on = First day on which the person no longer has it.
column-claims-number = Unique; that of the insurer.
column-claims-employee = Number of the person who drove.
column-claims-plate = Plate of the vehicle, if it is known.
column-claims-occurred-on = Day of the accident.
column-claims-kind = Theft, fire and glass: when this cover alone is engaged (article 7).
column-claims-liability = Decided by the insurer. Another decision is added to the one before, without erasing it.
column-claims-exemption = Only if the insurer accepted it (article 6).
column-claims-decided-on = Day of the decision.
column-claims-document = The letter that holds it.
column-interruptions-employee = Number of the person.
column-interruptions-from-on = First day without insurance.
column-interruptions-until-on = Day on which the insurance starts again.
column-statements-contract = Number of the contract.
column-statements-drawn-up-on = Day at which the facts were cut off.
column-statements-subscribed-on = Day on which it was taken out, as printed.
column-statements-use = Use, as printed.
column-statements-coefficient = Printed coefficient: it becomes the official coefficient of the contract.
column-statements-applied-on = Renewal from which it holds.
column-statements-years-at-floor = Years at 0.50, if the statement says so.
column-statements-document = How to find the paper.
column-statements-claims = Day, nature and share of liability, without a name. Empty: no claim.
column-premiums-contract = Number of the contract.
column-premiums-starts-on = First day of the year: the day on which the contract began or a renewal date, the next one at the latest.
column-premiums-net-premium = From €0.01 to less than €10,000,000, on the notice or the receipt of that year.

guide-title = Import the data of the company
guide-first =
    Ask for a template, fill it in, try it, then import:
guide-rules = Good to know
guide-rule-all-or-nothing = A try changes nothing. With `--apply`, all is written at once, or nothing: one cell to correct is enough for nothing to be written.
guide-rule-repeat = The same file can be imported several times: nothing is doubled. Nothing is deleted either.
guide-rule-empty = An empty cell leaves what is stored already; a dash (`-`) empties it, where this is said.
guide-rule-formula = A cell that holds a formula is refused: its last value may be missing or old. Paste the values.
guide-rule-csv = A CSV file has the name of its sheet (`salaries.csv` or `employees.csv`), or `--sheet` is added. UTF-8 or Windows, semicolon, comma or tabulation.
guide-rule-decision = An insurer's decision is never changed: a different one is added, one older than the last that is stored is refused.
guide-rule-case = A claim that has a case in Bonroute keeps its person and day; while it is contested, it does not change before the answer. An unknown number for a person and day of which a case has the claim already is refused: the message says what number to write.
guide-rule-sqlite = With SQLite, stop `bonroute run` for the time of the import; with PostgreSQL, both work together.
guide-key = A row is known by: { $columns }.

verify-valid = Attestation { $number } of { $date }, made by { $company }: valid. Compare it with the paper.
verify-withdrawn = Attestation { $number } of { $date }, made by { $company }: withdrawn on { $withdrawn }.
verify-unknown = This is the code of no attestation that is known: check every sign. Three months after somebody left, their attestations are erased.
company-profile = SIREN: { $siren }
    Activity: { $activity }
    Use of vehicles: { $policy }
    Dangerous goods: { $goods ->
        [yes] yes
        [no] no
       *[unknown] not said
    }
    Passengers: { $passengers ->
        [yes] yes
        [no] no
       *[unknown] not said
    }
    Logo: { $logo ->
        [yes] kept
       *[no] none
    }
company-refused = { $reason ->
    [siren] A SIREN has nine digits, and the last one checks the others: read it again.
    [too_long] { $field ->
        [activity] The activity
       *[vehicle_policy] The use of vehicles
    }: { $limit } characters at most.
    [too_big] The logo weighs more than { $limit } bytes.
    [too_many_pixels] The logo has more than { $limit } pixels a side.
    [not_png] The logo is no PNG picture that can be read.
   *[forbidden] This text speaks of licence points, offences, alcohol or health: nothing is kept.
}
