"""What the bot does for each command and button: parse, ask a use case, show its result."""
