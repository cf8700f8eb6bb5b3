"""The field itself: documents, plans, reports, revisions, and the laws of the ledger."""
