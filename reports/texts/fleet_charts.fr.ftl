# Les images de /flotte, et leur équivalent en texte.

fleet-kicker-bridge = Prime annuelle HT
fleet-kicker-ratio = Sinistres à primes (S/P)
fleet-kicker-mean = Coefficient pédagogique interne
fleet-kicker-incidents = Incidents par mois et par site
fleet-kicker-type = { $event } par trimestre
fleet-kicker-sites = Sinistres responsables par site
fleet-kicker-frequency = Fréquence des sinistres responsables
fleet-vehicles = { $number ->
    [one] { $number } véhicule
   *[other] { $number } véhicules
}
fleet-period = { $first } – { $last }
fleet-rest = Le reste

## La prime, du coefficient 1,00 à la prochaine échéance

fleet-title-bridge-none = Aucune prime n’est encore connue
fleet-title-bridge-both = Le bonus rapporte { $bonus }, le malus en reprend { $malus }
fleet-title-bridge-bonus = Le bonus rapporte { $bonus }, aucun malus ne l’entame
fleet-title-bridge-malus = Le malus ajoute { $malus }, aucun bonus ne le compense
fleet-title-bridge-neither = La prime est à son niveau de référence
fleet-bar-reference = Prime de référence
fleet-bar-bonus = Bonus
fleet-bar-malus = Malus
fleet-bar-surcharge = Surprimes
fleet-bar-other = Autres écarts
fleet-bar-actual = Prime { $year }
fleet-bar-coming-bonus = Bonus à venir
fleet-bar-coming-malus = Malus à venir
fleet-bar-coming-other = Autres effets
fleet-bar-projected = Prime { $next }
fleet-note-reference = coefficient 1,00
fleet-note-bonus-plain = années sans sinistre
fleet-note-bonus = { $number ->
    [0] aucun véhicule
    [one] sur { $number } véhicule
   *[other] sur { $number } véhicules
}
fleet-note-malus-plain = sinistres responsables
fleet-note-malus = { $number ->
    [0] aucun véhicule
    [one] sur { $number } véhicule
   *[other] sur { $number } véhicules
}
fleet-note-surcharge = fixées au contrat
fleet-note-other = contrat, clause
fleet-note-actual = coefficient moyen { $mean }
fleet-note-coming-bonus-plain = années sans sinistre
fleet-note-coming-bonus = { $number ->
    [0] aucun véhicule
    [one] sur { $number } véhicule
   *[other] sur { $number } véhicules
}
fleet-note-coming-malus-plain = sinistres décidés
fleet-note-coming-malus = { $number ->
    [0] aucun véhicule
    [one] sur { $number } véhicule
   *[other] sur { $number } véhicules
}
fleet-note-coming-other = contrat, clause
fleet-note-projected = projection
fleet-source-bridge = Effet = référence × (coefficient officiel − 1). Coût de l’entreprise.
fleet-source-bridge-default = Une partie des primes est une valeur par défaut.
fleet-source-bridge-next = La projection ne compte que les sinistres déjà décidés.
fleet-empty-bridge-1 = Saisissez la prime de l’avis d’échéance,
fleet-empty-bridge-2 = ou la prime de référence des véhicules : /contracts
fleet-say-bar = { $name } : { $amount }
fleet-say-bar-note = { $name } ({ $note }) : { $amount }

## S/P par année

fleet-title-ratio-none = Pas encore de prime à comparer
fleet-title-ratio = { $share } de S/P sur { $years ->
    [one] une année
    [2] deux ans
   *[other] trois ans
}, { $place ->
    [low] une zone confortable
    [middle] une zone à surveiller
   *[high] une zone élevée
}
fleet-ratio-amounts = { $claims } de sinistres, { $premium } de primes
fleet-ratio-running = { $year }, en cours
fleet-ratio-no-premium = prime inconnue
fleet-ratio-target = seuil { $share }
fleet-ratio-legend-closed = réglés
fleet-ratio-legend-open = encore ouverts
fleet-source-ratio = Sinistres à la charge de l’assureur, sur la prime nette de l’année.
fleet-source-ratio-target = Seuil { $share } : { $is_default ->
    [yes] valeur par défaut
   *[other] valeur du contrat
}. Barre coupée à { $cut }.
fleet-source-ratio-default = Seuil { $share } : { $is_default ->
    [yes] valeur par défaut
   *[other] valeur du contrat
}. Primes ou coûts par défaut inclus.
fleet-empty-ratio-1 = Il faut la prime d’une année au moins :
fleet-empty-ratio-2 = saisissez l’avis d’échéance dans /contracts
fleet-say-ratio = { $year } : { $share } ({ $claims } de sinistres, { $premium } de primes)
fleet-say-ratio-open = { $year } : { $share } ({ $claims } de sinistres dont { $open } ouverts, { $premium } de primes)
fleet-say-ratio-none = { $year } : prime inconnue
fleet-say-zones = Repères : { $low } et { $high } ; seuil { $target }.

