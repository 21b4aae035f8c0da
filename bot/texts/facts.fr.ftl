# Ce qui s’apprend après l’envoi : quelqu’un est blessé, un fait à préciser à la place du conducteur.
# $most et $limit sont des entiers ; dates, plaques et heures arrivent déjà écrites.

## Quelqu’un est blessé

facts-hurt = 🆘 Quelqu’un est blessé
facts-hurt-ask =
    🆘 <b>112</b> urgences · <b>15</b> SAMU · <b>18</b> pompiers · <b>114</b> par SMS. En danger, appelez d’abord.

    <b>Dossier { $number } : quelqu’un est-il blessé, même légèrement ?</b>
    Les ressources humaines et le gestionnaire de flotte sont alors prévenus tout de suite. Seul ce « oui » est noté ; n’écrivez rien ici sur les blessures.
facts-hurt-yes = Oui, prévenir maintenant
facts-hurt-elsewhere = Ce dossier est clos, ou c’est un signalement : la blessure n’y est pas notée, et personne n’est prévenu. <b>Appelez vos ressources humaines</b> ; un accident se déclare avec /incident.
facts-hurt-noted = C’est noté dans le dossier { $number } : quelqu’un est blessé. { $told ->
    [yes] Les autres personnes qui suivent le dossier sont prévenues.
   *[no] Aucune autre personne qui suit le dossier n’a pu être prévenue ici : appelez-la.
}
facts-hurt-known = Le dossier { $number } dit déjà que quelqu’un est blessé. Rien n’a changé.
facts-told-hurt =
    🆘 <b>Quelqu’un est blessé.</b> Dossier { $number } · { $unit }
    On l’apprend maintenant. Ouvrez le dossier pour le nom de la personne qui conduisait, et appelez-la : son numéro est dans votre annuaire. Rien d’autre n’est noté ici sur la blessure : la suite se fait hors de ce service.
facts-tell-hurt = Dossier { $number } : il est noté que quelqu’un est blessé. Les ressources humaines s’en occupent ; rien de plus ne vous est demandé ici.
facts-entry = { $code ->
    [injury] quelqu’un est blessé
   *[injury_seen] accident du travail : les suites sont données
}

## Préciser un dossier

facts-button = Préciser
facts-title = <b>Dossier { $number }</b> : préciser les faits
facts-line = • { $what } : { $value }
facts-open = à préciser
facts-vehicle = Véhicule
facts-event = Quoi
facts-when = Quand
facts-other-party = Tiers
facts-other = { $known ->
    [yes] oui
    [no] non
   *[unknown] à préciser
}
facts-how = Quand la personne ne peut pas répondre, complétez à sa place. Elle en est informée, et le fil dit qui l’a fait. Un tiers déclaré ne s’enlève pas.
facts-none = Rien ne peut être précisé : { $reason ->
    [preventive] un signalement se clôt avec sa réponse.
    [closed] le dossier est clos.
    [contested] le dossier est contesté, donc gelé jusqu’à la réponse.
    [proposed] une décision attend sa confirmation.
   *[decided] la décision de l’assureur s’appuie sur ces faits.
}
facts-ask-event = <b>Que s’est-il passé ?</b>
facts-ask-when = <b>Quel jour ?</b> Choisissez, ou écrivez la date, avec l’heure si vous la savez : « { $example } ». /cancel pour abandonner.
facts-ask-vehicle = <b>Quel véhicule ?</b> Choisissez-le, ou écrivez sa plaque. /cancel pour abandonner.
facts-ask-other-party = <b>Un tiers est-il concerné ?</b> Un autre véhicule, une personne, le bien de quelqu’un ; connu ou non.
facts-unknown-plate = Aucun véhicule de l’entreprise n’a la plaque <b>{ $plate }</b>. Corrigez-la, ou gardez-la ainsi.
facts-keep-plate = Garder { $plate }
facts-yes = Oui
facts-no = Non
facts-back = Retour
facts-noted = C’est noté dans le dossier { $number } : { $what }. { $told ->
    [yes] La personne concernée en est informée.
   *[no] La personne concernée n’a pas pu être informée ici : prévenez-la autrement.
}
facts-known = Le dossier { $number } le dit déjà : rien n’a changé.
facts-tell = Dossier { $number } : l’entreprise a précisé { $what }. Si ce n’est pas exact, écrivez-le dans le dossier.
facts-seen = Suites de la blessure données
facts-seen-done = C’est noté : les délais de l’accident du travail ne courent plus dans le dossier { $number }.
