## The close of a year, and that of a month for the fleet

renewal-title = <b>Your renewal of { $date }</b>
renewal-title-of = <b>{ $name } · renewal of { $date }</b>
renewal-value = { $change ->
    [lower] { $whose ->
        [own] Your
       *[other] The
    } { $label } goes from { $before } to <b>{ $after }</b>.
    [higher] { $whose ->
        [own] Your
       *[other] The
    } { $label } goes from { $before } to <b>{ $after }</b>.
   *[same] { $whose ->
        [own] Your
       *[other] The
    } { $label } stays at <b>{ $after }</b>.
}
renewal-why = <b>Why</b>
renewal-step = • { $reason } ({ $article })
renewal-facts-corrected = Facts of the record were corrected since. “Why?” shows the sum as it is today.
renewal-changed-since = Since then, a decision or a correction has changed it: today it is <b>{ $value }</b>. This message keeps what was found on that day.
renewal-next = <b>And then</b>
renewal-button-statement = Yearly statement (PDF)
renewal-button-last = My last renewal
renewal-button-last-of = Last renewal

renewal-month-title =
    <b>Effect on the premium: { $month }</b>
    { $unit }
renewal-month-meaning = <i>By the { $label }, an order of magnitude: reference premium × change of the coefficient, for one year, before taxes. It is a cost of the company; nobody owes anything.</i>
renewal-month-realised = Renewals of the month: <b>{ $amount }</b>
renewal-month-reductions = { $number ->
    [1] • years without an at-fault claim: { $amount }, one person
   *[other] • years without an at-fault claim: { $amount }, { $number } people
}
renewal-month-increases = { $number ->
    [1] • at-fault claims: { $amount }, one person
   *[other] • at-fault claims: { $amount }, { $number } people
}
renewal-month-coming = Decisions of the month, at the renewal that will count them: <b>{ $amount }</b>
renewal-month-together = Renewals and decisions of the month together: <b>{ $amount }</b>. The details would be about fewer than five people.
renewal-month-nothing = Nothing changed in that month: { $amount }.
renewal-month-few = Fewer than five people are behind this figure: it is not shown, so that nobody is recognised.
renewal-month-left-out = { $number ->
    [1] One person is not counted: the reference premium of their vehicle is not known.
   *[other] { $number } people are not counted: the reference premium of their vehicle is not known.
}
renewal-month-units = <b>By unit</b>
renewal-month-unit = • { $unit }: { $amount }
renewal-month-hidden = { $number ->
    [1] One more unit counts in the total only: too few people, or it would reveal another one.
   *[other] { $number } more units count in the total only: too few people, or they would reveal another one.
}
renewal-month-page = Page { $page } of { $pages }
renewal-month-none = No month is closed yet. The first one will be at the beginning of next month.
renewal-month-earlier = ◀ { $month }
renewal-month-later = { $month } ▶

command-month = Effect of the month on the fleet premium
jobs-name-close-periods = Renewals of people
jobs-about-close-periods = Every morning, closes the year of those whose renewal has come, and tells them what changed.
jobs-name-close-month = Close of the month
jobs-about-close-month = At the beginning of the month, works out what the last month does to the fleet premium, by unit.
