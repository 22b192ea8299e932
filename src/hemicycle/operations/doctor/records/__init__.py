"""SPF, DKIM and DMARC, judged by the text of the records that the operator brings: no name is looked up."""
