## Relevés d’informations et changements de profil : demandes, comptes à rebours, saisie, écarts

releve-title = <b>Relevés du contrat { $contract }</b> · { $insurer } · { $unit }
releve-not-asked = { $ground ->
    [statutory] Aucun relevé d’informations n’a encore été demandé. L’assureur a 15 jours pour le fournir (annexe A121-1, art. 12).
   *[other] Aucun relevé n’a encore été demandé. Ce contrat n’a pas de coefficient ; l’assureur doit tout de même un relevé des sinistres de responsabilité civile sous 15 jours (directive 2009/103/CE, art. 16).
}
releve-asked = { $state ->
    [received] ✅ Demandé le { $asked } par { $name }, reçu le { $received }.
    [overdue] ⚠️ Demandé le { $asked } par { $name }. Le délai de 15 jours est passé depuis le { $due } ({ $days ->
        [1] un jour
       *[other] { $days } jours
    }).
   *[requested] ⏳ Demandé le { $asked } par { $name }. Réponse attendue le <b>{ $due }</b> au plus tard ({ $days ->
        [0] c’est aujourd’hui
        [1] encore un jour
       *[other] encore { $days } jours
    }).
}
releve-overdue-how =
    Ce que vous pouvez faire :
    1. Relancez l’assureur ou le courtier par écrit, avec la lettre de la première demande et une preuve d’envoi.
    2. Sans réponse, adressez une réclamation au service réclamations de l’assureur.
    3. Ensuite, le médiateur de l’assurance peut être saisi si votre contrat le prévoit.
releve-no-request = Aucune demande n’est en cours.
releve-none = Aucun relevé n’est enregistré ici. Quand il arrive, touchez « Saisir un relevé » : Bonroute le compare à vos dossiers, ligne par ligne.
releve-statement = <b>{ $document }</b>, arrêté au { $date } · souscrit le { $since } · usage { $use ->
    [private] privé et trajets
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
}
releve-figure = <b>{ $value }</b> · { $label } · depuis le { $since }{ $years ->
    [0] { "" }
    [1] { "" } · un an à 0,50
   *[other] { "" } · { $years } ans à 0,50
}
releve-claims = { $number ->
    [0] Aucun sinistre n’y figure.
    [1] Un sinistre y figure :
   *[other] { $number } sinistres y figurent :
}
releve-claims-more = … et { $number } plus anciens
releve-claim = • { $claim }
releve-claim-words = { $date }, { $kind }, { $share }
releve-use = { $use ->
    [private] privé et trajets
    [business] affaires
    [tours] tournées
   *[all_travel] tous déplacements
}
releve-verdict = { $number ->
    [0] { $figure ->
        [other] Les sinistres concordent ; le coefficient imprimé n’est pas celui de notre calcul.
       *[same] ✅ Ce relevé concorde avec vos dossiers.
    }
    [1] 🔶 <b>Un écart</b> avec vos dossiers{ $figure ->
        [other] , et le coefficient imprimé n’est pas celui de notre calcul
       *[same] { "" }
    }.
   *[other] 🔶 <b>{ $number } écarts</b> avec vos dossiers{ $figure ->
        [other] , et le coefficient imprimé n’est pas celui de notre calcul
       *[same] { "" }
    }.
}
releve-now-enter = Noté. Saisissez maintenant ce qu’il dit : les écarts avec vos dossiers apparaîtront.
releve-kept = ✅ Relevé enregistré.
releve-removed = Relevé retiré, avec le coefficient qu’il apportait.
releve-remove = Retirer le relevé <b>{ $document }</b>, arrêté au { $date } ?{ $official ->
    [yes] { " " }Le coefficient officiel qu’il apporte sera retiré avec lui.
   *[no] { "" }
}
releve-button-releve = Relevés et changements
releve-button-ask = ✉️ Demander un relevé (lettre)
releve-button-letter = Lettre de la demande (PDF)
releve-button-received = ✅ Relevé reçu
releve-button-unask = ↩ Annuler la demande
releve-button-unreceived = ↩ Pas encore reçu
releve-button-enter = Saisir un relevé
releve-button-compare = Voir les écarts
releve-button-remove = Retirer ce relevé
releve-button-remove-now = Oui, retirer
releve-button-write = ✉️ Écrire à l’assureur (lettre)
releve-button-no-more = Aucun autre sinistre
releve-button-changes = { $number ->
    [0] Changements
   *[other] Changements ({ $number } en cours)
}
releve-button-back-rel = Retour aux relevés
releve-button-back-prof = Retour aux changements
releve-letter = { $kind ->
    [request] <b>Demande de relevé d’informations</b>
    [change] <b>Déclaration d’un changement</b>
   *[observations] <b>Observations sur le relevé</b>
} · contrat { $contract } · { $insurer }
releve-letter-how = { $kind ->
    [request] Relisez, signez, puis envoyez-la à l’assureur ou au courtier. Les 15 jours courent depuis la date de la lettre.
    [change] Relisez, signez, puis envoyez-la en recommandé, papier ou électronique. Touchez « Déclaré » dans Bonroute le jour de l’envoi.
   *[observations] Relisez, signez, puis envoyez-la à l’assureur ou au courtier. Aucune personne n’y est nommée.
}
releve-letter-failed = La lettre n’a pas pu être préparée. Réessayez dans quelques minutes ; si cela continue, prévenez l’administrateur.
releve-letter-preparing = La lettre arrive dans quelques instants.
releve-refused = { $reason ->
    [asked] Une demande est déjà en cours pour ce contrat : rien n’a été ajouté.
    [entered] Un relevé arrêté à cette date est déjà enregistré. Retirez-le d’abord s’il est à corriger.
    [incomplete] Il manque une réponse : rien n’a été enregistré.
    [none] C’est déjà fait, ou ce n’est plus là : rien n’a changé.
    [used] Une autre demande a été faite depuis : rien n’a changé.
    [gone] Ce changement n’est plus là : rien n’a été fait.
    [declared] Ce changement est noté comme déclaré. Annulez d’abord la déclaration.
    [not_declared] Notez d’abord la déclaration : l’assureur ne peut répondre qu’ensuite.
    [answered] Une autre réponse est déjà notée. Annulez-la d’abord.
    [no_price] Aucune proposition de prime n’attend de réponse : rien n’a changé.
    [same_use] Le contrat a déjà cet usage : rien n’a été noté.
   *[later_use] Un autre usage a été noté depuis. Annulez-le d’abord.
}

