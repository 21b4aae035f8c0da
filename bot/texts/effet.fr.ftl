## L’effet de la conduite sur la prime de la flotte

effet-title = <b>Effet de la conduite · { $unit }, { $month }</b>
effet-today = Prime d’un an : <b>{ $net }</b> avant taxes, { $gross } taxes comprises.
effet-case-at_one = • si chaque coefficient officiel était de 1,00 : { $net }, soit { $change } aujourd’hui
effet-case-last_year = • l’an dernier : { $net }{ $known ->
    [all] { "" }
    [part] {" "}(dont { $default } par défaut : primes non saisies)
   *[none] {" "}(valeur par défaut : primes de l’an dernier non saisies)
}, soit { $change } aujourd’hui{ $perimeter ->
    [same] { "" }
   *[smaller] , sur les seuls contrats déjà en cours alors ({ $compared })
}
effet-case-projected = • après les prochaines échéances, en projection : { $net }
effet-defaults = { $number ->
    [1] Un véhicule compte avec une valeur par défaut : sa prime ou son coefficient n’est pas saisi.
   *[other] { $number } véhicules comptent avec une valeur par défaut : prime ou coefficient non saisi.
}
effet-nothing = Aucune prime n’est encore saisie pour cette unité : entrez les avis d’échéance dans /contracts.
effet-months = { $number ->
    [1] Sur le mois clos qui peut être montré, d’après le { $label } : <b>{ $amount }</b>, pour un an de prime.
   *[other] Sur les { $number } derniers mois clos qui peuvent être montrés, d’après le { $label } : <b>{ $amount }</b>, pour un an de prime.
}
effet-streaks = • années sans sinistre responsable : environ { $amount }
effet-events = • sinistres responsables : environ { $amount }
effet-no-months = Aucun mois clos ne peut être montré : trop peu de personnes, ou rien encore.
effet-claim = Un sinistre responsable évité sur le contrat { $insurer } { $number } : <b>{ $amount }</b> en { $years } ans. Avec ce sinistre, le retour se ferait ainsi :
effet-claim-experience = Un sinistre responsable évité sur le contrat { $insurer } { $number }, au coût moyen (valeur par défaut) : <b>{ $amount }</b> en { $years } ans, tant qu’il reste dans les statistiques. Avec ce sinistre :
effet-claim-none = Sur le contrat { $insurer } { $number }, un sinistre responsable de plus ne changerait pas la prime projetée.
effet-claim-default = <i>Valeur par défaut : des primes de référence ne sont pas saisies ; chacune compte ici pour sa part de la prime du contrat.</i>
effet-year = • { $day } : { $premium } ({ $extra })
effet-back = Prime revenue à son niveau d’aujourd’hui le { $day }.
effet-back-experience = Le sinistre ne compte plus dans les statistiques à partir du { $day }.
effet-back-far = Le retour au niveau d’aujourd’hui n’est pas en vue.
effet-meaning = <i>C’est un coût de l’entreprise, pour préparer ses échéances : personne n’en doit rien, et l’assureur décide de ses prix.</i>
effet-why = <b>Pourquoi ? Un sinistre responsable évité, contrat { $number } : { $amount }</b>
effet-button-back = Retour à l’effet
effet-button = Effet de la conduite
effet-button-months = Mois par mois et par unité
effet-claim-left-out = L’effet d’un sinistre évité n’est pas montré : le plus grand contrat n’a pas encore été compté, ou ses années ne suffisent pas.
