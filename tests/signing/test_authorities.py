"""Answers in every shape that public authorities give: taken, or refused for the one right reason."""

import authorities
import pytest


@pytest.mark.parametrize("shape", authorities.SHAPES, ids=lambda shape: shape.name)
def test_an_answer_of_this_shape(shape, tmp_path):
    assert authorities.judge(shape, tmp_path / "tsa") == shape.code


def test_no_shape_has_two_names():
    names = [shape.name for shape in authorities.SHAPES]
    assert len(set(names)) == len(names)
