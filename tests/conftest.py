def pytest_addoption(parser):
    help_ = (
        "random documents of the record's grammar, and as many mutants; 1000 or more take the development corpus too"
    )
    parser.addoption("--documents", type=int, default=400, metavar="N", help=f"{help_} (default: 400)")