## La saisie d’un relevé

releve-form-title = <b>Relevé du contrat { $contract }</b> · { $step ->
    [claims] sinistre { $place }
   *[box] { $place } sur { $places }
}
releve-form-intro = Recopiez ce que l’assureur a imprimé, sans rien corriger. Aucun nom, aucune date de naissance, aucun numéro de permis n’est demandé : Bonroute n’en a pas besoin ici.
releve-form-drawn-up-on = À quelle date le relevé est-il <b>arrêté</b> (« informations arrêtées au ») ? Par exemple 31/07/2026.
releve-form-subscribed-on = Quelle est la <b>date de souscription</b> du contrat ? Par exemple 01/01/2020.
releve-form-use = Quel <b>usage</b> est imprimé ?
releve-form-coefficient = Quel <b>coefficient officiel</b> est imprimé ? De 0,50 à 3,50.
releve-form-applied-on = À quelle <b>échéance</b> ce coefficient s’applique-t-il ? Par exemple 01/01/2026.
releve-form-years-at-floor = Depuis combien d’<b>années entières</b> ce coefficient officiel est-il à 0,50 ? Écrivez 0 si le relevé ne le dit pas.
releve-form-document = Comment s’appelle ce <b>document</b> chez vous ? Par exemple « Relevé 2026-77 ».
releve-form-claim-on = { $number ->
    [0] Un <b>sinistre</b> figure-t-il sur le relevé ? Écrivez sa date, le plus ancien d’abord.
   *[other] Un autre sinistre ? Écrivez sa date.
}
releve-form-claim-kind = Quelle en est la <b>nature</b> ?
releve-form-claim-share = Quelle <b>part de responsabilité</b> est imprimée ?
releve-form-summary = <b>À vérifier avant d’enregistrer</b> · contrat { $contract } · { $insurer }
releve-form-figure = <b>{ $value }</b> depuis le { $since }{ $years ->
    [0] { "" }
    [1] { "" }, un an à 0,50
   *[other] { "" }, { $years } ans à 0,50
}
releve-form-effect = { $figure ->
    [yes] Ce coefficient deviendra le coefficient officiel du contrat. Rien n’est encore enregistré.
   *[no] Rien n’est encore enregistré.
}
releve-form-refused = { $reason ->
    [date] Ce n’est pas une date que je sais lire. Écrivez jour, mois et année, par exemple 31/07/2026.
    [future] Cette date est dans l’avenir. Elle doit être passée, ou celle d’aujourd’hui.
    [order] Cette date vient après la date d’arrêté du relevé : il ne peut pas la contenir.
    [coefficient] Un coefficient va de 0,50 à 3,50, avec deux décimales au plus. Par exemple 0,85.
    [number] Un nombre entier d’années, de 0 à { $most }.
    [too_many] Un relevé tient ici { $most } sinistres au plus. Touchez « Aucun autre sinistre ».
    [too_long] Ce texte est trop long : { $most } caractères au plus.
    [empty] Il faut au moins un mot.
   *[forbidden] Ce texte parle d’infraction, de points, d’alcool ou de santé : Bonroute ne le garde pas.
} { $field ->
    [coefficient] (Champ : coefficient.)
    [drawn_up_on] (Champ : date d’arrêté.)
    [subscribed_on] (Champ : date de souscription.)
    [applied_on] (Champ : échéance.)
    [years_at_floor] (Champ : années à 0,50.)
    [document] (Champ : document.)
    [claim_on] (Champ : date du sinistre.)
    [since_on] (Champ : depuis quand.)
    [known_on] (Champ : connu depuis.)
   *[words] (Champ : précision.)
}

