// The first words of a page, of usual length, that stand in two lines because their column is too narrow for them.
() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  const apart = "svg, script, style, code, pre, select, textarea, .visually-hidden";
  const unseen = (element) => element.closest(apart) || element.closest("thead")?.offsetWidth <= 2;
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (unseen(parentElement)) continue;
    for (const word of data.matchAll(/(?<![\p{L}\p{N}@._-])\p{L}{2,24}(?![\p{L}\p{N}@._-])/gu)) {
      const range = document.createRange();
      range.setStart(walker.currentNode, word.index);
      range.setEnd(walker.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top)));
      if (lines.size > 1) broken.push(`${word[0]} (${parentElement.tagName} ${parentElement.className})`);
    }
  }
  return broken.slice(0, 5);
};
