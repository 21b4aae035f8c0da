# Le constat amiable dans la conversation : les parties, les cases, la saisie, la recopie.
# Les libellés des cases et les circonstances sont dans reports/texts/accident_statement.fr.ftl.
# $filled, $all, $number et $limit sont des entiers.

statement-title = <b>Constat amiable</b> · dossier { $number }
statement-intro = { $filled ->
    [0] Rien n’est encore rempli. Touchez une partie et recopiez ce qui est écrit sur le constat.
    [1] Une case est remplie sur { $all }. Ce que l’entreprise savait déjà y est ; touchez une partie pour compléter.
   *[other] { $filled } cases sont remplies sur { $all }. Ce que l’entreprise savait déjà y est ; touchez une partie pour compléter.
}
statement-advice = Ne recopiez que ce qui figure sur le formulaire. Le papier signé fait foi ; sa photo va avec les photos du dossier.
statement-frozen = { $reason ->
    [contested] Le dossier est contesté : le constat se lit, et ne se modifie pas avant la réponse.
   *[closed] Le dossier est clos : ce qui reste du constat se lit encore. Les coordonnées des tiers ont été effacées.
}
statement-section-button = { $section } · { $filled }/{ $all }
statement-ticked-button = { $section } · { $number ->
    [0] aucune
    [1] 1 cochée
   *[other] { $number } cochées
}
statement-section-title = <b>{ $section }</b> · dossier { $number }
statement-line = { $box } · { $field } : <b>{ $value }</b>
statement-line-back = { $field } : <b>{ $value }</b>
statement-line-empty = { $box } · { $field } : <i>à remplir</i>
statement-line-empty-back = { $field } : <i>à remplir</i>
statement-section-hint = Touchez une case pour la remplir ou la corriger.
statement-field-button = { $field }
statement-field-button-done = ✓ { $field }
statement-ticked = Touchez le numéro de chaque case cochée sur le constat. Nombre de cases cochées : <b>{ $number }</b>
statement-ticked-frozen = Nombre de cases cochées : <b>{ $number }</b>
statement-box-line-on = ☑ <b>{ $number } · { $wording }</b>
statement-box-line-off = ☐ { $number } · { $wording }
statement-box-on = ☑ { $number }
statement-box-off = ☐ { $number }

statement-ask = <b>{ $box ->
    [0] { $section }</b>
   *[other] Case { $box }</b> · { $section }
}
statement-ask-field = <b>{ $field }</b>
statement-ask-now = Valeur actuelle : { $value }
statement-how-text = Répondez par un message, { $limit } caractères au plus. /cancel pour abandonner.
statement-how-date = Répondez par une date, comme 21/11/2026. /cancel pour abandonner.
statement-how-time = Répondez par une heure, comme 14 h 30. /cancel pour abandonner.
statement-how-phone = Répondez par un numéro, comme 06 12 34 56 78. /cancel pour abandonner.
statement-how-plate = Répondez par une immatriculation, comme AB-123-CD. /cancel pour abandonner.
statement-how-tap = Touchez la bonne réponse.
statement-injured-named = Les noms des blessés restent sur le papier : ici, seulement oui ou non.
statement-only-to-retype = Ces indications ne servent qu’à l’assureur ; elles seront effacées à la clôture du dossier.

statement-refused = { $box ->
    [0] Verso, « { $field } »
   *[other] Case { $box }, « { $field } » ({ $section })
} : { $reason ->
    [empty] le message est vide.
    [too_long] { $limit } caractères au plus ; raccourcissez un peu.
    [date] je n’ai pas reconnu de date. Écrivez-la comme 21/11/2026.
    [future] cette date est à venir.
    [time] je n’ai pas reconnu d’heure. Écrivez-la comme 14 h 30.
    [phone] je n’ai pas reconnu de numéro de téléphone : des chiffres, et un + au début si besoin.
    [plate] je n’ai pas reconnu d’immatriculation : des lettres, des chiffres et des tirets.
   *[choice] cette réponse n’existe pas sur le formulaire.
} Rien n’a changé : essayez encore.
statement-saved = C’est noté : { $field }.

statement-retype-title = <b>Constat à recopier</b> · dossier { $number }
statement-retype-hint = Dans l’ordre du formulaire. Touchez une valeur pour la copier.
statement-retype-line = { $box } · { $field } : <code>{ $value }</code>
statement-retype-line-back = { $field } : <code>{ $value }</code>
statement-retype-section =
    {""}
    <b>{ $section }</b>
statement-retype-circumstances = 12 · { $boxes } · total : <code>{ $number }</code>
statement-retype-none = aucune case cochée
statement-retype-empty = Rien n’est encore rempli.

statement-clear-ask = <b>Tout effacer ?</b> Ce qui a été écrit dans ce constat disparaît ; ce que l’entreprise savait déjà reste. Vous pourrez annuler tant que rien de nouveau n’est écrit.
statement-cleared = C’est effacé. « Annuler l’effacement » remet tout, tant que rien de nouveau n’est écrit.
statement-restored = Tout est revenu.
statement-nothing-to-restore = Il n’y a plus rien à remettre : le constat a été rempli depuis.

button-statement-all = Recopier le constat
button-statement-clear = Tout effacer
button-statement-clear-yes = Oui, tout effacer
button-statement-undo = Annuler l’effacement
button-statement-empty = Vider cette case
button-statement-next = Case suivante
button-statement-overview = Tout le constat
button-statement-before = ◀ Partie précédente
button-statement-after = Partie suivante ▶
