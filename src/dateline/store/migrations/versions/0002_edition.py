"""What grouped the claims is kept with each merge, so that the next one can build upon it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Merges of before have none: the next one groups all claims anew."""
    op.add_column("merge", sa.Column("edition", sa.String(16)))
