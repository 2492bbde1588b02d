// Candidates chosen on a list that goes over several pages: remembered in this tab, by number, until they are used.

const form = document.querySelector("[data-remembers]");
const slug = form.dataset.remembers;
const key = `chosen-${slug}`;
const says = form.querySelector("[data-chosen-says]");
const clear = form.querySelector("[data-chosen-clear]");
const everybody = form.querySelector('input[name="all"]');
const boxes = [...form.querySelectorAll('input[name="application"]')];
const onThisPage = new Set(boxes.map((box) => box.value));
const nothing = says.textContent;

function recall() {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
  } catch {
    return new Set();
  }
}

let chosen = recall();

function elsewhere() {
  return [...chosen].filter((value) => !onThisPage.has(value));
}

function show() {
  const others = elsewhere().length;
  const words = others > 0 ? `${chosen.size} chosen, ${others} of them not on this page` : `${chosen.size} chosen`;
  const all = others > 0 ? "All of this list, and whoever else is chosen" : "All of this list";
  says.textContent = everybody?.checked ? all : chosen.size > 0 ? words : nothing;
  clear.hidden = chosen.size === 0;
}

function keep() {
  sessionStorage.setItem(key, JSON.stringify([...chosen]));
  show();
}

function tick() {
  for (const box of boxes) box.checked = chosen.has(box.value);
}

form.addEventListener("change", (event) => {
  const box = event.target;
  if (box === everybody) show();
  if (box.name !== "application") return;
  if (box.checked) chosen.add(box.value);
  else chosen.delete(box.value);
  keep();
});

clear.addEventListener("click", () => {
  chosen = new Set();
  tick();
  keep();
});

form.addEventListener("submit", () => {
  for (const old of form.querySelectorAll("[data-elsewhere]")) old.remove();
  for (const value of elsewhere()) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "application", value });
    field.dataset.elsewhere = "";
    form.append(field);
  }
});

// A browser that comes back ticks boxes by itself; what is remembered is what holds.
window.addEventListener("pageshow", () => {
  chosen = recall();
  tick();
  show();
});
