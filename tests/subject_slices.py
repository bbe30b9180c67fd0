"""The subjects that the syntax finds in a text, as slices, for tests."""

__all__ = ["subjects"]


def subjects(context):
    """Yield name, role and body of the subject of each clause as the text has them; None for what it lacks."""
    slice_of = context.view.slice
    for relation in context.syntax.relations:
        subject = relation.subject
        yield tuple(slice_of(span) if span else None for span in (subject.name, subject.role, subject.body))
