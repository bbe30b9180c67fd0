"use strict";
// The append-only log: RFC 6962, RFC 9162 (section 2.1), C2SP signed-note, tlog-checkpoint and tlog-tiles.
const log = (() => {
  const {
    problem, Refused, utf8, decode, join, equal, hex, unbase64, sha256, sha256hex, ORIGIN, integer, matching,
    noteName, repeats, canonical,
  } = forms;
  const { verifies } = keys;
  const { holderOf } = trust;

  const CHECKPOINT = "manifests/log/checkpoint";
  const MOST_SIGNATURES = 64;
  const NOTE_BYTES = 1024 + 8 * 1024 * MOST_SIGNATURES;

  // ---- the log

  // Numbers of leaves reach 2^53, where shifts of 32 bits go wrong: halves are divisions.
  const half = (number) => Math.floor(number / 2);
  const odd = (number) => number % 2 === 1;

  const leafHash = (leaf) => sha256(join(Uint8Array.of(0), leaf));
  const nodeHash = (left, right) => sha256(join(Uint8Array.of(1), left, right));

  // Up to where `place` is a right child: on the tree's right edge levels without a sibling are skipped.
  const climb = (place, last) => {
    while (place > 0 && !odd(place)) [place, last] = [half(place), half(last)];
    return [place, last];
  };

  // RFC 9162, section 2.1.3.2
  const verifyInclusion = async (leaf, index, size, proof, root) => {
    if (index >= size) return false;
    let [place, last, computed] = [index, size - 1, leaf];
    for (const item of proof) {
      if (last === 0) return false;
      if (odd(place) || place === last) {
        computed = await nodeHash(item, computed);
        [place, last] = climb(place, last);
      } else computed = await nodeHash(computed, item);
      [place, last] = [half(place), half(last)];
    }
    return last === 0 && equal(computed, root);
  };

  // RFC 9162, section 2.1.4.2
  const verifyConsistency = async (older, newer, oldRoot, newRoot, proof) => {
    if (older > newer) return false;
    const empty = await sha256(new Uint8Array());
    if (older === newer) return proof.length === 0 && equal(oldRoot, newRoot) && (newer > 0 || equal(newRoot, empty));
    if (older === 0) return proof.length === 0 && equal(oldRoot, empty);
    if (proof.length === 0) return false;
    // A complete old tree is a node of the new one, and the proof leaves it out.
    let [place, last] = [older - 1, newer - 1];
    while (odd(place)) [place, last] = [half(place), half(last)];
    const [first, ...rest] = place === 0 ? [oldRoot, ...proof] : proof;
    let [inOld, inNew] = [first, first];
    for (const item of rest) {
      if (last === 0) return false;
      if (odd(place) || place === last) {
        [inOld, inNew] = await Promise.all([nodeHash(item, inOld), nodeHash(item, inNew)]);
        [place, last] = climb(place, last);
      } else inNew = await nodeHash(inNew, item);
      [place, last] = [half(place), half(last)];
    }
    return last === 0 && equal(inOld, oldRoot) && equal(inNew, newRoot);
  };

  // MTH (RFC 6962, section 2.1): a level's odd last hash moves up as it is.
  const treeRoot = async (leaves) => {
    let level = leaves;
    while (level.length > 1) {
      const pairs = Array.from({ length: half(level.length) }, (_, at) => nodeHash(level[2 * at], level[2 * at + 1]));
      level = [...(await Promise.all(pairs)), ...(odd(level.length) ? level.slice(-1) : [])];
    }
    return level[0] ?? sha256(new Uint8Array());
  };

  // Exactly the tiles of a log of these leaves (c2sp.org/tlog-tiles), as [path, bytes].
  const tilesOver = async (leaves) => {
    const tiles = [];
    for (let [level, hashesHere] = [0, leaves]; hashesHere.length > 0; level += 1) {
      const above = [];
      for (let index = 0; index * 256 < hashesHere.length; index += 1) {
        const part = hashesHere.slice(index * 256, (index + 1) * 256);
        const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0");
        const name = digits.replace(/...(?=.)/g, "x$&/");
        const width = part.length < 256 ? `.p/${part.length}` : "";
        tiles.push([`manifests/log/tile/${level}/${name}${width}`, join(...part)]);
        if (part.length === 256) above.push(await treeRoot(part));
      }
      hashesHere = above;
    }
    return tiles;
  };

  // Each row, then the batch by its payload and by the digests of its signatures.
  const leavesOf = async ({ envelope, manifest }) => {
    const sigs = await Promise.all(envelope.signatures.map((item) => sha256hex(item.raw)));
    const batch = canonical({ manifest: manifest.sha256, seq: manifest.seq, sigs: sigs.sort() });
    return [...manifest.rows.map((row) => row.leaf), utf8(batch)];
  };

  // A checkpoint: a signed note of three lines, origin, size and root (c2sp.org/signed-note, tlog-checkpoint).
  const parseCheckpoint = (bytes) => {
    if (bytes.length > NOTE_BYTES) throw new Refused("it is too long");
    const note = decode(bytes);
    if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new Refused("it holds a control character");
    const blank = note.lastIndexOf("\n\n");
    const [origin, size, root, ...more] = note.slice(0, blank + 1).split("\n");
    if (blank < 0 || more.length !== 1 || more[0] !== "") throw new Refused("its text is not three lines");
    matching(origin, "the origin", ORIGIN);
    matching(size, "the size", /^(?:0|[1-9][0-9]{0,15})$/);
    const hash = unbase64(root, "the root");
    if (hash.length !== 32) throw new Refused("the root is no SHA-256");
    const lines = note.slice(blank + 2).split("\n");
    if (lines.pop() !== "" || lines.length === 0) throw new Refused("it does not end in a signature line");
    if (lines.length > MOST_SIGNATURES) throw new Refused(`more than ${MOST_SIGNATURES} signatures`);
    const signatures = lines.map((said) => {
      const match = /^\u2014 ([^ ]+) ([^ ]+)$/u.exec(said);
      const data = match && noteName(match[1]) ? unbase64(match[2], "a signature") : [];
      if (data.length <= 4) throw new Refused("a signature line has another form");
      return { name: match[1], id: hex(data.subarray(0, 4)), sig: data.subarray(4) };
    });
    if (repeats(signatures.map(({ name, id }) => `${name} ${id}`))) throw new Refused("a key has signed twice");
    const text = utf8(note.slice(0, blank + 1));
    return { origin, size: integer(Number(size), "the size"), root: hash, text, signatures };
  };

  // SHA-256(name || LF || kind || key), the first four bytes
  const noteKeyId = async (key, kind) =>
    (await sha256hex(join(utf8(`${key.name}\n`), Uint8Array.of(kind), key.spki.subarray(12)))).slice(0, 8);

  // Whom to believe about the log. Keys that are revoked, or that only an earlier root names, are retired: of either
  // role, their lines stay where they are and count for nothing.
  const logKeys = async (roots) => {
    const newest = roots.at(-1);
    const all = new Map();
    for (const root of roots)
      for (const keyid of [...root.roles.log.keys, ...root.roles.witness.keys]) all.set(keyid, root.keys.get(keyid));
    const inForce = (name) => newest.roles[name].keys.filter((keyid) => all.get(keyid).revoked === null);
    const [log, witness] = [inForce("log"), inForce("witness")];
    const named = [];
    for (const [keyid, key] of all) {
      const role = log.includes(keyid) ? "log" : witness.includes(keyid) ? "witness" : "retired";
      named.push({ key, role, signs: await noteKeyId(key, 1), cosigns: await noteKeyId(key, 4) });
    }
    return named;
  };

  // The signers of the checkpoint that lies in an archive: no line there is a stranger's (ledger/checkpoint.py).
  const verifyCheckpoint = async (checkpoint, roots) => {
    const newest = roots.at(-1);
    const say = (code, values) => problem(code, CHECKPOINT, values);
    if (checkpoint.origin !== newest.archive)
      return { failed: [say("log-origin", { expected: newest.archive, found: checkpoint.origin })], unjudged: [] };
    const keys = await logKeys(roots);
    const [failed, unjudged, vouching] = [[], [], new Set()];
    for (const { name, id, sig } of checkpoint.signatures) {
      const mine = keys.filter((item) => item.key.name === name);
      const signer = mine.find((item) => item.role !== "witness" && item.signs === id);
      if (signer === undefined) {
        if (!mine.some((item) => item.role !== "log" && item.cosigns === id))
          failed.push(say("checkpoint-signer", { found: `${name} ${id}` }));
        continue;
      }
      const answer = await verifies("ed25519", signer.key.spki, sig, checkpoint.text);
      if (answer === false) failed.push(say("checkpoint-signature", { found: id, holder: holderOf(signer.key) }));
      if (answer === null) unjudged.push(say("algorithm-missing", { alg: "ed25519" }));
      if (answer !== false && signer.role === "log") vouching.add(holderOf(signer.key));
    }
    const { threshold } = newest.roles.log;
    if (vouching.size < threshold)
      failed.push(say("checkpoint-unsigned", { expected: String(threshold), found: String(vouching.size) }));
    return { failed, unjudged };
  };

  return Object.freeze({
    CHECKPOINT, leafHash, leavesOf, parseCheckpoint, tilesOver, treeRoot, verifyCheckpoint, verifyConsistency,
    verifyInclusion,
  });
})();
