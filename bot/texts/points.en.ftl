## Points, levels and badges: recognition, never money

points-given = ⭐ +{ $points } points ({ figure-recognition }). Details: /points
