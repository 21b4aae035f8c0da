"""Pictures drawn with matplotlib: imported in a render process only, never by the bot."""
