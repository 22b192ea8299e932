"""Office files are archives; the times in them are those of the paper, not of the machine."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def packed_at(content: bytes, at: datetime) -> bytes:
    """The same archive with every member dated to an instant, so that the same paper gives the same bytes."""
    moment = at.astimezone(UTC)
    stamp = (max(moment.year, 1980), moment.month, moment.day, moment.hour, moment.minute, moment.second)
    packed = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(packed, "w") as target:
        for member in source.infolist():
            info = ZipInfo(member.filename, stamp)
            info.compress_type = ZIP_DEFLATED
            target.writestr(info, source.read(member))
    return packed.getvalue()
