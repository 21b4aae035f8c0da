# Attestations de conduite et de sinistralité : côté RH, côté conducteur, et leur vérification.

command-attestation = Mon attestation de conduite
command-verify = Vérifier une attestation par son code
attest-person = <b>Attestation de conduite et de sinistralité</b>
    { $name } · matricule { $number }
attest-would-say = Établie aujourd’hui, elle dirait :
attest-drives = { $number ->
    [0] • aucun véhicule confié
    [1] • 1 véhicule confié, avec ses dates
   *[other] • { $number } véhicules confiés, avec leurs dates
}
attest-claims = { $number ->
    [0] • aucun sinistre depuis le { $since }
    [1] • 1 sinistre depuis le { $since }, avec la part de responsabilité
   *[other] • { $number } sinistres depuis le { $since }, avec la part de responsabilité
}
attest-internal = • le coefficient pédagogique interne, présenté comme tel
attest-nothing = Cette personne n’a jamais eu de véhicule de l’entreprise : il n’y a rien à attester.
attest-meaning = Des faits, rien d’autre. Ce n’est pas un relevé d’informations : seul un assureur en délivre. Elle peut aider auprès d’un futur assureur, qui reste libre de ce qu’il en fait.
attest-line = • { $number } du { $date } : valable
attest-line-withdrawn = • { $number } du { $date } : retirée le { $withdrawn } ({ $why ->
    [replaced] remplacée par une plus récente
    [mistake] une erreur y figurait
   *[asked] à la demande de la personne
})
attest-more = { $number ->
    [1] et 1 plus ancienne
   *[other] et { $number } plus anciennes
}
attest-button-make = Établir et signer
attest-button-again = Remplacer par une nouvelle
attest-button-copy = Imprimer un exemplaire
attest-button-withdraw = Retirer l’attestation
attest-button-list = Attestations établies
attest-button-back = Retour à l’attestation
attest-button-get = Recevoir le PDF
attest-button-see = Voir cette personne
attest-button-ask = Demander aux RH
attest-button-person = Attestation
attest-button-own = Mon attestation
attest-button-newer = ◀ Plus récentes
attest-button-older = Plus anciennes ▶
attest-withdraw-why = Retirer l’attestation { $number } ? Qui vérifiera un de ses exemplaires lira qu’elle est retirée. Cela ne s’annule pas ; une nouvelle peut être établie.

    Pourquoi ?
attest-why-mistake = Une erreur y figure
attest-why-asked = La personne le demande
attest-withdrawn = ✅ L’attestation { $number } est retirée. Tous ses exemplaires le disent désormais quand on les vérifie.
attest-list = { $number ->
    [1] <b>1 attestation établie</b>
   *[other] <b>{ $number } attestations établies</b>
}
attest-list-line = • { $number } · { $name } · { $date } · { $state ->
    [valid] valable
   *[withdrawn] retirée
}
attest-list-empty = Aucune attestation n’a été établie. Cherchez une personne (/find), puis ouvrez « Attestation » sous sa carte.
attest-caption = <b>Attestation { $number }</b>, établie le { $date }.
    Cet exemplaire porte son propre code : qui le reçoit peut le vérifier avec /verify, ou auprès de l’entreprise.
attest-preparing = Le document arrive…
attest-failed = L’attestation { $number } n’a pas pu être mise en page. Réessayez ; si cela continue, prévenez l’administrateur.
attest-ready = 📄 Votre attestation de conduite { $number } est signée par les RH. Vous pouvez la recevoir ici.
attest-asked = { $is_told ->
    [yes] ✅ Les RH sont prévenues. Vous aurez un message ici dès que l’attestation sera signée.
   *[no] Votre demande est notée, mais personne des RH n’a pu être prévenu ici : parlez-leur aussi de vive voix.
}
attest-asked-of-you = 📄 { $name } (matricule { $number }) demande son attestation de conduite et de sinistralité.
attest-own = <b>Mon attestation de conduite et de sinistralité</b>
attest-own-ready = L’attestation { $number } du { $date } est valable.
attest-own-none = Il n’y en a pas encore. Les RH la signent ; vous la recevez ici.
attest-own-nothing = Aucun véhicule de l’entreprise ne vous a été confié jusqu’ici : il n’y a rien à attester pour l’instant.
attest-leaving = 📄 Votre dernier jour dans l’entreprise est le { $date }. Votre attestation de conduite et de sinistralité peut vous servir auprès d’un futur assureur : demandez-la avant votre départ, vos données sont effacées trois mois après.
attest-leaver = 📄 { $name } (matricule { $number }) conduit pour l’entreprise, et son dernier jour est le { $date }. Vous pouvez établir son attestation dès maintenant, ou jusqu’à trois mois après.
attest-refused = { $reason ->
    [nothing] Il n’y a rien à attester : cette personne n’a pas conduit pour l’entreprise.
    [withdrawn] Cette attestation est déjà retirée. Vous pouvez en établir une nouvelle.
    [too_many] Vingt exemplaires de cette attestation existent déjà. Les RH peuvent la retirer et en établir une nouvelle.
    [none] Aucune attestation n’est valable en ce moment. Demandez-la aux RH.
   *[faster] Quelqu’un vient d’en établir une. Rouvrez la personne.
}
attest-verify-ask = Envoyez le code imprimé sur l’attestation : 26 lettres et chiffres, avec ou sans tirets.
attest-verify-unknown = ❔ Ce code n’est celui d’aucune attestation connue. Vérifiez chaque signe ; trois mois après le départ d’une personne, ses attestations sont effacées et leur code devient inconnu.
attest-verify-valid = ✅ Attestation <b>{ $number }</b> du { $date }, établie par { $company } : <b>valable</b>.
    Comparez le numéro, la date et l’entreprise avec ceux du papier.
attest-verify-withdrawn = ⚠️ Attestation <b>{ $number }</b> du { $date }, établie par { $company } : <b>retirée</b> le { $withdrawn }{ $state ->
    [replaced] {" "}(remplacée par une plus récente)
   *[gone] {""}
}.
jobs-name-offer-attestations = Départs : attestations
jobs-about-offer-attestations = Propose une fois son attestation à qui part dans les trente jours, et prévient les RH.
