"""Who is who within a document: references, what they may be, and which of them speak of the same one."""
