// A candidate's page of times: opens where its reader is, and offers the panel's own zone back.

const line = document.querySelector("[data-own-zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const asked = new URLSearchParams(location.search).get("zone");

function offer(zone) {
  const link = document.createElement("a");
  link.href = `?zone=${encodeURIComponent(zone)}`;
  link.textContent = `${line.dataset.shows} ${zone.replaceAll("_", " ")}`;
  line.append(" ", link);
}

if (line && here) {
  const { ownZone: shown, panelZone: panel } = line.dataset;
  if (!asked && here !== shown) location.replace(`?zone=${encodeURIComponent(here)}`);
  else if (here !== shown) offer(here);
  else if (panel !== shown) offer(panel);
}
