"""One module for each aggregate: entities in, entities out, over the connection of a unit of work.

SQLModel declares the rows; the statements are SQLAlchemy Core, made once and compiled once: the
paths that every update takes cannot afford the ORM (docs/decisions/0012).
"""
