## The pictures of the fleet: premium, renewal, loss ratio, coefficient, incidents, sites, frequency

command-fleet = The fleet in pictures
flotte-title = <b>{ $unit } · { $month }</b>
flotte-title-day = <b>{ $unit } · { $month }</b>, as of { $day }
flotte-label-b = The official coefficient of the contracts. The company’s cost, before tax. Nobody owes any of it.
flotte-label-w = A simulation, no promise of the insurer. The company’s cost, before tax.
flotte-label-s = What claims cost the insurer, over the net premium.
flotte-label-m = Internal learning coefficient: it is no claims history statement.
flotte-label-i = Reporting is a good sign: a low figure is no merit.
flotte-label-c = A difference can come from the trips, the vehicles or chance.
flotte-label-f = A claim counts in the month in which its liability was decided.
flotte-no-range =
    <b>{ $unit } · renewal</b>

    There is not enough yet to draw a range from: it takes a contract, a premium and one year of claims at least.
    Enter the renewal notice in /contracts.
flotte-view-b = Premium
flotte-view-w = Renewal
flotte-view-s = Loss ratio
flotte-view-m = Coefficient
flotte-view-i = Incidents
flotte-view-c = Sites
flotte-view-f = Frequency
flotte-earlier = ◀ { $month }
flotte-later = { $month } ▶
flotte-unit = Another unit
flotte-file = XLSX file
flotte-file-caption = What the picture of { $unit } shows, with a sheet that explains it.
flotte-all-types = All types
flotte-contract = { $insurer } { $number }
flotte-what-if = What if…?
flotte-why = Why?
flotte-open-contract = Contract
flotte-contracts = Contracts
flotte-dossier = Dossier
flotte-back = Back to the picture
flotte-units = Which unit do you want to see?
flotte-button = 🚐 Fleet in pictures
flotte-refused = The fleet in pictures is open to fleet managers. Your figures of the month, above the floor of five people, are in /stats.
flotte-counted = Figures as of { $day }: a large fleet is counted each night, and what was entered since joins them tomorrow.
