# The words of Bonroute in English; French comes first and binds.
# Numbers, amounts and dates arrive already written; only $number, $years, $page and $pages are integers.

## What Telegram shows of the bot

bot-description =
    Bonroute accompanies the drivers of a company fleet: your bonus-malus coefficient, its reasons, and what it may become.

    The service is for people whom their company has invited. No deduction, fine or sanction ever goes through here.
bot-short-description = Your bonus-malus coefficient, explained. By invitation of your company.

command-start = My card
command-coefficient = My coefficient and its reasons
command-find = Find a person
command-help = Help
command-settings = Language, quiet hours, monthly message
command-privacy = My data and my rights
command-cancel = Cancel what is under way

## The three figures, always named

figure-internal = internal learning coefficient
figure-recognition = recognition
figure-official = official coefficient

## Strangers, refusals, failures

stranger = Hello. This service is for people who were given an invitation link by their company. Open that link to begin.
not-for-you = This page is not open to your role. Nothing was shown or changed. If you need it, please talk to the person who looks after access.
failed = Something went wrong on our side. It is not your doing: please try again in a moment. If it happens again, give the reference { $reference } to the person who runs this service.
button-outdated = This button is out of date: nothing was done. Send /start to go back to your card.
only-in-private = I only answer in a private chat, so that your information stays between us. Please write to me directly.
unknown =
    { $kind ->
        [location] Outside of an incident report, I never use your location.
        [text] I have no answer to this message.
       *[other] I cannot read this kind of message: I do nothing with it.
    }
    Here is what I can do:

## Joining

notice-welcome = <b>Welcome { $name }. Before you start, please read this (1 min).</b>
notice =
    <b>Who?</b> { $company } is responsible for this service. Your data: { $contact }.

    <b>Why?</b> To follow the insurance of the vehicles, report incidents quickly, prevent accidents, recognise good habits. Basis: legitimate interest of the company (safety, cost of insurance); legal duties for accidents at work.

    <b>Which data?</b> Identity, vehicles driven, incidents reported and their photos, claims and the share of liability that the insurer decided; months confirmed, points, badges, rewards (optional). If anybody is hurt: “yes” or “no”, nothing else. <b>Never</b>: your licence points, your offences, your location over time, your health.

    <b>Who sees what?</b> You: everything about you. Human resources and the fleet manager: what their role needs; every look at your card or your cases is noted. Your streaks: <b>you alone</b>, but for a reward you ask for. Your points: you, and HR to correct an error (each look is noted). Your colleagues: <b>nothing</b>. The insurer or broker: the claim files.

    <b>What it will not do.</b> No deduction, fine or sanction. Reporting never costs you anything. No decision about you is taken by the machine alone.

    <b>How long?</b> Cases and claims: five insurance years after the event; the place, until the case closes. Coefficient, streaks, points: until three months after you leave. Journal: twelve months.

    <b>Your rights.</b> Access, rectification, objection, restriction, erasure: write to { $contact }, answer within a month. A decision is contested in its case. Complaints: cnil.fr. /privacy shows this text again.

    <b>Telegram.</b> Messages to bots are not end-to-end encrypted and pass through servers outside the European Union. Do not write health data, offences or the name of an injured person here. Telegram is <b>optional</b>: same rights, by another way, through { $contact }.
notice-read = I have read this
notice-changed = The notice has changed: here is its new version.
notice-noted = Noted, thank you. /privacy shows this text at any time.
joined = <b>Done, { $name }.</b> Your account is linked. { $home ->
    [card] Here is your card; /start opens it again at any time.
   *[role] This is your home page; /start comes back to it at any time.
}
invitation-used = This invitation link was already used. If that was not you, tell your human resources team; they can also send you a new link.
invitation-expired = This invitation link is no longer valid. Please ask your human resources team for a new one: the old one no longer counts.
invitation-already-linked = This Telegram account is already linked to a person of the company. An invitation link only serves the person to whom it was given. Nothing has changed.

## The card

