// What is wrong with the mail is told while the page stays open: a mailbox that is silent brings no news of its own.
const EVERY = 20_000;
const place = document.querySelector("[data-alarms]");

async function look() {
  const answer = await fetch(place.dataset.alarms).catch(() => null);
  const told = answer?.ok ? await answer.text() : null;
  if (told !== null && told.trim() !== place.innerHTML.trim()) place.innerHTML = told;
}

if (place) {
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
}
