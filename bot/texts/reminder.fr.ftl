## Rappels : ce qui attend, jusqu’à quand, et le bouton qui y mène

reminder-unsent =
    <b>Déclaration commencée le { $begun }</b>
    Vous ne l’avez pas encore envoyée : personne ne l’a vue.
    { $stage ->
        [h4] Rien n’est perdu. Quand vous serez au calme, reprenez où vous en étiez, ou abandonnez-la.
       *[d1] Rien n’est perdu : reprenez-la, même incomplète, ou abandonnez-la. Pour un accident, l’assureur est à prévenir sous cinq jours ouvrés, pour un vol sous deux. C’est le dernier rappel à ce sujet ; sans envoi, elle sera effacée après trente jours.
    }

    Jamais au volant.
reminder-first-notice =
    <b>Rappel · dossier { $number }</b>
    { $stage ->
        [h4] L’assureur n’a pas encore été prévenu.
        [d1] Un jour ouvré après la déclaration, l’assureur n’a pas encore été prévenu.
       *[d3] Trois jours ouvrés après la déclaration, l’assureur n’a pas encore été prévenu.
    } À faire au plus tard le <b>{ $due }</b>.

    Si c’est déjà fait, passez à l’« Étape suivante » dans le dossier : les rappels s’arrêtent aussitôt.
reminder-injury =
    <b>Urgent · dossier { $number }</b>
    Une personne est blessée, même légèrement. Si c’est un accident du travail, l’employeur le déclare sous 48 heures, sans compter dimanches et jours fériés : au plus tard le <b>{ $due }</b>, si vous l’avez appris par cette déclaration.

    Marquez le dossier comme vérifié dès que quelqu’un s’en occupe. N’écrivez rien ici sur la santé de quelqu’un.
reminder-answers =
    <b>Dossier { $number }</b>
    { $stage ->
        [h4] Il manque encore : { $questions }. Quand vous serez au calme, il suffit de quelques boutons.
       *[d1] Il manque encore : { $questions }. C’est le dernier rappel à ce sujet.
    }

    Si vous ne savez pas répondre, laissez ainsi : le dossier avance quand même. Jamais au volant.
reminder-preventive =
    <b>Rappel · signalement { $number }</b>
    { $stage ->
        [d3] Ce presqu’accident ou ce danger attend une réponse depuis trois jours ouvrés.
       *[last_day] Ce presqu’accident ou ce danger attend toujours une réponse.
    } Une réponse, même courte, est attendue au plus tard le <b>{ $due }</b> : c’est elle qui donne envie de signaler encore.
reminder-contest =
    <b>Rappel · dossier { $number }</b>
    Une personne n’est pas d’accord avec la décision et attend une réponse motivée, au plus tard le <b>{ $due }</b>.{ $stage ->
        [week_before] {""}
       *[day_before] {" "}Il ne reste presque plus de temps.
    }

    La réponse vient d’une autre personne que celle qui a saisi la décision.
reminder-many = <b>Rappel</b> : { $number } échéances vous attendent, la plus proche d’abord.
reminder-line = • <b>{ $number }</b> · { $event } · { $unit } : { $kind ->
    [first_notice] prévenir l’assureur
    [preventive] répondre au signalement
   *[contest] répondre à la contestation
}, au plus tard le { $due }
reminder-more = { $number ->
    [1] Et une autre,
   *[other] Et { $number } autres,
} dans « Dossiers ».
reminder-case = { $number } · { $event }
reminder-resume = Reprendre ou abandonner
reminder-until = { $date } à { $time }
