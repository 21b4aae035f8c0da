"""The cases of the demo company: what happened, how far each has come, and the photos of it."""
