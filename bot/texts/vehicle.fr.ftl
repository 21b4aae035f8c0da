## /vehicle : prendre un véhicule, le rendre, lire le mémo

command-vehicle = Mon véhicule : prendre, rendre, mémo assurance
vehicle-title = <b>Vos véhicules</b>
vehicle-none = Aucun véhicule n’est noté à votre nom en ce moment.
vehicle-line-taken = • <b>{ $plate }</b> ({ $make }), pris le { $date } à { $time }
vehicle-line-assigned = • <b>{ $plate }</b> ({ $make }), attribué
vehicle-why = <i>Prises en main et retours notés disent qui avait le véhicule : chaque sinistre va à la bonne personne.</i>
vehicle-button-give = Rendre { $plate }
vehicle-button-take = Prendre { $plate }
vehicle-button-memo = Mémo { $plate }
vehicle-button-list = Prendre un autre véhicule
vehicle-button-plate = Saisir une plaque
vehicle-button-home = Mes véhicules
vehicle-button-mileage = Kilométrage
vehicle-button-photos = Photos
vehicle-button-see-photos = Voir les photos
vehicle-button-give-now = Oui, je le rends
vehicle-button-give-short = Rendre
vehicle-button-other = Choisir un autre véhicule
vehicle-button-tell = Prévenir le gestionnaire
vehicle-list =
    <b>Quel véhicule prenez-vous ?</b>
    Touchez-le : il sera noté à votre nom aussitôt. Vous pourrez toujours le rendre.
vehicle-list-none = Aucun véhicule n’est enregistré pour votre site. Vous pouvez saisir une plaque.
vehicle-list-row = { $plate } · { $make }
vehicle-ask-plate = Quelle est la plaque ? Répondez par un message : tirets, espaces et majuscules n’ont pas d’importance. /cancel pour abandonner.
vehicle-unknown = Aucun véhicule de l’entreprise n’a la plaque « { $plate } ». Vérifiez-la et écrivez-la de nouveau, ou /cancel. Si elle est juste, le gestionnaire de flotte peut l’ajouter.
vehicle-no-plate = Une plaque tient en { $most } caractères au plus. Écrivez seulement la plaque, par exemple AB-123-CD.
vehicle-found = <b>{ $plate }</b> ({ $make }). C’est bien celui-ci ?
vehicle-taken = C’est noté : vous avez <b>{ $plate }</b> ({ $make }) depuis { $time }. Merci, et bonne route.
vehicle-own = Vous avez déjà <b>{ $plate }</b> ({ $make }), depuis le { $date } à { $time }. Rien n’a changé.
vehicle-busy =
    Le carnet dit que { $name ->
        [none] quelqu’un d’autre
       *[other] { $name }
    } a <b>{ $plate }</b> ({ $make }) depuis le { $date } à { $time }. Rien n’a changé.

    Si le véhicule est devant vous, son retour a sans doute été oublié : le gestionnaire de flotte peut le noter.
vehicle-optional = <i>Kilométrage et photos sont facultatifs.</i>
vehicle-give = Rendre <b>{ $plate }</b> ({ $make }), pris le { $date } à { $time } ?
vehicle-given = C’est noté : <b>{ $plate }</b> ({ $make }) est rendu, à { $time }. Merci de tenir le carnet.
vehicle-given-before = <b>{ $plate }</b> ({ $make }) était déjà rendu, le { $date } à { $time }. Rien n’a changé.
vehicle-told = { $number ->
    [one] Le gestionnaire de flotte est prévenu. Merci.
   *[other] Les gestionnaires de flotte sont prévenus. Merci.
}
vehicle-told-nobody = Aucun gestionnaire de flotte n’a pu être prévenu ici. Parlez-en à votre responsable, ou choisissez un autre véhicule.
vehicle-told-free = <b>{ $plate }</b> est libre maintenant.
vehicle-wanted =
    { $name } voudrait prendre <b>{ $plate }</b>, que le carnet donne à { $holder } depuis le { $date } à { $time }.

    Si le véhicule est revenu, vous pouvez le noter rendu : la personne en est avertie.
vehicle-returned-by-manager = Le retour de <b>{ $plate }</b> a été noté pour vous par { $name }, le { $date } à { $time }. Si ce n’est pas juste, dites-le-lui.
vehicle-ask-mileage = Quel kilométrage affiche le compteur de <b>{ $plate }</b> ? Répondez par un nombre, par exemple 45 200. /cancel pour abandonner.
vehicle-mileage-noted = C’est noté : { $km } km. Merci.
vehicle-mileage-unread = Je n’ai pas reconnu de kilométrage. Écrivez seulement le nombre du compteur, entre { $lowest } et { $highest }, ou /cancel.
vehicle-mileage-low = Le dernier kilométrage connu est de { $lowest } km : celui-ci serait plus bas. Vérifiez le compteur, ou /cancel ; le kilométrage est facultatif.
vehicle-mileage-high = Ce serait beaucoup d’un coup : au plus { $highest } km d’après le dernier relevé. Vérifiez le compteur, ou /cancel ; le kilométrage est facultatif.
vehicle-mileage-late = Ce véhicule est rendu depuis plus d’un jour : son kilométrage ne se note plus. Rien n’a changé.
vehicle-ask-photos = Envoyez une ou plusieurs photos de <b>{ $plate }</b> : les quatre côtés, le compteur, ce qui est abîmé. Si possible sans visage, ni plaque d’un autre véhicule. Touchez « Terminé » ensuite.
vehicle-photo-kept = C’est reçu. D’autres photos ? Sinon, touchez « Terminé ».
vehicle-photos-done = { $number ->
    [0] Aucune photo n’a été ajoutée.
    [one] Une photo est gardée dans le carnet. Merci.
   *[other] { $number } photos sont gardées dans le carnet. Merci.
}

## Le mémo véhicule assuré

vehicle-memo =
    <b>Mémo véhicule assuré</b>
    Véhicule : { $make }
    Immatriculation : <b>{ $plate }</b>
    Assureur : { $insurer }
    Contrat n° : { $contract }
    Mémo n° : { $number }
    Validité : { $validity }
    Agence : { $agency }
    Assistance : { $phone }
vehicle-memo-missing = à demander
vehicle-memo-validity = du { $from } au { $until }
vehicle-memo-from = depuis le { $from }
vehicle-memo-until = jusqu’au { $until }
vehicle-memo-expired = ⚠ Cette validité est passée : demandez le mémo à jour.
vehicle-memo-ask = Pour ce qui manque : { $names }.
vehicle-memo-ask-nobody = Pour ce qui manque, demandez à la personne qui gère les véhicules.
vehicle-memo-assured = <i>Le fichier des véhicules assurés fait foi : un champ vide ici ne veut pas dire que le véhicule n’est pas assuré.</i>
vehicle-memo-fill = Compléter : { $field }
vehicle-field-number = mémo n°
vehicle-field-valid-from = début de validité
vehicle-field-valid-until = fin de validité
vehicle-field-agency = agence
vehicle-field-assistance-phone = assistance
