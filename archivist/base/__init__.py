"""Small pure helpers; standard library only."""
