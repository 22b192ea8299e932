// Beside a time of the venue, the same instant where the reader is.
for (const time of document.querySelectorAll("time[data-own]")) {
  const instant = new Date(time.dateTime);
  const own = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(instant);
  const told = document.createElement("span");
  told.className = "own";
  told.textContent = `${time.dataset.own} ${own} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;
  time.after(" ", told);
}
