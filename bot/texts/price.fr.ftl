## « Pourquoi ? » d’une prime : les étapes du calcul, et les paramètres d’un contrat

price-step = <b>{ $number }. { $rule }</b>
price-line = { $name } : { $value }{ $origin }
price-result = → <b>{ $name } : { $value }</b>
price-source = <i>{ $source }</i>
price-source-annex = <i>annexe { $annex }, art. { $first }{ $last ->
    [none] {""}
   *[other] { " " }et { $last }
}</i>
price-origin = { $origin ->
    [law] { " " }<i>(texte légal)</i>
    [notice] { " " }<i>(imprimé par l’assureur)</i>
    [policy] { " " }<i>(saisi pour ce contrat)</i>
    [default] { " " }<i>(valeur par défaut)</i>
   *[other] { "" }
}
price-days = { $number ->
    [0] aucun jour
    [1] 1 jour
   *[other] { $number } jours
}
price-why-coefficient = Un coefficient est ici celui d’un contrat : le coefficient officiel, ou ce qu’il deviendrait.
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
price-step-credibility_actuarial = Poids de votre propre expérience, d’après le nombre de sinistres à attendre : quand il est bas, le S/P relève surtout du hasard
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
price-step-claim_cost_of_year = Prime de référence par l’écart des deux coefficients
price-step-claim_cost = Ce que le sinistre ajoute aux primes de l’entreprise
price-step-premium_with_claim = Primes de ces années, avec le sinistre
price-step-premium_without_claim = Les mêmes, sans le sinistre
price-step-avoided_claim = Ce qu’un sinistre évité laisse à l’entreprise
price-step-premium_per_vehicle = Même prime par véhicule, pour un autre nombre de véhicules
price-step-expected_premium = Prime à prévoir avec ce coefficient moyen
price-step-notice_rest = Plus ce que l’avis compte à côté des véhicules : remise, arrondi, garanties hors clause

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
price-quantity-heavy_share = Part des véhicules de plus de 3,5 t dans la prime
price-quantity-expected_claims = Sinistres à attendre, à la fréquence habituelle
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
price-quantity-expected_coefficient = Coefficient à prévoir
price-quantity-coefficient_without = Coefficient sans le sinistre
price-quantity-coefficient_with = Coefficient avec le sinistre
price-quantity-more_in_year = En plus cette année-là
price-quantity-claim_cost = En plus, au total
price-quantity-with_claim = Avec le sinistre
price-quantity-without_claim = Sans le sinistre
price-quantity-avoided_claim = Valeur d’un sinistre évité
price-quantity-mean_cost = Coût moyen d’un sinistre
price-quantity-fleet_premium = Prime de la flotte
price-quantity-vehicles_with_defaults = Véhicules avec une valeur par défaut
price-quantity-budget = Budget de prévention
price-quantity-saved_after_budget = Économisé, budget déduit
price-quantity-paid_too_much = Payé en trop
price-quantity-coefficient_unexplained = Coefficient non expliqué
price-quantity-deductible_now = Franchise d’aujourd’hui
price-quantity-claims_below_deductible = Sinistres sous la franchise
price-quantity-capped_off = Au-delà du plafond
price-quantity-counted = Compté jusqu’au plafond
price-quantity-example_grids = Grilles d’exemple
price-quantity-coefficients_supposed = Coefficients supposés
price-quantity-contracts_left_out = Contrats laissés de côté, trop peu connus
price-quantity-at_fault_claims = Sinistres responsables
price-quantity-at_fault_frequency = Sinistres responsables par véhicule et par an
price-quantity-usual_at_fault_frequency = Fréquence responsable habituelle
price-quantity-extra_over_years = En plus sur ces années
price-quantity-own_costs_over_years = Coûts propres de ces années
price-quantity-net_premiums_worked_out = Primes nettes reconstituées
price-quantity-premiums_supposed = Primes supposées
price-quantity-notice_rest = Écart entre l’avis et la somme des véhicules

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

## L’écran de la prime d’un contrat

