"""Sources: files, lines and pages in, documents with their parts out."""

from dateline.sources.opening import Opened, documents_in, open_documents

__all__ = ["Opened", "documents_in", "open_documents"]
