// Makes a page live: changed regions replace those on the page; clocks count on the house's time.
import { HouseTime } from "./house-time.js";
import { countdown } from "./countdown.js";
import { spoken } from "./spoken.js";
import { kept } from "./kept.js";
import { timeline } from "./timeline.js";
import "./keys.js";

// The house says every five seconds that it is there; who hears nothing for twice as long is cut off.
const SILENCE = 12_000;
// Whoever is turned away comes back after a time of its own, or thousands would at once.
const AGAIN = () => 1_000 + Math.random() * 2_000;

const body = document.body;
const house = new HouseTime();
let position = Number(body.dataset.position);
let stream = null;
let heard = performance.now();

function follow() {
  stream?.close();
  stream = new EventSource(`${body.dataset.stream}?since=${position}`);
  heard = performance.now();
  stream.onopen = hear;
  stream.addEventListener("here", hear);
  stream.onmessage = (event) => {
    hear();
    position = Number(event.lastEventId) || position;
    for (const [name, html] of Object.entries(JSON.parse(event.data))) {
      const region = document.querySelector(`[data-region="${name}"]`);
      if (region) kept(region, () => { region.innerHTML = html; });
      else if ("grows" in body.dataset && !document.querySelector("details[open]")) location.reload();
    }
    document.dispatchEvent(new CustomEvent("shown", { detail: { position } }));
    paint();
    move();
  };
  stream.onerror = () => {
    lose();
    if (stream.readyState === EventSource.CLOSED) setTimeout(follow, AGAIN());
  };
}

function hear() {
  heard = performance.now();
  if (body.classList.contains("offline")) {
    body.classList.remove("offline");
    house.measure();
  }
}

function lose() {
  if (body.classList.contains("offline")) return;
  const since = document.querySelector(".lost .since");
  if (since) since.textContent = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
  body.classList.add("offline");
}

// A cable that was pulled tells nobody: the silence does.
function watch() {
  if (performance.now() - heard < SILENCE) return;
  lose();
  follow();
}

// Whoever comes back, from sleep or from a tunnel, asks at once.
function comeBack() {
  house.measure();
  follow();
}

function paint() {
  for (const clock of document.querySelectorAll(".clock")) {
    countdown(clock, house);
    spoken(clock);
  }
  for (const one of document.querySelectorAll("[data-until]")) one.hidden = house.now() !== null && house.now() > Number(one.dataset.until);
  for (const one of document.querySelectorAll("[data-from]")) one.hidden = house.now() === null ? one.hidden : house.now() < Number(one.dataset.from);
}

function move() {
  for (const chart of document.querySelectorAll("svg.timeline")) timeline(chart, house);
}

follow();
await house.measure();
paint();
move();
setInterval(paint, 50);
setInterval(watch, 1_000);
setInterval(move, 1_000);
setInterval(() => house.measure(), 60_000);
addEventListener("online", comeBack);
addEventListener("offline", lose);
document.addEventListener("visibilitychange", () => { if (!document.hidden) comeBack(); });
