"""What stands around the words of a mail."""

import msgspec


class Witnesses(msgspec.Struct, frozen=True, kw_only=True):
    """What stands around the text: each says for whom the mail may speak."""

    subject: str
    sender_name: str
    sender_address: str
