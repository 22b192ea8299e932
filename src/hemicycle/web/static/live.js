// Makes a page live: changed regions replace those on the page; clocks count on the house's time.
import { HouseTime } from "./house-time.js";
import { countdown } from "./countdown.js";
import "./keys.js";

const body = document.body;
const house = new HouseTime();
let position = Number(body.dataset.position);

function follow() {
  const stream = new EventSource(`${body.dataset.stream}?since=${position}`);
  stream.onopen = () => body.classList.remove("offline");
  stream.onmessage = (event) => {
    position = Number(event.lastEventId) || position;
    for (const [name, html] of Object.entries(JSON.parse(event.data))) {
      const region = document.querySelector(`[data-region="${name}"]`);
      if (region) replace(region, html);
    }
    paint();
  };
  stream.onerror = () => {
    body.classList.add("offline");
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, 1000);
  };
}

// Whoever works by keyboard stays on what had the focus, where it is still there.
function replace(region, html) {
  const held = region.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  region.innerHTML = html;
  if (held) [...region.querySelectorAll("a, button, summary")].find((one) => nameOf(one) === held)?.focus();
}

function nameOf(element) {
  return `${element.tagName} ${element.getAttribute("href") ?? element.textContent}`;
}

function paint() {
  for (const clock of document.querySelectorAll(".clock")) countdown(clock, house);
}

follow();
await house.measure();
paint();
setInterval(paint, 50);
document.addEventListener("visibilitychange", () => { if (!document.hidden) house.measure(); });
setInterval(() => house.measure(), 60_000);
