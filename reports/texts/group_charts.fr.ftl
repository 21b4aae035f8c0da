# Les images des chiffres d'une unité, et leur équivalent en texte.

group-period = { $first } – { $last }
group-at-most = ≤ { $value }
group-band = { $low } à { $high }
group-kicker-coefficients = Coefficient pédagogique interne
group-kicker-incidents = Déclarations par mois
group-kicker-delays = Délais de déclaration
group-label-coefficient = Coefficient pédagogique interne.
group-title-below = { $share } des coefficients sont sous 1,00
group-one = 1,00
group-title-mean = { $mean } en moyenne pour { $number } personnes
group-title-no-mean = Pas encore assez d’échéances pour une moyenne
group-no-mean = Pas encore assez d’échéances pour une moyenne : il en faut vingt à la fin d’un trimestre, ou une année.
group-mean-sentence = { $mean } en moyenne simple pour { $number } personnes, aux échéances closes ({ $period }).
group-mean = moyenne
group-people = personnes
group-until = dernier mois
group-bands = Aux échéances closes ({ $period }) :
group-no-bands = La répartition n’est pas montrée : une tranche compterait moins de cinq personnes.
group-bands-same = Répartition de ces échéances :
group-bands-other = Répartition aux échéances closes ({ $period }) :
group-band-number = { $number } de { $band }
group-source-coefficient = Valeurs aux échéances closes. Ce n’est pas un relevé d’informations.
group-source-floor = Aucun chiffre sur moins de cinq personnes.

group-title-incidents = { $number ->
    [0] Aucun incident déclaré
    [one] { $number } incident déclaré
   *[other] { $number } incidents déclarés
} en { $months ->
    [one] un mois
   *[other] { $months } mois
}
group-title-delays = { $share } des incidents déclarés le jour même ou le lendemain
group-title-no-month = Ces mois ne sont pas montrés : moins de cinq personnes
group-incidents-year = incidents
group-other-year-incidents = presqu’accidents et dangers
group-other-year-delays = le jour même ou le lendemain
group-last-month = en { $month }
group-legend-full-incidents = incidents
group-legend-hollow-incidents = presqu’accidents et dangers
group-legend-full-delays = le jour même ou le lendemain
group-legend-hollow-delays = plus tard
group-months-incidents = Par mois, incidents puis presqu’accidents et dangers :
group-months-delays = Par mois, déclarés le jour même ou le lendemain :
group-month-number-incidents = { $month }, { $incidents } et { $other }
group-month-number-delays = { $month }, { $other } sur { $incidents }
group-types = Incidents par type ({ $period }) :
group-types-none = Par type : pas encore de trimestre à montrer.
group-types-rest = autres types
group-type-number = { $type } : { $number }
group-source-months = Par mois d’envoi. Un tiret : mois non montré.
