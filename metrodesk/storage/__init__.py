"""The workspace on disk: database, journal, evidence. The only room that knows SQLAlchemy."""
