"use strict";
// What a browser can prove of records: bytes go in, and what was checked comes out. No page, no network, no library.
//
// `archivist.judge(data, pin)` is the counterpart of `archivist verify` and speaks in its codes. It follows the
// contract of archivist's formats and, of the standards beneath them: DSSE v1 (protocol.md, envelope.md), RFC 8785
// (canonical JSON, with ASCII keys and integers below 2^53 alone), C2SP signed-note, tlog-checkpoint and tlog-tiles,
// RFC 6962 and RFC 9162 (section 2.1), RFC 8032, FIPS 186-5, FIPS 204 with TAP 21.
//
// Four rules hold throughout:
// 1. Bytes are hashed and verified as they came. What is parsed must be its own canonical form, byte for byte.
// 2. A check has passed, has failed, or was not made. Only what this browser cannot do is not made, and what it can do
//    is found by a signature of which the answer is known: never by what the data says, nor by a check that failed.
// 3. What is required and is not there has failed.
// 4. Whatever cannot be judged is not passed: a threshold that needs a signature which was not judged is not met.
const archivist = (() => {
  const {
    problem, Refused, refusal, equal, hex, unhex, unbase64, digest, sha256hex, HASH, ORIGIN, object, list, integer,
    matching, repeats, rootPath, placeOf, recordFile,
  } = forms;
  const { hashes } = keys;
  const { whole, verifyRoots, pinText, parsePin } = trust;
  const { readManifests, verifyManifest, revocations, chainProblems } = manifests;
  const {
    CHECKPOINT, leafHash, verifyInclusion, verifyConsistency, treeRoot, tilesOver, leavesOf, parseCheckpoint,
    verifyCheckpoint,
  } = log;

  // ---- the data: a certificate, or the files of an archive or a hand-over

  const RECORD_ID = /^[0-9a-f]{32}$/;

  const openFiles = (files) => {
    if (!object(files)) throw new Refused("files is not an object");
    const opened = new Map();
    for (const [path, content] of Object.entries(files))
      opened.set(path, content instanceof Uint8Array ? content : unbase64(content, path));
    return opened;
  };

  const parseProof = (item, names) => {
    if (!object(item)) throw new Refused("a proof is not an object");
    const [first, second] = names.map((name) => integer(item[name], name));
    const hashes = list(item.hashes, "hashes").map((text) => unhex(matching(text, "a hash", HASH)));
    return [String(first), { size: second, hashes }];
  };

  // A certificate has a proof for each leaf that matters. Of an archive every manifest is here instead, and so is the
  // whole tree: `proofs` is null.
  const openData = (data) => {
    if (!object(data)) throw new Refused("it is not an object");
    const files = openFiles(data.files);
    if (data.schema === "archivist-tree/1") {
      const records = new Set([...files.keys()].map((path) => recordFile(path)?.id).filter(Boolean));
      return { files, archive: null, records: [...records].sort(), proofs: null, consistency: null };
    }
    if (data.schema !== "archivist-certificate/1") throw new Refused("it is not archivist-certificate/1");
    const [proofs, consistency] = [
      list(data.proofs, "proofs").map((item) => parseProof(item, ["leaf", "size"])),
      list(data.consistency, "consistency").map((item) => parseProof(item, ["from", "to"])),
    ];
    if (repeats(proofs.map(([leaf]) => leaf))) throw new Refused("a leaf has two proofs");
    return {
      files,
      archive: matching(data.archive, "archive", ORIGIN),
      records: [matching(data.record, "record", RECORD_ID)],
      proofs: new Map(proofs),
      consistency: new Map(consistency),
    };
  };

  // ---- the checks, in their order

  // Rows: every file that the manifests here list of the records, whole; nothing here that no manifest lists.
  const checkRows = ({ files, records, proofs }, batches) => {
    const failed = [];
    const rows = batches.flatMap(({ path, manifest }) => manifest.rows.map((row) => ({ ...row, manifest: path })));
    const listed = new Map(rows.map((row) => [row.name, row]));
    const own = rows.filter((row) => records.includes(recordFile(row.name)?.id));
    if (records.length === 0) failed.push(problem("nothing", ""));
    for (const id of records) {
      const folder = `records/${id.slice(0, 2)}/${id}`;
      const counts = new Map();
      for (const { id: owner, revision } of own.map((row) => recordFile(row.name)))
        if (owner === id) counts.set(revision, (counts.get(revision) ?? 0) + 1);
      const there = [...counts.keys()].filter((number) => number > 0).sort((first, second) => first - second);
      // Of a run of revisions that are not listed the first: a row may name revision 999,999,999.
      const missing = [0, ...there].filter((number, at) => number + 1 < (there[at] ?? 0)).map((number) => number + 1);
      const halves = there.filter((number) => counts.get(number) !== 2);
      const gaps = there.length ? [...missing, ...halves] : [1];
      const sources = counts.get(0) ?? 0;
      if (sources !== 1) failed.push(problem("record-incomplete", folder, { expected: "1", found: String(sources) }));
      for (const number of gaps) failed.push(problem("record-incomplete", `${folder}/r${number}`));
    }
    const size = batches.at(-1)?.manifest.end ?? 0;
    for (const path of files.keys())
      if (!listed.has(path) && !mayLie(path, listed, size, proofs !== null)) failed.push(problem("unlisted", path));
    return { failed, own, listed };
  };

  // What is no listed file: the signed side itself, which other checks judge, and what waits for the next batch. A
  // certificate has no other manifests, so the rows of its trust roots and headers may be in those that are not here.
  const mayLie = (path, listed, size, certificate) => {
    const place = placeOf(path);
    if (place === null) return false;
    if (["manifest", "checkpoint"].includes(place.kind)) return true;
    if (certificate) return ["trust", "schema"].includes(place.kind);
    if (["tile", "aid", "schema"].includes(place.kind)) return true;
    if (place.kind !== "trust") return place.number >= size;
    return ![...listed.keys()].some((name) => placeOf(name)?.kind === "trust" && placeOf(name).number >= place.number);
  };

  const compare = async (row, bytes) => {
    if (bytes === undefined) return problem("missing", row.name, { expected: row.sha256 });
    const found = await sha256hex(bytes);
    if (found !== row.sha256 || bytes.length !== row.bytes)
      return problem("altered", row.name, { expected: row.sha256, found });
    const long = hex(await digest("SHA-512", bytes));
    return long === row.sha512 ? null : problem("altered", row.name, { expected: row.sha512, found: long });
  };

  // What may be absent: an entry counts only in a manifest that is vouched for, of a file that an earlier one lists.
  const withheldHere = (batches, vouched) => {
    const names = new Set();
    const listed = new Map();
    for (const { path, manifest } of batches) {
      for (const item of vouched.has(path) ? manifest.withheld : [])
        if (listed.get(item.name) === item.sha256) names.add(item.name);
      for (const row of manifest.rows) listed.set(row.name, row.sha256);
    }
    return names;
  };

  // The header parts that record.xml names by their digest. No text of a record can look like this: `<` is escaped.
  const headersOf = (xml) => {
    const form = /<prefixDef\b[^<>]*\sreplacementPattern="(?:\.\.\/){4}(manifests\/schemas\/[0-9a-f]{64}\.xml)#\$1"/g;
    return [...xml.matchAll(form)].map((match) => match[1]);
  };

  // Digests and length of each listed file; in an archive also of the signed side's own files.
  const checkFiles = async ({ files, proofs }, { own, listed }, withheld) => {
    const [failed, absent, good] = [[], [], new Set()];
    // Whatever is here of what is listed must be right. Of an archive the signed side must be whole, too; what a
    // certificate must hold of it is said by what names it.
    const mine = new Set(own);
    const must = (row) => mine.has(row) || (proofs === null && row.name.startsWith("manifests/"));
    const rows = [...listed.values()].filter((row) => must(row) || files.has(row.name));
    for (const row of rows) {
      const found = await compare(row, files.get(row.name));
      if (found === null) good.add(row.name);
      else if (found.code === "missing" && withheld.has(row.name)) absent.push(problem("withheld", row.name));
      else failed.push(found);
    }
    for (const path of [...good].filter((name) => recordFile(name) && name.endsWith(".xml")))
      for (const header of headersOf(new TextDecoder().decode(files.get(path))))
        if (!files.has(header)) failed.push(problem("missing", header));
    for (const [path, bytes] of files) {
      const place = placeOf(path);
      if (place?.kind !== "schema") continue;
      const found = await sha256hex(bytes);
      if (found !== place.number) failed.push(problem("altered", path, { expected: place.number, found }));
    }
    return { failed, absent, good };
  };

  // The newest manifest names the pages and the script that people are to run.
  const checkAids = async (files, batches) => {
    const failed = [];
    for (const [name, expected] of Object.entries(batches.at(-1)?.manifest.aids ?? {})) {
      const path = `manifests/${name}`;
      const found = files.has(path) ? await sha256hex(files.get(path)) : null;
      if (found !== expected) failed.push(problem(found === null ? "aid-missing" : "aid-altered", path, { expected }));
    }
    return failed;
  };

  const readCheckpoint = (files) => {
    if (!files.has(CHECKPOINT)) return { failed: [problem("checkpoint-missing", CHECKPOINT)] };
    try {
      return { checkpoint: parseCheckpoint(files.get(CHECKPOINT)), failed: [] };
    } catch (error) {
      return { failed: [refusal(error, "checkpoint-malformed", CHECKPOINT)] };
    }
  };

  // A certificate: the leaf of each row of the record, and the batch's, lead to the root of the checkpoint.
  const proveLeaves = async ({ records, proofs }, batches, { size, root }) => {
    const failed = [];
    let count = 0;
    for (const batch of batches) {
      const { path, manifest } = batch;
      const leaves = await leavesOf(batch);
      for (const [at, leaf] of leaves.entries()) {
        const row = manifest.rows[at];
        if (row !== undefined && !records.includes(recordFile(row.name)?.id)) continue;
        const place = manifest.start + at;
        const proof = proofs.get(String(place));
        const holds =
          proof !== undefined &&
          proof.size === size &&
          (await verifyInclusion(await leafHash(leaf), place, size, proof.hashes, root));
        const code = proof === undefined ? "proof-missing" : "proof-wrong";
        if (!holds) failed.push(problem(code, row?.name ?? path, { found: String(place) }));
        count += 1;
      }
    }
    return { failed, count };
  };

  // An archive: the leaves that all manifests make, in their order, lead to the root of the checkpoint.
  const rebuildTree = async (files, batches, { size, root }) => {
    const leaves = [];
    for (const batch of batches)
      leaves.push(...(await Promise.all((await leavesOf(batch)).map((leaf) => leafHash(leaf)))));
    const failed = [];
    const say = (code, path, expected, found) => failed.push(problem(code, path, { expected, found }));
    if (leaves.length !== size) say("log-size", CHECKPOINT, String(leaves.length), String(size));
    else {
      const found = await treeRoot(leaves);
      if (!equal(found, root)) say("tree-root", CHECKPOINT, hex(root), hex(found));
      const tiles = new Map(await tilesOver(leaves));
      for (const [path, expected] of tiles)
        if (!files.has(path)) say("tile-missing", path);
        else if (!equal(files.get(path), expected)) say("tile-altered", path);
      for (const path of files.keys()) if (placeOf(path)?.kind === "tile" && !tiles.has(path)) say("tile-extra", path);
    }
    return { failed, count: leaves.length, leaves };
  };

  // Every checkpoint that a revocation calls good: what is below it counts only in a log that goes on from it.
  const checkGoods = async (roots, { size, root }, consistency, leaves) => {
    const goods = new Map();
    for (const revoked of revocations(roots).values())
      if (revoked?.good) goods.set(`${revoked.good.size} ${revoked.good.root}`, revoked.good);
    const failed = [];
    for (const good of goods.values()) {
      const holds =
        leaves === null
          ? await extendsGood(good, size, root, consistency.get(String(good.size)))
          : good.size <= leaves.length && equal(await treeRoot(leaves.slice(0, good.size)), unhex(good.root));
      const values = { expected: String(good.size), found: String(size) };
      if (!holds) failed.push(problem("not-an-extension", CHECKPOINT, values));
    }
    return { failed, count: goods.size };
  };

  const extendsGood = (good, size, root, proof) => {
    const hashes = proof?.size === size ? proof.hashes : [];
    return verifyConsistency(good.size, size, unhex(good.root), root, hashes);
  };

  // What record.json says of its source is what was signed; the rest of a record needs archivist.
  const checkFacts = async ({ files, records }, good) => {
    const failed = [];
    for (const id of records) {
      const folder = `records/${id.slice(0, 2)}/${id}/`;
      const source = [...good].find((name) => name.startsWith(`${folder}source.`));
      if (source === undefined) continue;
      const found = await sha256hex(files.get(source));
      if (!found.startsWith(id)) failed.push(problem("wrong-source-facts", source, { expected: id, found }));
      for (const path of [...good].filter((name) => name.startsWith(`${folder}r`) && name.endsWith(".json"))) {
        let said = null;
        try {
          said = JSON.parse(new TextDecoder().decode(files.get(path)));
        } catch {
          // what is no JSON says nothing that could be right
        }
        const fits = said?.id === id && said.revision === recordFile(path).revision && said.source?.sha256 === found;
        if (!fits) failed.push(problem("wrong-source-facts", path, { expected: found }));
      }
    }
    return failed;
  };

  // ---- the verdict

  // Unless each of these has passed nobody vouches for anything.
  const REQUIRED = [
    "data", "root", "signatures", "rows", "fixity", "leaves", "log", "chain", "revocation", "withheld", "aids",
  ];

  const entry = (check, { failed = [], unjudged = [], passed }) => {
    if (failed.length) return { check, state: "failed", why: [...failed, ...unjudged] };
    return unjudged.length ? { check, state: "not_checked", why: unjudged } : { check, state: "passed", why: passed };
  };

  const verdictOf = (checks, required) => {
    if (checks.some((item) => item.state === "failed")) return "failed";
    if (checks.some((item) => item.state === "not_checked" && required.includes(item.check))) return "unproven";
    return checks.some((item) => item.check === "pin" && item.state === "passed") ? "authentic" : "consistent";
  };

  const concluded = (checks, more = {}) => {
    const required = [...REQUIRED, ...(more.policy ?? []).filter((name) => name !== "pin")];
    const { pin = null, records = [], good = [], others = 0 } = more;
    return { checks, verdict: verdictOf(checks, required), pin, records, good, others };
  };

  const checkPin = (roots, pin) => {
    const own = roots.length ? pinText(roots[0].sha256) : null;
    const say = (code, values) => [problem(code, rootPath(1), values)];
    if (pin === null || pin === "" || own === null) return { unjudged: say("no-pin", { found: own ?? "" }) };
    const expected = parsePin(pin);
    // Who mistypes a fingerprint has compared none; that says nothing against the record.
    if (expected === null) return { unjudged: say("pin-malformed", { found: pin }) };
    if (expected !== roots[0].sha256) return { failed: say("pin-differs", { expected: pin.trim(), found: own }) };
    return { passed: say("pin-equal", { found: own }) };
  };

  // Judge the signatures of every manifest; `vouched` are the paths of those that are vouched for.
  const checkSignatures = async (batches, chain, revoked) => {
    const [failed, unjudged, vouched] = [[], [], new Set()];
    for (const batch of batches) {
      const result = await verifyManifest(batch, chain, revoked);
      failed.push(...result.failed);
      unjudged.push(...result.unjudged);
      if (!result.failed.length && !result.unjudged.length) vouched.add(batch.path);
    }
    return { failed, unjudged, vouched };
  };

  const judgeOpened = async (opened, pin) => {
    const { files, archive, records, proofs, consistency } = opened;
    const whole = proofs === null;
    const checks = [];
    const say = (name, made, code, n) => checks.push(entry(name, { passed: [problem(code, "", { n })], ...made }));
    // 1. The root chain, from the pin.
    const chain = await verifyRoots(files, archive);
    const { roots } = chain;
    checks.push(entry("pin", checkPin(roots, pin)));
    say("root", chain, "roots", roots.length);
    // 2. Envelopes.
    const { batches, failed: malformed } = await readManifests(files);
    const missing = batches.length || malformed.length ? [] : [problem("nothing", "manifests")];
    const revoked = revocations(roots);
    const signed = await checkSignatures(batches, chain, revoked);
    const unread = [...malformed, ...missing, ...signed.failed];
    say("signatures", { failed: unread, unjudged: signed.unjudged }, "manifests", batches.length);
    // 3. Rows, and 4. the digests of what they name.
    const rows = checkRows(opened, batches);
    const content = await checkFiles(opened, rows, withheldHere(batches, signed.vouched));
    const facts = await checkFacts(opened, content.good);
    say("rows", rows, "rows", rows.own.length);
    say("fixity", { failed: [...content.failed, ...facts] }, "files", content.good.size);
    if (content.absent.length) say("withheld", { unjudged: content.absent });
    // 5. The leaves, in the checkpoint that 6. the log has signed.
    const { checkpoint = null, failed: unreadable } = readCheckpoint(files);
    let [leaves, log] = [{ failed: unreadable }, { failed: unreadable }];
    if (checkpoint !== null && whole) leaves = await rebuildTree(files, batches, checkpoint);
    else if (checkpoint !== null) leaves = await proveLeaves(opened, batches, checkpoint);
    if (checkpoint !== null && roots.length) log = await verifyCheckpoint(checkpoint, roots);
    else if (checkpoint !== null) log = { unjudged: [problem("root-unverified", CHECKPOINT)] };
    say("leaves", leaves, "leaves", leaves.count);
    say("log", log, "log-leaves", checkpoint?.size);
    // 7. The chain of manifests, as far as they are here, and 8. revocations.
    const id = archive ?? roots[0]?.archive ?? batches[0]?.manifest.archive;
    const links = chainProblems(batches, id, roots, whole);
    say("chain", { failed: links }, whole ? "chain-whole" : "chain-part", batches.length);
    let goods = leaves;
    if (checkpoint !== null) goods = await checkGoods(roots, checkpoint, consistency, leaves.leaves ?? null);
    say("revocation", { failed: goods.failed }, goods.count ? "goods" : "no-goods", goods.count);
    if (whole) say("aids", { failed: await checkAids(files, batches) }, "aids");
    // 9. What needs archivist.
    for (const name of ["time", "witness", "record"]) say(name, { unjudged: [problem(`needs-archivist-${name}`, "")] });
    const found = roots.length ? pinText(roots[0].sha256) : null;
    const ids = new Set([...rows.listed.keys()].map((name) => recordFile(name)?.id).filter(Boolean));
    const others = [...ids].filter((item) => !records.includes(item)).length;
    return concluded(checks, { pin: found, records, others, policy: roots.at(-1)?.require, good: [...content.good] });
  };

  // `data` is a certificate's JSON, or `{schema: "archivist-tree/1", files}` with all manifests of an archive. Gives
  // `{checks: [{check, state, why}], verdict, pin, records, others, good}`: `why` are problems or what was counted,
  // `pin` is that of root 1 here, `records` are those that were judged, `others` counts those that are only listed, and
  // `good` names the files that are as signed. The verdict is authentic (every check that vouching rests on has passed,
  // and the pin is the one given), consistent (the same without a pin), failed, or unproven.
  const judge = async (data, pin = null) => {
    if (!(await hashes())) return concluded([entry("data", { unjudged: [problem("insecure", "")] })]);
    try {
      return await judgeOpened(openData(data), pin);
    } catch (error) {
      // No content may end a check without a verdict: what cannot be read as it should be is not what was signed.
      const detail = error instanceof Refused ? error.message : String(error);
      return concluded([entry("data", { failed: [problem("data-malformed", "", { detail })] })]);
    }
  };

  return Object.freeze({ judge, parsePin: trust.parsePin });
})();
