"""The order in which the segments of a page are read: columns one after the other, tables row by row.

The page is cut as people see it (Nagy and Seth's XY cut): into bands from top to bottom, and a band with an
empty strip down its whole height into columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from summarizer.articles.documents.pdf_cells import is_table, joined, table_rows
from summarizer.articles.documents.pdf_lines import WIDE_GAP, Segment, is_from_right

_DEEPEST = 8
_FAR_GAP = 3.0
_MARKER = re.compile(r"[•▪●◦‣·■□➢➤✓*–—\uf0b7\uf0a7-]|\d{1,2}[.)]|\(?[a-z]\)")
_MARKER_GAP = 4


@dataclass(frozen=True)
class PrintedLine:
    """A line in reading order: its segment, and the column it stands in.

    left, right: the column's edges. column: a number for the column, not used twice on a page.
    """

    segment: Segment
    left: float
    right: float
    column: int = 0
    page: int = 0


def order_lines(segments: Sequence[Segment], page: int = 0) -> list[PrintedLine]:
    """The lines of one page in reading order."""
    columns: list[list[Segment]] = []
    _read_region(sorted(_join_markers(segments), key=lambda s: (s.top, s.x0)), columns, 0)
    lines = []
    for number, column in enumerate(columns):
        left, right = min(s.x0 for s in column), max(s.x1 for s in column)
        lines += [PrintedLine(segment, left, right, number, page) for segment in column]
    return lines


def _join_markers(segments: Sequence[Segment]) -> list[Segment]:
    """A list's signs and numbers put to the words they stand before."""
    kept = list(segments)
    for marker in [segment for segment in segments if _MARKER.fullmatch(segment.text)]:
        beside = [
            s
            for s in kept
            if 0 < s.x0 - marker.x1 < _MARKER_GAP * s.size
            and s.top < marker.middle < s.bottom
            and not _MARKER.fullmatch(s.text)
        ]
        if beside:
            words = min(beside, key=lambda s: s.x0)
            kept[kept.index(words)] = joined([marker, words], f"{marker.text} {words.text}", row=words.row)
            kept.remove(marker)
    return kept


def _read_region(segments: list[Segment], columns: list[list[Segment]], depth: int) -> None:
    """Add the segments' lines to ``columns``, column by column."""
    plain: list[Segment] = []

    def close() -> None:
        if plain:
            columns.append(list(plain))
            plain.clear()

    for run in _runs(_bands(segments)):
        members = [segment for band in run for segment in band]
        parts = _split(members) if depth < _DEEPEST else [members]
        if is_from_right(" ".join(segment.text for segment in members)):
            parts.reverse()
        if len(parts) < 2:
            for band in run:
                for line in _join_row(band):
                    plain.append(line)
            continue
        if is_table(run, parts):
            plain.extend(segment for band in run for segment in table_rows(band, parts))
            continue
        close()
        for part in parts:
            _read_region(part, columns, depth + 1)
    close()


def _bands(segments: list[Segment]) -> list[list[Segment]]:
    """Segments whose heights overlap, one after the other from top to bottom."""
    bands: list[list[Segment]] = []
    end = float("-inf")
    for segment in sorted(segments, key=lambda s: s.top):
        tenth = 0.1 * (segment.bottom - segment.top)
        if not bands or segment.top + tenth >= end:
            bands.append([])
            end = float("-inf")
        bands[-1].append(segment)
        end = max(end, segment.bottom - tenth)
    return bands


def _runs(bands: list[list[Segment]]) -> list[list[list[Segment]]]:
    """Neighbouring bands that share an empty strip; every other band stands alone.

    A single line that bridges a strip belongs to no run: the text before or after a table.
    """
    runs: list[list[list[Segment]]] = []
    covered: list[tuple[float, float]] = []
    for band in bands:
        gap = WIDE_GAP * median(segment.size for segment in band)
        alone = _merge([(s.x0, s.x1) for s in band], gap)
        union = _merge([*covered, *alone], gap)
        single = len(band) == 1 or bool(runs and all(len(before) == 1 for before in runs[-1]))
        bridged = single and len(union) < max(len(covered), len(alone))
        if runs and len(union) > 1 and not bridged:
            runs[-1].append(band)
            covered = union
        else:
            runs.append([band])
            covered = alone
    return runs


def _merge(intervals: list[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    """Intervals united where less than ``gap`` lies between them, in order."""
    united: list[tuple[float, float]] = []
    for start, end in sorted(intervals):
        if united and start - united[-1][1] <= gap:
            united[-1] = (united[-1][0], max(united[-1][1], end))
        else:
            united.append((start, end))
    return united


def _split(segments: list[Segment]) -> list[list[Segment]]:
    """The columns of a run, from left to right; one where the strip beside a few words is no column's edge."""
    size = median(segment.size for segment in segments)
    strips = _merge([(s.x0, s.x1) for s in segments], WIDE_GAP * size)
    parts = [[s for s in segments if start <= s.x0 and s.x1 <= end] for start, end in strips]
    parts = [part for part in parts if part]
    if len(parts) > 1 and all(len({round(s.top) for s in part}) > 1 for part in parts):
        return parts
    if sum(len(part) > 1 for part in parts) > 1:  # a lone word between two columns belongs to the one on its left
        merged: list[list[Segment]] = []
        for part in parts:
            if merged and len(part) == 1:
                merged[-1] = sorted([*merged[-1], *part], key=lambda s: (s.top, s.x0))
            else:
                merged.append(part)
        return merged
    return [segments]


def _join_row(band: list[Segment]) -> list[Segment]:
    """The lines of a band outside columns: words far apart on one height stand for themselves."""
    lines: list[list[Segment]] = []
    for segment in sorted(band, key=lambda s: (round(s.middle), s.x0)):
        last = lines[-1][-1] if lines else None
        near = last is not None and 0 <= segment.x0 - last.x1 < _FAR_GAP * segment.size
        level = last is not None and abs(segment.middle - last.middle) < 0.5 * segment.size
        if near and level and last is not None and not last.row and not segment.row:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [joined(line, " ".join(s.text for s in line), row=line[0].row) for line in lines]
