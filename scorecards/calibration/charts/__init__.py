"""Charts: plain data in, geometry for the SVG of each row out.

Pure. A row's name stands beside its SVG as text of the page: in PDFs an SVG sets text letter by letter. x is in percent
of the SVG's width, so that it fills whatever room it has; y is in pixels, downwards. What draws them is
templates/scorecards/calibration/charts. No chart tells anything by colour alone: there is always a number, a word or a
shape.
"""
