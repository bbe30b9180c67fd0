import os

# The tests read English, whatever the language of whoever runs them.
os.environ.pop("ARCHIVIST_LANG", None)
os.environ["LC_ALL"] = "C.UTF-8"


def pytest_addoption(parser):
    help_ = (
        "random documents of the record's grammar, and as many mutants; 1000 or more take the development corpus too"
    )
    parser.addoption("--documents", type=int, default=300, metavar="N", help=f"{help_} (default: 300)")