## Les écarts

releve-compare-title = <b>Relevé et dossiers</b> · contrat { $contract } · { $insurer }
releve-compare-of = { $document }, arrêté au { $date }. Sinistres depuis le { $since } : { $printed } sur le relevé, { $ours } chez vous.
releve-printed = Coefficient imprimé : <b>{ $value }</b> (coefficient officiel).
releve-no-figure = Le coefficient ne peut pas être recalculé : il manque celui de l’année d’avant, ou le contrat n’en a pas.
releve-unexplained = Écart de { $difference } : aucune cause que nous avons essayée ne l’explique exactement. Les écarts ci-dessous peuvent y contribuer ensemble ; la lettre demande à l’assureur les sinistres, l’usage et la période retenus.
releve-by-itself = { $consistent ->
    [yes] Avec les sinistres et l’usage du relevé : { $value }. Les écarts ci-dessous expliquent donc le coefficient imprimé.
   *[no] Avec les sinistres et l’usage du relevé : { $value }. Le relevé ne mène donc pas lui-même au coefficient qu’il imprime.
}
releve-differences = { $number ->
    [0] ✅ <b>Aucun écart</b> sur le contrat ni sur les sinistres.
    [1] <b>Un écart</b>
   *[other] <b>{ $number } écarts</b>
}
releve-difference = { $kind ->
    [unknown_to_insurer] 🔹 <b>Connu de vous, absent du relevé</b> : { $ours }.
    [unknown_to_us] 🔸 <b>Sur le relevé, inconnu de vous</b> : { $printed }.
    [other_share] 🔸 <b>Autre part de responsabilité</b>. Relevé : { $printed }. Chez vous : { $ours }.
    [not_decided_here] 🔸 <b>Décidé sur le relevé, en attente chez vous</b>. Relevé : { $printed }.
    [other_day] 🔸 <b>Autre date</b>. Relevé : { $printed }. Chez vous : { $ours }.
    [other_nature] 🔸 <b>Autre nature</b>. Relevé : { $printed }. Chez vous : { $ours }.
    [other_use] 🔸 <b>Autre usage</b>. Relevé : { $printed }. Contrat chez vous : { $ours }.
   *[other_start] 🔸 <b>Autre date de souscription</b>. Relevé : { $printed }. Contrat chez vous : { $ours }.
}
releve-what-to-do = { $kind ->
    [unknown_to_insurer] À faire : vérifiez s’il a été déclaré, et sur quel contrat. Il n’est pas repris dans la lettre.
    [unknown_to_us] À faire : cherchez le véhicule et la date dans vos dossiers, puis demandez les pièces.
    [other_share] À faire : comparez à la lettre de décision, puis demandez la rectification ou ses motifs.
    [not_decided_here] À faire : demandez la décision, puis enregistrez-la sur le dossier.
    [other_day] À faire : vérifiez la date sur le constat ou la déclaration. Elle peut changer l’échéance concernée.
    [other_nature] À faire : vérifiez la nature. Vol, incendie et bris de glace seuls ne majorent pas (art. 7).
    [other_use] À faire : vérifiez l’usage souscrit. Il fixe les taux : 5 % et 25 %, ou 7 % et 20 % (art. 4 et 5).
   *[other_start] À faire : vérifiez la date sur les conditions particulières.
}
releve-until = { $late ->
    [yes] <i>Délai de rectification passé le { $date } (deux ans après la première échéance, art. 8).</i>
   *[no] <i>Une rectification compte jusqu’au { $date } (art. 8).</i>
}

## Les changements de profil

