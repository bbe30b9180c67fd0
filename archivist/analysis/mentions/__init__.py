"""Persons, bodies, places and days that a text names."""
