"""What files bring into the company: their columns, their faults, and what they would change.

Pure: files are read by `bot.intake`, and written to the store by `fleet.usecases.import_fleet`.
"""
