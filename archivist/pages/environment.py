"""The templates of pages. What a record says is escaped by default; a name that a template mistypes is an error."""

from functools import cache

from jinja2 import BaseLoader, Environment, PackageLoader, StrictUndefined

__all__ = ["environment", "render"]


def environment(loader: BaseLoader) -> Environment:
    """Return how every page is made of the templates that a loader finds."""
    return Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _own() -> Environment:
    return environment(PackageLoader("archivist.pages"))


def render(template: str, values: dict[str, object]) -> str:
    """Return the page that a template of `templates/` makes of values; a jinja2 error for one that is not there."""
    return _own().get_template(template).render(values)
