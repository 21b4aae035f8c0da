# The objection: "I do not agree", and the answer of somebody else.
# Dates and coefficients come written already; $number, $pages and $most are whole numbers.

contest-title = <b>I do not agree · case { $number }</b>
contest-title-claim = <b>I do not agree · claim { $number }</b>
contest-explain =
    Say why, in a few sentences, and add your evidence if you have any: a message is enough to begin. Somebody other than the person who decided answers with reasons, within a month.

    Meanwhile the case is frozen and marked “contested” wherever it is shown. Contesting costs you nothing and is never held against you.
contest-begin = Object
contest-resume = Go on with my objection
contest-none-decided = Nothing is decided yet: there is nothing to contest. The decision will be told to you here, with how to contest it.
contest-answered-once = This decision has had a reasoned answer. Something new? Show it to your HR: a correction is still possible. Your company, which holds the contract, can also write to the insurer’s complaints service.
contest-open = Your objection of { $date } awaits its answer, by { $due } at the latest.
contest-ask-reason = <b>Why do you not agree?</b>
    Write the facts, in a few sentences: { $most } characters at most.
contest-ask-proofs = <b>Do you have evidence?</b>
    Send photos and documents (PDF), { $most } at most, or skip this.
contest-proof-received = Received. More evidence? Send it. If not:
contest-proofs-done = { $number ->
    [0] Without evidence
    [1] That is all: 1 piece
   *[other] That is all: { $number } pieces
}
contest-use-buttons = Use the buttons:
contest-proof-first = Kept with your evidence. The reason is still missing.
contest-full = { $most } pieces at most: this one was not kept.
contest-too-long = Your message has { $size } characters; { $most } at most, and none of it was kept. Please shorten it.
contest-summary = <b>To read again before sending</b>
contest-summary-proofs = { $number ->
    [0] No evidence attached.
    [1] One piece attached.
   *[other] { $number } pieces attached.
}
contest-summary-due = Answer by { $date } at the latest, from somebody other than the person who decided.
contest-stopped = Cancelled: nothing was sent, and nothing is kept.
contest-sent = <b>Sent.</b> The case is frozen and marked “contested”. The answer will reach you here, by { $date } at the latest.
contest-withdraw = Withdraw my objection
contest-withdrawn = Your objection is withdrawn: the decision stays as it was. You can contest again.

## On the side of those who answer

contest-rebuttal-title = <b>Objection · case { $number }</b> · { $name }
contest-rebuttal-none = No objection is open in this case.
contest-rebuttal-reason = Contested on { $date }, answer due by { $due }:
contest-rebuttal-proofs = { $number ->
    [0] No evidence from the person in the case.
    [1] One piece of evidence from the person in the case.
   *[other] { $number } pieces of evidence from the person in the case.
}
contest-rebuttal-not-you = You entered this decision: somebody else answers.
contest-rebuttal-proposed = A correction awaits its second person; the objection ends when it is confirmed.
contest-rebuttal-choose = Does the decision stand, or is it corrected? A second person confirms a correction.
contest-stands = It stands
contest-correct = Corrected
contest-ask-answer = <b>Why does the decision stand?</b>
    Answer what the person writes, in a few sentences: they will read them. { $most } characters at most.
contest-answer-summary = <b>To read again before sending</b>: the decision stands.
contest-answer-send = Send the answer
contest-answer-sent = Your answer is sent; the objection is closed and the case is no longer frozen.

## Messages to others

contest-told-handler = { $may ->
    [answer] <b>A decision is contested · case { $number }</b>
        The person who drove does not agree. A reasoned answer is due by { $date }. The case is frozen until then.
   *[other] <b>The decision that you entered is contested · case { $number }</b>
        The person who drove does not agree. Somebody else answers, by { $date }. The case is frozen until then.
}
contest-told-withdrawn = Case { $number }: the objection is withdrawn. The decision stays as it was, and the case is no longer frozen.
contest-told-upheld = <b>Answer to your objection · case { $number }</b>
    The decision stands. { $name } answers:
contest-told-further = The case is no longer frozen. Something new? Show it to your human resources team. Your company, which holds the contract, can also write to the insurer’s complaints service.

## The mark, everywhere

contest-mark-card = { $number ->
    [1] ⚠️ <b>Contested</b>: one decided claim is contested. Its decision keeps its effect in these figures until the answer.
   *[other] ⚠️ <b>Contested</b>: { $number } decided claims are contested. Their decisions keep their effect in these figures until the answer.
}
contest-mark-step = ⚠️ contested: the answer is awaited
contest-hint-card = You do not agree with the decision on a claim? Open it in /cases, then tap “I do not agree”.
