// A candidate's page of times: opens where its reader is, and offers the panel's own zone back.

const line = document.querySelector("[data-own-zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const asked = new URLSearchParams(location.search).get("zone");

/** What a zone's time is called in the language of the page: "Central European Time". */
function called(zone) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone: zone,
    timeZoneName: "longGeneric",
  });
  return format.formatToParts(new Date()).find((part) => part.type === "timeZoneName").value;
}

function offer(zone, name) {
  const link = document.createElement("a");
  link.href = `?zone=${encodeURIComponent(zone)}`;
  link.textContent = `${line.dataset.shows} ${name}`;
  line.append(" ", link);
}

if (line && here) {
  const { ownZone: shown, panelZone: panel, panelPlace } = line.dataset;
  if (!asked && here !== shown) location.replace(`?zone=${encodeURIComponent(here)}`);
  else if (here !== shown) offer(here, called(here));
  else if (panel !== shown) offer(panel, panelPlace);
}
