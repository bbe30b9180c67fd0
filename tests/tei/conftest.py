"""Make the helpers of this folder importable: with importmode importlib, test folders are no packages."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
