"""Letters that lie on other letters of a PDF page: each is looked for on a page that shows it without the others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from archivist.base.source_limits import PDF_LAYERS, PDF_LETTERS_A_PLACE
from archivist.readers.pdf.drawing import Box

__all__ = ["has_overlaid", "layers_apart"]

_CELL = 8.0  # points
_SHARE = 0.12  # of the smaller of two boxes
_BESIDE = 3  # letters of one word lean on each other


def has_overlaid(boxes: Mapping[int, Box]) -> bool:
    """Return whether some letters lie on others, by the letters of each place alone."""
    cells: dict[tuple[int, int], int] = {}
    for index, box in boxes.items():
        other = cells.setdefault(_cell(box), index)
        if index - other > _BESIDE and _lies_on(box, boxes[other]):
            return True
    return False


def layers_apart(boxes: Mapping[int, Box], texts: Mapping[int, int]) -> list[set[int]]:
    """Return layers of the text objects whose letters lie on letters of others; within a layer none does.

    `texts` gives the object of each letter. What does not fit into a few layers is left out.
    """
    layers: dict[int, int] = {}
    others: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in _pairs(boxes):
        if texts[one] != texts[other]:
            others[texts[one]].add(texts[other])
            others[texts[other]].add(texts[one])
    for text in others:
        taken = {layers[other] for other in others[text] if other in layers}
        free = next((layer for layer in range(PDF_LAYERS) if layer not in taken), None)
        if free is not None:
            layers[text] = free
    members: defaultdict[int, set[int]] = defaultdict(set)
    for text, layer in layers.items():
        members[layer].add(text)
    return [members[layer] for layer in sorted(members)]


def _pairs(boxes: Mapping[int, Box]) -> Iterator[tuple[int, int]]:
    cells: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for index, box in boxes.items():
        x, y = _cell(box)
        for across in (x - 1, x, x + 1):
            for up in (y - 1, y, y + 1):
                for other in cells[across, up][:PDF_LETTERS_A_PLACE]:
                    if index - other > _BESIDE and _lies_on(box, boxes[other]):
                        yield index, other
        cells[x, y].append(index)


def _cell(box: Box) -> tuple[int, int]:
    return int((box[0] + box[2]) / 2 // _CELL), int((box[1] + box[3]) / 2 // _CELL)


def _lies_on(one: Box, other: Box) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    if wide <= 0 or high <= 0:
        return False
    areas = [(box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)]
    return wide * high > _SHARE * min(areas)