price-title = <b>Prime du contrat { $contract }</b> · { $insurer }
price-now = Prime nette de cette année : <b>{ $net }</b> ({ $origin ->
    [notice] avis de l’assureur
    [notice_of_clause] avis de l’assureur : sans l’assistance et les autres garanties hors clause
    [policy] saisie d’après le contrat
   *[record] calculée, aucun montant de l’assureur n’est saisi
})
price-vehicles = { $number ->
    [1] Un véhicule
   *[other] { $number } véhicules
}
price-both = <b>Les deux régimes, côte à côte</b>
price-by-coefficient = • Véhicule par véhicule, au coefficient : { $net } nets, { $gross } taxes comprises
price-by-claims = • En contrat de flotte, d’après vos sinistres, l’an prochain : { $net } nets, { $gross } taxes comprises
price-by-claims-none = • En contrat de flotte : pas encore d’année de sinistres et de primes à regarder
price-next = { $regime ->
    [statutory] <b>L’an prochain, si c’était un contrat de flotte</b> (prévisions, pas des offres)
   *[other] <b>L’an prochain, méthode par méthode</b> (prévisions, pas des offres)
}
price-weight = Poids de votre propre expérience : { $weight }, d’après { $claims ->
    [0] aucun sinistre
    [1] un sinistre
   *[other] { $claims } sinistres
} en { $years ->
    [1] un an
   *[other] { $years } ans
}.{ $luck ->
    [yes] { " " }À ce poids, le S/P relève surtout du hasard.
   *[no] { "" }
}
price-own-source = hypothèse de Bonroute, à remplacer
price-model-line = • { $model } : { $net }
price-model = { $model ->
    [net] au coefficient
    [gross] taxes comprises
    [loss_ratio] réaction au S/P
    [burning_cost] coût des sinistres
    [grid] grille du contrat
    [frequency] fréquence
    [claim_cost] un sinistre responsable, en 5 ans
    [profit_share] participation aux bénéfices
   *[after] S/P, taxes comprises
}
price-planning =
    <b>À prévoir, au coefficient</b> (prévision, pas un coefficient officiel)
    • À la prochaine échéance, en moyenne : { $value }, pour { $frequency } de sinistres responsables par véhicule et par an{ $awaiting ->
        [0] { "" }
        [1] { " " }(un sinistre responsable déjà survenu est compté)
       *[other] { " " }({ $awaiting } sinistres responsables déjà survenus sont comptés)
    }
    • Un sinistre responsable ajouterait { $claim } aux primes de l’entreprise en { $horizon } ans ; il faut environ { $undone } ans sans sinistre pour l’effacer
    • Sous { $even } de risque par an, les baisses l’emportent sur les hausses
price-has-defaults = Un coefficient ou une prime de référence manque : des valeurs par défaut les remplacent ici.
price-default-parameters = { $number ->
    [1] Un paramètre de ces prévisions est une valeur par défaut : remplacez-le par celui de votre police.
   *[other] { $number } paramètres de ces prévisions sont des valeurs par défaut : remplacez-les par ceux de votre police.
}
price-profit-share = Participation aux bénéfices de la dernière année finie : <b>{ $amount }</b> à recevoir, d’après votre police
price-empty = Rien à calculer pour l’instant : ce contrat n’a pas de véhicule en service. Ajoutez-en depuis le contrat.
price-button = Prime et paramètres
price-button-why = Pourquoi ? { $model }
price-button-parameters = Paramètres du calcul
price-button-contract = Retour au contrat
price-button-price = Retour à la prime
price-why-title = <b>Pourquoi ? Contrat { $contract }, { $model } : { $amount }</b>

## La liste des paramètres, et un paramètre

price-list-title = <b>Paramètres du contrat { $contract }</b>
price-list-intro = Chacun a une valeur par défaut, marquée comme telle ; celle de votre police la remplace. Touchez un paramètre pour le lire ou le changer.
price-parameter-line = • { $name } : { $value }{ $origin }
price-parameter-title = <b>{ $name }</b> · contrat { $contract }
price-parameter-value = Aujourd’hui : <b>{ $value }</b>{ $origin }
price-parameter-default = Valeur par défaut : { $value } ({ $source })
price-bounds = De { $least } à { $most }.
price-switch = { $value ->
    [yes] oui
   *[no] non
}
price-credibility = { $value ->
    [market] usage du marché (véhicules / 50)
   *[actuarial] règle actuarielle (√(sinistres à attendre / 1082))
}
price-grid-empty = aucune tranche
price-grid-size = { $number ->
    [1] une tranche
   *[other] { $number } tranches
}
price-grid-line = • S/P à partir de { $start } : { $change }{ $risk ->
    [yes] { " " }(renouvellement menacé)
   *[no] { "" }
}
price-button-edit = Modifier
price-button-choose = { $value }
price-button-default = Revenir à la valeur par défaut
price-button-undo = ↩ Annuler la dernière saisie
price-button-history = Historique
price-button-parameter = Retour au paramètre
price-button-list = Tous les paramètres
price-kept = C’est noté, à partir d’aujourd’hui. Les valeurs d’avant restent dans l’historique.
price-reset = La valeur par défaut s’applique de nouveau.
price-undone = La dernière saisie est annulée : la valeur d’avant s’applique de nouveau.
price-history-title = <b>Historique</b> · { $name } · contrat { $contract }
price-history-none = Personne n’a encore saisi de valeur : la valeur par défaut s’applique.
price-history-line = • { $date } : { $value }{ $kind ->
    [undo] { " " }(annulation)
   *[entry] { "" }
}
price-history-default = valeur par défaut
price-refused = { $reason ->
    [unknown] Ce paramètre n’existe plus.
    [same] Cette valeur s’applique déjà : rien n’a changé.
    [changed] Une autre valeur a été saisie depuis, ou c’est déjà annulé : rien n’a changé.
   *[other] Cette valeur ne convient pas : rien n’a été enregistré.
}

