"use strict";
// Envelopes (DSSE v1, protocol.md and envelope.md), the trust root, and who vouches for what.
const trust = (() => {
  const {
    problem, Refused, refusal, utf8, decode, join, hex, unhex, base64, latin, unbase64, sha256hex, HASH, ORIGIN,
    object, fields, list, integer, matching, line, nullable, timeText, noteName, repeats, json, parseCanonical,
    rootPath, placeOf,
  } = forms;
  const { ALGORITHMS, algorithmOf, hasSomeForm, load, known, supports, verifies } = keys;

  const MOST_SIGNATURES = 64;
  const MOST_ROOTS = 1024;
  const ROOT_TYPE = "application/vnd.archivist.trust-root.v1+json";

  // ---- envelopes (DSSE v1)

  // What is signed (DSSE protocol, "PAE").
  const pae = (type, payload) => join(utf8(`DSSEv1 ${utf8(type).length} ${type} ${payload.length} `), payload);

  // The one form in which archivist writes an envelope: one field a line, sorted, ASCII, signatures by key id.
  const envelopeText = (type, payload, signatures) => {
    const rows = signatures.map(({ keyid, sig }) => `  {\n   "keyid": "${keyid}",\n   "sig": "${sig}"\n  }`);
    const signed = rows.length ? `[\n${rows.join(",\n")}\n ]` : "[]";
    return `{\n "payload": "${payload}",\n "payloadType": "${type}",\n "signatures": ${signed}\n}\n`;
  };

  const parseEnvelope = (bytes, type) => {
    const text = decode(bytes);
    const body = fields(json(text), "the envelope", ["payload", "payloadType", "signatures"]);
    if (body.payloadType !== type) throw new Refused(`its type is not ${type}`, "payload-type");
    const rows = list(body.signatures, "signatures");
    if (rows.length > MOST_SIGNATURES) throw new Refused(`more than ${MOST_SIGNATURES} signatures`);
    const signatures = rows.map((row) => {
      const { keyid, sig } = fields(row, "a signature", ["keyid", "sig"]);
      matching(keyid, "a keyid", HASH);
      const raw = unbase64(sig, "a signature");
      if (!hasSomeForm(raw)) throw new Refused("a signature has the form of no known algorithm");
      return { keyid, sig, raw };
    });
    if (repeats(signatures.map((item) => item.keyid))) throw new Refused("a key has signed twice");
    const payload = unbase64(body.payload, "payload");
    const sorted = signatures.toSorted((one, other) => (one.keyid < other.keyid ? -1 : 1));
    if (envelopeText(type, body.payload, sorted) !== text) throw new Refused("it is not in its one form");
    return { type, payload, signatures: sorted };
  };

  // ---- the trust root (contract, section 3)

  const ROLES = ["root", "manifest", "log", "witness", "tsa"];

  const parseRevocation = (value) => {
    const { at, reason, good } = fields(value, "revoked", ["at", "reason", "good"]);
    if (!["superseded", "lost", "compromised"].includes(reason)) throw new Refused("the reason is unknown");
    const head = nullable(fields, good, "good", ["size", "root"]);
    return {
      at: timeText(at, "revoked.at"),
      reason,
      good: head && { size: integer(head.size, "good.size"), root: matching(head.root, "good.root", HASH) },
    };
  };

  const KEY = ["alg", "spki", "holder", "name", "ca", "from", "to", "revoked"];

  const parseKey = async (keyid, value) => {
    const item = fields(value, "a key", KEY);
    const spki = unbase64(item.spki, "spki");
    if ((await sha256hex(spki)) !== keyid) throw new Refused("a key's id is not the SHA-256 of its spki");
    const key = {
      keyid,
      spki,
      alg: line(item.alg, "alg"),
      holder: nullable(line, item.holder, "holder"),
      name: nullable(line, item.name, "name"),
      ca: nullable(unbase64, item.ca, "ca"),
      from: nullable(timeText, item.from, "from"),
      to: nullable(timeText, item.to, "to"),
      revoked: nullable(parseRevocation, item.revoked),
    };
    const stamps = key.alg === "x509"; // a timestamp authority's, of which nothing is judged here
    if (!stamps && algorithmOf(spki) !== key.alg) throw new Refused("a key is of another algorithm than it says");
    const able = !stamps && (await supports(key.alg));
    if (able && (await load(key.alg, spki)) === null) throw new Refused("a key is no key");
    if ((key.ca !== null) !== stamps || key.ca?.length === 0) throw new Refused("ca belongs to x509 keys alone");
    if (key.from !== null && key.to !== null && key.from > key.to) throw new Refused("a key ends before it begins");
    return key;
  };

  const parseRole = (value, name) => {
    const { keys, threshold, require } = fields(value, name, ["keys", "threshold", "require"]);
    list(keys, name).forEach((keyid) => matching(keyid, name, HASH));
    if (keys.some((keyid, at) => at > 0 && keys[at - 1] >= keyid)) throw new Refused(`${name}: keys are not sorted`);
    for (const group of list(require, name)) {
      list(group, name).forEach((alg) => line(alg, name));
      const fits = group.length > 0 && !repeats(group) && group.every((alg) => Object.hasOwn(ALGORITHMS, alg));
      if (!fits) throw new Refused(`${name}: a group is no set of known algorithms`);
    }
    if (require.length > 0 && !["root", "manifest"].includes(name)) throw new Refused(`${name}: require must be empty`);
    return { keys, threshold: integer(threshold, name, 1), require };
  };

  // A holder counts when each required group has a good signature of theirs.
  const covers = (algs, role) => algs.size > 0 && role.require.every((group) => group.some((alg) => algs.has(alg)));

  const holderOf = (key) => key.holder ?? key.keyid;

  const byHolder = (keys) => {
    const held = new Map();
    for (const key of keys) held.set(holderOf(key), (held.get(holderOf(key)) ?? new Set()).add(key.alg));
    return held;
  };

  const whole = (held, role) => [...held.values()].filter((algs) => covers(algs, role)).length;

  const checkRole = (name, role, keys, origin) => {
    for (const key of keys) {
      if ((key.alg === "x509") !== (name === "tsa")) throw new Refused("x509 is for the role tsa alone");
      if (["root", "manifest"].includes(name) && key.holder === null) throw new Refused("a signing key has no holder");
      if (!["log", "witness"].includes(name)) continue;
      if (key.alg !== "ed25519" || key.name === null || !noteName(key.name)) throw new Refused("not a note's key");
      if (name === "log" && key.name !== origin) throw new Refused("the log key's name is not the archive's id");
    }
    if (keys.length === 0 && ["witness", "tsa"].includes(name)) return;
    if (whole(byHolder(keys), role) < role.threshold) throw new Refused(`${name}: the threshold is out of reach`);
  };

  const parseRoot = async (payload) => {
    const body = fields(parseCanonical(payload), "the root", [
      "schema", "archive", "version", "created", "keys", "roles", "policy",
    ]);
    if (body.schema !== "archivist-root/1") throw new Refused("schema is not archivist-root/1");
    if (integer(body.version, "version", 1) > MOST_ROOTS) throw new Refused(`version is over ${MOST_ROOTS}`);
    matching(body.archive, "archive", ORIGIN);
    timeText(body.created, "created");
    if (!object(body.keys)) throw new Refused("keys is not an object");
    const keys = new Map();
    for (const keyid of Object.keys(body.keys)) keys.set(keyid, await parseKey(keyid, body.keys[keyid]));
    const said = fields(body.roles, "roles", ROLES);
    const roles = Object.fromEntries(ROLES.map((name) => [name, parseRole(said[name], name)]));
    const require = list(fields(body.policy, "policy", ["require"]).require, "policy.require");
    if (repeats(require) || !require.every((name) => ["pin", "time", "witness"].includes(name)))
      throw new Refused("policy.require names what is not known");
    // A key has one role: a stolen log key must not sign manifests.
    const used = ROLES.flatMap((name) => roles[name].keys);
    if (used.length !== keys.size || repeats(used) || !used.every((keyid) => keys.has(keyid)))
      throw new Refused("the roles do not name every key exactly once");
    for (const name of ROLES) checkRole(name, roles[name], roles[name].keys.map((id) => keys.get(id)), body.archive);
    const { archive, version, created } = body;
    return { archive, version, created, keys, roles, require, sha256: await sha256hex(payload) };
  };

  // ---- who vouches (signing/verify.py)

  const doubtOf = (key, created, path, counts) => {
    if ((key.from !== null && created < key.from) || (key.to !== null && created > key.to))
      return problem("key-out-of-time", path, { found: created, holder: holderOf(key) });
    if (key.revoked !== null && !counts(key))
      return problem("key-revoked", path, { found: key.keyid, holder: holderOf(key), at: key.revoked.at });
    return null;
  };

  // Verify an envelope against one role. `failed` empty and `unjudged` empty means that the role vouches for it.
  const vouch = async (envelope, root, role, created, path, counts = () => false) => {
    const entry = root.roles[role];
    const message = pae(envelope.type, envelope.payload);
    const forged = [];
    const doubts = [];
    const unjudged = [];
    const good = [];
    const maybe = [];
    for (const { keyid, raw } of envelope.signatures) {
      // 1. The key comes from the root. What names any key of the root has the form of that key's signatures.
      const key = root.keys.get(keyid);
      if (key === undefined || !entry.keys.includes(keyid)) {
        const formless = key !== undefined && key.alg !== "x509" && !ALGORITHMS[key.alg].shapes(raw);
        if (formless) forged.push(problem("envelope-malformed", path, { detail: `a signature is none of ${key.alg}` }));
        else doubts.push(problem("signer-unknown", path, { found: keyid }));
        continue;
      }
      // 2. The signature, by the algorithm that the root states.
      const answer = await verifies(key.alg, key.spki, raw, message);
      if (answer === false) {
        forged.push(problem("signature-bad", path, { found: keyid, holder: holderOf(key), alg: key.alg }));
        continue;
      }
      // 3. The key's time and standing.
      const doubt = doubtOf(key, created, path, counts);
      if (doubt !== null) {
        doubts.push(doubt);
        continue;
      }
      if (answer === null) unjudged.push(problem("algorithm-missing", path, { alg: key.alg }));
      (answer === null ? maybe : good).push(key);
    }
    // 4. Holders, not keys; and 5. the threshold, which decides whether the doubts do.
    const sure = whole(byHolder(good), entry);
    if (sure >= entry.threshold) return { failed: forged, unjudged };
    if (whole(byHolder([...good, ...maybe]), entry) >= entry.threshold) return { failed: forged, unjudged };
    const missed = problem("below-threshold", path, { expected: String(entry.threshold), found: String(sure) });
    return { failed: [...forged, ...doubts, missed], unjudged };
  };

  // ---- the chain of trust roots (signing/root_chain.py)

  const usable = (root) => root.roles.root.keys.filter((keyid) => root.keys.get(keyid).revoked === null);

  const stepOf = async (envelope, root, before, archive, path) => {
    // Exactly the next version, in the file of its number.
    const expected = (before?.version ?? 0) + 1;
    if (root.version !== expected || path !== rootPath(expected))
      return { failed: [problem("root-gap", path, { expected: String(expected), found: String(root.version) })] };
    if (root.archive !== archive)
      return { failed: [problem("root-other-archive", path, { expected: archive, found: root.archive })] };
    if (before === undefined) return vouch(envelope, root, "root", root.created, path);
    const failed = [];
    const unjudged = [];
    if (root.created < before.created)
      failed.push(problem("root-goes-back", path, { expected: before.created, found: root.created }));
    for (const [voucher, other] of [[before, root], [root, before]]) {
      // A key that is good only in the other of the two signs for that one: it is no unknown signer here.
      const own = usable(voucher);
      const elsewhere = usable(other).filter((keyid) => !own.includes(keyid));
      const signatures = envelope.signatures.filter((item) => !elsewhere.includes(item.keyid));
      const result = await vouch({ ...envelope, signatures }, voucher, "root", root.created, path);
      failed.push(...result.failed);
      unjudged.push(...result.unjudged);
    }
    return { failed, unjudged };
  };

  // `archive` is the id that each must name; null takes the first one's word for it, which a pin then confirms.
  const verifyRoots = async (files, archive) => {
    const paths = [...files.keys()].filter((path) => placeOf(path)?.kind === "trust");
    paths.sort((one, other) => placeOf(one).number - placeOf(other).number);
    const roots = [];
    const failed = paths.length ? [] : [problem("root-missing", rootPath(1))];
    const unjudged = [];
    if (paths.length > MOST_ROOTS) failed.push(problem("root-chain-too-long", paths[0]));
    for (const path of paths.slice(0, MOST_ROOTS)) {
      let code = "envelope-malformed";
      try {
        const envelope = parseEnvelope(files.get(path), ROOT_TYPE);
        code = "root-malformed";
        const root = await parseRoot(envelope.payload);
        const step = await stepOf(envelope, root, roots.at(-1), archive ?? roots[0]?.archive ?? root.archive, path);
        failed.push(...step.failed);
        unjudged.push(...(step.unjudged ?? []));
        // What only a bad root vouches for is vouched for by nobody.
        if (step.failed.length) break;
        roots.push(root);
      } catch (error) {
        failed.push(refusal(error, code, path));
        break;
      }
    }
    return { roots, there: paths.length, failed, unjudged };
  };

  // ---- a pin: SHA-256 of root 1's payload, 43 base64url characters

  const pinText = (sha) => `SHA256:${base64(unhex(sha)).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_")}`;

  const parsePin = (text) => {
    const match = /^SHA256:([A-Za-z0-9_-]{43})$/.exec(text.trim());
    if (!match) return null;
    const sha = hex(latin(atob(`${match[1].replaceAll("-", "+").replaceAll("_", "/")}=`)));
    return pinText(sha) === match[0] ? sha : null; // 43 characters hold two bits too many; they must be zero
  };

  return Object.freeze({ holderOf, parseEnvelope, parsePin, pinText, verifyRoots, vouch, whole });
})();
