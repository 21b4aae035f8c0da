# Les mots des images et de leur équivalent en texte.
# Les nombres et les dates arrivent déjà écrits ; $years et $number sont des entiers.

## Coefficient d'un conducteur : l'image

driver-coefficient-kicker-internal = Coefficient pédagogique interne · bonus-malus
driver-coefficient-kicker-official = Coefficient officiel · bonus-malus

driver-coefficient-title-descending = Cap sur { $target } en { $year } : { $years ->
    [1] un an
    [2] deux ans
    [3] trois ans
    [4] quatre ans
    [5] cinq ans
   *[other] { $years } ans
} sans sinistre responsable
driver-coefficient-title-to-floor = Cap sur { $target }, le plancher, en { $year } : { $years ->
    [1] un an
    [2] deux ans
    [3] trois ans
    [4] quatre ans
    [5] cinq ans
   *[other] { $years } ans
} sans sinistre responsable
driver-coefficient-title-floor = { $target } : le plancher, le meilleur coefficient possible
driver-coefficient-title-after-claim = { $next } à la prochaine échéance, puis cap sur { $target } en { $year }
driver-coefficient-title-next = { $next } à la prochaine échéance, le { $date }
driver-coefficient-title-rising = { $target } au { $reached }{ $number ->
    [0] {""}
    [1] {" "}(sinistre : { $month })
   *[other] {" "}({ $number } sinistres)
}
driver-coefficient-title-then-rising = { $next }, puis { $target } au { $reached }{ $number ->
    [0] {""}
    [1] {" "}(sinistre : { $month })
   *[other] {" "}({ $number } sinistres)
}
driver-coefficient-title-stable = { $target }, stable jusqu’en { $year }
driver-coefficient-title-first-year = Première étape : { $target } au { $date }

driver-coefficient-now = aujourd’hui
driver-coefficient-effect-official = sur la prime
driver-coefficient-effect-internal = sur une prime
driver-coefficient-since = date d’effet
driver-coefficient-next = au { $date }

driver-coefficient-projection = Projection
driver-coefficient-without-claim = sans sinistre
driver-coefficient-with-claim = si 1 sinistre
driver-coefficient-with-or-without = avec ou sans sinistre
driver-coefficient-reference = { $value }  prime de référence
driver-coefficient-floor = { $value }  plancher (bonus max.)
driver-coefficient-ceiling = { $value }  plafond

driver-coefficient-claim-full = Sinistre responsable
driver-coefficient-claim-partial = Resp. partagée
driver-coefficient-claim-none = Non responsable
driver-coefficient-claim-undetermined = Responsabilité à établir
driver-coefficient-claim-contested = { $effect }, contesté
driver-coefficient-claim-effect = { $month }, { $factor }
driver-coefficient-claim-no-effect = { $month }, sans effet
driver-coefficient-claim-pending = { $month }, à l’étude
driver-coefficient-claims-count = { $number ->
    [1] 1 sinistre au total
   *[other] { $number } sinistres au total
}

driver-coefficient-rule-reduction = par an sans sinistre responsable
driver-coefficient-rule-full = par sinistre responsable
driver-coefficient-rule-partial = si la responsabilité est partagée
driver-coefficient-rule-floor = au plus bas, le plancher

driver-coefficient-source-1 = Règle : { $reduction } par an sans sinistre responsable (Code des
driver-coefficient-source-2 = assurances, annexe à l’art. A121-1, art. 4 et 5). Projection indicative.

## Coefficient d'un conducteur : le texte

driver-coefficient-label-internal = coefficient pédagogique interne
driver-coefficient-label-official = coefficient officiel
driver-coefficient-text-finding = { $name } : courbe du bonus-malus ({ $label }), données au { $asof }. { $finding }.
driver-coefficient-text-finding-first-year = { $name } : repères du bonus-malus ({ $label }), première année, données au { $asof }. { $finding }.
driver-coefficient-text-now = Aujourd’hui { $now }, depuis le { $since }.
driver-coefficient-text-now-effect = Aujourd’hui { $now }, depuis le { $since } ({ $effect } { $premium }).
driver-coefficient-text-next = Au { $date } : { $without } sans nouveau sinistre responsable.
driver-coefficient-text-next-both = Au { $date } : { $without } sans nouveau sinistre responsable, { $with } avec un.
driver-coefficient-text-next-alone = Au { $date } : { $without }.
driver-coefficient-text-next-same = Au { $date } : { $without }, avec ou sans un nouveau sinistre responsable.
driver-coefficient-text-felt-both = Un sinistre responsable aujourd’hui ne compterait qu’au { $date } : { $with } au lieu de { $without }.
driver-coefficient-text-contested = { $claim }, contesté
driver-coefficient-text-last-same = En { $year } : { $without }, avec ou sans lui.
driver-coefficient-text-last = En { $year } : { $without } sans autre sinistre responsable.
driver-coefficient-text-last-both = En { $year } : { $without } sans autre sinistre responsable, { $with } avec un.
driver-coefficient-text-no-claim = Aucun sinistre sur la période.
driver-coefficient-text-claims = { $number ->
    [1] Sinistre connu : { $claims }.
   *[other] { $number } sinistres connus : { $claims }.
}
driver-coefficient-text-claims-last = { $number } sinistres connus, dont les derniers : { $claims }.
driver-coefficient-text-claim-full = responsable en { $month } ({ $effect })
driver-coefficient-text-claim-partial = partagé en { $month } ({ $effect })
driver-coefficient-text-claim-none = non responsable en { $month } ({ $effect })
driver-coefficient-text-claim-undetermined = responsabilité à établir, { $month } ({ $effect })
driver-coefficient-text-list = { $first } ; { $second }
driver-coefficient-text-no-effect = sans effet
driver-coefficient-text-pending = à l’étude
driver-coefficient-text-source = Règle : Code des assurances, annexe à l’art. A121-1. Projection indicative.
