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

  // White space, and what a page draws instead of obeying it, say nothing in a comparison of words.
  const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\ufffd]+/gu;
  const bare = (text) => text.replace(UNSEEN, "");

  const shownIn = (element) => {
    const copy = element.cloneNode(true);
    for (const own of copy.querySelectorAll("a.number, .control")) own.remove();
    return bare(copy.textContent);
  };

  // The text, and the values that stand there as the record has them; language and type are words of the page.
  const compareShown = (current) => {
    const text = [...document.querySelectorAll(".text p:not(.whose)")];
    if (current === null || text.length === 0) return { state: "not_checked", why: [{ code: "shown-none" }] };
    const failed = [];
    if (text.map(shownIn).join("") !== bare(current.text)) failed.push({ code: "shown-text" });
    const { metadata, statements } = current.record;
    const all = [["v", metadata], ...statements.map((item, at) => [`v${at + 1}`, item.metadata])];
    for (const [prefix, fields] of all)
      for (const [name, field] of Object.entries(fields ?? {}))
        if (!["language", "document_type"].includes(name)) failed.push(...compareValue(`${prefix}-${name}`, field));
    for (const [place, field] of [[".front h1", metadata.title], [".front .issuer", metadata.issuer]])
      if (field.value !== null) failed.push(...compareHead(document.querySelector(place), field));
    return failed.length ? { state: "failed", why: failed } : { state: "passed", why: [{ code: "shown" }] };
  };

  const compareValue = (id, field) => {
    const shown = [...(find(id)?.querySelectorAll(":scope > td > .value:not(.none) > bdi") ?? [])].map(shownIn);
    const signed = valuesOf(field).map(bare);
    const same = shown.length === signed.length && shown.every((text, at) => text === signed[at]);
    return same ? [] : [{ code: "shown-value", found: find(id)?.textContent.trim().slice(0, 80) ?? id }];
  };

  const compareHead = (element, { value }) => {
    const same = element !== null && shownIn(element) === bare(String(value));
    return same ? [] : [{ code: "shown-value", found: element?.textContent.trim().slice(0, 80) ?? "" }];
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
    const verdict = shown.state === "failed" ? "failed" : result.verdict;
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
