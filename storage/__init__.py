"""SQL behind the ports of the company: SQLite by default, PostgreSQL by address."""
