"use strict";
(async () => {
  const $ = (id) => document.getElementById(id);
  const STEP = 40;

  async function unpacked(text) {
    const bytes = Uint8Array.from(atob(text.trim()), (sign) => sign.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(stream).text());
  }

  const packed = [...document.querySelectorAll("script.guide")];
  const details = new Map();
  async function detail(at) {
    if (!details.has(at)) details.set(at, unpacked(packed[at].textContent));
    return details.get(at);
  }

  const [index, templates, css] = await Promise.all(
    ["index", "templates", "card-style"].map((id) => unpacked($(id).textContent)));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":host { display: block } " + css);
  const about = $("about-of").content;
  const titles = [...document.querySelectorAll("#guides [data-guide]:not([data-guide='']) .name")].map((one) => one.textContent);

  // ---- a card as Anki would fill it

  function filled(template, fields, front) {
    let html = template.replace(/\{\{([#^])([^}]+)\}\}([\s\S]*?)\{\{\/\2\}\}/g, (_, sign, name, inner) =>
      Boolean(fields[name.trim()]) === (sign === "#") ? inner : "");
    return html.replace(/\{\{([^}]+)\}\}/g, (_, name) => name.trim() === "FrontSide" ? front : fields[name.trim()] || "");
  }

  function sides(card) {
    const fields = { ...card.fields, Kind: card.kind };
    const front = filled(templates[0].front, fields, "");
    return [front, filled(templates[0].back, fields, front)];
  }

  // ---- what is chosen

  const state = { guide: "", shown: STEP, at: -1, found: [] };
  const root = document.documentElement;

  function matching() {
    const words = $("search").value.trim().toLowerCase().normalize("NFC").split(/\s+/).filter(Boolean);
    const [kind, what, shape, long] = [$("kind").value, $("what").value, $("shape").value, $("long").checked];
    const out = [];
    index.forEach((cards, guide) => {
      if (state.guide !== "" && Number(state.guide) !== guide) return;
      cards.forEach((card, at) => {
        if ((kind && card[0] !== kind) || (shape && card[1] !== shape) || (what && card[2] !== what) || (long && !card[3])) return;
        if (words.every((word) => card[4].includes(word))) out.push([guide, at]);
      });
    });
    return out;
  }

  let turn = 0;
  async function draw(keep) {
    const mine = ++turn;
    if (!keep) { state.shown = STEP; state.at = -1; }
    state.found = matching();
    const wanted = state.found.slice(0, state.shown);
    const boxes = await Promise.all(wanted.map(async ([guide, at]) => box(guide, at, await detail(guide))));
    if (mine !== turn) return;
    $("cards").replaceChildren(...boxes);
    $("more").hidden = state.found.length <= state.shown;
    $("none").hidden = state.found.length > 0;
    const count = state.found.length;
    $("count").textContent = `${count.toLocaleString("en")} card${count === 1 ? "" : "s"}`;
    const chosen = state.guide !== "" ? state.guide : wanted.length ? String(wanted[0][0]) : "";
    const said = state.guide !== "" && about.querySelector(`[data-guide="${state.guide}"]`);
    $("about").hidden = !said;
    $("about").replaceChildren(...(said ? [said.cloneNode(true)] : []));
    await source(chosen);
    document.body.dataset.ready = String(mine);
  }

  // ---- one card

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function box(guide, at, { cards, pictures }) {
    const card = cards[at];
    const [front, back] = sides(card);
    const item = element("li", { className: "cardbox" });
    Object.assign(item.dataset, { guide, at, what: card.what, kind: card.kind });
    const face = element("div", { className: "face", tabIndex: 0 });
    face.setAttribute("role", "button");
    const shadow = face.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    const paper = element("div", { className: "card card1" });
    shadow.append(paper);
    item.flip = (open) => {
      item.dataset.side = open ? "back" : "front";
      face.setAttribute("aria-pressed", String(open));
      face.setAttribute("aria-label", (open ? "Back of: " : "Front of: ") + plain(card.fields.Prompt));
      paper.className = "card card1" + (root.classList.contains("night") ? " nightMode night_mode" : "");
      paper.innerHTML = open ? back : front;
      for (const picture of paper.querySelectorAll("img")) {
        const name = picture.getAttribute("src");
        if (pictures[name]) picture.src = pictures[name];
        else picture.replaceWith(element("em", { textContent: `[picture: ${picture.alt || name}]` }));
      }
    };
    face.addEventListener("click", (event) => {
      if (event.composedPath().some((one) => ["A", "SUMMARY", "DETAILS"].includes(one.tagName))) return;
      choose(item); item.flip(item.dataset.side === "front");
    });
    face.addEventListener("focus", () => choose(item));
    item.flip($("open").getAttribute("aria-pressed") === "true");
    item.append(face, bar(card, guide, at));
    return item;
  }

  function plain(html) {
    return new DOMParser().parseFromString(html || "", "text/html").body.textContent.trim().slice(0, 200);
  }

  function bar(card, guide, at) {
    const out = element("div", { className: "bar" });
    if (card.line) {
      const line = element("button", { type: "button", className: "to-line", textContent: `line ${card.line}` });
      line.addEventListener("click", async () => {
        await source(String(guide));
        light(card.lines, true);
      });
      out.append(line);
    }
    for (const [text, kind] of [[card.kind, ""], [card.shape && `made by ${card.shape}`, ""], [card.what !== "unchanged" && card.what, card.what], [card.long && "long answer", "long"]])
      if (text) out.append(element("span", { className: `tag ${kind}`, textContent: text }));
    if (card.line) {
      out.append(copier("Copy: leave out", "<!-- anki: skip -->", `put it on a line of its own above line ${card.line}`));
      if (card.guid) out.append(copier("Copy: pin", `<!-- anki: id=${card.guid} -->`, `put it on a line of its own above line ${card.line}`));
    }
    if (card.before) out.append(element("span", { className: "why", textContent: `was: ${card.before}` }));
    if (card.because.length) out.append(element("span", { className: "why", textContent: `linked by ${card.because.join("; ")}` }));
    return out;
  }

  function copier(label, text, where) {
    const button = element("button", { type: "button", className: "copy", textContent: label, title: `${text}: ${where}` });
    button.dataset.text = text;
    button.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(text); } catch {
        const held = element("textarea", { value: text });
        document.body.append(held); held.select(); document.execCommand("copy"); held.remove(); button.focus();
      }
      $("count").textContent = `copied ${text} – ${where}`;
    });
    return button;
  }

  function choose(item, focus) {
    const items = [...$("cards").children];
    state.at = items.indexOf(item);
    for (const one of items) one.classList.toggle("at", one === item);
    if (focus) { item.querySelector(".face").focus({ preventScroll: true }); item.scrollIntoView({ block: "nearest" }); }
  }

  // ---- the guide's text

  let sourced = "";
  async function source(guide) {
    if (guide === sourced) return;
    sourced = guide;
    const aside = $("source");
    aside.replaceChildren();
    if (guide === "") return;
    const { cards, gaps, lines } = await detail(Number(guide));
    const of = new Map();
    cards.forEach((card, at) => card.lines.forEach((line) => { if (!of.has(line)) of.set(line, at); }));
    const skipped = new Map();
    for (const gap of gaps) for (let line = gap.line; line <= gap.end; line++) if (!of.has(line)) skipped.set(line, gap);
    let current = "";
    const list = element("ol", {});
    lines.forEach((said, before) => {
      const line = before + 1;
      const item = element("li", {});
      item.dataset.line = line;
      const number = element("span", { className: "number", textContent: line });
      if (of.has(line)) {
        current = "used";
        const link = element("button", { type: "button", textContent: line, title: "to its card" });
        link.setAttribute("aria-label", `line ${line}: to its card`);
        link.addEventListener("click", () => show(Number(guide), of.get(line)));
        number.replaceChildren(link);
      } else if (skipped.has(line)) {
        current = "skipped";
      } else if (!said.trim() || /^#{1,6}\s|^[-=]{3,}$/.test(said)) current = "";
      if (current) item.classList.add(current);
      item.append(number, element("span", { className: "said", textContent: said }));
      const gap = gaps.find((one) => one.line === line && skipped.has(line));
      if (gap) item.append(element("span", { className: "reason", textContent: `left out: ${gap.reason}` + (gap.shape ? ` (${gap.shape})` : "") }));
      list.append(item);
    });
    aside.append(element("h2", { textContent: `${titles[Number(guide)]}, line by line` }), list);
  }

  function light(lines, scroll) {
    if ($("text").getAttribute("aria-pressed") !== "true") $("text").click();
    let first = null;
    for (const item of $("source").querySelectorAll("li")) {
      const lit = lines.includes(Number(item.dataset.line));
      item.classList.toggle("lit", lit);
      if (lit && !first) first = item;
    }
    if (scroll && first) first.scrollIntoView({ block: "center" });
  }

  async function show(guide, at) {
    const find = () => state.found.findIndex((one) => one[0] === guide && one[1] === at);
    let place = find();
    if (place < 0) {
      for (const id of ["kind", "what", "shape", "search"]) $(id).value = "";
      $("long").checked = false;
      mark(String(guide));
      state.found = matching();
      state.shown = 0;
      place = find();
    }
    if (place >= state.shown || !$("cards").children[place]) { state.shown = Math.max(state.shown, place + 10); await draw(true); }
    const item = $("cards").children[place];
    item.flip(true); choose(item, true); item.scrollIntoView({ block: "center" });
    light((await detail(guide)).cards[at].lines, false);
  }

  // ---- what the reader does

  function mark(guide) {
    state.guide = guide;
    for (const button of $("guides").querySelectorAll("button"))
      button.setAttribute("aria-current", String(button.dataset.guide === guide));
  }

  function toggle(id, done) {
    $(id).addEventListener("click", () => {
      const on = $(id).getAttribute("aria-pressed") !== "true";
      $(id).setAttribute("aria-pressed", String(on));
      done(on);
    });
  }
  const again = () => { for (const item of $("cards").children) item.flip(item.dataset.side === "back"); };
  toggle("night", (on) => { root.classList.toggle("night", on); again(); });
  toggle("phone", (on) => document.body.classList.toggle("phone", on));
  toggle("open", (on) => { for (const item of $("cards").children) item.flip(on); });
  toggle("text", (on) => document.body.classList.toggle("no-text", !on));
  if (matchMedia("(prefers-color-scheme: dark)").matches) $("night").click();

  let waiting = 0;
  $("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(draw, 60); });
  for (const id of ["kind", "what", "shape", "long"]) $(id).addEventListener("change", () => draw());
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  $("filters").addEventListener("reset", () => setTimeout(draw));
  $("guides").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) { mark(button.dataset.guide); draw(); }
  });
  $("more").addEventListener("click", async () => {
    const before = state.shown;
    state.shown += STEP;
    await draw(true);
    const item = $("cards").children[before];
    if (item) choose(item, true);
  });
  document.addEventListener("keydown", async (event) => {
    const field = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && event.target === $("search")) { $("search").value = ""; draw(); $("search").blur(); return; }
    if (field || event.ctrlKey || event.metaKey || event.altKey) return;
    const items = [...$("cards").children];
    const on = event.target.closest("button, summary, a");
    if (event.key === "/") { event.preventDefault(); $("search").focus(); }
    else if (event.key === "n") $("night").click();
    else if (event.key === "p") $("phone").click();
    else if (event.key === "j" || event.key === "k" || event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const next = state.at + (event.key === "j" || event.key === "ArrowRight" ? 1 : -1);
      if (next === items.length && !$("more").hidden) { $("more").click(); return; }
      const item = items[Math.max(0, Math.min(items.length - 1, next))];
      if (item) { event.preventDefault(); choose(item, true); }
    } else if ((event.key === " " || event.key === "Enter") && !on && items[state.at]) {
      event.preventDefault();
      items[state.at].flip(items[state.at].dataset.side === "front");
    }
  });
  await draw();
})();
