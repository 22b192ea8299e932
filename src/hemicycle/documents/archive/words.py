"""What README.txt says, as phrases that each language tells."""

from hemicycle.wording.phrase import phrase

HEADING = phrase("Archive of a plenary: {title}")
WHAT = phrase(
    "This folder keeps one plenary as it was held: its record, its lists of speakers, the statements that were"
    " released, what was asked for and promised, and the public ledger on which they rest. It needs no server, no"
    " network and no program of ours. Open data/index.html in a browser."
)
PUBLIC = phrase(
    "It holds only what is public. Addresses, telephone numbers, reasons, texts that were not released and names of"
    " persons who may not be named are not in it. In the ledger a digest stands in their place."
)
INNOCENT = phrase(
    "Persons under a warrant of arrest are presumed innocent until proved guilty before the Court. What is said of"
    " anybody here is as of the moment named above."
)
FILES = phrase("The files")
THIS_FILE = phrase("this text")
CHECKER = phrase("a program that checks this archive")
INDEX = phrase("the contents, to begin with; index-fr.html in French")
RECORD_PAGE = phrase("the record, to read")
RECORD_PAPER = phrase("the record on paper: PDF after PDF/A-2a, and Word (OOXML)")
RECORD_JSON = phrase("the record for programs, in the form {form}; times in UTC")
RECORD_XML = phrase("the record in Akoma Ntoso (OASIS LegalDocML 1.0)")
INTERVENTION = phrase("each intervention under its number")
LIST = phrase("each published version of each list: page, PDF, CSV, and JSON in the form {form}")
STATEMENT = phrase("each statement that was released: page, and text in UTF-8")
COMMITMENTS = phrase("what was asked for and promised, to read")
COMMITMENT = phrase("each commitment under its number, with what became of it")
COMMITMENTS_JSON = phrase("the same for programs, in the form {form}; times in UTC")
PICTURES = phrase("the seats and the time of the meeting (SVG)")
LEDGER = phrase("the public ledger: for each row its hash and the header that was hashed")
RECEIPT = phrase("the signed receipt of its last row (Ed25519)")
KEY = phrase("the public key with which it was signed, in hexadecimal")
MANIFEST = phrase("the SHA-256 of every file in data")
FORMATS = phrase(
    "The folder is a bag after RFC 8493 (BagIt 1.0); its form is {form}. Pages are HTML with one style sheet and"
    " without scripts. All text is UTF-8."
)
CHECKING = phrase("How to check it")
RUN = phrase(
    "With Python 3.8 or newer, in this folder. It says which file or which row of the ledger was changed. With the"
    " package cryptography it looks at the signature too; and it checks any receipt whose file you name behind it."
)
COMPARE = phrase(
    "Whoever changed everything could also change the checker. So compare this position and hash with one that"
    " somebody else kept, such as a receipt or a letter to the embassy in copy:"
)
BY_HAND = phrase(
    "Without it: each line of ledger.jsonl has a hash and a header. The hash is the SHA-256 of the hash of the line"
    " before, as 32 bytes (zeros for the first), followed by the header as UTF-8. Any program for BagIt checks the"
    " files."
)
CANNOT = phrase(
    "What it cannot prove: that nothing was withheld before it was recorded, that the clock was right, or that what"
    " was said is true."
)
