"""Charts of the review: drawn up as one value, written as a Vega-Lite specification and as SVG."""
