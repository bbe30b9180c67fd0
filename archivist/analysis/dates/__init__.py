"""Dates as they are written: in figures, in words, in three calendars, counted from another day."""
