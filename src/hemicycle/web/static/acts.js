// An act of the floor on a bad network: it is sent again under the same name until the house has it, or it is said that it has not.
const PATIENCE = 4_000;
const TIMES = 5;

const line = document.querySelector(".sending");

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post" || !form.closest("[data-region]")) return;
  event.preventDefault();
  const button = event.submitter;
  if (button) button.disabled = true;
  const body = new URLSearchParams(new FormData(form));
  const answer = await sent(form.action, body);
  if (button) button.disabled = false;
  if (answer === null) say(line.dataset.lost);
  else if (answer.type === "opaqueredirect" || answer.ok) { say(""); form.closest("details")?.removeAttribute("open"); form.reset(); }
  else say(refusalIn(await answer.text()));
});

async function sent(action, body) {
  for (let attempt = 1; attempt <= TIMES; attempt += 1) {
    try {
      return await fetch(action, { method: "POST", body, redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    } catch {
      say(line.dataset.sending);
      await new Promise((go) => setTimeout(go, 500 * attempt));
    }
  }
  return null;
}

function refusalIn(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return (page.querySelector(".refusal") ?? page.querySelector("main"))?.textContent.trim() ?? "";
}

function say(words) {
  line.textContent = words;
  line.classList.toggle("refusal", words !== "");
  document.querySelector("main > .refusal:not(.sending)")?.remove();
}

// Whoever only watches is told so, and cannot press by mistake; the house refuses it in any case.
function watchControl() {
  const held = document.querySelector("[data-control]")?.dataset.control;
  document.body.classList.toggle("watching", held !== undefined && held !== "*" && held !== document.body.dataset.who);
  document.body.classList.toggle("operating", held === document.body.dataset.who);
  for (const button of document.querySelectorAll(".console button:not(.take), .limit form[method=post] button")) button.inert = document.body.classList.contains("watching");
}

document.addEventListener("shown", watchControl);
watchControl();
