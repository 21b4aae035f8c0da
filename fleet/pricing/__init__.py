"""What a fleet costs to insure: both regimes, from facts and parameters, step by step. Pure."""
