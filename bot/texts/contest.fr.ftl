# La contestation : « je ne suis pas d'accord », et la réponse d'une autre personne.
# Les dates et les coefficients arrivent déjà écrits ; $number, $pages et $most sont des entiers.

contest-title = <b>Je ne suis pas d’accord · dossier { $number }</b>
contest-title-claim = <b>Je ne suis pas d’accord · sinistre { $number }</b>
contest-explain =
    Dites pourquoi, en quelques phrases, et joignez vos preuves si vous en avez : un message suffit pour commencer. Une autre personne que celle qui a décidé vous répond avec ses raisons, sous un mois.

    Pendant ce temps, le dossier est gelé et marqué « contesté » partout où il apparaît. Contester ne vous coûte rien et ne se retourne jamais contre vous.
contest-begin = Contester
contest-resume = Reprendre ma contestation
contest-none-decided = Rien n’est encore décidé : il n’y a rien à contester. La décision vous sera dite ici, avec la façon de la contester.
contest-answered-once = Cette décision a déjà reçu une réponse motivée. Un élément nouveau ? Montrez-le à vos ressources humaines : une rectification reste possible. Votre entreprise, qui a souscrit le contrat, peut aussi écrire au service réclamations de l’assureur.
contest-open = Votre contestation du { $date } attend sa réponse, au plus tard le { $due }.
contest-ask-reason = <b>Pourquoi n’êtes-vous pas d’accord ?</b>
    Écrivez les faits, en quelques phrases : { $most } caractères au plus.
contest-ask-proofs = <b>Avez-vous des preuves ?</b>
    Envoyez photos et documents (PDF), { $most } au plus, ou passez.
contest-proof-received = C’est reçu. D’autres preuves ? Envoyez-les. Sinon :
contest-proofs-done = { $number ->
    [0] Sans preuve jointe
    [1] C’est tout : 1 pièce
   *[other] C’est tout : { $number } pièces
}
contest-use-buttons = Utilisez les boutons :
contest-proof-first = C’est gardé parmi vos preuves. Il manque encore la raison.
contest-full = { $most } pièces au plus : celle-ci n’a pas été gardée.
contest-too-long = Votre message a { $size } caractères ; { $most } au plus, et rien n’en a été gardé. Raccourcissez-le, s’il vous plaît.
contest-summary = <b>À relire avant l’envoi</b>
contest-summary-proofs = { $number ->
    [0] Aucune pièce jointe.
    [1] Une pièce jointe.
   *[other] { $number } pièces jointes.
}
contest-summary-due = Réponse au plus tard le { $date }, par une autre personne que celle qui a décidé.
contest-stopped = C’est abandonné : rien n’a été envoyé, et rien n’en est gardé.
contest-sent = <b>C’est envoyé.</b> Le dossier est gelé et marqué « contesté ». La réponse vous parviendra ici, au plus tard le { $date }.
contest-withdraw = Retirer ma contestation
contest-withdrawn = Votre contestation est retirée : la décision reste comme elle était. Vous pourrez contester à nouveau.

## Du côté de ceux qui répondent

contest-rebuttal-title = <b>Contestation · dossier { $number }</b> · { $name }
contest-rebuttal-none = Aucune contestation n’est ouverte dans ce dossier.
contest-rebuttal-reason = Contesté le { $date }, réponse due le { $due } au plus tard :
contest-rebuttal-proofs = { $number ->
    [0] Aucune pièce de la personne dans le dossier.
    [1] Une pièce de la personne dans le dossier.
   *[other] { $number } pièces de la personne dans le dossier.
}
contest-rebuttal-not-you = Vous avez saisi cette décision : une autre personne répond.
contest-rebuttal-proposed = Une correction attend sa seconde personne ; la contestation se termine quand elle est confirmée.
contest-rebuttal-choose = La décision est-elle maintenue, ou corrigée ? Une correction est confirmée par une seconde personne.
contest-stands = Maintenue
contest-correct = Corrigée
contest-ask-answer = <b>Pourquoi la décision est-elle maintenue ?</b>
    Répondez à ce que la personne écrit, en quelques phrases : elle les lira. { $most } caractères au plus.
contest-answer-summary = <b>À relire avant l’envoi</b> : la décision est maintenue.
contest-answer-send = Envoyer la réponse
contest-answer-sent = Votre réponse est envoyée ; la contestation est terminée et le dossier n’est plus gelé.

## Les messages aux autres

contest-told-handler = { $may ->
    [answer] <b>Une décision est contestée · dossier { $number }</b>
        La personne qui conduisait n’est pas d’accord. Réponse motivée attendue le { $date } au plus tard. Le dossier est gelé d’ici là.
   *[other] <b>La décision que vous avez saisie est contestée · dossier { $number }</b>
        La personne qui conduisait n’est pas d’accord. Une autre personne répond, le { $date } au plus tard. Le dossier est gelé d’ici là.
}
contest-told-withdrawn = Dossier { $number } : la contestation est retirée. La décision reste comme elle était, et le dossier n’est plus gelé.
contest-told-upheld = <b>Réponse à votre contestation · dossier { $number }</b>
    La décision est maintenue. { $name } vous répond :
contest-told-further = Le dossier n’est plus gelé. Un élément nouveau ? Montrez-le à vos ressources humaines. Votre entreprise, qui a souscrit le contrat, peut aussi écrire au service réclamations de l’assureur.

## La marque, partout

contest-mark-card = { $number ->
    [1] ⚠️ <b>Contesté</b> : un sinistre décidé est contesté. Sa décision garde son effet dans ces chiffres jusqu’à la réponse.
   *[other] ⚠️ <b>Contesté</b> : { $number } sinistres décidés sont contestés. Leurs décisions gardent leur effet dans ces chiffres jusqu’à la réponse.
}
contest-mark-step = ⚠️ contesté : la réponse est attendue
contest-hint-card = Pas d’accord avec la décision d’un sinistre ? Ouvrez-le dans /cases, puis « Je ne suis pas d’accord ».
