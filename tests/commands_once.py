"""Build the commands of the program once in a process: a user needs them once, tests hundreds of times.

Building them costs Typer more than most commands take.
"""

from functools import cache

import typer.main

typer.main.get_command = cache(typer.main.get_command)
