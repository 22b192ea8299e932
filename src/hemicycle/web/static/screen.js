// A screen of the room: it does what the desk tells it, stays awake, and hides the mouse.
const IDENTIFIED = 10_000;
const body = document.body;
const mine = () => [...document.querySelectorAll(".told")].find((one) => one.dataset.screen === body.dataset.screen);
const before = mine();
let identified = Number(before?.dataset.identified ?? 0);
const reloaded = Number(before?.dataset.reloaded ?? 0);
let reached = null;

function obey() {
  const told = mine();
  if (!body.dataset.screen) return;
  if (!told || told.dataset.shows !== body.dataset.shows || Number(told.dataset.reloaded) > reloaded) return location.reload();
  body.classList.toggle("dark", told.dataset.dark === "1");
  document.querySelector(".message").textContent = told.textContent;
  if (Number(told.dataset.identified) > identified) identify(Number(told.dataset.identified));
}

function identify(at) {
  identified = at;
  body.classList.add("identified");
  setTimeout(() => body.classList.remove("identified"), IDENTIFIED);
}

async function stayAwake() {
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // A browser that may not is told by its power settings instead.
  }
}

// Two short tones at thirty seconds, a longer one at zero; a browser that was never touched stays silent.
function chime() {
  const clock = document.querySelector(".clock.counting");
  const left = clock?.dataset.limit && clock.dataset.since ? Number(clock.dataset.remaining) : null;
  const now = left === null ? null : left <= 0 ? "zero" : left <= 30_000 ? "half" : "before";
  if (mine()?.dataset.chimes === "1" && reached !== null && now !== null && now !== reached && now !== "before") tone(now === "zero" ? 0.9 : 0.25);
  reached = now;
}

function tone(seconds) {
  const sound = new AudioContext();
  const voice = sound.createOscillator();
  voice.frequency.value = 880;
  voice.connect(sound.destination);
  voice.start();
  voice.stop(sound.currentTime + seconds);
  voice.onended = () => sound.close();
}

// Interpreters have the text of whoever speaks before them without a press.
async function bringText() {
  const place = document.querySelector(".statement");
  const link = document.querySelector(".booth .now [data-text]");
  if (!place || place.dataset.of === (link?.dataset.text ?? "")) return;
  place.dataset.of = link?.dataset.text ?? "";
  place.replaceChildren();
  if (!link) return;
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
  const text = page.querySelector("article");
  if (text && place.dataset.of === link.dataset.text) place.replaceChildren(text);
}

let still = null;
addEventListener("pointermove", () => {
  body.classList.remove("still");
  clearTimeout(still);
  still = setTimeout(() => body.classList.add("still"), 3_000);
});
addEventListener("dblclick", () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
addEventListener("keydown", (event) => { if (event.key === "f") document.documentElement.requestFullscreen(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) stayAwake(); });
document.addEventListener("shown", () => { obey(); bringText(); });
setInterval(chime, 200);
stayAwake();
obey();
bringText();
body.classList.add("still");
