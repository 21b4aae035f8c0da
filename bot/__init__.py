"""Telegram and the calendar: what people see and touch of Bonroute."""
