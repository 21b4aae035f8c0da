# The accident statement in the chat: its parts, boxes, filling in, retyping.
# The words of the boxes and circumstances stand in reports/texts/accident_statement.en.ftl.
# $filled, $all, $number and $limit are integers.

statement-title = <b>Accident statement</b> · case { $number }
statement-intro = { $filled ->
    [0] Nothing is filled in yet. Tap a part and copy what is written on the form.
    [1] One box of { $all } is filled in. What the company knew already is there; tap a part to complete it.
   *[other] { $filled } boxes of { $all } are filled in. What the company knew already is there; tap a part to complete it.
}
statement-advice = Copy only what is written on the form. The signed paper prevails; its photo goes with the photos of the case.
statement-frozen = { $reason ->
    [contested] The case is contested: the statement can be read, but not changed before the answer.
   *[closed] The case is closed: what is left of the statement can still be read. The details of third parties were deleted.
}
statement-section-button = { $section } · { $filled }/{ $all }
statement-ticked-button = { $section } · { $number ->
    [0] none
   *[other] { $number } ticked
}
statement-section-title = <b>{ $section }</b> · case { $number }
statement-line = { $box } · { $field }: <b>{ $value }</b>
statement-line-back = { $field }: <b>{ $value }</b>
statement-line-empty = { $box } · { $field }: <i>to fill in</i>
statement-line-empty-back = { $field }: <i>to fill in</i>
statement-section-hint = Tap a box to fill it in or to correct it.
statement-field-button = { $field }
statement-field-button-done = ✓ { $field }
statement-ticked = Tap the number of each box that is ticked on the form. Number of boxes ticked: <b>{ $number }</b>
statement-ticked-frozen = Number of boxes ticked: <b>{ $number }</b>
statement-box-line-on = ☑ <b>{ $number } · { $wording }</b>
statement-box-line-off = ☐ { $number } · { $wording }
statement-box-on = ☑ { $number }
statement-box-off = ☐ { $number }

statement-ask = <b>{ $box ->
    [0] { $section }</b>
   *[other] Box { $box }</b> · { $section }
}
statement-ask-field = <b>{ $field }</b>
statement-ask-now = Current value: { $value }
statement-how-text = Answer with a message, { $limit } characters at most. /cancel to stop.
statement-how-date = Answer with a date, day first, such as 21/11/2026. /cancel to stop.
statement-how-time = Answer with a time, such as 14:30. /cancel to stop.
statement-how-phone = Answer with a number, such as +44 20 7946 0000. /cancel to stop.
statement-how-plate = Answer with a registration, such as AB-123-CD. /cancel to stop.
statement-how-tap = Tap the right answer.
statement-injured-named = The names of the injured stay on paper: here, only yes or no.
statement-only-to-retype = Only the insurer needs this; it is deleted when the case closes.

statement-refused = { $box ->
    [0] Back, “{ $field }”
   *[other] Box { $box }, “{ $field }” ({ $section })
}: { $reason ->
    [empty] the message is empty.
    [too_long] { $limit } characters at most; shorten it a little.
    [date] I did not recognise a date. Write it day first, like 21/11/2026.
    [future] this date is in the future.
    [time] I did not recognise a time. Write it like 14:30.
    [phone] I did not recognise a phone number: figures, and a + at the start if needed.
    [plate] I did not recognise a registration: letters, figures and hyphens.
   *[choice] the form has no such answer.
} Nothing has changed: try again.
statement-saved = Noted: { $field }.

statement-retype-title = <b>Statement to retype</b> · case { $number }
statement-retype-hint = In the order of the form. Tap a value to copy it.
statement-retype-line = { $box } · { $field }: <code>{ $value }</code>
statement-retype-line-back = { $field }: <code>{ $value }</code>
statement-retype-section =
    {""}
    <b>{ $section }</b>
statement-retype-circumstances = 12 · { $boxes } · total: <code>{ $number }</code>
statement-retype-none = no box ticked
statement-retype-empty = Nothing is filled in yet.

statement-clear-ask = <b>Erase everything?</b> What was written in this statement goes; what the company already knew stays. You can undo it as long as nothing new is written.
statement-cleared = Erased. “Undo” brings everything back, as long as nothing new is written.
statement-restored = Everything is back.
statement-nothing-to-restore = There is nothing left to bring back: the statement was filled in since then.

button-statement-all = Retype the statement
button-statement-clear = Erase everything
button-statement-clear-yes = Yes, erase everything
button-statement-undo = Undo
button-statement-empty = Empty this box
button-statement-next = Next box
button-statement-overview = Whole statement
button-statement-before = ◀ Previous part
button-statement-after = Next part ▶
