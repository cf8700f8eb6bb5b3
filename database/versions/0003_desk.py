"""What a clerk's desk keeps for itself: steps to undo, notes, phrases, names, workbooks given out.

Revision ID: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema forward."""
    op.create_table(
        "draft_steps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("taken", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_steps")),
    )
    with op.batch_alter_table("draft_steps", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_draft_steps_unit_period_kind_key"), ["unit", "period", "kind", "key"], unique=False
        )

    op.create_table(
        "people",
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("used", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("role", "name", name=op.f("pk_people")),
    )
    op.create_table(
        "phrases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrases")),
        sa.UniqueConstraint("text", name=op.f("uq_phrases_text")),
    )
    op.create_table(
        "sheet_files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("taken", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_files")),
        sa.UniqueConstraint("sha256", name=op.f("uq_sheet_files_sha256")),
    )
    with op.batch_alter_table("sheet_files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sheet_files_sheet"), ["sheet"], unique=False)

    op.create_table(
        "sheets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tasks", sa.Text(), nullable=False),
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("made", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheets")),
        sa.UniqueConstraint("sheet", name=op.f("uq_sheets_sheet")),
    )
    op.create_table(
        "task_notes",
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("filler", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("unit", "task", name=op.f("pk_task_notes")),
    )
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("taken", sa.Text(), server_default="", nullable=False))


def downgrade() -> None:
    """Take the schema back."""
    with op.batch_alter_table("drafts", schema=None) as batch_op:
        batch_op.drop_column("taken")

    op.drop_table("task_notes")
    op.drop_table("sheets")
    with op.batch_alter_table("sheet_files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sheet_files_sheet"))

    op.drop_table("sheet_files")
    op.drop_table("phrases")
    op.drop_table("people")
    with op.batch_alter_table("draft_steps", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_draft_steps_unit_period_kind_key"))

    op.drop_table("draft_steps")
