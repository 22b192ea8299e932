// Keeps what a person is at in a part of the page while the part is drawn anew: the focus, open boxes, typed words.
export function kept(region, draw) {
  const focused = region.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  const open = [...region.querySelectorAll("details[id][open]")].map((one) => one.id);
  const typed = [...region.querySelectorAll("form[id] :is(input, textarea, select):not([type=hidden])")]
    .filter((one) => changed(one)).map((one) => [fieldOf(one), one.value, one.checked, one.selectionStart]);
  draw();
  for (const id of open) region.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
  for (const [field, value, checked] of typed) {
    const one = field(region);
    if (one) Object.assign(one, one.type === "checkbox" ? { checked } : { value });
  }
  if (focused) [...region.querySelectorAll("a, button, summary, input, textarea, select")].find((one) => nameOf(one) === focused)?.focus();
}

function changed(one) {
  if (one.type === "checkbox") return one.checked !== one.defaultChecked;
  if (one.tagName === "SELECT") return [...one.options].some((option) => option.selected !== option.defaultSelected);
  return one.value !== one.defaultValue;
}

function fieldOf(one) {
  const { name } = one, { id } = one.form;
  return (region) => region.querySelector(`#${CSS.escape(id)} [name="${CSS.escape(name)}"]`);
}

function nameOf(element) {
  const within = element.form?.id ?? "";
  return `${element.tagName} ${element.getAttribute("href") ?? (element.name ? `${within} ${element.name}` : element.textContent)}`;
}
