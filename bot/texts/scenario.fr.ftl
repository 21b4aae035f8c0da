## Les sept scénarios : des exemples, joués avec les règles de la loi

command-scenarios = Sept exemples de bonus et de malus
scenario-button = { $number }. { $name }
scenario-title = <b>Scénario { $number } · { $name }</b>
scenario-label = <i>Exemple : ce n’est le coefficient de personne.</i>
scenario-list =
    <b>Sept scénarios</b>
    Des exemples joués avec les vraies règles : ce n’est le coefficient de personne. Choisissez, faites varier une valeur, demandez pourquoi.
scenario-name = { $scenario ->
    [1] Un nouveau conducteur
    [2] Un accident en cours de route
    [3] Plusieurs accidents la même année
    [4] Un malus chez un nouvel assureur
    [5] Le retour à 1,00
    [6] Deux véhicules, trois conducteurs
   *[7] Un nouveau profil, sans accident
}
scenario-articles = <i>{ $articles }</i>
scenario-all = Tous les scénarios
scenario-back = Retour au scénario
scenario-before = ◀ Scénario { $number }
scenario-after = Scénario { $number } ▶
scenario-dial-years = { $number } ans
scenario-dial-tours = { $choice ->
    [0] usage Affaires
   *[1] Tournées
}
scenario-dial-liability = { $choice ->
    [100] responsabilité entière
    [50] partagée
   *[0] aucune
}
scenario-dial-share = { $choice ->
    [100] responsabilité entière
   *[50] partagée
}
scenario-dial-clean-years = { $number ->
    [one] { $number } an avant
   *[other] { $number } ans avant
}
scenario-dial-claims = { $number ->
    [one] { $number } accident
   *[other] { $number } accidents
}
scenario-dial-malus-claims = { $number ->
    [one] { $number } accident
   *[other] { $number } accidents
}
scenario-dial-price = tarif { $share }
scenario-dial-driver = { $choice ->
    [0] le second conducteur
    [1] le jeune
   *[2] le principal
}
scenario-story-1 = On commence à 1,00. { $set_tours ->
    [0] Chaque année sans accident responsable retire 5 %
   *[1] En usage « tournées », chaque année sans accident responsable retire 7 %
}, et l’on coupe après la deuxième décimale.
scenario-finding-1 = Après { $set_years } ans : { $value }. Le plus bas, 0,50, est atteint à la { $floor_after }e échéance.
scenario-why-1 = La réduction s’applique au coefficient de l’année d’avant, pas à 1,00 : c’est pourquoi la baisse ralentit.
scenario-story-2 = { $set_clean_years ->
    [1] Un an
   *[other] { $set_clean_years } ans
} sans accident responsable, puis un accident ; l’assureur retient une responsabilité { $set_liability ->
    [100] entière
    [50] partagée
   *[0] nulle
}.
scenario-finding-2 = Le coefficient passe de { $earned } à { $value } (il serait à { $without } sans cet accident). Pour une prime de référence de { $reference_cents } par an, l’écart est de { $lost_cents } cette année-là : un coût de l’entreprise, jamais demandé à une personne.
scenario-why-2 = Ce qui compte est la part de responsabilité que l’assureur retient, pas le montant des dégâts. Rien de gagné n’est suspendu : la baisse reprend l’année suivante.
scenario-story-3 = Cinq années sans accident, { $earned }. Puis { $set_claims ->
    [1] un accident
   *[other] { $set_claims } accidents la même année
}, responsabilité { $set_share ->
    [100] entière
   *[50] partagée
}.
scenario-finding-3 = { $set_claims ->
    [1] La majoration s’applique, et l’on coupe après la deuxième décimale
   *[other] Les majorations se multiplient, et l’on coupe à chaque accident
} : { $value }. Une année calme plus tard, déjà { $next }. { $set_claims ->
    [1] Jamais plus de 3,50.
    [2] Jamais plus de 3,50.
   *[other] À partir de trois accidents, l’assureur peut ajouter jusqu’à { $surcharge_permille } de majoration de prime, deux ans au plus. Jamais plus de 3,50.
}
scenario-why-3 = Chaque majoration part du coefficient obtenu après la précédente. Revoir ensemble ce qui s’est passé aide ; aucune décision n’est prise par une machine.
scenario-story-4 = Après { $set_malus_claims ->
    [1] un accident
   *[other] { $set_malus_claims } accidents
}, le coefficient est de { $value }. L’entreprise change d’assureur.
scenario-finding-4 = Le coefficient suit, écrit sur le relevé d’informations : { $value } chez l’ancien comme chez le nouvel assureur. Seule la prime de référence change : { $reference_cents } avant, { $new_reference_cents } après.
scenario-why-4 = Changer d’assureur n’efface pas un malus : l’histoire suit. C’est le tarif de départ qui se compare, et le coefficient redescend de la même façon partout.
scenario-story-5 = { $set_claims ->
    [1] Un accident responsable mène
   *[other] { $set_claims } accidents responsables la même année mènent
} à { $highest }. Ensuite, plus rien.
scenario-finding-5 = Après deux années de suite sans accident responsable, le coefficient ne peut plus dépasser 1,00 : { $value }, puis { $next }. Il n’y a pas de malus à vie.
scenario-why-5 = C’est un plafond, pas une remise à zéro : un coefficient déjà plus bas reste plus bas.
scenario-story-6 = Deux véhicules, deux contrats à 0,85. Le conducteur principal a les deux ; { $set_driver ->
    [0] le second conducteur prend le premier véhicule et a un accident
    [1] le jeune conducteur prend le second véhicule et a un accident
   *[2] le conducteur principal a un accident avec le premier véhicule
}, responsabilité { $set_liability ->
    [100] entière
    [50] partagée
   *[0] nulle
}.
scenario-finding-6 = Le contrat du véhicule { $vehicle } passe à { $value }, l’autre à { $other } : c’est le véhicule conduit qui compte. Avec un conducteur novice, la prime de l’autre peut aller jusqu’à { $novice_cents } au lieu de { $without_novice_cents }.
scenario-why-6 = Le coefficient est celui du contrat et de ses conducteurs habituels. Dans Bonroute, le carnet de bord dit qui conduisait ; le coefficient interne ne bouge que pour cette personne.
scenario-story-7 = Aucun accident. Mais la zone ou le kilométrage change{ $set_tours ->
    [0] {""}
   *[1] , et l’usage devient « tournées »
}. L’entreprise le sait le { $known }.
scenario-finding-7 = À déclarer dans les { $days } jours, au plus tard le { $due }. L’assureur peut proposer une autre prime de référence : { $reference_cents } avant, { $new_reference_cents } après. Le coefficient, lui, continue son chemin : { $value } en { $year }.
scenario-why-7 = Le profil change la prime de référence, jamais le coefficient. L’usage « tournées » ou « tous déplacements » change seulement les taux : 7 % de réduction, 20 % de majoration.