releve-changes = <b>Changements</b> · contrat { $contract } · { $insurer }
releve-changes-none = Aucun changement n’est noté. Notez ici une nouvelle zone, un nouvel usage, un autre kilométrage ou un autre conducteur habituel.
releve-changes-why = <i>Un changement qui aggrave le risque se déclare dans les 15 jours à compter du jour où l’entreprise en a connaissance (Code des assurances, L113-2, 3°). S’il le diminue, la prime peut baisser (L113-4).</i>
releve-change-row = { $state ->
    [to_declare] 🔶
    [to_tell] 🔶
    [overdue] ⚠️
    [declared] ⏳
    [price_offered] 🔶
    [price_lapsed] ⚠️
    [cancelled] ▫️
   *[settled] ✅
} { $date } · { $kind }
releve-change-kind = { $kind ->
    [zone] zone de circulation
    [use] usage
    [mileage] kilométrage
   *[driver] conducteur habituel
}
releve-change-title = <b>{ $kind ->
    [zone] Autre zone de circulation
    [use] Autre usage
    [mileage] Autre kilométrage
   *[driver] Autre conducteur habituel
}</b> · contrat { $contract } · { $insurer }
releve-change-vehicle = Véhicule : { $plate }
releve-change-days = Depuis le { $since } · connu le { $known } · noté par { $name }
releve-change-words = Précision : { $words }
releve-change-declared = Déclaré à l’assureur le { $date }.
releve-change-state = { $state ->
    [to_declare] ⏳ <b>À déclarer le { $due } au plus tard</b> ({ $days ->
        [0] c’est aujourd’hui
        [1] encore un jour
       *[other] encore { $days } jours
    }).
    [to_tell] 🔶 Le risque diminue : aucun délai ne court. Dites-le à l’assureur et demandez une baisse de la prime ; s’il la refuse, l’entreprise peut dénoncer le contrat (L113-4).
    [overdue] ⚠️ Le délai de 15 jours est passé depuis le { $due }. Déclarez dès que possible : une déclaration tardive vaut mieux qu’aucune. L’assureur apprécie les suites (L113-8 et L113-9).
    [declared] ⏳ L’assureur n’a pas encore répondu. Sa réponse se note ici.
    [price_offered] 🔶 Nouvelle prime proposée le { $answered }. <b>Réponse attendue le { $due } au plus tard</b> ({ $days ->
        [0] c’est aujourd’hui
        [1] encore un jour
       *[other] encore { $days } jours
    }). Sans réponse, l’assureur peut résilier (L113-4).
    [price_lapsed] ⚠️ Nouvelle prime proposée le { $answered } : les 30 jours sont passés depuis le { $due }. L’assureur peut résilier (L113-4). Appelez-le.
    [cancelled] Résiliation notifiée le { $answered } : elle ne prend pas effet avant le <b>{ $due }</b> (dix jours, L113-4). Cherchez une couverture dès maintenant ; la prime non courue est rendue.
   *[settled] { $answer ->
        [accepted] ✅ Nouvelle prime du { $answered } acceptée le { $settled }.
        [refused] Nouvelle prime du { $answered } refusée le { $settled } : l’assureur peut résilier après les 30 jours (L113-4).
       *[other] ✅ Réponse du { $answered } : le contrat continue, la prime ne change pas.
    }
}
releve-change-use = { $applied ->
    [yes] Usage <b>{ $use }</b> appliqué au contrat depuis le { $since }.
   *[no] Usage <b>{ $use }</b> : il sera appliqué au contrat le { $since }.
}
releve-change-kept = ✅ Changement noté.
releve-change-drop = Effacer ce changement ({ $kind }, depuis le { $since }) et sa précision ? Rien ne permet de le retrouver ensuite.
releve-change-dropped = Changement effacé.
releve-change-form-title = <b>Changement sur le contrat { $contract }</b> · { $place } sur { $places }
releve-change-form-intro = Notez ce qui change du risque, jamais où quelqu’un se trouve ni ce qu’il a fait : ni trajet, ni infraction, ni santé.
releve-change-form-kind = Qu’est-ce qui <b>change</b> ?
releve-change-form-use = Quel est le <b>nouvel usage</b> ?
releve-change-form-vehicle = Quel <b>véhicule</b> ? Touchez-le, ou écrivez son immatriculation.
releve-change-form-since-on = <b>Depuis quand</b> ? Une date à venir est possible. Par exemple 01/08/2026.
releve-change-form-known-on = Depuis quand l’entreprise le <b>sait</b>-elle ? Les 15 jours courent à partir de ce jour-là.
releve-change-form-words = Une <b>précision</b> pour l’assureur, sans nom de personne ? Par exemple « 35 000 km par an au lieu de 20 000 ».
releve-change-direction = { $direction ->
    [up] Le risque augmente
    [down] Le risque diminue
   *[unsure] Je ne sais pas
}
releve-change-form-direction = Le <b>risque</b> augmente-t-il ? Si vous ne savez pas, le délai de 15 jours est compté par prudence (L113-2, 3°).
releve-change-form-days = Depuis le { $since } · connu le { $known }
releve-change-summary = <b>À vérifier avant d’enregistrer</b> · { $kind ->
    [zone] zone de circulation
    [use] usage
    [mileage] kilométrage
   *[driver] conducteur habituel
} · contrat { $contract } · { $insurer }
releve-change-new-use = Nouvel usage : { $use }
releve-change-due = { $direction ->
    [down] Le risque diminue : aucun délai de déclaration. Rien n’est encore enregistré.
   *[other] À déclarer le <b>{ $due }</b> au plus tard. Rien n’est encore enregistré.
}
releve-no-such-plate = Aucun véhicule de ce contrat n’a cette immatriculation. Vérifiez-la, ou touchez « Tout le contrat » plus haut.
releve-answer-day = { $answer ->
    [kept] Le contrat continue sans changement.
    [new_price] L’assureur propose une nouvelle prime : 30 jours pour répondre.
   *[cancelled] L’assureur résilie : pas d’effet avant dix jours.
} De quel jour est sa lettre ?
releve-button-new-change = Noter un changement
releve-button-change-letter = ✉️ Lettre de déclaration (PDF)
releve-button-declared = ✅ Déclaré
releve-button-undeclared = ↩ Pas encore déclaré
releve-button-change-drop = Effacer ce changement
releve-button-change-drop-now = Oui, effacer
releve-button-answer-kept = Contrat maintenu
releve-button-answer-new-price = Nouvelle prime proposée
releve-button-answer-cancelled = Contrat résilié
releve-button-unanswered = ↩ Annuler la réponse
releve-button-price-accepted = Prime acceptée
releve-button-price-refused = Prime refusée
releve-button-earlier = Plus tôt ▶
releve-button-back-change = Retour au changement
releve-button-whole-contract = Tout le contrat
releve-button-no-words = Sans précision
releve-button-today = Aujourd’hui

