"""A small step chart as SVG text: same values in, same bytes out.

Presentation attributes only (no ``style``), so that a page with a strict content policy shows it.
"""

from __future__ import annotations

from datetime import date as Day
from html import escape

from summarizer.brief.layout.page import Chart, Step

_WIDTH, _HEIGHT, _LEFT, _TOP, _BASE = 480, 120, 12, 24, 96


def draw_steps(chart: Chart) -> str:
    """Draw a chart's steps, days to the right and values upwards from zero; coordinates in pixels."""
    spots = [(_x(step, chart.steps), _y(step, chart.steps)) for step in chart.steps]
    path = f"M{spots[0][0]} {spots[0][1]}" + "".join(f"H{x}V{y}" for x, y in spots[1:])
    marks = "".join(_mark(step, x, y) for step, (x, y) in zip(chart.steps, spots, strict=True))
    names = escape(f"{chart.caption}. " + "; ".join(step.label for step in chart.steps))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" '
        f'height="{_HEIGHT}" role="img" aria-label="{names}">'
        f'<line x1="{_LEFT}" y1="{_BASE}" x2="{_WIDTH - _LEFT}" y2="{_BASE}" stroke="#999"/>'
        f'<path d="{path}" fill="none" stroke="#1a4f8b" stroke-width="2"/>{marks}</svg>'
    )


def _mark(step: Step, x: int, y: int) -> str:
    """A dot with its value above and its day below."""
    day, _, value = step.label.rpartition(": ")
    anchor = "start" if x < _WIDTH // 8 else "end" if x > _WIDTH - _WIDTH // 8 else "middle"
    text = f'font-size="11" text-anchor="{anchor}"'
    return (
        f'<circle cx="{x}" cy="{y}" r="3" fill="#1a4f8b"/><text x="{x}" y="{y - 7}" {text}>{escape(value)}</text>'
        f'<text x="{x}" y="{_BASE + 15}" {text}>{escape(day)}</text>'
    )


def _x(step: Step, steps: tuple[Step, ...]) -> int:
    """Days to pixels; unreadable days are spaced evenly."""
    try:
        first, last, here = (Day.fromisoformat(s.day).toordinal() for s in (steps[0], steps[-1], step))
    except ValueError:
        first, last, here = 0, len(steps) - 1, steps.index(step)
    return _LEFT + round((_WIDTH - 2 * _LEFT) * (here - first) / max(1, last - first))


def _y(step: Step, steps: tuple[Step, ...]) -> int:
    """Values to pixels, zero at the base line."""
    top = max(1.0, *(s.value for s in steps))
    return _BASE - round((_BASE - _TOP) * max(0.0, step.value) / top)
