"""From a document and its analysis to claims."""
