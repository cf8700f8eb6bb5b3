"""How Alembic reaches a workspace's database.

The program hands the URL over; by hand it is given as `-x url=sqlite:////tmp/some.db`.
"""

from __future__ import annotations

from alembic import context
from sqlalchemy import create_engine

from metrodesk.storage.schema import Table


def run() -> None:
    """Run the migrations asked for on the database named."""
    url = context.config.attributes.get("url") or context.get_x_argument(as_dictionary=True)["url"]
    engine = create_engine(url)
    with engine.begin() as connection:
        context.configure(connection=connection, target_metadata=Table.metadata, render_as_batch=True)
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
