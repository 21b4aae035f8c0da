"""From a domain result to a message: text and buttons, as pure functions."""
