"""The law: the statutory coefficient and the premium of one contract, as pure functions."""
