// Returns what is wrong with the card on this page: text too small or too faint, boxes that leave the page,
// pictures that did not load; also which text MathJax would take for a formula, and where the prompt stands.
() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, below) => {
    const mix = (name) => top[name] * top.a + below[name] * (1 - top.a);
    return { r: mix("r"), g: mix("g"), b: mix("b"), a: 1 };
  };
  const luminance = ({ r, g, b }) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
  };
  const faults = { small: [], faint: [], outside: [], broken: [], formulas: [], lowest: 99, smallest: 99, place: [] };
  const prompt = document.querySelector(".prompt, .clue");
  if (prompt) faults.place = [prompt.getBoundingClientRect().x, prompt.getBoundingClientRect().y];
  const check = (element, style, what) => {
    const back = behind(element);
    const ratio = contrast(over(parse(style.color), back), back);
    const size = parseFloat(style.fontSize);
    faults.lowest = Math.min(faults.lowest, ratio);
    faults.smallest = Math.min(faults.smallest, size);
    if (ratio < 4.5) faults.faint.push(`${what} ${ratio.toFixed(2)}`);
    if (size < 14) faults.small.push(`${what} ${size}px`);
  };
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const content = node.data.trim();
    if (!content || element.closest("style, script") || !element.getClientRects().length) continue;
    check(element, getComputedStyle(element), content.slice(0, 30));
    if (/\\[([]/.test(content) && !element.closest("code, pre")) faults.formulas.push(content);
  }
  for (const element of document.querySelectorAll("#qa *")) {
    for (const pseudo of ["::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      if (!["none", "normal", '""'].includes(style.content)) check(element, style, style.content);
    }
    if (element.matches("li") && getComputedStyle(element).listStyleType !== "none")
      check(element, getComputedStyle(element, "::marker"), "marker");
    if (element.matches("style") || !element.getClientRects().length) continue;
    const { left, right } = element.getBoundingClientRect();
    let scroller = element.parentElement;
    while (scroller && !["auto", "scroll", "hidden"].includes(getComputedStyle(scroller).overflowX))
      scroller = scroller.parentElement;
    if (!scroller && (left < -0.5 || right > document.documentElement.clientWidth + 0.5))
      faults.outside.push(`${element.tagName}.${element.className} ${left.toFixed()}..${right.toFixed()}`);
  }
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.outside.push(`page ${root.scrollWidth} of ${root.clientWidth}`);
  for (const image of document.images) if (!image.complete || !image.naturalWidth) faults.broken.push(image.src);
  return faults;
}
