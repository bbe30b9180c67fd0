"""Arabic: lines above a text that are no headline, by how they begin or what they name."""

__all__ = ["STATES", "WELCOMES"]

WELCOMES = (
    *(r"بسم الله(?: الرحمن الرحيم)?", r"قال (?:الله )?تعالى", r"السلام عليكم"),
    r"(?:للتواصل|للاستفسار|جهة الاتصال) ?:?",
)
STATES = (
    r"(?:ال)?(?:جمهورية|مملكة)(?: ال\w+ية){1,3}(?: \w+)?",
    r"(?:جمهورية|سلطنة|دولة|مملكة) \w+(?: ال\w+ية){0,2}",
)
