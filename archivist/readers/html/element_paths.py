"""Where an element stands in a page, for a person who looks it up there: `/html/body/main/article/p[3]`."""

import re

from lxml import html

__all__ = ["ElementPaths"]

# Characters. Of a thousand pages of the web one in three hundred has paths of more than 200, none has longer ones.
_LONGEST = 300
# Any other name means something else in an expression, or nothing.
_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")


class ElementPaths:
    """The paths of the elements of one page, each parent's children counted once.

    A path is an XPath expression from the root of the page. A name has its position among the siblings of the name
    where there are several, as in the "full XPath" that browsers copy; an element whose name is no plain word is
    `*[4]`, the fourth child. The tree is that of `parse_page`: a browser's has a `tbody` around rows that stand in a
    table without one.
    """

    def __init__(self) -> None:
        self._steps: dict[html.HtmlElement, str] = {}
        # The path, and whether it leads to the element itself: one that would be too long ends above it.
        self._paths: dict[html.HtmlElement, tuple[str, bool]] = {}

    def path(self, element: html.HtmlElement) -> str:
        """Return the path of an element, or that of the nearest ancestor whose path is not too long."""
        below: list[html.HtmlElement] = []
        at: html.HtmlElement | None = element
        while at is not None and at not in self._paths:
            below.append(at)
            at = at.getparent()
        path, whole = ("", True) if at is None else self._paths[at]
        for item in reversed(below):
            longer = f"{path}/{self._step(item)}"
            whole = whole and len(longer) <= _LONGEST
            path = longer if whole else path
            self._paths[item] = path, whole
        return path

    def _step(self, element: html.HtmlElement) -> str:
        parent = element.getparent()
        if parent is None:
            return element.tag if _NAME.fullmatch(element.tag) else "*"
        if element not in self._steps:
            self._steps.update(_steps(parent))
        return self._steps[element]


def _steps(parent: html.HtmlElement) -> dict[html.HtmlElement, str]:
    """Return what leads from a parent to each of its child elements."""
    children = [child for child in parent if isinstance(child.tag, str)]
    alike: dict[str, list[html.HtmlElement]] = {}
    steps = {}
    for place, child in enumerate(children, 1):
        if _NAME.fullmatch(child.tag):
            alike.setdefault(child.tag, []).append(child)
        else:
            steps[child] = f"*[{place}]"
    for name, same in alike.items():
        steps.update({child: f"{name}[{place}]" if len(same) > 1 else name for place, child in enumerate(same, 1)})
    return steps
