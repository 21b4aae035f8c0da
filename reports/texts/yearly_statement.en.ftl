# The yearly statement as PDF: internal for a person, official for a contract.

yearly-title = { $figure ->
    [official] Yearly statement of the contract { $year }
   *[internal] Internal yearly statement { $year }
}
yearly-description = { $figure ->
    [official] Coefficient printed by the insurer, our check and the difference explained, drawn up by { $company }
   *[internal] Internal learning coefficient and its reasons, drawn up by { $company }
}
yearly-sender = { $company } · { $unit }
yearly-as-of = Drawn up on { $date }
yearly-label = { $figure ->
    [official] official coefficient
   *[internal] internal learning coefficient
}
yearly-footer = { $figure ->
    [official] { $company } · statement of the contract · { $date }
   *[internal] { $company } · internal learning coefficient, of no use to an insurer · { $date }
}
yearly-page = { $page } / { $pages }
yearly-is-not = { $figure ->
    [official] This statement copies the insurer’s figure and checks it. Only the insurer issues the claims history statement (annex A121-1, art. 12).
   *[internal] This document is no claims history statement: only an insurer issues one (annex A121-1, art. 12). No insurer uses this coefficient.
}
yearly-courtesy = Courtesy copy: the French text alone is authentic.
yearly-changed-since = A decision has changed since this renewal: the internal coefficient is { $value } today.
yearly-contested = At least one decision is contested: it counts until the answer.
yearly-section-person = Your year
yearly-section-contract = The contract and its coefficient
yearly-section-notice = The renewal notice
yearly-section-difference = The printed figure and ours
yearly-section-steps = Each step, with its article
yearly-section-claims = Claims of the five last periods
yearly-section-next = The next renewal
yearly-section-rights = What this document says, and your rights
yearly-employee = Person
yearly-number = Employee number
yearly-insurer = Insurer
yearly-contract = Contract
yearly-use = Use
yearly-use-is = { $use ->
    [private] private and commute (5% and 25%)
    [business] business (5% and 25%)
    [tours] “Tournées” (7% and 20%)
   *[all_travel] “Tous Déplacements” (7% and 20%)
}
yearly-period = from { $first } to { $last }
yearly-period-closed = Period judged
yearly-period-note = The period ends two months before the renewal (annex A121-1, art. 9): a claim of the last two months counts at the next renewal.
yearly-renewal = Renewal
yearly-before = Coefficient before
yearly-after = Coefficient since the renewal
yearly-official = Coefficient printed by the insurer
yearly-ours = Our computation
yearly-document = Document
yearly-document-since = { $document }, in force since { $date }
yearly-official-note = The coefficient belongs to the contract and follows its vehicles and all of their drivers; it is nobody’s own.
yearly-reference-premium = Reference premium
yearly-coefficient = Coefficient
yearly-net-premium = Net premium after the coefficient
yearly-surcharges = Surcharges
yearly-reductions = Reductions
yearly-notice-note = The five amounts that the notice or the receipt must show (annex A121-1, art. 14).
yearly-no-figure-before = The coefficient of the year before is not known: the printed figure cannot be checked yet.
yearly-agrees = Both figures agree.
yearly-explained = { $number ->
    [1] The difference of { $difference } is explained exactly if:
   *[other] The difference of { $difference } is explained exactly if one of these is true:
}
yearly-cause = – { $cause }
yearly-ask-insurer = To be checked on the claims history statement, which the insurer provides within 15 days of a request (art. 12).
yearly-unexplained = Nothing that was tried explains the difference of { $difference }. The company asks the insurer for the claims history statement; the insurer has 15 days to provide it (annex A121-1, art. 12).
yearly-asked = The difference of { $difference } is to be cleared up with the insurer. The fleet manager sees to it.
yearly-step = Step
yearly-sum = Arithmetic
yearly-ground = Article
yearly-steps-corrected = Facts were corrected since this renewal: the steps of then no longer lead to the figure announced. The card, in the chat, shows the steps of today.
yearly-steps-unknown = Without the coefficient of the year before there is no step to show.
yearly-rounding-note = After each step, the coefficient is kept at two decimals, rounded down (art. 4 and 5).
yearly-article = annex A121-1, art. { $number }
yearly-rule = { $rule ->
    [start] start
    [reduction] no at-fault claim in the period
    [floor] no at-fault claim; never less than { $floor }
    [two_year_cap] two periods in a row without an at-fault claim: { $cap } at most
    [increase] at-fault claim of { $claim }
    [increase_halved] claim of { $claim }, shared liability: half of the increase
    [ceiling] claim of { $claim }; never more than { $ceiling }
    [joker] claim of { $claim }: first after three years at { $floor }, no increase
    [exempt] claim of { $claim }, no increase
    [reduction_withheld] a claim without liability: no reduction for this period
    [requalified_too_late] claim of { $claim }: decision changed more than two years after, no effect
   *[not_insured_long_enough] insured too briefly, or interrupted, in the period: neither reduction nor increase
}
yearly-date = Date
yearly-kind = Kind
yearly-liability = Liability
yearly-effect = Effect on the coefficient
yearly-with-contest = { $liability } (contested)
yearly-no-claim = No claim to show.
yearly-other-claims = This contract has claims that are not yours: they are neither counted nor detailed here.
yearly-claims-note = The share of liability is the one that the insurer held; nobody else decides it. A claim reported without liability takes nothing away.
yearly-effect-pending = decision of the insurer awaited: no effect for now
yearly-effect-increase = { $factor } at the renewal of { $date }
yearly-effect-none = { $reason ->
    [wholly_liable] at the renewal of { $date }, no effect so far
    [partly_liable] at the renewal of { $date }, no effect so far
   *[other] no increase
}
yearly-if-none = Without a further at-fault claim
yearly-if-partial = With a claim of shared liability
yearly-if-full = With an at-fault claim
yearly-at = { $value } on { $date }
yearly-next-note = If a claim happened on the day on which this statement is drawn up; without any other claim, and without any other decision.
yearly-meaning = { $figure ->
    [official] The official coefficient is the one that the insurer printed for this contract. Our computation applies the statutory rules to the claims of the contract, from the figure before.
   *[internal] The internal learning coefficient applies the statutory rules to your own decided claims alone, to understand what moves it.
}
yearly-no-deduction = This document leads to no deduction, fine or sanction. Reporting a claim never costs anything.
yearly-rights = Access, rectification, objection, restriction, erasure: write to { $contact }, answer within a month. A decision is contested in its case, in the chat. Complaints: cnil.fr.
yearly-rounded = { $before } { $factor } = { $product }, kept at { $after }
yearly-set = { $before }, brought to { $after }
yearly-steps-hidden = At least one step is about a claim that is not yours: the steps are not detailed here. The fleet manager can explain them.
yearly-cause-of = { $kind ->
    [unknown_to_insurer] the insurer did not count the claim of { $date }
    [unknown_to_us] the insurer counted a claim that we do not know ({ $share })
    [other_share] the insurer held for the claim of { $date }: { $share }
    [other_use] the insurer applied { $use ->
        [tours] the use “Tournées” or “Tous Déplacements” (7% and 20%)
       *[business] the ordinary use (5% and 25%)
    }
    [other_period] the insurer’s period ends { $months ->
        [0] on the renewal date
        [1] one month before the renewal
       *[other] { $months } months before the renewal
    }, and not two months before (art. 9)
    [rounded_once] the insurer rounded once, and not after each claim (art. 5)
    [rounded_up] the insurer rounded to the nearest hundredth, and not down (art. 4 and 5)
    [joker] the insurer counted three years at 0.50: first claim without increase (art. 4)
    [no_joker] the insurer did not count three years at 0.50 (art. 4)
   *[interruption] the insurer counted an interruption of more than three months: no reduction (art. 9)
}
yearly-cause-and = and
