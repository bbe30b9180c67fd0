"""The version of this program, as records and manifests name it."""

__all__ = ["__version__"]

__version__ = "0.3.0"
