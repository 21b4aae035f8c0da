## The effect of driving on the premium of the fleet

effet-title = <b>Effect of driving · { $unit }, { $month }</b>
effet-today = Premium of a year: <b>{ $net }</b> before tax, { $gross } with tax.
effet-case-at_one = • if every official coefficient were 1.00: { $net }, so today is { $change }
effet-case-last_year = • last year: { $net }{ $known ->
    [all] { "" }
    [part] {" "}(of which { $default } by default: premiums not entered)
   *[none] {" "}(default: last year’s premiums are not entered)
}, that is { $change } today{ $perimeter ->
    [same] { "" }
   *[smaller] , on the contracts that ran then alone ({ $compared })
}
effet-case-projected = • after the next renewals, projected: { $net }
effet-defaults = { $number ->
    [1] One vehicle counts with a default value: its premium or its coefficient was not entered.
   *[other] { $number } vehicles count with a default value: premium or coefficient not entered.
}
effet-nothing = No premium has been entered for this unit yet: enter the renewal notices in /contracts.
effet-months = { $number ->
    [1] Over the closed month that may be shown, by the { $label }: <b>{ $amount }</b>, for a year of premium.
   *[other] Over the last { $number } closed months that may be shown, by the { $label }: <b>{ $amount }</b>, for a year of premium.
}
effet-streaks = • years without an at-fault claim: about { $amount }
effet-events = • at-fault claims: about { $amount }
effet-no-months = No closed month may be shown: too few people, or nothing yet.
effet-claim = One at-fault claim avoided on the contract { $insurer } { $number }: <b>{ $amount }</b> over { $years } years. With that claim, the way back would be:
effet-claim-experience = One at-fault claim avoided on the contract { $insurer } { $number }, at the mean cost (default value): <b>{ $amount }</b> over { $years } years, as long as it stays in the statistics. With that claim:
effet-claim-none = On the contract { $insurer } { $number }, one more at-fault claim would not change the projected premium.
effet-claim-default = <i>Default value: some reference premiums are not entered; each counts here as its share of the contract’s premium.</i>
effet-year = • { $day }: { $premium } ({ $extra })
effet-back = The premium is back at today’s level on { $day }.
effet-back-experience = The claim no longer counts in the statistics from { $day }.
effet-back-far = The way back to today’s level is not in sight.
effet-meaning = <i>It is a cost of the company, to prepare its renewals: nobody owes any of it, and the insurer decides on its prices.</i>
effet-why = <b>Why? One at-fault claim avoided, contract { $number }: { $amount }</b>
effet-button-back = Back to the effect
effet-button = Effect of driving
effet-button-months = By month and by unit
effet-claim-left-out = What an avoided claim is worth is not shown: the largest contract was not counted yet, or its years do not suffice.
