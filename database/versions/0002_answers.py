"""What answers bring to a unit, and what the district must list beside its ledger.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("answers", sa.Text(), nullable=False, server_default=""))

    op.create_table(
        "receipts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Text(), nullable=False),
        sa.Column("disposition", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_receipts")),
        sa.UniqueConstraint("revision", name=op.f("uq_receipts_revision")),
    )
    op.create_table(
        "answered",
        sa.Column("act", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_answered")),
    )
    op.create_table(
        "unvouched",
        sa.Column("bundle", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("bundle", name=op.f("pk_unvouched")),
    )
    with op.batch_alter_table("requests", schema=None) as batch_op:
        batch_op.add_column(sa.Column("problem", sa.Text(), nullable=False, server_default=""))

    with op.batch_alter_table("current", schema=None) as batch_op:
        batch_op.add_column(sa.Column("origin", sa.Text(), nullable=False, server_default=""))
    op.add_column("bundles", sa.Column("doubtful", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Take the schema back."""
    op.drop_column("bundles", "doubtful")
    with op.batch_alter_table("current", schema=None) as batch_op:
        batch_op.drop_column("origin")

    with op.batch_alter_table("requests", schema=None) as batch_op:
        batch_op.drop_column("problem")

    op.drop_table("unvouched")
    op.drop_table("answered")
    op.drop_table("receipts")
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_column("answers")
