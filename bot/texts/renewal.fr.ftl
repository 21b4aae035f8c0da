## La clôture d’une année, et celle d’un mois pour la flotte

renewal-title = <b>Votre échéance du { $date }</b>
renewal-title-of = <b>{ $name } · échéance du { $date }</b>
renewal-value = { $change ->
    [lower] { $whose ->
        [own] Votre
       *[other] Le
    } { $label } passe de { $before } à <b>{ $after }</b>.
    [higher] { $whose ->
        [own] Votre
       *[other] Le
    } { $label } passe de { $before } à <b>{ $after }</b>.
   *[same] { $whose ->
        [own] Votre
       *[other] Le
    } { $label } reste à <b>{ $after }</b>.
}
renewal-why = <b>Pourquoi</b>
renewal-step = • { $reason } ({ $article })
renewal-facts-corrected = Des faits de l’historique ont été corrigés depuis. « Pourquoi ? » montre le calcul tel qu’il est aujourd’hui.
renewal-changed-since = Depuis, une décision ou une correction l’a changé : il est aujourd’hui de <b>{ $value }</b>. Ce message garde ce qui a été trouvé ce jour-là.
renewal-next = <b>Et ensuite</b>
renewal-button-statement = Bilan annuel (PDF)
renewal-button-last = Ma dernière échéance
renewal-button-last-of = Sa dernière échéance

renewal-month-title =
    <b>Effet sur la prime : { $month }</b>
    { $unit }
renewal-month-meaning = <i>D’après le { $label }, un ordre de grandeur : prime de référence × variation du coefficient, pour un an, avant taxes. C’est un coût de l’entreprise ; personne ne doit rien.</i>
renewal-month-realised = Échéances du mois : <b>{ $amount }</b>
renewal-month-realised-about = Échéances du mois : environ <b>{ $amount }</b>
renewal-month-reductions = • années sans sinistre responsable : environ { $amount }, { $number } personnes
renewal-month-increases = • sinistres responsables : environ { $amount }, { $number } personnes
renewal-month-coming = Décisions du mois, aux échéances qui les compteront : environ <b>{ $amount }</b>. Elles y seront comptées à leur tour : ne les ajoutez pas.
renewal-month-nothing = Aucune échéance de ce mois n’a de montant : { $amount }.
renewal-month-soon = Les chiffres des unités arrivent le premier matin ouvré après le mois.
renewal-month-few = Moins de cinq personnes derrière ce chiffre, ou il les révélerait : il n’est pas montré, pour que personne ne soit reconnu.
renewal-month-left-out = { $number } personnes ne sont pas comptées : la prime de référence de leur véhicule n’est pas connue.
renewal-month-units = <b>Par unité</b>, à 100 € près
renewal-month-unit = • { $unit } : { $amount }
renewal-month-hidden = { $number ->
    [1] Une autre unité ne compte que dans le total : trop peu de personnes, ou elle en révélerait une autre.
   *[other] { $number } autres unités ne comptent que dans le total : trop peu de personnes, ou elles en révéleraient une autre.
}
renewal-month-page = Page { $page } sur { $pages }
renewal-month-none = Aucun mois n’est encore clos. Le premier le sera au début du mois prochain.
renewal-month-earlier = ◀ { $month }
renewal-month-later = { $month } ▶

command-month = Effet du mois sur la prime de la flotte
jobs-name-close-periods = Échéances des personnes
jobs-about-close-periods = Chaque matin, clôt l’année des personnes dont c’est l’échéance, et leur dit ce qui a changé.
jobs-name-close-month = Clôture du mois
jobs-about-close-month = Au début du mois, calcule l’effet du mois passé sur la prime de la flotte, par unité.
