// Set-up without a script is a file field and a form; with it, a file is dropped, and a field shows where the note says it.
const zone = document.querySelector("[data-drop]");
if (zone) {
  const field = zone.querySelector("input[type=file]");
  const form = zone.closest("form");
  const press = form.querySelector("button");
  const send = () => {
    if (field.files.length) form.requestSubmit();
  };
  // A file that misses the zone must not replace the page.
  for (const name of ["dragover", "drop"]) document.addEventListener(name, (event) => event.preventDefault());
  document.addEventListener("dragover", () => zone.classList.add("over"));
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) zone.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    zone.classList.remove("over");
    if (!event.dataTransfer?.files.length) return;
    field.files = event.dataTransfer.files;
    send();
  });
  field.addEventListener("change", send);
  form.addEventListener("submit", () => {
    press.textContent = press.dataset.wait;
    press.setAttribute("aria-disabled", "true");
  });
  // A file may have been chosen before this script came; one that the browser puts back on the way back stays put.
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") send();
}

const shown = new Set();
document.addEventListener("focusin", (event) => {
  const about = event.target.closest?.("[data-said]");
  const said = about && document.getElementById(about.dataset.said);
  if (!said) return;
  for (const one of shown) one.classList.remove("now");
  shown.clear();
  shown.add(said);
  said.classList.add("now");
  const pane = said.closest(".letter");
  if (pane.scrollHeight <= pane.clientHeight) return;
  const place = said.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  if (place < 0 || place > pane.clientHeight - 60) pane.scrollTop += place - pane.clientHeight / 3;
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector("input").value);
    button.textContent = button.dataset.done;
  });
}