card-own = <b>Hello { $name }</b>
card-other = <b>{ $name }</b> · number { $number }
card-internal =
    <b>{ $value }</b> · { $label }
    Since { $since }. Next renewal: { $renewal }.
card-if-none = • without another at-fault claim: { $value }
card-if-partial = • with one claim, partly liable: { $value }
card-if-full = • with one at-fault claim: { $value }
card-on = Internal coefficient on { $date }
card-on-claim-today = Internal coefficient on { $date }, if a claim happened today
card-to-floor = { $years ->
    [1] Internal coefficient: one more renewal without another at-fault claim to { $floor }, the best possible coefficient ({ $date }).
   *[other] Internal coefficient: { $years } more renewals without another at-fault claim to { $floor }, the best possible coefficient ({ $date }).
}
card-at-floor = Internal coefficient at { $floor }, the best possible coefficient.
card-joker-from = From { $date }, a first at-fault claim would not change it (three years at { $floor }, art. 4).
card-joker-now = With three years at { $floor }, a first at-fault claim would not change it (art. 4).
card-pending = { $number ->
    [1] One claim awaits the insurer’s decision. Depending on it, internal coefficient on { $date }:
   *[other] { $number } claims await the insurer’s decision. Depending on it, internal coefficient on { $date }:
}
card-pending-if = • { $share }: { $value }
card-internal-meaning = <i>The internal learning coefficient applies the legal rules to { $whose ->
    [own] your own claims only
   *[other] this person’s own claims only
}, to understand. No insurer uses it.</i>
card-official =
    <b>{ $value }</b> · { $label }
    Contract { $contract } ({ $insurer }), since { $since }. Next renewal: { $renewal }. It follows the vehicle and all of its drivers.
card-official-former =
    <b>{ $value }</b> · { $label }
    Contract { $contract } ({ $insurer }): printed by the insurer in { $year }; the notice after it is not on record yet. It follows the vehicle and all of its drivers.
card-no-official =
    No { $label }: { $regime ->
        [fleet_clause] contract { $contract } ({ $insurer }) is a fleet contract, where the insurer sets the premium for all vehicles together.
        [excluded] contract { $contract } ({ $insurer }) is outside the bonus-malus clause (French insurance code, art. A121-2).
       *[statutory] the insurer’s notice for contract { $contract } ({ $insurer }) is not on record yet.
    }
card-no-record = No driving record has been entered yet. The { $label } will show here as soon as the company has added it.
card-role =
    <b>Hello { $name }</b>
    { $role ->
        [hr] You follow the drivers of your scope, for human resources.
        [fleet_manager] You follow the drivers and vehicles of your scope.
        [admin] You run this service; the drivers’ records are not open to you.
       *[driver] Your space is open.
    }
card-role-find = Find a person to open their card. Every look is noted in the journal.

button-why = Why?
button-what-if = What if?
button-chart = Chart
button-card = Back to the card
button-my-card = My card
button-home = Home
button-find = Find a person
button-settings = Settings
button-help = Help

## What several screens say

button-case = Back to the case
button-case-open = Open the case
button-complete = Complete
button-contest = I do not agree
button-decision = Decision
button-done = Done
button-drop = Cancel
button-memo = Insurance memo
button-newer = ◀ Newer
button-next = Next ▶
button-older = Older ▶
button-previous = ◀ Previous
button-question-before = ◀ Previous question
button-send = Send
button-who = Who drove?
page-of = Page { $page } of { $pages }
rebuttal-button = Answer the objection
rebuttal-button-read = Read the objection

## What is still to come

coming-awaited = { $number ->
    [1] One claim that is already decided will count on { $date }: internal coefficient of { $value } that day, without another at-fault claim.
   *[other] { $number } claims that are already decided will count on { $date }: internal coefficient of { $value } that day, without another at-fault claim.
}
coming-pending = { $number ->
    [1] One claim still awaits the insurer’s decision: it is not counted here.
   *[other] { $number } claims still await the insurer’s decision: they are not counted here.
} Depending on the decision, { $label } of { $lowest } to { $highest } on { $date }, without another at-fault claim.
coming-pending-same = { $number ->
    [1] One claim still awaits the insurer’s decision.
   *[other] { $number } claims still await the insurer’s decision.
} In every case, { $label } of { $lowest } on { $date }.

