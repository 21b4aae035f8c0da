## Points, niveaux et badges : de la reconnaissance, jamais de l’argent

points-given = ⭐ +{ $points } points ({ figure-recognition }). Le détail : /points
