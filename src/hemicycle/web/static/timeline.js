// Moves the mark for now, and lets the bar of what goes on grow, on the house's time.
export function timeline(chart, house) {
  const now = house.now();
  if (now === null) return;
  const start = Number(chart.dataset.start);
  const end = Number(chart.dataset.end);
  const isMirrored = document.dir === "rtl";
  const share = (instant) => {
    const passed = Math.max(0, Math.min(1, (instant - start) / (end - start))) * 100;
    return isMirrored ? 100 - passed : passed;
  };
  for (const bar of chart.querySelectorAll("[data-from]")) {
    const from = Number(bar.dataset.from);
    const until = Math.max(from, Math.min(now, Number(bar.dataset.turn ?? now)));
    const [one, other] = [share(from), share(until)];
    bar.setAttribute("x", `${Math.min(one, other)}%`);
    bar.setAttribute("width", `${Math.abs(one - other)}%`);
  }
  const mark = chart.querySelector(".now");
  mark.setAttribute("visibility", now < start || now > end ? "hidden" : "visible");
  mark.querySelector("line").setAttribute("x1", `${share(now)}%`);
  mark.querySelector("line").setAttribute("x2", `${share(now)}%`);
  mark.querySelector("circle").setAttribute("cx", `${share(now)}%`);
}
