# Objectifs d’équipe et cagnotte : un chiffre pour tous, celui de personne.
# $number est un entier ; chiffres, montants et dates arrivent déjà écrits.

command-goals = Objectifs de mon équipe
goal-title = <b>Objectifs d’équipe</b> · { $label }
goal-none = Votre équipe n’a pas encore d’objectif.
goal-promise = <i>Un seul chiffre, pour au moins cinq personnes ensemble. Celui de chacun ne se voit nulle part.</i>
goal-metric = { $metric ->
    [participation] participation
    [near_misses_answered] presqu’accidents qui ont reçu une réponse
    [accident_frequency] fréquence des accidents
    [at_fault_frequency] fréquence des accidents responsables
   *[loss_ratio] S/P (sinistres à primes)
}
goal-figure = { $metric ->
    [near_misses_answered] { $value }
    [participation] { $value }
    [loss_ratio] { $value }
   *[accident_frequency] { $value } pour 1 000 véhicules par an
}
goal-share = { $state ->
    [low] moins de { $until }
    [high] au moins { $since }
   *[between] entre { $since } et { $until }
}
goal-quarter = { $quarter }e trimestre { $year }
goal-first-quarter = 1er trimestre { $year }
goal-line =
    <b>{ $unit }</b> · { $metric }, { $quarter }
    Cible : { $direction ->
        [lower] au plus { $target }
       *[higher] au moins { $target }
    }
    { $state ->
        [none] Pas encore de mesure : un seul chiffre pour tous, à la fin d’un mois ou du trimestre.
       *[measured] Jusqu’au { $date } : { $value }.
    }
goal-reached-on = <b>Atteint le { $date }.</b>
goal-ended-on = Terminé le { $date }, sans suite.
goal-pot = Cagnotte : { $paid } versés, { $left } à utiliser.
goal-outcome = Ce qu’elle a permis : { $outcome }
goal-news-reached =
    <b>Objectif d’équipe atteint</b> · { $label }
    { $unit } : { $metric }, { $quarter }.

    Merci à chacun. Les chiffres de chaque personne restent les siens.
goal-button-open = Voir les objectifs
goal-button-list = Objectifs
goal-button-new = Nouvel objectif
goal-button-of = { $unit } · { $metric }
goal-button-ratio = Saisir le S/P
goal-button-pay = Verser à la cagnotte
goal-button-spend = Noter ce qu’elle a permis
goal-button-end = Terminer l’objectif
goal-button-end-yes = Oui, le terminer
goal-ask-unit = Pour quelle unité ? Seules celles d’au moins cinq personnes s’affichent, avec cinq au moins à côté d’elles.
goal-ask-unit-none = Aucune unité de votre périmètre n’a cinq personnes, et cinq au moins à côté : un objectif y désignerait quelqu’un.
goal-ask-metric = Que mesure-t-on ? Préférez ce que l’équipe fait : la participation et les presqu’accidents.
goal-ask-quarter = Pour quel trimestre ?
goal-ask-target = Quelle cible ? { $metric ->
    [participation] 30, 40, 50, 60, 70 ou 80 % : un chiffre plus fin parlerait de personnes seules.
    [loss_ratio] Un pourcentage, par exemple 65.
    [near_misses_answered] Un nombre, par exemple 12.
   *[accident_frequency] Un nombre d’accidents pour 1 000 véhicules par an, par exemple 150.
}
goal-ask-ratio = Quel S/P l’assureur donne-t-il pour ce trimestre ? Un pourcentage, par exemple 62,5.
goal-ask-amount = Quel montant, en euros ? Par exemple 250.
goal-ask-agreement = Sous quel accord ? Sa référence, { $limit } caractères au plus.
goal-ask-spent = Qu’a permis la cagnotte, choisi par l’équipe ? { $limit } caractères au plus.
goal-ask-end = Terminer cet objectif avant son terme ? Ce qui est versé à la cagnotte y reste.
goal-set = L’objectif est posé. Toute l’unité le voit avec /goals, sans le chiffre de personne.
goal-noted = C’est noté.
goal-fault = { $reason ->
    [percent] Il me faut un pourcentage entre 0 et 1 000, par exemple 62,5.
    [share] Il me faut 30, 40, 50, 60, 70 ou 80 %. Rien n’a été gardé.
    [number] Il me faut un nombre entre 0 et 10 000.
    [amount] Je n’ai pas reconnu de montant. Écrivez des euros, plus de zéro, par exemple 250.
    [empty] Il me faut une réponse. Écrivez-la, ou /cancel.
   *[too_long] C’est trop long : { $size } caractères pour { $limit } au plus. Rien n’a été gardé.
}
goal-refused = { $reason ->
    [few_people] Il faut au moins cinq personnes, dans l’unité et à côté d’elle : sinon, le chiffre désignerait quelqu’un. Rien n’a été fait.
    [share] La cible d’une participation est 30, 40, 50, 60, 70 ou 80 %. Rien n’a été fait.
    [exists] Cette unité a déjà cet objectif pour ce trimestre. Rien n’a été fait.
    [past] Ce trimestre est terminé. Rien n’a été fait.
    [ended] Cet objectif est déjà terminé. Rien n’a changé.
    [measured] Ce chiffre se mesure tout seul. Rien n’a changé.
    [not_reached] L’objectif n’est pas encore atteint : la cagnotte attend.
    [too_much] C’est plus que ce que contient la cagnotte. Rien n’a été noté.
    [needs_agreement] Une cagnotte demande la référence d’un accord collectif.
   *[blocked] La garde des récompenses arrête cette cagnotte : de l’argent ne peut pas dépendre d’accidents responsables, même en équipe (Cass. soc., 3 mars 2015, n° 13-23.857). À faire vérifier par votre conseil.
}

## Le travail du calendrier

jobs-name-measure-goals = Mesure des objectifs
jobs-about-measure-goals = Mesure les objectifs d’équipe une fois leur mois ou leur trimestre passé, pour cinq personnes ensemble au moins.
jobs-name-announce-goals = Objectifs atteints
jobs-about-announce-goals = Dit une fois à toute l’unité que son objectif est atteint.
