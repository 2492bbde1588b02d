// A candidate's page of times: offers to show them where its reader is.

const line = document.querySelector("[data-own-zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (line && here && here !== line.dataset.ownZone) {
  const link = document.createElement("a");
  link.href = `?zone=${encodeURIComponent(here)}`;
  link.textContent = `${line.dataset.shows} ${here.replaceAll("_", " ")}`;
  line.append(" ", link);
}
