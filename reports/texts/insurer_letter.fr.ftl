# Les lettres à l’assureur : demande de relevé, déclaration d’un changement, observations.

letter-title = { $kind ->
    [request] Demande de relevé d’informations
    [change] Déclaration d’un changement
   *[observations] Observations sur un relevé d’informations
}
letter-description = { $kind ->
    [request] Lettre de { $company } : demande du relevé d’informations du contrat { $contract }
    [change] Lettre de { $company } : changement déclaré pour le contrat { $contract }
   *[observations] Lettre de { $company } : écarts relevés pour le contrat { $contract }
}
letter-sender = { $company } · { $unit }
letter-logo-alt = Logo de { $company }
letter-as-of = Le { $date }
letter-to = Destinataire : { $insurer }
letter-footer = { $company } · contrat { $contract } · { $date }
letter-page = { $page } / { $pages }
letter-section-contract = Le contrat
letter-insurer = Assureur
letter-contract = Numéro de contrat
letter-policyholder = Souscripteur
letter-siren = SIREN
letter-vehicles = { $number ->
    [0] Véhicule
    [1] Véhicule
   *[other] Véhicules ({ $number })
}
letter-more-plates = { " " }et { $number } autres
letter-greeting = Madame, Monsieur,
letter-section-request = Notre demande
letter-request = { $ground ->
    [statutory] Nous vous demandons le relevé d’informations du contrat cité ci-dessus, établi selon l’article 12 de l’annexe à l’article A121-1 du Code des assurances et le modèle du règlement d’exécution (UE) 2024/1855.
   *[other] Nous vous demandons le relevé des sinistres de responsabilité civile du contrat cité ci-dessus, sur les cinq dernières années au moins, au sens de l’article 16 de la directive 2009/103/CE.
}
letter-request-due = { $ground ->
    [statutory] Cette demande est du { $asked }. L’article 12 vous donne quinze jours pour y répondre, soit jusqu’au { $due } inclus.
   *[other] Cette demande est du { $asked }. L’article 16 vous donne quinze jours pour y répondre, soit jusqu’au { $due } inclus.
}
letter-section-fields = Ce que le relevé indique
letter-field-head = Mention
letter-field-about-head = Précision
letter-field = { $field ->
    [subscribed_on] Date de souscription
    [plate] Immatriculation
    [policyholder] Souscripteur
    [named_drivers] Conducteurs désignés
    [claims] Sinistres
    [coefficient] Coefficient
    [coefficient_applied_on] Échéance du coefficient
    [drawn_up_on] Date d’arrêté
    [years_at_floor] Années à 0,50
    [vehicle_use] Usage
   *[eu_template] Modèle européen
}
letter-field-about = { $field ->
    [subscribed_on] celle du contrat
    [plate] de chaque véhicule
    [policyholder] identité, date de naissance ou d’immatriculation
    [named_drivers] tels que désignés au contrat
    [claims] des cinq dernières périodes annuelles : date, nature, part de responsabilité
    [coefficient] de réduction-majoration, à la dernière échéance
    [coefficient_applied_on] date à laquelle il s’applique
    [drawn_up_on] à laquelle les informations sont arrêtées
    [years_at_floor] nombre d’années au coefficient 0,50, s’il y en a
    [vehicle_use] celui du contrat
   *[eu_template] règlement d’exécution (UE) 2024/1855
}
letter-section-change = Le changement
letter-change = { $direction ->
    [down] Nous vous informons de la circonstance nouvelle suivante, qui diminue le risque. En application de l’article L113-4 du Code des assurances, nous vous demandons de diminuer la prime en conséquence :
   *[other] En application de l’article L113-2, 3° du Code des assurances, nous vous déclarons la circonstance nouvelle suivante :
}
letter-change-kind = Nature
letter-change-is = { $kind ->
    [zone] zone de circulation ou de stationnement
    [use] usage des véhicules
    [mileage] kilométrage annuel
   *[driver] conducteur habituel ou désigné
}
letter-new-use = Nouvel usage
letter-use = { $use ->
    [private] privé et trajets
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
}
letter-change-words = Précision
letter-since = Depuis le
letter-known = Connu de nous le
letter-change-follows = Nous vous prions de nous confirmer sa prise en compte et de nous dire si elle modifie la prime.
letter-change-note = L’article L113-4 prévoit trente jours pour répondre à une proposition de nouvelle prime et dix jours après notification avant toute résiliation ; si le risque diminue, il prévoit une diminution de la prime.
letter-section-observations = Nos observations
letter-observations = Nous avons comparé votre relevé d’informations « { $document } », arrêté au { $date }, à nos dossiers. { $number ->
    [0] Les sinistres concordent ; le coefficient n’est pas celui que nous obtenons.
   *[other] Voici les points sur lesquels ils diffèrent :
}
letter-about = Objet
letter-about-contract = { $kind ->
    [other_use] Usage
   *[other_start] Souscription
}
letter-yours = Sur votre relevé
letter-ours = Dans nos dossiers
letter-wanted = Notre demande
letter-claim = { $date } · { $kind } · { $share }
letter-wanted-is = { $kind ->
    [unknown_to_us] Nous communiquer les pièces de ce sinistre, ou le retirer.
    [other_share] Rectifier la part retenue, ou nous en communiquer les motifs.
    [not_decided_here] Nous communiquer la décision de responsabilité.
    [other_day] Vérifier la date.
    [other_nature] Vérifier la nature.
    [other_use] Vérifier l’usage.
   *[other_start] Vérifier la date de souscription.
}
letter-until = { $late ->
    [yes] (Délai de deux ans passé le { $date }.)
   *[no] Effet possible jusqu’au { $date }.
}
letter-observations-note = Une rectification produit effet dans les deux ans qui suivent la première échéance annuelle après le sinistre (annexe à l’article A121-1, art. 8). La date indiquée est ce dernier jour.
letter-section-coefficient = Le coefficient
letter-printed = Coefficient imprimé sur votre relevé
letter-computed = Coefficient que nous obtenons
letter-renewal = Échéance concernée
letter-by-itself = Les sinistres et l’usage imprimés sur votre relevé mènent, selon notre calcul, à { $value }.
letter-coefficient-wanted = Nous vous prions de nous indiquer les sinistres, l’usage et la période retenus pour ce coefficient, ou de le rectifier.
letter-section-signature = Signature
letter-thanks = Nous vous remercions de votre réponse et vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.
letter-signed = Pour { $company }, le { $date }
letter-signer = Nom, qualité et signature :
