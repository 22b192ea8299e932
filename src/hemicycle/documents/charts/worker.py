"""The process that draws: a chart comes in as JSON, its specification and SVG go out.

python -m hemicycle.documents.charts.worker < CHART
"""

import os
import re
import resource
import sys
from xml.sax.saxutils import escape, quoteattr

import msgspec

from hemicycle.documents.charts.chart import Chart, Drawn
from hemicycle.documents.charts.palette import FONT

PROCESSOR_SECONDS = 60
COURTEOUS = 3
"""Behind whatever the house itself has to do, and not so far that a reader waits for long on a busy machine."""
PAGE_ROOT = "<svg "
FONTS = re.compile(r' font-family="[^"]*"')
UNSEEN = re.compile(
    r'<path class="(?:back|fore)ground"[^>]* (?:d=""|display="none")[^>]*/>| pointer-events="none"'
)
"""What no pointer meets in a picture, and frames that nobody sees."""
LONG_PLACE = re.compile(r"-?\d+\.\d{3,}")


def main() -> None:
    os.nice(COURTEOUS)
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    chart = msgspec.json.decode(sys.stdin.buffer.read(), type=Chart)
    sys.stdout.buffer.write(msgspec.json.encode(drawn(chart)))


def drawn(chart: Chart) -> Drawn:
    import altair as alt  # noqa: PLC0415 - slow to import, after the bounds are set
    import vl_convert  # noqa: PLC0415 - as above

    from hemicycle.documents.charts.specification import specification  # noqa: PLC0415 - as above

    made = specification(chart)
    version = ".".join(alt.SCHEMA_VERSION.removeprefix("v").split(".")[:2])
    svg: str = vl_convert.vegalite_to_svg(made, vl_version=version, allowed_base_urls=[])
    return Drawn(
        specification=msgspec.json.format(msgspec.json.encode(made), indent=2).decode(),
        svg=told_in(svg, chart),
    )


def told_in(svg: str, chart: Chart) -> str:
    """With a title and a description for whoever opens the file alone, in the language of its texts, and lighter.

    The font stands once, at the root, and places are rounded to a hundredth: a page with its chart stays below 100 kB.
    """
    lighter = LONG_PLACE.sub(lambda place: f"{float(place[0]):.2f}".rstrip("0").rstrip("."), svg)
    lighter = FONTS.sub("", UNSEEN.sub("", lighter)).replace(' opacity="1"', "")
    head, root, rest = lighter.partition(PAGE_ROOT)
    tag, end, body = rest.partition(">")
    named = f'role="img" aria-labelledby="title desc" xml:lang={quoteattr(chart.language)}'
    words = (
        f'<title id="title">{escape(chart.title)}</title><desc id="desc">{escape(chart.description)}</desc>'
    )
    return f"{head}{root}{named} font-family={quoteattr(FONT)} {tag}{end}{words}{body}"


if __name__ == "__main__":
    main()
