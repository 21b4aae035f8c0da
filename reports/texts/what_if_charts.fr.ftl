# Les images des « et si… » et des scénarios, et leur équivalent en texte.

whatifchart-kicker = { $subject ->
    [fewer_claims] Et si moins d’accidents
    [one_more_claim] Et si un accident de plus
    [claim_free] Et si des années sans accident
    [mono_or_fleet] Et si l’autre régime
    [deductible] Et si une autre franchise
    [novices] Et si des conducteurs novices
    [large_claim] Et si un gros sinistre
    [growth] Et si la flotte grandit
    [prevention] Et si plus de prévention
    [use_change] Et si un autre usage
    [two_grids] Et si une autre clause
    [reclassified] Et si un recours gagné
    [scenario_1] Scénario 1
    [scenario_2] Scénario 2
    [scenario_3] Scénario 3
    [scenario_4] Scénario 4
    [scenario_5] Scénario 5
    [scenario_6] Scénario 6
   *[scenario_7] Scénario 7
}
whatifchart-before = { $subject ->
    [mono_or_fleet] par véhicule
    [deductible] franchise actuelle
    [large_claim] sans ce sinistre
    [claim_free] coefficient d’aujourd’hui
    [two_grids] première clause
    [reclassified] responsabilité entière
    [scenario_1] sans bonus
    [scenario_2] sans accident
    [scenario_3] sans accident
    [scenario_4] ancien assureur
    [scenario_5] sans accident
    [scenario_6] sans accident
    [scenario_7] ancien profil
   *[other] sans changement
}
whatifchart-after = { $subject ->
    [fewer_claims] avec moins d’accidents
    [one_more_claim] avec cet accident
    [claim_free] sans accident
    [mono_or_fleet] en flotte
    [deductible] nouvelle franchise
    [novices] avec les novices
    [large_claim] avec ce sinistre, plafonné
    [growth] parc agrandi
    [prevention] avec prévention
    [use_change] nouvel usage
    [two_grids] seconde clause
    [scenario_1] avec bonus
    [scenario_2] avec cet accident
    [scenario_3] avec ces accidents
    [scenario_4] nouvel assureur
    [scenario_5] après ces accidents
    [scenario_6] avec cet accident
    [scenario_7] nouveau profil
   *[reclassified] après le recours
}
whatifchart-title-lower = La prime baisserait de { $change } en { $year }
whatifchart-title-higher = La prime augmenterait de { $change } en { $year }
whatifchart-title-same = La prime ne changerait pas en { $year }
whatifchart-title-hardly = La prime changerait de moins de 0,5 % en { $year }
whatifchart-title-value = La prime serait de { $value } en { $year }
whatifchart-title-coefficient = Le coefficient serait de { $value } en { $year }
whatifchart-difference = d’écart en { $year }
whatifchart-years = Par année, { $before } puis { $after } :
whatifchart-year-values = { $year }, { $before } et { $after }
whatifchart-own = supporté par l’entreprise (total au-dessus)
whatifchart-premium-change = prime { $change }
whatifchart-own-change = frais { $change }
whatifchart-own-years = En { $year }, à la charge de l’entreprise en plus de la prime : { $before } puis { $after }.
whatifchart-source-premium = Prime nette annuelle, coût de l’entreprise. Une estimation.
whatifchart-source-defaults = Avec des valeurs par défaut, à remplacer par celles du contrat.
whatifchart-source-entered = Avec les valeurs saisies pour le contrat.
whatifchart-source-coefficient = Exemple d’après la clause type (Code des assurances, A121-1).
whatifchart-source-clause = Ce n’est le coefficient de personne.

whatifchart-fan-kicker = Prime nette au renouvellement
whatifchart-fan-title = Entre { $low } et { $high } en { $year }, 8 fois sur 10
whatifchart-fan-title-flat = Environ { $value } en { $year }, 8 fois sur 10
whatifchart-fan-middle = au milieu
whatifchart-fan-low = 1 fois sur 10, moins
whatifchart-fan-high = 1 fois sur 10, plus
whatifchart-fan-projection = Prévision
whatifchart-fan-band = 8 cas sur 10
whatifchart-fan-source = { $draws } tirages de sinistres, fréquences { $since } – { $until }.
whatifchart-fan-axis = Axe tronqué ({ $value }).
whatifchart-fan-net = Estimation, pas une promesse.
whatifchart-fan-defaults = Estimation avec des valeurs par défaut.
whatifchart-fan-past = Primes annuelles : { $years }.
whatifchart-fan-year = { $year }, { $value }
whatifchart-fan-range = { $spread ->
    [flat] En { $year }, { $middle } au moins 8 fois sur 10.
    [up] En { $year }, { $middle } au milieu, rarement moins ; 1 fois sur 10 plus de { $high }.
    [down] En { $year }, { $middle } au milieu, rarement plus ; 1 fois sur 10 moins de { $low }.
   *[both] En { $year }, { $middle } au milieu ; 1 fois sur 10 moins de { $low }, 1 fois sur 10 plus de { $high }.
}

whatifchart-example = Exemple
whatifchart-source-example = Exemple, sur une prime de référence de 550 € par an.
whatifchart-all-contracts = Tous les contrats
