"""Find the plug-ins of one package: every public module in it that defines `PLUGIN`.

The registry is closed. There are no entry points: code that loads itself from the environment into a
tool that signs is an attack path.
"""

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["plugins"]


def plugins(package: ModuleType) -> dict[str, Any]:
    """Return module name → PLUGIN for the public modules of `package`, sorted by name."""
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__) if not info.name.startswith("_"))
    modules = {name: import_module(f"{package.__name__}.{name}") for name in names}
    return {name: module.PLUGIN for name, module in modules.items() if hasattr(module, "PLUGIN")}
