# Team goals and team pot: one figure for all, and nobody’s own.
# $number is a whole number; figures, amounts and dates arrive written.

command-goals = My team’s goals
goal-title = <b>Team goals</b> · { $label }
goal-none = Your team has no goal yet.
goal-promise = <i>One figure, for at least five people together. Nobody’s own is shown anywhere.</i>
goal-metric = { $metric ->
    [participation] participation
    [near_misses_answered] near misses that were answered
    [accident_frequency] accident frequency
    [at_fault_frequency] at-fault accident frequency
   *[loss_ratio] loss ratio (S/P)
}
goal-figure = { $metric ->
    [near_misses_answered] { $value }
    [participation] { $value }
    [loss_ratio] { $value }
   *[accident_frequency] { $value } per 1,000 vehicles a year
}
goal-share = { $state ->
    [low] less than { $until }
    [high] at least { $since }
   *[between] between { $since } and { $until }
}
goal-quarter = quarter { $quarter } of { $year }
goal-first-quarter = quarter 1 of { $year }
goal-line =
    <b>{ $unit }</b> · { $metric }, { $quarter }
    Target: { $direction ->
        [lower] at most { $target }
       *[higher] at least { $target }
    }
    { $state ->
        [none] Not measured yet: one figure for all, at the end of a month or of the quarter.
       *[measured] Up to { $date }: { $value }.
    }
goal-reached-on = <b>Reached on { $date }.</b>
goal-ended-on = Ended on { $date }.
goal-pot = Pot: { $paid } paid in, { $left } left to use.
goal-outcome = What it made possible: { $outcome }
goal-news-reached =
    <b>Team goal reached</b> · { $label }
    { $unit }: { $metric }, { $quarter }.

    Thanks to everyone. Each person’s own figures stay theirs.
goal-button-open = See the goals
goal-button-list = Goals
goal-button-new = New goal
goal-button-of = { $unit } · { $metric }
goal-button-ratio = Enter the loss ratio
goal-button-pay = Pay into the pot
goal-button-spend = Note what it made possible
goal-button-end = End the goal
goal-button-end-yes = Yes, end it
goal-ask-unit = For which unit? Only those of at least five people are shown, and with five at least beside them.
goal-ask-unit-none = No unit of your scope has five people, and five at least beside it: a goal would point at somebody.
goal-ask-metric = What is measured? Prefer what the team does: participation and near misses.
goal-ask-quarter = For which quarter?
goal-ask-target = Which target? { $metric ->
    [participation] 30, 40, 50, 60, 70 or 80 percent: a closer figure would speak of single people.
    [loss_ratio] A percentage, for example 65.
    [near_misses_answered] A number, for example 12.
   *[accident_frequency] A number of accidents per 1,000 vehicles a year, for example 150.
}
goal-ask-ratio = Which loss ratio does the insurer give for this quarter? A percentage, for example 62.5.
goal-ask-amount = How much, in euros? For example 250.
goal-ask-agreement = Under which agreement? Its reference, { $limit } characters at most.
goal-ask-spent = What did the pot make possible, chosen by the team? { $limit } characters at most.
goal-ask-end = End this goal before its time? What was paid into the pot stays there.
goal-set = The goal is set. The whole unit sees it with /goals, without anybody’s figure.
goal-noted = Noted.
goal-fault = { $reason ->
    [percent] I need a percentage from 0 to 1,000, for example 62.5.
    [share] I need 30, 40, 50, 60, 70 or 80 percent. Nothing was kept.
    [number] I need a number from 0 to 10,000.
    [amount] I did not recognise an amount. Write euros, more than zero, for example 250.
    [empty] I need an answer. Write it, or /cancel.
   *[too_long] That is too long: { $size } characters for { $limit } at most. Nothing was kept.
}
goal-refused = { $reason ->
    [few_people] At least five people are needed, in the unit and beside it: else the figure would point at somebody. Nothing was done.
    [share] A target of participation is 30, 40, 50, 60, 70 or 80 percent. Nothing was done.
    [exists] This unit has that goal for that quarter already. Nothing was done.
    [past] That quarter is over. Nothing was done.
    [ended] This goal is ended already. Nothing has changed.
    [measured] This figure is worked out by itself. Nothing has changed.
    [not_reached] The goal is not reached yet: the pot waits.
    [too_much] That is more than the pot holds. Nothing was noted.
    [needs_agreement] A pot needs the reference of a collective agreement.
   *[blocked] The reward guard stops this pot: money cannot hang on at-fault accidents, even for a team (Cass. soc., 3 March 2015, n° 13-23.857). To be checked by your counsel.
}

## The work of the calendar

jobs-name-measure-goals = Measuring of goals
jobs-about-measure-goals = Measures the goals of teams once their month or quarter is over, for at least five people together.
jobs-name-announce-goals = Goals reached
jobs-about-announce-goals = Tells the whole unit once that its goal is reached.
