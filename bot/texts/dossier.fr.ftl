# Le dossier de renouvellement, le budget, et ce que l’entreprise dit d’elle-même.

command-dossier = Dossier de renouvellement pour le courtier
dossier-choose = <b>Dossier de renouvellement</b>
    Choisissez une flotte entière ou un contrat. Vous verrez d’abord ce qui manque.
dossier-no-contract = <b>Dossier de renouvellement</b>
    Aucun contrat n’est enregistré dans votre périmètre. Ajoutez-en un avec /contracts, ou par un import.
dossier-fleet-of = Toute la flotte : { $unit }
dossier-contract = { $number } · { $insurer }
dossier-button-back-page = ◀ Avant
dossier-button-next-page = Suite ▶
dossier-title = <b>Dossier de renouvellement</b>
dossier-of-fleet = Toute la flotte de { $unit }
dossier-of-contract = Contrat { $number } · { $insurer }
dossier-vehicles = { $number ->
    [0] • aucun véhicule en service
    [1] • 1 véhicule en service
   *[other] • { $number } véhicules en service
}
dossier-years = { $number ->
    [0] • aucune année d’assurance
    [1] • 1 année d’assurance
   *[other] • { $number } années d’assurance
}
dossier-claims = { $number ->
    [0] • aucun sinistre déclaré
    [1] • 1 sinistre déclaré
   *[other] • { $number } sinistres déclarés
}
dossier-missing = { $number ->
    [1] Il manque encore un élément. Le dossier le dira lui-même :
   *[other] Il manque encore { $number } éléments. Le dossier le dira lui-même :
}
dossier-missing-more = { $number ->
    [1] et un autre, indiqué à la fin du dossier
   *[other] et { $number } autres, indiqués à la fin du dossier
}
dossier-complete = ✅ Tout ce qu’un courtier demande est là.
dossier-names-nobody = Le dossier ne nomme aucun conducteur : un code remplace chaque nom.
dossier-gap = { $gap ->
    [siren] • le SIREN
    [activity] • l’activité
    [vehicle_policy] • l’usage des véhicules
    [carriage] • matières dangereuses, transport de personnes
    [vehicles] { $number ->
        [1] • 1 véhicule à compléter
       *[other] • { $number } véhicules à compléter
    }
    [guarantees] • contrat { $contract } : garanties et franchises
    [premium] • contrat { $contract } : avis d’échéance ou prime nette
    [statement] • contrat { $contract } : relevé d’informations de moins d’un an
    [liability] { $number ->
        [1] • 1 sinistre sans responsabilité décidée
       *[other] • { $number } sinistres sans responsabilité décidée
    }
    [costs] { $number ->
        [1] • 1 sinistre au coût par défaut
       *[other] • { $number } sinistres au coût par défaut
    }
    [budget] • le budget de l’année à venir
   *[prevention] • des chiffres de prévention publiés (cinq personnes au moins)
}
dossier-button-pdf = PDF
dossier-button-xlsx = Excel
dossier-button-budget = Budget et prévision
dossier-button-company = Compléter l’entreprise
dossier-button-contract = Garanties : { $number }
dossier-button-notice = Avis d’échéance : { $number }
dossier-button-statement = Relevé : { $number }
dossier-button-vehicles = Véhicules : { $number }
dossier-button-dossiers = Dossiers courtier
dossier-button-of-contract = Dossier courtier
dossier-button-list = Autres dossiers
dossier-button-renewal = Échéance du contrat
dossier-button-back = Retour au dossier
dossier-caption = { $kind ->
    [xlsx] Le classeur, arrêté au { $date } : identité, état de parc, sinistres, statistiques, relevés, prévention, budget, notes.
   *[pdf] Le dossier, arrêté au { $date }. Relisez-le avant de le remettre au courtier.
}
dossier-preparing = Le dossier arrive…
dossier-failed = Le dossier n’a pas pu être mis en page. Réessayez ; si cela continue, prévenez l’administrateur.
dossier-budget-title = <b>Budget { $year } et prévision</b>
dossier-budget-none = Budget : pas encore saisi
dossier-budget-is = Budget : <b>{ $amount }</b>, taxes comprises
dossier-budget-forecast = Prévision des primes de l’année civile { $year }, taxes comprises : <b>{ $amount }</b>
dossier-budget-range = Fourchette simulée ({ $draws } tirages) : { $spread ->
    [flat] { $middle } au moins huit fois sur dix
    [up] une fois sur deux { $middle }, rarement moins, neuf fois sur dix sous { $high }
    [down] une fois sur dix sous { $low }, une fois sur deux { $middle }, rarement plus
   *[both] une fois sur dix sous { $low }, une fois sur deux sous { $middle }, neuf fois sur dix sous { $high }
}
dossier-budget-known = D’après les seuls sinistres connus aujourd’hui : { $amount }
dossier-budget-fixed = { $number ->
    [1] Un contrat ou véhicule sans données suffisantes y compte sans tirage, à sa prime projetée.
   *[other] { $number } contrats ou véhicules sans données suffisantes y comptent sans tirage, à leur prime projetée.
}
dossier-budget-variance = { $kind ->
    [over] La prévision dépasse le budget de <b>{ $amount }</b> ({ $share }).
    [under] La prévision est sous le budget de <b>{ $amount }</b> ({ $share }).
   *[same] La prévision est égale au budget.
}
dossier-budget-likely = { $where ->
    [below] Le budget est sous la fourchette : neuf fois sur dix, la prime serait plus haute.
    [tight] Le budget est dans le bas de la fourchette : plus d’une fois sur deux, la prime serait plus haute.
    [likely] Le budget est dans le haut de la fourchette : plus d’une fois sur deux, il suffirait.
   *[enough] Le budget est au-dessus de la fourchette : neuf fois sur dix, il suffirait.
}
dossier-budget-cost-of-risk = Coût total du risque des douze derniers mois (prime, franchises, immobilisation…) : { $amount }
dossier-budget-cost-default = Dont { $amount } de coûts indirects par défaut : une part supposée du coût des sinistres dont les jours sans véhicule ne sont pas saisis.
dossier-budget-cost-missing = Ne sont pas saisis, donc pas comptés : heures administratives, arrêts de travail, budget de prévention, ristournes.
dossier-budget-defaults = { $number ->
    [1] Pour 1 véhicule, une prime ou un coefficient est une valeur par défaut.
   *[other] Pour { $number } véhicules, une prime ou un coefficient est une valeur par défaut.
}
dossier-budget-company-cost = C’est un coût de l’entreprise, jamais une somme due par une personne. Une prévision n’engage aucun assureur.
dossier-button-budget-enter = Saisir le budget
dossier-button-budget-change = Changer le budget
dossier-button-budget-drop = Effacer le budget
dossier-button-budget-year = Année { $year }
dossier-budget-ask = Quel budget pour { $year }, taxes comprises ? Par exemple : 12 500,00
dossier-budget-kept = ✅ Le budget { $year } est enregistré.
dossier-budget-dropped = { $is_gone ->
    [yes] Le budget { $year } est effacé. Vous pouvez le saisir de nouveau.
   *[no] Aucun budget { $year } n’était saisi.
}
dossier-budget-refused = { $reason ->
    [too_much] Un budget va jusqu’à { $limit }.
    [year] Seuls cette année et l’an prochain se saisissent. Rouvrez le budget.
   *[amount] Le budget est un montant en euros, de 0 à { $limit }, par exemple 12 500,00. Rien n’a été enregistré.
}
dossier-company = <b>L’entreprise, telle que le dossier la présente</b>
dossier-company-unknown = non renseigné
dossier-company-siren = SIREN : { $value }
dossier-company-activity = Activité : { $value }
dossier-company-policy = Usage des véhicules : { $value }
dossier-company-goods = Matières dangereuses : { $answer ->
    [yes] oui
    [no] non
   *[unknown] non renseigné
}
dossier-company-passengers = Transport de personnes à titre onéreux : { $answer ->
    [yes] oui
    [no] non
   *[unknown] non renseigné
}
dossier-company-logo = Logo : { $has_logo ->
    [yes] enregistré
   *[no] aucun (l’administrateur l’ajoute : bonroute company --logo)
}
dossier-button-siren = SIREN
dossier-button-activity = Activité
dossier-button-policy = Usage des véhicules
dossier-button-goods-yes = Mat. dangereuses : oui
dossier-button-goods-no = Mat. dangereuses : non
dossier-button-passengers-yes = Personnes : oui
dossier-button-passengers-no = Personnes : non
dossier-company-ask = { $field ->
    [siren] Quel est le SIREN de l’entreprise ? Neuf chiffres, avec ou sans espaces.
    [activity] Que fait l’entreprise ? En quelques mots, 300 caractères au plus.
   *[vehicle_policy] Qui conduit quoi, et pour quoi ? En quelques mots, 300 caractères au plus. Ne nommez personne.
}
dossier-company-now = Actuellement : { $value }
dossier-company-kept = ✅ C’est enregistré.
dossier-company-refused = { $reason ->
    [siren] Un SIREN a neuf chiffres, et le dernier vérifie les autres : relisez-le. Rien n’a été enregistré.
    [too_long] { $limit } caractères au plus. Rien n’a été enregistré.
   *[forbidden] Ce texte parle de points de permis, d’infractions, d’alcool ou de santé : rien n’est gardé.
}
