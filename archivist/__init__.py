"""archivist: official statements as records that anyone can check in fifty years."""

__all__ = ["__version__"]

__version__ = "0.3.0"
