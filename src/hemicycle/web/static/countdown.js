// Paints a clock from what the server sent: used, limit, running since. Nothing here ticks on its own.
const AMBER = 30_000;

export function countdown(clock, house) {
  const now = house.now();
  if (now === null) return;
  const { used, limit, since } = clock.dataset;
  const spent = Number(used) + (since ? Math.max(0, now - Number(since)) : 0);
  const left = limit ? Number(limit) - spent : null;
  clock.classList.add("counting");
  clock.classList.toggle("amber", left !== null && left > 0 && left <= AMBER);
  clock.classList.toggle("red", left !== null && left <= 0);
  clock.dataset.remaining = String(Math.round(left ?? -spent));
  write(clock.querySelector(".time"), left === null ? minutes(spent) : (left < 0 ? "−" : "") + minutes(left));
  write(clock.querySelector(".unit"), since ? (left !== null && left <= 0 ? clock.dataset.over : left === null ? "" : clock.dataset.left) : clock.dataset.paused);
  const share = left === null ? 100 : Math.max(0, Math.min(1, left / Number(limit))) * 100;
  clock.querySelector(".ring").setAttribute("stroke-dasharray", `${left !== null && left <= 0 ? 100 : share} 100`);
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Whole seconds, rounded up before zero so that 2:00 is shown first, and 0:00 only when nothing is left.
function minutes(milliseconds) {
  const seconds = milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
