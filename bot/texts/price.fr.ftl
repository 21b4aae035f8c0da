## « Pourquoi ? » d’une prime : les étapes du calcul, et les paramètres d’un contrat

price-step = <b>{ $number }. { $rule }</b>
price-line = { $name } : { $value }{ $origin }
price-result = → <b>{ $name } : { $value }</b>
price-source = <i>{ $source }</i>
price-origin = { $origin ->
    [law] { " " }<i>(texte légal)</i>
    [notice] { " " }<i>(avis de l’assureur)</i>
    [policy] { " " }<i>(saisi pour ce contrat)</i>
    [default] { " " }<i>(valeur par défaut)</i>
   *[other] { "" }
}
price-days = { $number ->
    [0] aucun jour
    [1] 1 jour
   *[other] { $number } jours
}
price-why-note = Coût pour l’entreprise, jamais une somme due par une personne. Les valeurs par défaut ne sont pas des faits : remplacez-les par celles de votre contrat.
price-steps-none = Il n’y a pas encore d’étape à montrer.

price-step-reference_premium = Prime de référence, surprime novice comprise
price-step-coefficient_times_reference = Multipliée par le coefficient
price-step-net_premium = Plus la surprime et les garanties hors clause
price-step-gross_premium = Avec les taxes de chaque garantie
price-step-fleet_net = Somme des primes des véhicules
price-step-fleet_gross = Somme des primes des véhicules, taxes comprises
price-step-claims_of_year = Sinistres d’une année, ramenés au niveau d’aujourd’hui
price-step-burning_cost = Coût des sinistres par véhicule et par an
price-step-pure_premium = Prime pure, avec la charge des gros sinistres
price-step-net_of_expenses = Prime nette, frais de l’assureur compris
price-step-loss_ratio = Rapport sinistres à primes (S/P) des dernières années
price-step-credibility_market = Poids de votre propre expérience, d’après le nombre de véhicules
price-step-credibility_actuarial = Poids de votre propre expérience, d’après le nombre de sinistres : quand il est bas, le S/P tient surtout à la chance
price-step-reaction_factor = Réaction au S/P, pondérée par ce poids
price-step-clamp = Réaction gardée entre la baisse et la hausse les plus fortes
price-step-premium_after_ratio = Prime nette de l’année suivante
price-step-paid_ratio = S/P tel que l’assureur l’imprime
price-step-grid_band = Tranche de la grille du contrat
price-step-grid_band_at_risk = Tranche de la grille : l’assureur pourrait ne pas renouveler
price-step-premium_by_grid = Prime nette d’après la grille
price-step-profit_share = Participation aux bénéfices, versée après l’année
price-step-no_profit_share = Pas de participation aux bénéfices dans ce contrat
price-step-frequency = Fréquence des sinistres
price-step-frequency_change = Écart avec la fréquence habituelle, atténué puis plafonné
price-step-premium_by_frequency = Prime nette d’après la fréquence
price-step-retained_before = Part gardée par l’entreprise avec la franchise d’aujourd’hui
price-step-retained_after = Part gardée par l’entreprise avec l’autre franchise
price-step-deductible_effect = Différence sur ces années
price-step-downtime = Jours sans véhicule
price-step-indirect_costs = Coûts indirects des sinistres dont les jours ne sont pas connus
price-step-admin_costs = Temps passé sur les dossiers
price-step-cost_of_risk = Coût total du risque : ce qui revient compte en moins
price-step-expected_coefficient = Coefficient à prévoir, en moyenne (prévision, pas un chiffre officiel)
price-step-claim_cost_of_year = Prime de référence par l’écart des deux coefficients
price-step-claim_cost = Ce que le sinistre ajoute aux primes de l’entreprise
price-step-premium_per_vehicle = Même prime par véhicule, pour un autre nombre de véhicules
price-step-expected_premium = Prime à prévoir avec ce coefficient moyen

