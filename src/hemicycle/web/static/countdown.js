// Paints a clock from what the server sent: used, limit, running since. Nothing here ticks on its own.
const AMBER = 30_000;

export function countdown(clock, house) {
  const now = house.now();
  if (now === null) return;
  const { used, limit, since, pastZero } = clock.dataset;
  const spent = Number(used) + (since ? Math.max(0, now - Number(since)) : 0);
  const left = limit ? Number(limit) - spent : null;
  const over = left !== null && left <= 0;
  clock.classList.add("counting");
  clock.classList.toggle("amber", left !== null && !over && left <= AMBER);
  clock.classList.toggle("red", over);
  clock.dataset.remaining = String(Math.round(left ?? -spent));
  write(clock.querySelector(".time"), digits(left, spent, over, pastZero));
  write(clock.querySelector(".unit"), since ? (over ? clock.dataset.over : left === null ? "" : clock.dataset.left) : clock.dataset.paused);
  const share = left === null ? 100 : over ? 0 : Math.min(1, left / Number(limit)) * 100;
  clock.querySelector(".ring").setAttribute("stroke-dasharray", `${over ? 100 : share} 100`);
}

// What the hall sees past zero is set for each category: the seconds over, a zero that stands, or no digits.
function digits(left, spent, over, pastZero) {
  if (left === null) return minutes(spent);
  if (!over) return minutes(left);
  if (pastZero === "nothing") return "";
  return pastZero === "zero" ? minutes(0) : `−${minutes(left)}`;
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

// Whole seconds, rounded up before zero so that 2:00 is shown first, and 0:00 only when nothing is left.
function minutes(milliseconds) {
  const seconds = milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
