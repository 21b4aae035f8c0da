## Les « et si… » d’une flotte : /simulate

command-simulate = Et si… sur la prime de la flotte
fleetif-start-button = 🔮 Et si…
fleetif-no-contract =
    <b>Et si…</b>
    Aucun contrat n’est encore saisi : ajoutez-en un avec /contracts, ou importez-les.
fleetif-contracts =
    <b>Et si…</b>
    Pour quel contrat ?
fleetif-all = Tous les contrats
fleetif-other-contract = Un autre contrat
fleetif-title = <b>{ $name }</b>
fleetif-asked = { $asked }
fleetif-one-contract = <i>Cette question se pose contrat par contrat : la réponse vaut pour celui-ci seul.</i>
fleetif-group-people = <b>Conduire autrement</b>
fleetif-group-contract = <b>Le contrat</b>
fleetif-group-fleet = <b>Le parc et ses sinistres</b>
fleetif-question = • { $question }
fleetif-note = Chaque réponse est une estimation et un coût de l’entreprise, jamais une somme due par une personne. L’assureur décide de son prix.
fleetif-name-fewer_claims = Moins d’accidents
fleetif-name-one_more_claim = Un accident de plus
fleetif-name-claim_free = Sans accident
fleetif-name-novices = Des novices
fleetif-name-deductible = Franchise
fleetif-name-mono_or_fleet = Mono ou flotte
fleetif-name-two_grids = Deux clauses
fleetif-name-use_change = Autre usage
fleetif-name-growth = Parc agrandi
fleetif-name-large_claim = Gros sinistre
fleetif-name-reclassified = Recours gagné
fleetif-name-prevention = Prévention
fleetif-ask-fewer_claims = Et si les accidents responsables diminuaient ?
fleetif-ask-one_more_claim = Et si un véhicule avait un accident responsable de plus ?
fleetif-ask-claim_free = Et si un véhicule restait sans accident ?
fleetif-ask-novices = Et si des conducteurs novices arrivaient ?
fleetif-ask-deductible = Et si la franchise changeait ?
fleetif-ask-mono_or_fleet = Et si le même parc était assuré sous l’autre régime ?
fleetif-ask-two_grids = Et si la clause d’un autre assureur s’appliquait ?
fleetif-ask-use_change = Et si l’usage d’un véhicule changeait ?
fleetif-ask-growth = Et si le parc grandissait ?
fleetif-ask-large_claim = Et si un gros sinistre arrivait, plafonné ou non ?
fleetif-ask-reclassified = Et si un recours réduisait une responsabilité ?
fleetif-ask-prevention = Et si vous investissiez dans la prévention ?
fleetif-values = <i>{ $values }</i>
fleetif-value = { $name } : { $value }
fleetif-choice-fewer = accidents en moins
fleetif-choice-years = durée
fleetif-choice-vehicle = véhicule
fleetif-choice-liability = responsabilité
fleetif-choice-deductible = franchise
fleetif-choice-guarantee = garantie
fleetif-choice-number = novices
fleetif-choice-surcharge = surprime
fleetif-choice-month = arrivée
fleetif-choice-cost = coût
fleetif-choice-vehicles = véhicules
fleetif-choice-budget = budget
fleetif-choice-effect = accidents évités
fleetif-choice-use = usage
fleetif-choice-claim = sinistre
fleetif-choice-contract = contrat
fleetif-choice-first = première clause
fleetif-choice-second = seconde clause
fleetif-years = { $number ->
    [one] { $number } an
   *[other] { $number } ans
}
fleetif-use = { $use ->
    [private] privé et trajet
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
}
fleetif-guarantee = { $guarantee ->
    [liability] responsabilité civile
    [injury] dommages corporels
    [damage] dommages
    [theft] vol
    [glass] bris de glace
   *[other] autre
}
fleetif-grid = { $bands ->
    [one] { $bands } tranche
   *[other] { $bands } tranches
}
fleetif-unknown = ?
fleetif-claim = { $date }, { $cost }
fleetif-menu = Tous les « et si »
fleetif-back = Retour à la réponse
fleetif-before = ◀ { $name }
fleetif-after = { $name } ▶
fleetif-contract = Le contrat
fleetif-fleet = La flotte
fleetif-range = 📈 Fourchette du renouvellement
fleetif-range-title = Le renouvellement en fourchette
fleetif-range-note = Les sinistres sont tirés au sort d’après la fréquence et les coûts de la flotte : 8 fois sur 10 la prime tombe dans la bande. Le marché et l’assureur peuvent faire autrement.
fleetif-defaults = { $number ->
    [one] ⚙️ { $number } valeur par défaut : voir « Pourquoi ? ».
   *[other] ⚙️ { $number } valeurs par défaut : voir « Pourquoi ? ».
}
fleetif-why-label = <i>Chaque coefficient est un coefficient officiel, ou sa prévision.</i>
fleetif-refused = { $reason ->
    [nothing_there] { $field ->
        [vehicle] Il n’y a pas ici de véhicule sous la clause légale de bonus-malus : cette question ne s’y pose pas. Choisissez une autre question, ou un autre contrat.
        [claim] Il n’y a pas ici de sinistre responsable à reclasser. Choisissez une autre question.
       *[contract] Cette question se pose pour un contrat de flotte, tarifé d’après ses sinistres. Choisissez une autre question, ou un autre contrat.
    }
    [too_few] Il faut plus de trois voitures, sans compter celles en location longue durée ou en crédit-bail, pour qu’un contrat de flotte soit possible (art. A121-2). Choisissez une autre question.
    [no_years] Aucune année de ce contrat n’a commencé : il n’y a rien d’où partir. Saisissez l’avis d’échéance ou sa date.
    [no_exposure] Aucun véhicule n’a été assuré sur ces années. Rattachez les véhicules au contrat.
    [no_vehicles] Aucun véhicule n’est rattaché à ce contrat. Rattachez-les, puis revenez.
    [no_premium] La prime de ce contrat n’est pas connue. Saisissez l’avis d’échéance, puis revenez.
    [no_grid] La clause de ce contrat n’est pas saisie. Saisissez-la dans ses paramètres, puis revenez.
   *[other] Cette question ne peut pas être posée ici avec ces valeurs. Choisissez-en d’autres.
}
fleetif-lesson-premium_follows_slowly = 💡 La prime suit lentement : l’assureur regarde trois années.
fleetif-lesson-own_costs_fall_at_once = 💡 Franchises et immobilisations, elles, baissent tout de suite.
fleetif-lesson-one_claim_takes_years = 💡 Un accident se paie sur plusieurs années, pas une seule.
fleetif-lesson-clean_years_pay = 💡 Chaque année sans accident responsable fait baisser le coefficient suivant.
fleetif-lesson-compare_over_years = 💡 Comparez sur plusieurs années : la moins chère la première année ne le reste pas toujours.
fleetif-lesson-deductible_moves_cost = 💡 Une franchise plus haute déplace le coût : moins de prime, plus à la charge de l’entreprise.
fleetif-lesson-novice_fades = 💡 La surprime novice diminue de moitié chaque année sans accident responsable.
fleetif-lesson-cap_shares_large_claims = 💡 Le plafond limite ce qui compte pour votre contrat ; le reste est partagé entre toutes les flottes.
fleetif-lesson-credibility_grows = 💡 Plus le parc est grand, plus vos propres sinistres comptent.
fleetif-lesson-prevention_pays_back = 💡 À cet effet, la prévention rapporte plus qu’elle ne coûte.
fleetif-lesson-prevention_does_not_pay_back = 💡 À cet effet, le budget n’est pas couvert par les économies : reste ce qui ne se compte pas en euros.
fleetif-lesson-use_changes_rates = 💡 L’usage change les taux : −7 % par an au lieu de −5 %, +20 % par accident au lieu de +25 %.
fleetif-lesson-read_the_grid = 💡 La clause de votre police fait foi : saisissez-la telle quelle.
fleetif-lesson-renewal_at_risk = 💡 À ce niveau, l’assureur pourrait ne pas renouveler : parlez-en tôt à votre courtier.
fleetif-lesson-appeal_within_two_years = 💡 Une responsabilité corrigée compte pendant deux ans après l’échéance qui suit le sinistre.
fleetif-lesson-too_late_to_rectify = 💡 Plus de deux ans après l’échéance qui suit le sinistre, rien n’est plus corrigé.
fleetif-lesson-mostly_luck = 💡 Avec si peu de sinistres, le résultat tient surtout à la chance.
fleetif-milestone-back_at_start = 🏁 De retour à 1,00 le { $date }.
fleetif-milestone-at_floor = 🏁 Au plus bas, 0,50, le { $date }.
fleetif-milestone-out_of_window = 🏁 Il ne compte plus à partir du { $date }.
fleetif-milestone-novices_join = 🏁 Arrivée le { $date }.
fleetif-milestone-surcharge_gone = 🏁 Plus de surprime à partir du { $date }.
fleetif-milestone-claim_caught_up = 🏁 Rattrapé le { $date }.
fleetif-milestone-paid_back = 🏁 Amorti le { $date }.
fleetif-milestone-rectified_until = 🏁 Peut être corrigé jusqu’au { $date }.
fleetif-finding-credibility = Poids de votre propre expérience : { $value }
fleetif-finding-credibility_before = Poids de votre expérience aujourd’hui : { $value }
fleetif-finding-credibility_after = Poids de votre expérience ensuite : { $value }
fleetif-finding-extra_over_years = Différence de prime sur toutes ces années : { $value }
fleetif-finding-own_costs_over_years = À la charge de l’entreprise sur ces années, différence : { $value }
fleetif-finding-coefficient_before = Coefficient officiel sans cela : { $value }
fleetif-finding-coefficient_after = Coefficient officiel avec cela (prévision) : { $value }
fleetif-finding-deductible_now = Franchise d’aujourd’hui : { $value }
fleetif-finding-retained_more = Gardé en plus par l’entreprise : { $value }
fleetif-finding-claims_below_deductible = Sinistres sous la franchise : { $value }
fleetif-finding-counted = Compté pour votre contrat : { $value }
fleetif-finding-capped_off = Au-delà du plafond, partagé : { $value }
fleetif-finding-per_vehicle_before = Par véhicule aujourd’hui : { $value }
fleetif-finding-per_vehicle_after = Par véhicule ensuite : { $value }
fleetif-finding-budget = Budget : { $value }
fleetif-finding-saved_after_budget = Économisé sur la prime nette et les frais connus, budget déduit : { $value }
fleetif-finding-saved_in_all = Économisé avec en plus les taxes et les coûts indirects estimés : { $value }
fleetif-finding-break_even_before = Fréquence d’équilibre aujourd’hui : { $value }
fleetif-finding-break_even_after = Fréquence d’équilibre ensuite : { $value }
fleetif-finding-vehicles_under_the_clause = Restent sous la clause légale (location longue durée, crédit-bail, ou trop peu de voitures ; art. A121-2) : { $value }
fleetif-finding-uncapped = Prime si ce sinistre comptait en entier : { $value }
fleetif-finding-loss_ratio = S/P du contrat : { $value }
fleetif-finding-paid_too_much = Payé en trop jusqu’ici : { $value }

