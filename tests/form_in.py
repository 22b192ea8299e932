"""What a browser would send of a form that a page holds, if nothing in it were touched."""

from bs4 import BeautifulSoup, Tag


def form_in(html: str, selector: str = "main form") -> dict[str, str]:
    """Hidden fields too; no button, and no box that is not ticked."""
    form = BeautifulSoup(html, "html.parser").select_one(selector)
    assert form is not None
    controls = form.select("input[name], select[name], textarea[name]")
    return {str(one["name"]): _value(one) for one in controls if not _is_left_out(one)}


def _is_left_out(control: Tag) -> bool:
    return control.get("type") in {"checkbox", "file"} and not control.has_attr("checked")


def _value(control: Tag) -> str:
    if control.name == "select":
        chosen = control.select_one("option[selected]") or control.select_one("option")
        return str(chosen["value"]) if chosen is not None else ""
    if control.name == "textarea":
        return _with_line_ends(control.text.removeprefix("\n"))
    value = str(control.get("value", ""))
    if control.get("type") == "hidden":
        return _with_line_ends(value)
    return value.replace("\r", "").replace("\n", "")


def _with_line_ends(text: str) -> str:
    """However the page had them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\r\n")
