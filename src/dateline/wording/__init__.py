"""A claim in words: its phrase cut out of the sentence, how it is put, who says so, when, where and how many."""
