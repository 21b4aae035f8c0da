"""One module for each thing that a person or the calendar does."""
