// The table of contents follows: the section that is being read is the current one.
const keepInSight = (link) => {
  const box = link.closest(".reading-toc");
  if (box.scrollHeight <= box.clientHeight) return;
  const top = link.offsetTop - box.offsetTop;
  if (top < box.scrollTop || top + link.offsetHeight > box.scrollTop + box.clientHeight) {
    box.scrollTop = top - box.clientHeight / 2;
  }
};
(() => {
  const links = [...document.querySelectorAll(".toc-list a")];
  const sections = [...document.querySelectorAll(".role-section")];
  if (!links.length || !("IntersectionObserver" in window)) return;
  const visible = new Set();
  const follow = () => {
    const current = sections.find((section) => visible.has(section));
    if (!current) return;
    for (const link of links) {
      if (link.hash === `#${current.id}`) {
        link.setAttribute("aria-current", "true");
        keepInSight(link);
      } else {
        link.removeAttribute("aria-current");
      }
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) visible.add(entry.target);
        else visible.delete(entry.target);
      }
      follow();
    },
    { rootMargin: "-10% 0px -75% 0px" },
  );
  for (const section of sections) observer.observe(section);

  // On a phone the list closes once a section is chosen.
  for (const list of document.querySelectorAll(".toc-narrow")) {
    list.addEventListener("click", (event) => {
      if (event.target.closest("a")) list.open = false;
    });
  }
})();

// What was not chosen stays out of the address.
document.addEventListener("formdata", (event) => {
  if (!event.target.matches(".variant-choice, .compare-form, .filters")) return;
  const empty = [...event.formData].filter(([, value]) => !value);
  for (const [name] of empty) event.formData.delete(name);
});