## Why?

why-title = <b>Why { $value }?</b> · { $label }
why-title-of = <b>{ $name }: why { $value }?</b> · { $label }
why-page = Page { $page } of { $pages }, newest first.
why-step = <b>{ $date }</b> · { $reason }
why-sum = { $before } { $factor } = { $after }
why-sum-rounded = { $before } { $factor } = { $product } → { $after }
why-kept = { $value }, unchanged
why-set = { $before } → { $after }
why-article = <i>{ $article }</i>
why-start = start
why-start-value = { $value }
why-reduction = no at-fault claim in the period
why-floor = no at-fault claim; never below { $floor }
why-two-year-cap = two periods in a row without an at-fault claim: { $cap } at most
why-increase = at-fault claim of { $claim }
why-increase-halved = claim of { $claim }, partly liable: half of the increase
why-ceiling = claim of { $claim }; never above { $ceiling }
why-joker = claim of { $claim }: the first after three years at { $floor }, no increase
why-reduction-withheld = a claim without liability: no reduction for this period
why-requalified-too-late = claim of { $claim }: decision changed more than two years later, no effect
why-not-insured-long-enough = insured too briefly, or interrupted, in the period: no reduction, no increase
why-exempt = claim of { $claim }, no increase: { $cause ->
    [not_liable] not liable
    [unauthorised_use] vehicle taken without the owner’s knowledge
    [force_majeure] force majeure
    [third_party_fault] accident caused by the victim or a third party
    [parked_unknown_party] parked vehicle, unknown party
    [theft] theft alone
    [fire] fire alone
    [glass] broken glass alone
    [pending] the insurer’s decision is awaited
   *[other] it does not count
}

article-annex = annex to A121-1, art. { $number }

## What if?

what-if-title = <b>What if…?</b> · { $label }
what-if-title-of = <b>{ $name }: what if…?</b> · { $label }
what-if-share = Let us imagine a claim. Which share of liability would the insurer decide?
what-if-moment =
    A claim, { $share }. When?

    The period that runs ends on { $end }; the next one starts on { $next } and will count one renewal later.
what-if-today = Today
what-if-end-of-period = Before the next period
what-if-next-period = In the next period
what-if-case = A claim on { $date }, { $share }.
what-if-felt = On { $date }: <b>{ $with }</b> instead of { $without }.
what-if-no-effect = On { $date }: <b>{ $with }</b>, as without this claim.
what-if-free = Three years at { $floor }: this first at-fault claim would not count (art. 4).
what-if-back = { $years ->
    [0] That would be no more than today’s { $today }.
    [1] Back to today’s { $today }, or better: one renewal later, on { $back }, without another at-fault claim.
   *[other] Back to today’s { $today }, or better: { $years } renewals later, on { $back }, without another at-fault claim.
}
what-if-back-never = Coming back to today’s { $today } would take more than { $years } renewals without another at-fault claim.
what-if-premium = For the company: { $amount } more premium in all, over { $years } years, by the official coefficient of its contract. It is a cost of the company; { $whose ->
    [own] you owe nothing, ever.
   *[other] the driver owes nothing, ever.
}
what-if-premium-scale = For the company, as an order of magnitude: { $amount } more premium in all, over { $years } years, if its contract followed this internal coefficient. It is a cost of the company; { $whose ->
    [own] you owe nothing, ever.
   *[other] the driver owes nothing, ever.
}
what-if-premium-ways = <i>Worked out ({ $label }) over { $years } renewals from { $date }: { $with } with this claim, { $without } without.</i>
what-if-premium-none = For the company: nothing more on the premium.
what-if-premium-same = <i>The premium follows the { $label }, which would be the same with and without this claim, from { $date }: { $values }.</i>
what-if-again = Another case

## Finding a person

