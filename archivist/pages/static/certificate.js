"use strict";
// What a page does with what the script beside it has judged: it says so in words, and compares the words it shows with
// those of the signed files. Nothing that comes from the data or from a file ever becomes markup.
const certificate = (() => {
  const find = (id) => document.getElementById(id);
  const words = JSON.parse(find("archivist-words").textContent);
  const term = (section, name) => words[`${section}.${name}`] ?? name;

  const make = (tag, values = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), values);
    element.append(...children);
    return element;
  };

  // What would act without being seen is drawn and not obeyed, as everywhere on these pages.
  const ACTING = /([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff])/;

  const drawn = (text) =>
    text.split(ACTING).map((piece, at) => {
      if (at % 2 === 0) return piece;
      const code = piece.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      return make("span", { className: "control", dir: "ltr" }, `U+${code}`);
    });

  const EXACT = ["path", "alg", "at"];
  const isExact = (name, text) => EXACT.includes(name) || /^[0-9a-f]{8,}$|^SHA256:|^[0-9]{4}-|\//.test(text);

  // A sentence with its values, each isolated, so that words of another script cannot reorder those around them.
  const say = (key, values = {}) => {
    const pieces = (words[key] ?? key).split(/\{([a-z]+)\}/);
    const sentence = document.createDocumentFragment();
    for (const [at, piece] of pieces.entries()) {
      if (at % 2 === 0) sentence.append(piece);
      else {
        const text = String(values[piece] ?? "");
        const [tag, set] = isExact(piece, text) ? ["code", { dir: "ltr" }] : ["bdi", {}];
        sentence.append(make(tag, set, ...drawn(text)));
      }
    }
    return sentence;
  };

  const MOST = 8; // of one check; the others are counted

  const reasons = (why) => {
    const cell = make("td");
    for (const item of why.slice(0, MOST)) {
      const told = make("div", {}, say(`why.${item.code}`, item));
      told.dataset.code = item.code;
      cell.append(told);
    }
    if (why.length > MOST) cell.append(make("div", {}, say("proof.more", { n: why.length - MOST })));
    return cell;
  };

  const row = ({ check, state, why }) => {
    const cells = [
      make("th", { scope: "row" }, term("proof", check)),
      make("td", {}, make("span", { className: `state ${state}` }, term("state", state))),
      reasons(why),
    ];
    const made = make("tr", {}, ...cells);
    Object.assign(made.dataset, { check, state });
    return made;
  };

  const CLASSES = { authentic: "passed", consistent: "not_checked", unproven: "not_checked", failed: "failed" };

  const announce = (verdict) => {
    const place = find("verdict");
    place.className = CLASSES[verdict] ?? "";
    place.dataset.verdict = verdict;
    place.replaceChildren(say(`verdict.${verdict}`));
  };

  const show = (result) => {
    announce(result.verdict);
    find("checks").replaceChildren(...result.checks.map(row));
  };

  // ---- the words of a record, out of its signed files

  const readUtf8 = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const FRAMES = ["text", "front", "body", "back", "group", "div"];

  // `U+000C` is that character; `0xE9`, a byte that the character set could not decode, is shown as U+FFFD.
  const characterOf = (mapping) => {
    const code = /^\s*U\+([0-9A-F]{4,6})\s*$/.exec(mapping?.textContent ?? "")?.[1];
    return code === undefined ? "\ufffd" : String.fromCodePoint(Number.parseInt(code, 16));
  };

  // The text that a record.xml encodes: text nodes directly in the frames do not count, each `lb` but the first is a
  // line end, and `g` stands for what its `char` maps to.
  const textOf = (bytes) => {
    const tei = new DOMParser().parseFromString(readUtf8(bytes), "application/xml");
    const whole = tei.getElementsByTagNameNS("*", "text")[0];
    if (whole === undefined) return "";
    const mapped = new Map();
    for (const char of tei.getElementsByTagNameNS("*", "char")) {
      mapped.set(`#${char.getAttribute("xml:id")}`, characterOf(char.getElementsByTagNameNS("*", "mapping")[0]));
    }
    const walk = tei.createTreeWalker(whole, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let [text, lines] = ["", 0];
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) {
        if (node.localName === "lb") text += (lines += 1) > 1 ? "\n" : "";
        if (node.localName === "g") text += mapped.get(node.getAttribute("ref")) ?? "";
      } else if (![...FRAMES, "g"].includes(node.parentElement.localName)) text += node.data;
    }
    return text;
  };

  // The newest revision here of a record, out of the files that are as signed; null if there is none.
  const newest = (files, good, id) => {
    const form = new RegExp(`^records/[0-9a-f]{2}/${id}/r([0-9]+)/record\\.json$`);
    const numbers = good.map((path) => Number(form.exec(path)?.[1] ?? 0));
    const revision = Math.max(0, ...numbers);
    const folder = `records/${id.slice(0, 2)}/${id}/r${revision}/record.`;
    if (revision === 0 || !good.includes(`${folder}xml`)) return null;
    const record = JSON.parse(readUtf8(files.get(`${folder}json`)));
    return { id, revision, record, text: textOf(files.get(`${folder}xml`)) };
  };

  // What a field says, as the strings that a reader sees.
  const valuesOf = ({ value }) => {
    if (value === null || value === undefined) return [];
    return typeof value === "object" ? [value.name, value.role].filter(Boolean) : [String(value)];
  };

  // ---- the words that this page shows

  // What a page draws instead of obeying it says nothing in a comparison of words, nor how much white space there is.
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd\u2028\u2029]/gu;
  const bare = (text) => text.replace(/[\t\n\r]/g, " ").replace(UNSEEN, "").replace(/\s+/g, " ").trim();

  // The words of an element, without what the page adds to them: numbers of proofs, and the names of controls.
  const shownIn = (element) => {
    const copy = element.cloneNode(true);
    for (const own of copy.querySelectorAll("a.number, .control"))
      if (/^(?:[0-9]+|U\+[0-9A-F]{4,6})$/.test(own.textContent)) own.remove();
    return bare(copy.textContent);
  };

  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The page has its parts, each once and in their order, and nothing else in which words could stand.
  const PARTS = [
    ".front", ".judged", "[aria-labelledby=says]", "[aria-labelledby=text]", "[aria-labelledby=custody]",
    "[aria-labelledby=checked]", "[aria-labelledby=digests]", "[aria-labelledby=archive]", "[aria-labelledby=others]",
    "[aria-labelledby=hand]",
  ];
  const OWN = "a.skip, main, footer, script";
  const NEVER =
    "[hidden], [style], [data-shown], applet, area, audio, base, canvas, details, dialog, embed, frame, iframe, img, " +
    "link, math, object, picture, slot, svg, template, textarea, video";

  const compareForm = (record) => {
    const [main, ...others] = all("main");
    const parts = [...(main?.children ?? [])];
    const whole =
      others.length === 0 &&
      parts.length === PARTS.length &&
      parts.every((part, at) => part.matches(PARTS[at])) &&
      [...document.body.children].every((item) => item.matches(OWN)) &&
      // A parser puts what stands between elements into them, or beside them as bare text.
      [...document.body.childNodes, ...main.childNodes].every((node) => node.nodeType !== 3 || !node.data.trim());
    const ids = all("[id]").map((element) => element.id);
    const withdrawn = record.status !== "withdrawn" || all(".front > .notice").length > 0;
    const fits = whole && all(NEVER).length === 0 && new Set(ids).size === ids.length && withdrawn;
    return fits ? [] : [{ code: "shown-other" }];
  };

  // Every word in the frame of the text is in one of its paragraphs, and these are the text, one after the other.
  const compareText = ({ record, text }) => {
    const frames = all(".text");
    const named = record.statements.map(({ form }, at) => {
      return bare(filled("statement.number", { n: at + 1, form: term("form", form) }));
    });
    const whose = all(".text > div > p.whose:first-child").map((element) => bare(element.textContent));
    const known = [bare(term("statement", "around")), ...named];
    const rest = frames[0]?.cloneNode(true);
    for (const paragraph of rest === undefined ? [] : all(":scope > div > p", rest)) paragraph.remove();
    const alone = frames.length === 1 && bare(rest.textContent) === "" && whose.every((label) => known.includes(label));
    const signed = bare(text);
    let at = 0;
    for (const shown of all(".text > div > p:not(.whose:first-child)").map(shownIn)) {
      if (signed[at] === " " && shown !== "") at += 1;
      if (!signed.startsWith(shown, at)) return [{ code: "shown-text" }];
      at += shown.length;
    }
    return alone && at === signed.length ? [] : [{ code: "shown-text" }];
  };

  const filled = (key, values) => (words[key] ?? key).replace(/\{([a-z]+)\}/g, (_, name) => String(values[name]));

  // The text, and the values that stand there as the record has them.
  const compareShown = (current) => {
    if (current === null) return { state: "not_checked", why: [{ code: "shown-none" }] };
    const { metadata, statements } = current.record;
    const fields = [["v", metadata], ...statements.map((item, at) => [`v${at + 1}`, item.metadata])].flatMap(
      ([prefix, own]) => Object.entries(own ?? {}).map(([name, field]) => [`${prefix}-${name}`, name, field]),
    );
    const [shown, expected] = [all(".values tr").map((row) => row.id), fields.map(([id]) => id)];
    const other = shown.sort().join(" ") === expected.sort().join(" ") ? [] : [{ code: "shown-other" }];
    const failed = [
      ...compareForm(current.record),
      ...other,
      ...compareText(current),
      ...fields.flatMap((field) => compareValue(...field)),
      ...compareHead(".front h1", metadata.title, words["statement.untitled"]),
      ...compareHead(".front .issuer", metadata.issuer, null),
      ...compareQuoted(current.record),
    ];
    return failed.length ? { state: "failed", why: failed } : { state: "passed", why: [{ code: "shown" }] };
  };

  // Language and type are names of ours: the page has them in its language.
  const named = (name, value) => {
    const known = term(name, value);
    return known === value ? value : `${known} (${value})`;
  };
  const isNamed = (name) => ["language", "document_type"].includes(name);
  const REASONS = Object.keys(words).filter((key) => key.startsWith("reason.")).map((key) => bare(words[key]));

  const told = (element, id) => [{ code: "shown-value", found: element?.textContent.trim().slice(0, 80) ?? id }];

  const compareValue = (id, name, field) => {
    const row = find(id);
    const cells = row === null ? [] : all(":scope > td > .value", row);
    const label = row === null ? "" : bare(row.querySelector(":scope > th")?.textContent ?? "");
    const signed = valuesOf(field).map((text) => bare(isNamed(name) ? named(name, text) : text));
    const shown = cells.flatMap((cell) => all(":scope > bdi", cell).map(shownIn));
    const whole = bare(cells[0]?.textContent ?? "");
    const fits = signed.length
      ? bare(shownIn(cells[0] ?? document.createElement("p"))) === bare(signed.join(words["page.comma"]))
      : cells[0]?.matches(".none") && REASONS.includes(whole);
    const same = cells.length === 1 && fits && (!signed.length || shown.join("\n") === signed.join("\n"));
    return same && label === bare(term("field", name)) ? [] : told(row, id);
  };

  const compareHead = (selector, { value }, otherwise) => {
    const elements = all(selector);
    const expected = value ?? otherwise;
    if (expected === null) return elements.length === 0 ? [] : told(elements[0], "");
    return elements.length === 1 && shownIn(elements[0]) === bare(String(expected)) ? [] : told(elements[0], "");
  };

  // Whatever else is quoted beside a value, words that prove it or who stated it, is some text of the record.
  const compareQuoted = (record) => {
    const known = new Set(Object.values(words).filter((text) => typeof text === "string").map(bare));
    const learn = (value, name) => {
      if (typeof value === "object" && value !== null)
        for (const [key, item] of Object.entries(value)) learn(item, Array.isArray(value) ? name : key);
      else known.add(bare(String(value)));
    };
    learn(record, "");
    for (const name of ["language", "document_type"])
      for (const value of [...known]) known.add(bare(named(name, value)));
    const strange = all(".values q, .values bdi, .values .where").find((element) => !known.has(shownIn(element)));
    return strange === undefined ? [] : told(strange, "");
  };

  const comparePin = (computed) => {
    const stated = find("computed-pin").textContent.trim();
    if (stated === "" || computed === null || stated === computed) return [];
    return [{ code: "shown-pin", found: stated, expected: computed }];
  };

  // A page that shows other words, or another fingerprint, than the data in it has failed, whatever the data prove.
  const withShown = (result, data) => {
    const opened = new Map(result.good.map((path) => [path, bytesOf(data.files[path])]));
    const current = result.records.length === 1 ? newest(opened, result.good, result.records[0]) : null;
    const shown = { check: "shown", ...compareShown(current) };
    const pin = comparePin(result.pin);
    if (pin.length) Object.assign(shown, { state: "failed", why: [...pin, ...shown.why] });
    // A certificate that shows no words of a record, or words that nothing here was compared with, proves none.
    const doubtful = shown.state === "not_checked" && result.verdict !== "failed" ? "unproven" : result.verdict;
    const verdict = shown.state === "failed" ? "failed" : doubtful;
    return { ...result, checks: [...result.checks, shown], verdict };
  };

  const bytesOf = (text) => Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));

  // ---- the certificate

  const judge = async (data, pin) => {
    try {
      show(withShown(await archivist.judge(data, pin), data));
    } catch (error) {
      announce("stopped");
      find("checks").replaceChildren(row({ check: "data", state: "not_checked", why: [{ code: String(error) }] }));
    }
  };

  const start = () => {
    const data = JSON.parse(find("archivist-certificate").textContent);
    const input = find("pin");
    find("pin-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const pin = input.value.trim();
      input.setAttribute("aria-invalid", String(pin !== "" && archivist.parsePin(pin) === null));
      judge(data, pin || null);
    });
    announce("running");
    judge(data, null);
  };

  if (find("archivist-certificate") !== null) start();
  return Object.freeze({ announce, drawn, find, make, newest, row, say, show, term, valuesOf, words });
})();