price-quantity-liability_reference = Référence responsabilité civile
price-quantity-other_reference = Référence des autres garanties sous clause
price-quantity-novice_surcharge = Surprime novice sur la responsabilité civile
price-quantity-reference_premium = Prime de référence
price-quantity-coefficient = Coefficient
price-quantity-net_after_coefficient = Prime après coefficient
price-quantity-surcharge = Surprime saisie, sur la responsabilité civile
price-quantity-surcharge_amount = Montant de la surprime
price-quantity-outside_covers = Garanties hors clause
price-quantity-net_premium = Prime nette
price-quantity-gross_premium = Prime taxes comprises
price-quantity-fleet_net = Prime nette de la flotte
price-quantity-fleet_gross = Prime de la flotte, taxes comprises
price-quantity-number_of_vehicles = Véhicules
price-quantity-vehicles_next = Véhicules l’année suivante
price-quantity-year = Année commencée en
price-quantity-years_ago = Années écoulées depuis
price-quantity-year_after = Année après le sinistre
price-quantity-number_of_years = Années regardées
price-quantity-number_of_claims = Sinistres
price-quantity-claims = Coût des sinistres pour l’assureur
price-quantity-claims_of_today = Coût au niveau d’aujourd’hui
price-quantity-vehicle_years_hundredths = Véhicules × années
price-quantity-burning_cost = Coût par véhicule et par an
price-quantity-pure_premium = Prime pure
price-quantity-premium_of_today = Primes au niveau d’aujourd’hui
price-quantity-premiums_paid = Primes payées
price-quantity-loss_ratio = S/P
price-quantity-full_vehicles = Véhicules pour un poids entier
price-quantity-full_claims = Sinistres pour un poids entier
price-quantity-credibility = Poids de l’expérience (crédibilité)
price-quantity-factor = Facteur
price-quantity-kept_factor = Facteur gardé
price-quantity-net_now = Prime nette de cette année
price-quantity-band_from = Tranche à partir d’un S/P de
price-quantity-change = Évolution
price-quantity-premium = Prime
price-quantity-profit_share = Participation aux bénéfices
price-quantity-frequency = Sinistres par véhicule et par an
price-quantity-usual_frequency = Fréquence habituelle des garanties couvertes
price-quantity-deductible = Franchise
price-quantity-retained_before = Gardé avant
price-quantity-retained_after = Gardé après
price-quantity-retained_more = Gardé en plus
price-quantity-downtime_days = Jours sans véhicule
price-quantity-downtime = Coût des jours sans véhicule
price-quantity-cost_without_days = Coût de ces sinistres
price-quantity-indirect = Coûts indirects
price-quantity-admin_hours = Heures
price-quantity-admin = Temps administratif
price-quantity-cost_of_risk = Coût total du risque
price-quantity-deductibles = Franchises
price-quantity-in_house = Réparations gardées en interne
price-quantity-work_accidents = Arrêts de travail
price-quantity-prevention = Prévention
price-quantity-recoveries = Recours
price-quantity-rebates = Ristournes
price-quantity-fault_frequency = Sinistres responsables par véhicule et par an
price-quantity-expected_factor = Facteur attendu
price-quantity-expected_coefficient = Coefficient à prévoir
price-quantity-coefficient_without = Coefficient sans le sinistre
price-quantity-coefficient_with = Coefficient avec le sinistre
price-quantity-more_in_year = En plus cette année-là
price-quantity-claim_cost = En plus, au total
price-quantity-at_fault_claims = Sinistres responsables
price-quantity-at_fault_frequency = Sinistres responsables par véhicule et par an
price-quantity-usual_at_fault_frequency = Fréquence responsable habituelle
price-quantity-extra_over_years = En plus sur ces années
price-quantity-own_costs_over_years = Coûts propres de ces années
price-quantity-net_premiums_worked_out = Primes nettes reconstituées
price-quantity-premiums_supposed = Primes supposées

## Les paramètres, par leur nom

price-quantity-liability_share_permille = Part de la responsabilité civile dans la prime
price-quantity-liability_tax_permille = Taxes sur la responsabilité civile
price-quantity-other_tax_permille = Taxes sur les autres garanties
price-quantity-heavy_liability_tax_permille = Taxes sur la responsabilité civile, plus de 3,5 t
price-quantity-contribution_cents = Contribution fixe par contrat
price-quantity-claim_cap_cents = Plafond par sinistre
price-quantity-trend_permille = Hausse annuelle du coût des sinistres
price-quantity-development_permille = Évolution attendue des sinistres récents
price-quantity-liability_load_permille = Charge des gros sinistres, responsabilité civile
price-quantity-other_load_permille = Charge des gros sinistres, autres garanties
price-quantity-expense_permille = Part des frais dans la prime
price-quantity-target_permille = S/P d’équilibre
price-quantity-market_permille = Hausse générale du marché
price-quantity-most_down_permille = Baisse la plus forte
price-quantity-most_up_permille = Hausse la plus forte
price-quantity-grid = Grille de la clause du contrat
price-quantity-has_profit_share = Participation aux bénéfices prévue
price-quantity-profit_share_permille = Part des bénéfices reversée
price-quantity-profit_threshold_permille = Seuil des bénéfices, en part de la prime
price-quantity-frequency_weight_permille = Poids de la fréquence
price-quantity-frequency_clamp_permille = Limite de l’effet de la fréquence
price-quantity-indirect_permille = Coûts indirects, en part du coût direct
price-quantity-day_cost_cents = Coût d’un jour sans véhicule
price-quantity-admin_hour_cents = Coût d’une heure administrative
