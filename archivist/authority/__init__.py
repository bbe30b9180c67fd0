"""The editable lists of bodies, persons and places, and how their names are matched in a text."""