price-ask = { $kind ->
    [rate] Écrivez un pourcentage, par exemple « 72 » ou « 4,5 % ».
    [amount] Écrivez un montant en euros, par exemple « 50 000 » ou « 35,50 ».
   *[development] Écrivez trois pourcentages, de l’année la plus ancienne à la plus récente, par exemple « 100 105 120 ».
}
price-not-understood = <b>{ $name }</b> : je n’ai pas compris cette valeur. { $ask }
price-out-of-bounds = <b>{ $name }</b> : la valeur doit aller de { $least } à { $most }. Rien n’a été enregistré ; écrivez-en une autre.
price-wrong-length = <b>{ $name }</b> : { $most } valeurs sont attendues au plus. Rien n’a été enregistré.
price-wrong-order = <b>{ $name }</b> : les tranches vont d’un S/P de 0 % à 500 %, chacune plus haute que la précédente. Rien n’a été enregistré.
price-same = <b>{ $name }</b> : cette valeur s’applique déjà. Rien n’a changé.

price-grid-form = <b>Grille de la clause</b> · contrat { $contract }
price-grid-ask =
    Recopiez la grille de votre police, une tranche par ligne : S/P de départ, deux-points, évolution de la prime. Par exemple :
    <code>0 : -10</code>
    <code>60 : 0</code>
    <code>100 : +35 !</code>
    Le « ! » marque une tranche où le renouvellement est menacé. Une tranche de même départ remplace l’ancienne.
price-grid-illustrative = Cette grille est un <b>exemple</b>, pas un usage du marché : aucune grille type n’est publiée. Remplacez-la par celle de votre police avant de vous y fier.
price-grid-not-understood = Une ligne n’a pas la forme « S/P : évolution », par exemple <code>72 : +10</code>. Rien n’a été ajouté.
price-button-grid-keep = Enregistrer la grille
price-button-grid-last = Retirer la dernière tranche
price-button-grid-example = Partir de l’exemple

price-help-liability_share_permille = Quelle part de la prime paie la responsabilité civile, quand le contrat ne le dit pas. Sert aux taxes d’un contrat de flotte.
price-help-liability_tax_permille = Taxe et contributions au fonds de garantie sur la responsabilité civile.
price-help-other_tax_permille = Taxe sur les dommages, le vol, le bris de glace et le reste.
price-help-heavy_liability_tax_permille = Taxe et contributions sur la responsabilité civile d’un utilitaire de plus de 3,5 t.
price-help-contribution_cents = Contribution fixe ajoutée à chaque contrat ; son montant vient d’un décret.
price-help-claim_cap_cents = Au-delà, le coût d’un sinistre ne compte plus : la charge des gros sinistres le remplace.
price-help-trend_permille = De combien le coût d’un même sinistre augmente chaque année.
price-help-development_permille = Un sinistre récent coûte souvent plus à la fin qu’au début : par combien multiplier chacune des trois dernières années.
price-help-liability_load_permille = Ce que l’assureur ajoute à la responsabilité civile pour les sinistres au-delà du plafond.
price-help-other_load_permille = La même charge pour les autres garanties.
price-help-expense_permille = Part de la prime nette qui paie les frais et commissions de l’assureur.
price-help-target_permille = Le S/P auquel l’assureur ne gagne ni ne perd. Les assureurs visent souvent plus bas : 60 ou 70 %.
price-help-credibility = Combien vos propres sinistres pèsent face à la moyenne : selon le nombre de véhicules, ou selon le nombre de sinistres à attendre d’une flotte de cette taille (un sinistre de plus n’y change rien).
price-help-market_permille = De combien toutes les primes augmentent, quoi que fasse votre flotte.
price-help-most_down_permille = L’assureur ne baisse pas la prime de plus que cela en une fois.
price-help-most_up_permille = L’assureur n’augmente pas la prime de plus que cela en une fois.
price-help-grid = Ce que dit la clause de votre police : pour chaque S/P, l’évolution de la prime. Vide tant que personne ne l’a recopiée.
price-help-has_profit_share = Votre police rend-elle une part de la prime quand les sinistres sont bas ? Lisez-la : les noms varient.
price-help-profit_share_permille = Part du bénéfice qui revient à l’entreprise, après l’année.
price-help-profit_threshold_permille = Le bénéfice se compte sous cette part de la prime.
price-help-frequency_weight_permille = Quelle part de l’écart de fréquence passe dans la prime.
price-help-frequency_clamp_permille = La fréquence ne change pas la prime de plus que cela, en hausse comme en baisse.
price-help-indirect_permille = Coûts indirects ajoutés au coût direct, tant que les jours sans véhicule ne sont pas saisis.
price-help-day_cost_cents = Ce que coûte un jour sans le véhicule : location, organisation. Environ 120 € pour un fourgon.
price-help-admin_hour_cents = Ce que coûte une heure passée sur un dossier.
