"""A strict Telegram Bot API on loopback: the bot's side and the people's side of every chat.

The bot speaks to ``/bot<token>/<method>`` exactly as it would to api.telegram.org; the page, the
end-to-end tests and the benchmarks play the people over ``/sim``. Nothing is kept on disk.
"""
