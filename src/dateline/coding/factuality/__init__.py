"""How far an event is said to be real, and by whom."""
