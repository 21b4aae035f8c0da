# What is learned after sending: somebody is hurt, a fact to be amended in the driver’s stead.
# $most and $limit are whole numbers; dates, plates and times come written already.

## Somebody is hurt

facts-hurt = 🆘 Somebody is hurt
facts-hurt-ask =
    🆘 <b>112</b> emergencies · <b>15</b> ambulance · <b>18</b> fire brigade · <b>114</b> by text message. In danger, call first.

    <b>Case { $number }: is anybody hurt, even slightly?</b>
    Human resources and the fleet manager are then told at once. Only that “yes” is noted; write nothing here about the injuries.
facts-hurt-yes = Yes, tell them now
facts-hurt-elsewhere = This case is closed, or it is a near miss or a hazard: the injury is not noted in it, and nobody is told. <b>Call your human resources team</b>; an accident is reported with /incident.
facts-hurt-noted = Noted in case { $number }: somebody is hurt. { $told ->
    [yes] The other people who handle the case are told.
   *[no] Nobody else who handles the case could be told here: call them.
}
facts-hurt-known = Case { $number } already says that somebody is hurt. Nothing has changed.
facts-told-hurt =
    🆘 <b>Somebody is hurt.</b> Case { $number } · { $unit }
    This has only just become known. Open the case for the name of the person who drove, and call them: their number is in your directory. Nothing else about the injury is noted here: what follows is done outside of this service.
facts-tell-hurt = Case { $number }: it is noted that somebody is hurt. Human resources see to it; nothing more is asked of you here.
facts-entry = { $code ->
    [injury] somebody is hurt
   *[injury_seen] accident at work: seen to
}

## Amending a case

facts-button = Amend the facts
facts-title = <b>Case { $number }</b>: amend the facts
facts-line = • { $what }: { $value }
facts-open = not said yet
facts-vehicle = Vehicle
facts-event = What
facts-when = When
facts-other-party = Other party
facts-other = { $known ->
    [yes] yes
    [no] no
   *[unknown] not said yet
}
facts-how = When the person cannot answer, fill in for them. They are told, and the thread says who did it. Another party that was reported cannot be taken away.
facts-none = Nothing can be amended: { $reason ->
    [preventive] a near miss or a hazard closes with its answer.
    [closed] the case is closed.
    [contested] the case is contested, and frozen until the answer.
    [proposed] a decision waits to be confirmed.
   *[decided] the insurer’s decision rests on these facts.
}
facts-ask-event = <b>What happened?</b>
facts-ask-when = <b>Which day?</b> Choose, or write the date, with the time if you know it: “{ $example }”. /cancel to stop.
facts-ask-vehicle = <b>Which vehicle?</b> Choose it, or write its plate. /cancel to stop.
facts-ask-other-party = <b>Is another party involved?</b> Another vehicle, a person, somebody’s property; known or not.
facts-unknown-plate = No vehicle of the company has the plate <b>{ $plate }</b>. Correct it, or keep it like this.
facts-keep-plate = Keep { $plate }
facts-yes = Yes
facts-no = No
facts-back = Back
facts-noted = Noted in case { $number }: { $what }. { $told ->
    [yes] The person concerned is told.
   *[no] Nobody could be told here: tell them in another way.
}
facts-known = Case { $number } says so already: nothing has changed.
facts-tell = Case { $number }: the company has amended { $what }. If it is not right, write so in the case.
facts-seen = The injury was seen to
facts-seen-done = Noted: the clocks of the accident at work no longer run in case { $number }.