## Les rappels

releve-reminders = <b>{ $number } délais à suivre</b>
releve-reminders-more = … et { $number } autres
releve-reminder = { $countdown ->
    [request] { $reminder ->
        [soon] ⏳ Relevé demandé, attendu le { $due } au plus tard
        [last_day] ⏳ Relevé demandé, attendu le { $due }
        [overdue] ⚠️ Relevé demandé, attendu le { $due } : le délai est passé
       *[again] ⚠️ Relevé attendu depuis le { $due }, toujours pas noté comme reçu
    }
    [change] { $reminder ->
        [soon] ⏳ Changement à déclarer le { $due } au plus tard
        [last_day] ⚠️ <b>Changement à déclarer : dernier jour le { $due }</b>
        [overdue] ⚠️ Changement à déclarer depuis le { $due }
       *[again] ⚠️ Changement toujours pas noté comme déclaré, à déclarer depuis le { $due }
    }
   *[price] { $reminder ->
        [soon] ⏳ Nouvelle prime : réponse attendue le { $due } au plus tard
        [last_day] ⚠️ <b>Nouvelle prime : dernier jour pour répondre le { $due }</b>
        [overdue] ⚠️ Nouvelle prime sans réponse : les 30 jours sont passés depuis le { $due }
       *[again] ⚠️ Nouvelle prime toujours sans réponse, attendue depuis le { $due }
    }
} · contrat { $contract } · { $insurer }
releve-reminder-how = { $countdown ->
    [request] { $reminder ->
        [soon] S’il est arrivé, notez-le. Sinon, un mot au courtier suffit souvent.
        [last_day] S’il est arrivé, notez-le. Sinon, un mot au courtier suffit souvent.
       *[other] L’assureur avait 15 jours (annexe A121-1, art. 12). Ouvrez l’écran : la lettre et les recours y sont.
    }
    [change] { $reminder ->
        [soon] La lettre est prête à signer. Notez « Déclaré » le jour de l’envoi (L113-2, 3°).
        [last_day] La lettre est prête à signer. Notez « Déclaré » le jour de l’envoi (L113-2, 3°).
       *[other] Déclarez dès que possible : une déclaration tardive vaut mieux qu’aucune.
    }
   *[price] Comparez la prime proposée, puis notez votre réponse. Sans réponse dans les 30 jours, l’assureur peut résilier (L113-4).
}
releve-reminder-button = { $countdown ->
    [request] Relevés · { $contract }
   *[other] Changement · { $contract }
}
