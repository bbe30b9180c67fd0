"""The frozen values that pass between rooms, the findings and the errors."""
