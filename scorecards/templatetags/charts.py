"""What a page of calibration holds hundreds of: put together here, as a template takes ten times as long."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from scorecards.calibration.charts.intervals import IntervalPlot
from scorecards.calibration.heat import HeatCell

register = template.Library()

_LINE = '<line x1="%s%%" x2="%s%%" y1="0" y2="24" stroke="currentColor" %s/>'
_CELL = '<td class="heat heat-%s" data-dimension="%s"><b>%s</b><span>%s</span></td>'


@register.filter
def chart_grid(chart: IntervalPlot) -> SafeString:
    """The upright lines behind each row of a plot: pale ones at the ticks, a strong one at the reference."""
    pale, strong = 'stroke-opacity="0.16"', 'stroke-width="1.5"'
    lines = [_LINE % (tick.x, tick.x, pale) for tick in chart.ticks]
    if chart.reference is not None:
        lines.append(_LINE % (chart.reference, chart.reference, strong))
    return SafeString("".join(lines))


@register.filter
def heat_cell(cell: HeatCell) -> SafeString:
    """A cell of the heat map of which nothing else is to be said."""
    return SafeString(_CELL % (cell.tint, escape(cell.dimension), escape(cell.mean), escape(cell.note)))
