# Attestations of driving and claims: for HR, for the driver, and how they are verified.

command-attestation = My driving attestation
command-verify = Verify an attestation by its code
attest-person = <b>Attestation of driving and claims</b>
    { $name } · staff number { $number }
attest-would-say = Made today, it would say:
attest-drives = { $number ->
    [0] • no vehicle given
    [1] • 1 vehicle given, with its dates
   *[other] • { $number } vehicles given, with their dates
}
attest-claims = { $number ->
    [0] • no claim since { $since }
    [1] • 1 claim since { $since }, with the share of liability
   *[other] • { $number } claims since { $since }, with the share of liability
}
attest-internal = • the internal educational coefficient, shown as such
attest-nothing = This person never had a company vehicle: there is nothing to attest.
attest-meaning = Facts, nothing else. It is no claims history statement: only an insurer issues those. It may help with a future insurer, who stays free to use it or not.
attest-line = • { $number } of { $date }: valid
attest-line-withdrawn = • { $number } of { $date }: withdrawn on { $withdrawn } ({ $why ->
    [replaced] replaced by a newer one
    [mistake] it held a mistake
   *[asked] at the person’s request
})
attest-more = { $number ->
    [1] and 1 older one
   *[other] and { $number } older ones
}
attest-button-make = Make and sign
attest-button-again = Replace by a new one
attest-button-copy = Print one more paper
attest-button-withdraw = Withdraw it
attest-button-list = Attestations made
attest-button-back = Back to the attestation
attest-button-get = Get the PDF
attest-button-see = See this person
attest-button-ask = Ask HR
attest-button-person = Attestation
attest-button-own = My attestation
attest-button-newer = ◀ Newer
attest-button-older = Older ▶
attest-withdraw-why = Withdraw the attestation { $number }? Whoever verifies one of its papers will read that it is withdrawn. This cannot be undone; a new one can be made.

    Why?
attest-why-mistake = It holds a mistake
attest-why-asked = The person asks for it
attest-withdrawn = ✅ The attestation { $number } is withdrawn. All its papers now say so when they are verified.
attest-list = { $number ->
    [1] <b>1 attestation made</b>
   *[other] <b>{ $number } attestations made</b>
}
attest-list-line = • { $number } · { $name } · { $date } · { $state ->
    [valid] valid
   *[withdrawn] withdrawn
}
attest-list-empty = No attestation was made yet. Look for a person (/find), then open “Attestation” below their card.
attest-caption = <b>Attestation { $number }</b>, made on { $date }.
    This paper has a code of its own: whoever receives it can verify it with /verify, or with the company. The document is in French.
attest-preparing = The document is on its way…
attest-failed = The attestation { $number } could not be typeset. Try again; if it goes on, tell the administrator.
attest-ready = 📄 Your driving attestation { $number } is signed by HR. You can get it here.
attest-asked = { $is_told ->
    [yes] ✅ HR has been told. You will get a message here once it is signed.
   *[no] Your request is noted, but nobody of HR could be told here: speak to them as well.
}
attest-asked-of-you = 📄 { $name } (staff number { $number }) asks for their attestation of driving and claims.
attest-own = <b>My attestation of driving and claims</b>
attest-own-ready = The attestation { $number } of { $date } is valid.
attest-own-none = There is none yet. HR signs it; you get it here.
attest-own-nothing = No company vehicle was given to you so far: there is nothing to attest for now.
attest-leaving = 📄 Your last day with the company is { $date }. Your attestation of driving and claims may help you with a future insurer: ask for it before you leave, your data is erased three months later.
attest-leaver = 📄 { $name } (staff number { $number }) drives for the company, and their last day is { $date }. You can make their attestation now, or until three months later.
attest-refused = { $reason ->
    [nothing] There is nothing to attest: this person did not drive for the company.
    [withdrawn] This attestation is withdrawn already. You can make a new one.
    [too_many] There are twenty papers of this attestation already. HR can withdraw it and make a new one.
    [none] No attestation is valid at the moment. Ask HR for one.
   *[faster] Somebody has just made one. Open the person again.
}
attest-verify-ask = Send the code printed on the attestation: 26 letters and digits, with or without hyphens.
attest-verify-unknown = ❔ This is the code of no attestation that we know. Check every sign; three months after a person left, their attestations are erased and their code becomes unknown.
attest-verify-valid = ✅ Attestation <b>{ $number }</b> of { $date }, made by { $company }: <b>valid</b>.
    Compare number, date and company with those on the paper.
attest-verify-withdrawn = ⚠️ Attestation <b>{ $number }</b> of { $date }, made by { $company }: <b>withdrawn</b> on { $withdrawn }{ $state ->
    [replaced] {" "}(replaced by a newer one)
   *[gone] {""}
}.
jobs-name-offer-attestations = Leavers: attestations
jobs-about-offer-attestations = Offers their attestation once to whoever leaves within thirty days, and tells HR.
