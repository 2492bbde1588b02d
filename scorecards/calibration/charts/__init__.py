"""Charts: plain data in, geometry for an SVG template out.

Pure. x is in percent of the chart's width, so that it fills whatever room it has with letters of one size; y is in
pixels, downwards; templates/scorecards/charts draws them. No chart
tells anything by colour alone: there is always a number, a word or a shape.
"""
