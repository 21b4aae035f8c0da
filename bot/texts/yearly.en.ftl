## The yearly statement as PDF

yearly-button-official = Statement of the contract (official)
yearly-button-internal = My internal statement
yearly-button-french = French version
yearly-offer = <b>Your yearly statement is ready.</b> Contract { $contract } ({ $insurer }), renewal of { $renewal }.
yearly-offer-official = • { $label }: the figure that the insurer printed for this contract, our computation, and the difference explained.
yearly-offer-internal = • { $label }: your year, step by step. It is no claims history statement.
yearly-offer-free = <i>Open it if you wish: nothing to do, nothing to send back.</i>
yearly-caption = { $figure ->
    [official] <b>Statement of the contract</b> · { $label } · renewal of { $renewal }
   *[internal] <b>Yearly statement</b> · { $label } · renewal of { $renewal }. It is no claims history statement.
}
yearly-caption-courtesy = <i>Courtesy copy: the French text is authentic.</i>
yearly-preparing = The PDF is being made…
yearly-failed = The statement could not be made this time. It is no fault of yours: try again in a moment.