## Étapes et quantités que seuls les « et si » ont

price-step-several_vehicles = Plusieurs véhicules comme celui-ci
price-step-novices = Surprime des novices, à partir de leur arrivée
price-step-saved_in_all = Économie avec les taxes et les coûts indirects
price-step-renewal_range = Fourchette du renouvellement, par tirage des sinistres
price-quantity-draws = Tirages
price-quantity-number_of_contracts = Contrats
price-quantity-low_premium = Une fois sur dix, moins de
price-quantity-middle_premium = Au milieu
price-quantity-high_premium = Une fois sur dix, plus de
price-quantity-share_of_year = Part de l’année
price-step-large_claim_added = Avec ce que le gros sinistre ajoute à lui seul
price-quantity-large_claim = Gros sinistre, dans la prime
price-quantity-tax_saved = Taxes en moins
price-quantity-indirect_saved = Coûts indirects en moins
price-quantity-saved_in_all = Économisé en tout
price-step-market_rises = Avec la hausse du marché, comme pour une flotte
price-step-fleet_and_clause = La flotte, et à côté les véhicules qui restent sous la clause légale
price-quantity-number_of_renewals = Renouvellements
price-quantity-vehicles_under_the_clause = Véhicules qui restent sous la clause légale
price-quantity-share_of_fleet = Part de la prime qui peut être en flotte
