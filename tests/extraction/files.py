"""Small files of each kind, made on the spot."""

import io
import zipfile

import docx


def pdf(*lines: str) -> bytes:
    """A page with these lines, or, without lines, a page that holds a picture alone."""
    shown = "".join(
        f"BT /F1 12 Tf 72 {760 - 16 * number} Td ({line}) Tj ET\n" for number, line in enumerate(lines)
    )
    content = (shown or "q 100 0 0 100 72 600 cm /I1 Do Q\n").encode("latin-1")
    picture = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> /XObject << /I1 6 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n" % len(content) + content + b"endstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        picture,
    ]
    written, places = io.BytesIO(b""), []
    written.write(b"%PDF-1.4\n")
    for number, one in enumerate(objects, start=1):
        places.append(written.tell())
        written.write(b"%d 0 obj\n" % number + one + b"\nendobj\n")
    start = written.tell()
    written.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    written.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    written.write(
        b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    )
    return written.getvalue()


def word(*paragraphs: tuple[str, str | None]) -> bytes:
    """A DOCX of (words, style) paragraphs."""
    document = docx.Document()
    for words, style in paragraphs:
        document.add_paragraph(words, style=style)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def bomb(size: int) -> bytes:
    """A DOCX whose body unpacks to `size` bytes of spaces."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", " " * size)
    return written.getvalue()
