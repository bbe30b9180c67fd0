"""What `review` says: the questions that the rules left open."""

from collections.abc import Mapping
from dataclasses import dataclass

from archivist.base.json_value import Json
from archivist.model.metadata import Candidate, Reason
from archivist.model.metadata_json import candidate_to_dict

__all__ = ["OpenQuestion", "ReviewResult"]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A field of a record that is open, why, and the option of `amend` that answers it.

    `answers` is what the option takes for each candidate, None where a command line could not show it as it is.
    """

    id: str
    path: str
    field: str
    reason: Reason | None
    option: str
    candidates: tuple[Candidate, ...]
    answers: tuple[str | None, ...]

    def to_dict(self) -> Mapping[str, Json]:
        """Return the JSON object."""
        return {
            "id": self.id,
            "path": self.path,
            "field": self.field,
            "reason": self.reason,
            "option": self.option,
            "candidates": [candidate_to_dict(item) for item in self.candidates],
            "answers": list(self.answers),
        }


@dataclass(frozen=True, slots=True)
class ReviewResult:
    """`review`: every open question, in the order of the ids, and the words of the command that answers, before the id.

    `asking` says that the person is asked right after: then no command needs to be shown.
    """

    questions: tuple[OpenQuestion, ...]
    answer_with: tuple[str, ...] = ()
    asking: bool = False

    def to_dict(self) -> Mapping[str, Json]:
        """Return the keys `questions` and `answer_with`."""
        return {"questions": [item.to_dict() for item in self.questions], "answer_with": list(self.answer_with)}
