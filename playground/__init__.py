"""A fleet to try without Telegram: a local Bot API, a chat page and a demo company."""