find-ask = Which name, or which number? Answer with a message. /cancel to stop.
find-found = { $number ->
    [1] One person for “{ $text }”
   *[other] { $number } people for “{ $text }”
}
find-none =
    Nobody found for “{ $text }” within your scope.
    Try a part of the name, accents do not matter, or the number.
find-again = Search again
find-row = { $name } · { $number } · { $unit }

## Settings

settings =
    <b>Settings</b>
    Language: { $spoken }
    Quiet hours: { $quiet }
    Monthly message: { $digest ->
        [on] yes
       *[off] no
    }

    During quiet hours I send nothing of my own accord; I always answer when you write.
settings-quiet = from { $from } to { $until }
time-hour = { $hour }:00
time-half = { $hour }:{ $minutes }
settings-quiet-none = none
settings-language-fr = Français
settings-language-en = English
settings-quiet-choice-none = No quiet hours
settings-quiet-choice = Quiet: { $quiet }
settings-digest-start = Get the monthly message
settings-digest-stop = Stop the monthly message
settings-chosen = ✓ { $label }
settings-saved = Noted.

## Help

help =
    <b>What I can do</b>

    /start: your card or your home page
    /incident: report an incident, a near miss or a hazard, with a few buttons
    /coefficient: your coefficient, its reasons, a “what if?”, a chart
    /cases: your cases, step by step, and what has changed on your site
    /vehicle: take a vehicle, give it back, read its insurance memo
    /streak: your two streaks, confirm your month, the pause
    /points: your points, level and badges; /quiz: three questions a month
    /rewards: your rewards; /goals: your team’s goals
    /settings: language, quiet hours, monthly message
    /privacy: your data and your rights
    /cancel: cancel what is under way
help-find =
    <b>For your role</b>

    /cases: the queue of cases: new, for you, overdue. Your own cases are not in it.
    /find: find a person by name or number and open their card. Every look is noted in the journal, and only the people of your scope appear.
    /who: who had which vehicle on which day, by the logbook. Every answer is noted in the journal.
    /stats: the month’s figures of your units, never about fewer than five people, and what is waiting.
help-fleet =
    /month: what a month’s renewals and decisions do to the premium, by unit.
    /renewals: the renewals of contracts, their calendar and the insurer’s notice.
    /fleet: the fleet in pictures: premium, renewal, loss ratio, coefficient, incidents, sites, frequency.
    /contracts: contracts and their vehicles: regime, guarantees, deductibles, adding, replacing, withdrawing.
    /simulate: what-ifs on the premium: fewer accidents, deductible, novices, prevention…
help-gifts = /rewards: also the catalogue of rewards and the requests, which human resources look after.
help-words =
    <b>The words</b>
    The coefficient multiplies an insurance premium: 1.00 at the start, 0.50 at best, 3.50 at most. A claim is <i>at fault</i> when the insurer decides that the driver bears a share of liability. The <i>official coefficient</i> is written by an insurer for a contract; the <i>internal learning coefficient</i> applies the same legal rules to one person only, to understand.
help-promise = Nothing is ever deducted from pay, or claimed back: no fine, no deductible, no sanction.

## Data and rights

privacy-title = <b>Your data and your rights</b>
privacy-linked = Your account has been linked since { $date }, after reading version { $version } of this text.

## Cancelling

cancelled = Cancelled.
nothing-to-cancel = Nothing is under way.
button-resume = Go on
begun-aside = What you had begun is set aside: nothing is lost. Your message itself is kept nowhere.
begun-awaited = I cannot read this kind of message and keep nothing of it. I am still waiting for your answer, { $kind ->
    [photos] as a photo.
   *[words] in words.
}
begun-offer =
    A question is waiting for your answer. Is this it?

    “{ $words }”

    Nothing is sent before you say so. You can still add a message.
begun-offer-answer = Answer in case { $number }
begun-emergency =
    🆘 <b>112</b> emergencies · <b>15</b> SAMU · <b>17</b> police · <b>18</b> fire brigade · <b>114</b> by text message
    I keep nothing of this message: call. Write neither injuries here nor the name of anybody hurt.
    Case { $number }: the rest can wait, by the buttons.
