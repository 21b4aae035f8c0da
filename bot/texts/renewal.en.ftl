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
renewal-month-realised-about = Renewals of the month: about <b>{ $amount }</b>
renewal-month-reductions = • years without an at-fault claim: about { $amount }, { $number } people
renewal-month-increases = • at-fault claims: about { $amount }, { $number } people
renewal-month-coming = Decisions of the month, at the renewals that will count them: about <b>{ $amount }</b>. They are counted there again: do not add them.
renewal-month-nothing = No renewal of that month has an amount: { $amount }.
renewal-month-soon = The figures of units come on the first working morning after the month.
renewal-month-few = Fewer than five people are behind this figure, or it would reveal them: it is not shown, so that nobody is recognised.
renewal-month-left-out = { $number } people are not counted: the reference premium of their vehicle is not known.
renewal-month-units = <b>By unit</b>, to the nearest €100
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
