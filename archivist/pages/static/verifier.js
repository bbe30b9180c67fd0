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

  const endOf = (view) => {
    const last = view.byteLength - 22;
    for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
      const comment = last - at;
      if (view.getUint32(at, true) === 0x06054b50 && view.getUint16(at + 20, true) === comment) return at;
    }
    throw new Error("zip: no end of its directory");
  };

  const fromZip = async (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOf(view);
    const files = new Map();
    let [at, whole] = [view.getUint32(end + 16, true), 0];
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new Error("zip: its directory is broken");
      const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
      const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const [named, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const name = new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(at + 46, at + 46 + named));
      const local = view.getUint32(at + 42, true);
      at += 46 + named + extra + comment;
      if (name.endsWith("/")) continue;
      if (flags & 1 || ![0, 8].includes(method)) throw new Error(`zip: ${name} cannot be unpacked here`);
      if (files.has(name)) throw new Error(`zip: ${name} stands twice`);
      if ((whole += size) > MOST_BYTES) throw new Error("zip: too large for a browser");
      if (view.getUint32(local, true) !== 0x04034b50) throw new Error(`zip: ${name} is not where it should be`);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = bytes.subarray(start, start + packed);
      files.set(name, method === 0 ? content : await inflate(content, size));
      if (files.get(name).length !== size) throw new Error(`zip: ${name} has another length`);
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
    return paths
      .filter((path) => path.startsWith(`${top}records/`) || path.startsWith(`${top}manifests/`))
      .map((path) => [path.slice(top.length), path]);
  };

  const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

  const asArchive = async (files, read) => {
    const opened = {};
    for (const [path, there] of ofArchive([...files.keys()])) opened[path] = await read(files.get(there));
    return { schema: "archivist-tree/1", files: opened };
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
