"""The migrations: one line of revisions for both engines."""
