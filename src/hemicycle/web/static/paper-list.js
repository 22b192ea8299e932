// Keeps the list on paper fresh while the house answers; when it does not, the last one stays and can be printed.
const EVERY = 60_000;

async function renew() {
  try {
    const answer = await fetch(location.href, { cache: "no-store", signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(answer.status);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    document.querySelector("main").replaceChildren(...fresh.childNodes);
  } catch {
    document.querySelector(".gone").hidden = false;
  }
}

setInterval(renew, EVERY);
