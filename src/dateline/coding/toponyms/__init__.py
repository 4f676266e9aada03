"""What may be a toponym, and what each stands for: the parts of the stage of places."""
