# Ce qui ne s’écrit pas ici : dit sans reproche, avec la personne à qui en parler.

filter-refused =
    Ce message n’a pas été gardé, et je le retire de la conversation : { $topic ->
        [licence_points] les points du permis ne regardent que vous et l’administration.
        [offence] les infractions, les amendes et les suspensions de permis n’ont pas leur place ici.
        [alcohol_or_drugs] l’alcool et les drogues, supposés ou non, de vous ou d’un autre, n’ont pas leur place ici.
       *[health] la santé et les blessures de chacun restent privées ; ici, seul « blessé : oui ou non » est noté.
    }
    { $topic ->
        [licence_points] Pour en parler : vos ressources humaines ou un représentant du personnel, de vive voix.
        [offence] Décrivez seulement ce qui s’est passé sur la route, par exemple « l’autre véhicule est reparti sans s’arrêter ». Pour le reste : la police, ou vos ressources humaines, de vive voix.
        [alcohol_or_drugs] Si vous avez un doute sur l’autre personne, appelez la police (17) et faites un constat papier. Pour vous-même : le médecin du travail, tenu au secret.
       *[health] Pour des soins : 15 ou 112. Pour la suite : votre médecin, le médecin du travail ou vos ressources humaines, de vive voix.
    }

    Vous pouvez réécrire votre message sans cela.
