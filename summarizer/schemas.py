"""Write ``schemas/`` from the record classes: ``python -m summarizer.schemas``.

``answer.json`` is what is sent to the model and enters the key; ``brief.json`` is the public
contract of the product. A test keeps both in step with the classes.
"""

from __future__ import annotations

from pathlib import Path

from summarizer.extraction.schema import answer_schema, model_schema, schema_text
from summarizer.records.brief import Brief
from summarizer.writing import write_text


def schema_texts() -> dict[str, str]:
    """The files of ``schemas/`` with their texts."""
    return {"answer.json": schema_text(answer_schema()), "brief.json": schema_text(model_schema(Brief))}


def main() -> None:
    """Write the schema files of a checkout."""
    folder = Path(__file__).resolve().parent.parent / "schemas"
    for name, text in schema_texts().items():
        write_text(folder / name, text)


if __name__ == "__main__":
    main()
