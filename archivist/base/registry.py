"""Find the plug-ins of one package: every public module in it that defines `PLUGIN`.

The registry is closed. There are no entry points: code that loads itself from the environment into a
tool that signs is an attack path.
"""

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["plugin", "plugins"]


def plugins(package: ModuleType) -> dict[str, Any]:
    """Return module name → PLUGIN for the public modules of `package`, sorted by name."""
    modules = {name: import_module(f"{package.__name__}.{name}") for name in _names(package)}
    return {name: module.PLUGIN for name, module in modules.items() if hasattr(module, "PLUGIN")}


def plugin(package: ModuleType, name: str) -> Any:
    """Return the PLUGIN of the public module `name` of `package`, without importing the others; KeyError if none is."""
    if name not in _names(package):
        raise KeyError(name)
    return import_module(f"{package.__name__}.{name}").PLUGIN


def _names(package: ModuleType) -> list[str]:
    return sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
