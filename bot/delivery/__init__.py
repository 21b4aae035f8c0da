"""How updates come in and messages go out, so that nothing is lost and nothing is done twice."""
