"""Sources, cues and contents: the parts of the stage of statements."""
