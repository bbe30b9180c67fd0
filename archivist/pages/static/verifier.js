"use strict";
// The archive's own verifier: takes a certificate, a hand-over, or folders of an archive, and judges them by the
// fingerprint that this page carries. What it then shows of a record comes out of the signed files, never from a page.
(() => {
  const { announce, drawn, find, make, newest, say, show, term, valuesOf, words } = certificate;
  const { pin } = JSON.parse(find("archivist-pin").textContent);
  const MOST_RECORDS = 20; // that are shown
  const MOST_BYTES = 2 ** 31; // what a zip may hold in all

  class Unknown extends Error {
    constructor(key, values) {
      super(key);
      this.values = values;
    }
  }

  // ---- a certificate: the data in its page, of which nothing is run and nothing is shown

  const fromPage = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const blocks = page.querySelectorAll("#archivist-certificate");
    if (blocks.length !== 1) throw new Unknown("verifier.none", { found: "archivist-certificate" });
    return JSON.parse(blocks[0].textContent);
  };

  // ---- a hand-over: a zip, read by its central directory (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16)

  const inflate = async (bytes, size) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const [parts, reader] = [[], stream.getReader()];
    let length = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > size) throw new Error("zip: a file is longer than it says");
      parts.push(part.value);
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  };

  // What another program could read otherwise is refused: then it would unpack what was not judged here.
  const broken = (why) => {
    throw new Error(`zip: ${why}`);
  };

  const endOf = (view) => {
    const at = view.byteLength - 22; // nothing behind it, so no comment in which another could stand
    if (at < 0 || view.getUint32(at, true) !== 0x06054b50) broken("no end of its directory");
    const [here, count, size, start] = [
      view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (view.getUint32(at + 4, true) !== 0 || here !== count || start + size !== at)
      broken("its end does not follow its directory");
    return { count, start, end: at };
  };

  // One place on every system: nothing leads out, and no two names are one where case or form of letters do not count.
  const isPlain = (name) => {
    const parts = name.split("/");
    return !/[\\:\p{Cc}]/u.test(name) && parts.every((part) => part !== "" && !/[. ]$/.test(part));
  };

  // How a system compares names that does not tell upper case, forms of Unicode or marks without width from each other.
  const sameElsewhere = (name) => name.normalize("NFKC").replace(/\p{Cf}/gu, "").toLowerCase().toUpperCase();

  const nameOf = (bytes, at, length) =>
    new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(at, at + length));

  const entryAt = (view, bytes, at) => {
    if (view.getUint32(at, true) !== 0x02014b50) broken("its directory is damaged");
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [named, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [name, local] = [nameOf(bytes, at + 46, named), view.getUint32(at + 42, true)];
    if (flags & 1 || ![0, 8].includes(method)) broken(`${name} cannot be unpacked here`);
    if (view.getUint32(local, true) !== 0x04034b50) broken(`${name} is not where it should be`);
    const twin = nameOf(bytes, local + 30, view.getUint16(local + 26, true));
    if (twin !== name || view.getUint16(local + 8, true) !== method) broken(`${name} is called ${twin}, too`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    return { name, method, size, local, flags, start, end: start + packed, next: at + 46 + named + extra + comment };
  };

  // One entry after the other, from the first byte to the directory: what is between them a program could read as well.
  const checkPlaces = (entries, directory) => {
    let last = 0;
    for (const { name, local, end, flags } of entries.toSorted((one, other) => one.local - other.local)) {
      if (local !== last && !(last.described && [12, 16].includes(local - last.end))) broken(`${name} is not the next`);
      last = flags & 8 ? { described: true, end } : end;
    }
    if (last !== directory && !(last.described && [12, 16].includes(directory - last.end)))
      broken("something stands before its directory");
  };

  const fromZip = async (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const directory = endOf(view);
    const entries = [];
    for (let at = directory.start; entries.length < directory.count; at = entries.at(-1).next)
      entries.push(entryAt(view, bytes, at));
    if ((entries.at(-1)?.next ?? directory.start) !== directory.end) broken("its directory is damaged");
    checkPlaces(entries, directory.start);
    const names = entries.map((entry) => entry.name.replace(/\/$/, ""));
    const strange = names.find((name) => !isPlain(name));
    if (strange !== undefined) broken(`the name ${strange} is not one everywhere`);
    if (new Set(names.map(sameElsewhere)).size !== names.length) broken("a name stands twice");
    if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) broken("too large for a browser");
    const files = new Map();
    for (const { name, method, size, start, end } of entries) {
      const packed = bytes.subarray(start, end);
      const content = method === 0 ? packed : await inflate(packed, size);
      if (content.length !== size) broken(`${name} has another length`);
      if (!name.endsWith("/")) files.set(name, content);
      else if (size > 0) broken(`${name} is a folder and a file`);
    }
    return files;
  };

  // ---- folders: every file below them, by its path

  const filesBelow = async (entry, path = entry.name) => {
    if (entry.isFile) return [[path, await new Promise((found, lost) => entry.file(found, lost))]];
    const [reader, all] = [entry.createReader(), []];
    const some = () => new Promise((found, lost) => reader.readEntries(found, lost));
    for (let part = await some(); part.length > 0; part = await some()) all.push(...part);
    const below = await Promise.all(all.map((item) => filesBelow(item, `${path}/${item.name}`)));
    return below.flat();
  };

  // The files of an archive, wherever it lies among these: its folder is where `manifests/log/checkpoint` is. One in a
  // folder of another, as a program's tests have them, is not meant.
  const ofArchive = (paths) => {
    const depth = (path) => path.split("/").length;
    const found = paths.filter((path) => /(^|\/)manifests\/log\/checkpoint$/.test(path));
    const least = Math.min(...found.map(depth));
    const tops = found.filter((path) => depth(path) === least);
    if (tops.length === 0) throw new Unknown("verifier.none", { found: "manifests/log/checkpoint" });
    if (tops.length > 1) throw new Unknown("verifier.several");
    const top = tops[0].slice(0, -"manifests/log/checkpoint".length);
    // Where case does not count, `Records/` is the same folder: it is judged as part of it, and no manifest lists it.
    const [same, signed] = [sameElsewhere(top), ["RECORDS/", "MANIFESTS/"]];
    const isSigned = (path) =>
      sameElsewhere(path).startsWith(same) &&
      signed.some((folder) => sameElsewhere(path).slice(same.length).startsWith(folder));
    return paths.filter(isSigned).map((path) => [path.startsWith(top) ? path.slice(top.length) : path, path]);
  };

  const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

  const asArchive = async (files, read) => {
    const opened = {};
    const inside = ofArchive([...files.keys()]);
    for (const [path, there] of inside) opened[path] = await read(files.get(there));
    return { schema: "archivist-tree/1", files: opened, beside: files.size - inside.length };
  };

  const open = async (files) => {
    const [path, file] = files.length === 1 ? files[0] : [null, null];
    if (path !== null && /\.html?$/i.test(path)) return fromPage(await file.text());
    if (path !== null && /\.zip$/i.test(path)) return asArchive(await fromZip(await bytesOf(file)), (bytes) => bytes);
    return asArchive(new Map(files), bytesOf);
  };

  // ---- what is shown

  const line = (label, content) => make("div", {}, make("dt", {}, label), make("dd", {}, content));
  const isolated = (text) => make("bdi", {}, ...drawn(text));

  const valueText = (name, field) => {
    const values = valuesOf(field).map((text) => term(name, text));
    return values.length ? values.join(term("page", "comma")) : term("reason", field.reason ?? "none");
  };

  const valueLine = ([name, field]) => line(term("field", name), isolated(valueText(name, field)));

  const said = ({ id, revision, record, text }) => {
    const withdrawn = record.status === "withdrawn";
    const facts = make(
      "dl",
      {},
      line(words["verifier.record"], make("code", { dir: "ltr" }, id)),
      line(words["verifier.revision"], String(revision)),
      line(words["verifier.source"], isolated(record.source.name)),
      ...Object.entries(record.metadata).map(valueLine),
    );
    const paragraphs = text.split("\n").filter((part) => part.trim() !== "");
    return make(
      "article",
      {},
      ...(withdrawn ? [make("p", { className: "state" }, say("verifier.withdrawn", record.change ?? {}))] : []),
      facts,
      make("h3", {}, words["verifier.text"]),
      make("div", { className: "text" }, ...paragraphs.map((part) => make("p", { dir: "auto" }, ...drawn(part)))),
    );
  };

  const unpacked = (content) =>
    content instanceof Uint8Array ? content : Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0));

  // Only what is as signed is shown, and only where nothing has failed.
  const showRecords = (result, data) => {
    const believed = ["authentic", "unproven"].includes(result.verdict) ? result.records : [];
    const good = new Map(result.good.map((path) => [path, unpacked(data.files[path])]));
    const current = believed.slice(0, MOST_RECORDS).map((id) => newest(good, result.good, id)).filter(Boolean);
    find("says").hidden = current.length === 0;
    const more = believed.length - MOST_RECORDS;
    const rest = [
      ...(more > 0 ? [say("proof.more", { n: more })] : []),
      ...(result.others > 0 ? [say("verifier.others", { n: result.others })] : []),
      ...(data.beside > 0 ? [say("verifier.beside", { n: data.beside })] : []),
    ];
    const told = rest.map((item) => make("p", { className: "quiet" }, item));
    find("records").replaceChildren(...current.map(said), ...told);
  };

  const refuse = (error) => {
    find("says").hidden = true;
    find("checks").replaceChildren();
    announce("stopped");
    const [key, values] =
      error instanceof Unknown ? [error.message, error.values] : ["verifier.unreadable", { detail: error.message }];
    find("verdict").replaceChildren(say(key, values));
  };

  const verify = async (files) => {
    announce("running");
    find("name").replaceChildren(say("verifier.name", { name: files[0]?.[0].split("/")[0] ?? "" }));
    try {
      const data = await open(files);
      const result = await archivist.judge(data, pin);
      show(result);
      showRecords(result, data);
    } catch (error) {
      refuse(error);
    }
  };

  const chosen = (input) => [...input.files].map((file) => [file.webkitRelativePath || file.name, file]);

  for (const id of ["file", "folder"])
    find(id).addEventListener("change", ({ target }) => {
      if (target.files.length > 0) verify(chosen(target));
    });

  const dropped = (item) => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    return entry === null ? [[file.name, file]] : filesBelow(entry);
  };

  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", async (event) => {
    event.preventDefault();
    // All are asked for at once: after the first wait the browser has forgotten them.
    const waiting = [...event.dataTransfer.items].filter((item) => item.kind === "file").map(dropped);
    try {
      const files = (await Promise.all(waiting)).flat();
      if (files.length > 0) await verify(files);
    } catch (error) {
      refuse(error);
    }
  });
})();
