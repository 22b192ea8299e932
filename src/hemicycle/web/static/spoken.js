// What a screen reader hears of the clock: a sentence a minute, one at thirty seconds, one at zero. Digits would never end.
const MINUTE = 60_000;

export function spoken(clock) {
  const voice = document.querySelector(".voice");
  if (!voice || clock.dataset.remaining === undefined || !clock.dataset.limit) return;
  const left = Number(clock.dataset.remaining);
  const name = document.querySelector(".speaker")?.textContent ?? "";
  const step = stepOf(left);
  const said = `${name} ${clock.dataset.since ? step : "paused"}`;
  if (voice.dataset.said === said) return;
  const first = voice.dataset.said === undefined;
  voice.dataset.said = said;
  if (!first && clock.dataset.since) voice.textContent = sentence(voice, step);
}

function stepOf(left) {
  if (left <= 0) return "over";
  if (left <= MINUTE / 2) return "half";
  return String(Math.ceil(left / MINUTE));
}

function sentence(voice, step) {
  if (step === "over") return voice.dataset.over;
  if (step === "half") return voice.dataset.half;
  return (step === "1" ? voice.dataset.one : voice.dataset.many).replace("#", step);
}