## Coefficient moyen

fleet-mean-plain = moyenne simple
fleet-mean-weighted = pondérée par les primes
fleet-mean-people = personnes
fleet-title-mean-alike = { $mean } en moyenne simple, autant pondérée par les primes
fleet-title-mean-heavier = { $mean } en moyenne, mais { $weighted } pondérée par les primes
fleet-title-mean-lighter = { $mean } en moyenne, et { $weighted } pondérée par les primes
fleet-say-weighted = Pondérée par les primes de référence : { $weighted }.
fleet-say-no-weighted = Moyenne pondérée par les primes : pas encore montrée.

## Incidents

fleet-title-incidents = { $number ->
    [0] Aucun incident déclaré
    [one] { $number } incident déclaré
   *[other] { $number } incidents déclarés
} en { $months } mois
fleet-title-incidents-peak = { $number ->
    [one] { $number } incident
   *[other] { $number } incidents
} en { $months } mois, le plus en { $month }
fleet-title-incidents-none = Ces mois ne sont pas montrés : moins de cinq personnes
fleet-title-type = { $event } : { $number } en quatre trimestres
fleet-title-type-none = { $event } : ce type n’est pas montré à part
fleet-incidents-total = Total
fleet-source-incidents = Par mois d’envoi, une seule échelle. Tiret : non montré.
fleet-source-type = Par trimestre d’envoi. Tiret : réuni à d’autres types.
fleet-source-floor = Aucun chiffre sur moins de cinq personnes, ni seul ni par différence.
fleet-say-incidents-row = { $name } : { $number }
fleet-say-incidents = Par site : { $rows }.
fleet-say-periods = Par mois : { $periods }.
fleet-say-quarters = Par trimestre : { $periods }.
fleet-say-period = { $period }, { $number }
fleet-quarter = T{ $quarter } { $year }

## Fréquence et sites

fleet-title-sites-none = Pas encore assez de mois pour comparer les sites
fleet-title-sites-alike = Aucun écart établi entre les sites
fleet-title-sites-apart = { $above ->
    [0] { $below ->
        [one] Un site est sous la moyenne
       *[other] { $below } sites sont sous la moyenne
    }
    [one] { $below ->
        [0] Un site est au-dessus de la moyenne
        [one] Un site au-dessus de la moyenne, un en dessous
       *[other] Un site au-dessus de la moyenne, { $below } en dessous
    }
   *[other] { $below ->
        [0] { $above } sites sont au-dessus de la moyenne
        [one] { $above } sites au-dessus de la moyenne, un en dessous
       *[other] { $above } sites au-dessus de la moyenne, { $below } en dessous
    }
}
fleet-title-sites-few = Pas assez de données pour comparer les sites
fleet-sites-mean = moyenne { $rate }
fleet-sites-unknown = pas assez de données
fleet-sites-hidden = non montré
fleet-standing-above = au-dessus
fleet-standing-below = en dessous
fleet-standing-alike = pas d’écart établi
fleet-sites-label = { $name } · { $number }
fleet-sites-left-out = { $number ->
    [one] Un site de plus n’a pas la place ici.
   *[other] { $number } sites de plus n’ont pas la place ici.
}
fleet-sites-legend = Pour 100 véhicules par an, { $period }
fleet-source-sites = Bande : 9 chances sur 10 d’y être. Après le point : sinistres.
fleet-title-frequency-none = Il faut douze mois montrés pour une fréquence
fleet-title-frequency = { $rate } { $number ->
    [one] sinistre responsable
   *[other] sinistres responsables
} pour 100 véhicules par an
fleet-frequency-band = 9 chances sur 10
fleet-frequency-axis = Douze mois glissants, pour 100 véhicules par an
fleet-source-frequency = Chaque point : douze mois qui se terminent ce mois-là.
fleet-empty-months-1 = Les chiffres de groupe se publient chaque mois,
fleet-empty-months-2 = pour cinq personnes et plus.
fleet-say-frequency = Douze mois jusqu’à { $month } : { $rate } pour 100 véhicules par an (entre { $low } et { $high }, 9 chances sur 10 ; { $number ->
    [one] { $number } sinistre
   *[other] { $number } sinistres
}).
fleet-say-frequency-before = Un an plus tôt : { $rate }.
fleet-say-site = { $name } : { $rate } ({ $low } à { $high }), { $standing }
fleet-say-site-none = { $name } : { $standing }
fleet-say-mean = Moyenne : { $rate } pour 100 véhicules par an.
