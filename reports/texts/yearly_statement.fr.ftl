# Le bilan annuel en PDF : interne pour une personne, officiel pour un contrat.

yearly-title = { $figure ->
    [official] Bilan annuel du contrat { $year }
   *[internal] Bilan annuel interne { $year }
}
yearly-description = { $figure ->
    [official] Coefficient imprimé par l’assureur, calcul de contrôle et écart expliqué, établi par { $company }
   *[internal] Coefficient pédagogique interne et ses raisons, établi par { $company }
}
yearly-sender = { $company } · { $unit }
yearly-as-of = Établi le { $date }
yearly-label = { $figure ->
    [official] coefficient officiel
   *[internal] coefficient pédagogique interne
}
yearly-footer = { $figure ->
    [official] { $company } · bilan du contrat · { $date }
   *[internal] { $company } · coefficient pédagogique interne, sans valeur pour un assureur · { $date }
}
yearly-page = { $page } / { $pages }
yearly-is-not = { $figure ->
    [official] Ce bilan recopie le chiffre de l’assureur et le vérifie. Seul l’assureur délivre le relevé d’informations (annexe A121-1, art. 12).
   *[internal] Ce document n’est pas un relevé d’informations : seul un assureur en délivre (annexe A121-1, art. 12). Aucun assureur n’utilise ce coefficient.
}
yearly-courtesy = Copie de courtoisie : seul le texte français fait foi.
yearly-changed-since = Une décision a changé depuis cette échéance : le coefficient interne est aujourd’hui de { $value }.
yearly-contested = Une décision au moins est contestée : elle compte jusqu’à la réponse.
yearly-section-person = Votre année
yearly-section-contract = Le contrat et son coefficient
yearly-section-notice = L’avis d’échéance
yearly-section-difference = Le chiffre imprimé et le nôtre
yearly-section-steps = Chaque étape, avec son article
yearly-section-claims = Sinistres des cinq dernières périodes
yearly-section-next = La prochaine échéance
yearly-section-rights = Ce que ce document dit, et vos droits
yearly-employee = Personne
yearly-number = Matricule
yearly-insurer = Assureur
yearly-contract = Contrat
yearly-use = Usage
yearly-use-is = { $use ->
    [private] privé et trajets (5 % et 25 %)
    [business] affaires (5 % et 25 %)
    [tours] tournées (7 % et 20 %)
   *[all_travel] tous déplacements (7 % et 20 %)
}
yearly-period = du { $first } au { $last }
yearly-period-closed = Période jugée
yearly-period-note = La période s’achève deux mois avant l’échéance (annexe A121-1, art. 9) : un sinistre des deux derniers mois compte à l’échéance suivante.
yearly-renewal = Échéance
yearly-before = Coefficient avant
yearly-after = Coefficient depuis l’échéance
yearly-official = Coefficient imprimé par l’assureur
yearly-ours = Notre calcul
yearly-document = Document
yearly-document-since = { $document }, en vigueur depuis le { $date }
yearly-official-note = Le coefficient appartient au contrat et suit ses véhicules et tous leurs conducteurs ; ce n’est pas celui d’une personne.
yearly-reference-premium = Prime de référence
yearly-coefficient = Coefficient
yearly-net-premium = Prime nette après coefficient
yearly-surcharges = Surprimes
yearly-reductions = Réductions
yearly-notice-note = Les cinq montants que l’avis ou la quittance doit montrer (annexe A121-1, art. 14).
yearly-no-figure-before = Le coefficient de l’année d’avant n’est pas connu : le chiffre imprimé ne peut pas encore être vérifié.
yearly-agrees = Les deux chiffres concordent.
yearly-explained = { $number ->
    [1] L’écart de { $difference } s’explique exactement si :
   *[other] L’écart de { $difference } s’explique exactement si l’un de ces cas est vrai :
}
yearly-cause = – { $cause }
yearly-ask-insurer = À vérifier sur le relevé d’informations, que l’assureur fournit dans les 15 jours d’une demande (art. 12).
yearly-unexplained = Rien de ce qui a été essayé n’explique l’écart de { $difference }. L’entreprise demande à l’assureur le relevé d’informations ; il a 15 jours pour le fournir (annexe A121-1, art. 12).
yearly-asked = L’écart de { $difference } est à éclaircir avec l’assureur. Le gestionnaire de flotte s’en charge.
yearly-step = Étape
yearly-sum = Calcul
yearly-ground = Article
yearly-steps-corrected = Des faits ont été corrigés depuis cette échéance : les étapes d’alors ne mènent plus au chiffre annoncé. La carte, dans la conversation, montre les étapes d’aujourd’hui.
yearly-steps-unknown = Sans le coefficient de l’année d’avant, il n’y a pas d’étape à montrer.
yearly-rounding-note = Après chaque étape, le coefficient est arrêté à deux décimales, par défaut (art. 4 et 5).
yearly-article = annexe A121-1, art. { $number }
yearly-rule = { $rule ->
    [start] départ
    [reduction] aucun sinistre responsable sur la période
    [floor] aucun sinistre responsable ; jamais moins de { $floor }
    [two_year_cap] deux périodes de suite sans sinistre responsable : { $cap } au plus
    [increase] sinistre responsable du { $claim }
    [increase_halved] sinistre du { $claim }, responsabilité partagée : majoration réduite de moitié
    [ceiling] sinistre du { $claim } ; jamais plus de { $ceiling }
    [joker] sinistre du { $claim } : premier après trois ans à { $floor }, sans majoration
    [exempt] sinistre du { $claim }, sans majoration
    [reduction_withheld] un sinistre sans responsabilité : pas de réduction pour cette période
    [requalified_too_late] sinistre du { $claim } : décision modifiée plus de deux ans après, sans effet
   *[not_insured_long_enough] assurance trop courte ou interrompue sur la période : ni réduction, ni majoration
}
yearly-date = Date
yearly-kind = Nature
yearly-liability = Responsabilité
yearly-effect = Effet sur le coefficient
yearly-with-contest = { $liability } (contestée)
yearly-no-claim = Aucun sinistre à montrer.
yearly-other-claims = Ce contrat a des sinistres qui ne sont pas les vôtres : ils ne sont ni comptés ni détaillés ici.
yearly-claims-note = La part de responsabilité est celle que l’assureur a retenue ; personne d’autre ne la décide. Un sinistre déclaré sans responsabilité n’enlève rien.
yearly-effect-pending = décision de l’assureur attendue : aucun effet pour l’instant
yearly-effect-increase = { $factor } à l’échéance du { $date }
yearly-effect-none = { $reason ->
    [wholly_liable] à l’échéance du { $date }, sans effet jusqu’ici
    [partly_liable] à l’échéance du { $date }, sans effet jusqu’ici
   *[other] aucune majoration
}
yearly-if-none = Sans nouveau sinistre responsable
yearly-if-partial = Avec un sinistre à responsabilité partagée
yearly-if-full = Avec un sinistre responsable
yearly-at = { $value } au { $date }
yearly-next-note = Si un sinistre arrivait le jour où ce bilan est établi ; sans autre sinistre, et sans autre décision.
yearly-meaning = { $figure ->
    [official] Le coefficient officiel est celui que l’assureur a imprimé pour ce contrat. Notre calcul applique les règles légales aux sinistres du contrat, à partir du chiffre précédent.
   *[internal] Le coefficient pédagogique interne applique les règles légales à vos seuls sinistres décidés, pour comprendre ce qui le fait bouger.
}
yearly-no-deduction = Ce document ne donne lieu à aucune retenue, amende ou sanction. Déclarer un sinistre ne coûte jamais rien.
yearly-rights = Accès, rectification, opposition, limitation, effacement : écrivez à { $contact }, réponse sous un mois. Une décision se conteste dans son dossier, dans la conversation. Réclamation : cnil.fr.
yearly-rounded = { $before } { $factor } = { $product }, arrêté à { $after }
yearly-set = { $before }, ramené à { $after }
yearly-steps-hidden = Une étape au moins porte sur un sinistre qui n’est pas le vôtre : les étapes ne sont pas détaillées ici. Le gestionnaire de flotte peut les expliquer.
yearly-cause-of = { $kind ->
    [unknown_to_insurer] l’assureur n’a pas compté le sinistre du { $date }
    [unknown_to_us] l’assureur a compté un sinistre que nous ne connaissons pas ({ $share })
    [other_share] l’assureur a retenu pour le sinistre du { $date } : { $share }
    [other_use] l’assureur a appliqué { $use ->
        [tours] l’usage « tournées » ou « tous déplacements » (7 % et 20 %)
       *[business] l’usage ordinaire (5 % et 25 %)
    }
    [other_period] la période de l’assureur finit { $months ->
        [0] le jour de l’échéance
        [1] un mois avant l’échéance
       *[other] { $months } mois avant l’échéance
    }, et non deux mois avant (art. 9)
    [rounded_once] l’assureur a arrondi une seule fois, et non après chaque sinistre (art. 5)
    [rounded_up] l’assureur a arrondi au plus proche, et non par défaut (art. 4 et 5)
    [joker] l’assureur a compté trois ans à 0,50 : premier sinistre sans majoration (art. 4)
    [no_joker] l’assureur n’a pas compté trois ans à 0,50 (art. 4)
   *[interruption] l’assureur a compté une interruption de plus de trois mois : pas de réduction (art. 9)
}
yearly-cause-and = et
