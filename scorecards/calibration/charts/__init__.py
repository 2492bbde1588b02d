"""Charts: plain data in, geometry for an SVG template out.

Pure. Coordinates are in units of the chart's own box, y downwards; templates/scorecards/charts draws them. No chart
tells anything by colour alone: there is always a number, a word or a shape.
"""
