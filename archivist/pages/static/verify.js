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
  const SKEW = 10 * 60 * 1000; // two clocks may differ by ten minutes
  const MOST_SIGNATURES = 64;
  const MOST_ROOTS = 1024;
  const MOST_DEPTH = 64;
  const NOTE_BYTES = 1024 + 8 * 1024 * MOST_SIGNATURES;

  const ROOT_TYPE = "application/vnd.archivist.trust-root.v1+json";
  const MANIFEST_TYPE = "application/vnd.in-toto+json";
  const CHECKPOINT = "manifests/log/checkpoint";

  // A problem, as a value: its code is that of `archivist explain`.
  const problem = (code, path, values = {}) => ({ code, path, ...values });

  class Refused extends Error {
    constructor(detail, code) {
      super(detail);
      this.code = code;
    }
  }

  // ---- bytes

  const encoder = new TextEncoder();
  const utf8 = (text) => encoder.encode(text);

  const decode = (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new Refused("it is not UTF-8");
    }
  };

  const join = (...parts) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  const equal = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

  const base64 = (bytes) => {
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };

  const latin = (text) => {
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  };

  // Padded and canonical base64 is its own encoding again (RFC 4648, sections 3.5 and 4).
  const unbase64 = (text, place) => {
    let bytes = null;
    try {
      bytes = typeof text === "string" ? latin(atob(text)) : null;
    } catch {
      // atob refuses characters that are not of the alphabet
    }
    if (bytes === null || base64(bytes) !== text) throw new Refused(`${place} is not canonical base64`);
    return bytes;
  };

  const digest = async (name, bytes) => new Uint8Array(await crypto.subtle.digest(name, bytes));
  const sha256 = (bytes) => digest("SHA-256", bytes);
  const sha256hex = async (bytes) => hex(await sha256(bytes));

  // ---- forms: exact fields and exact types, as base/shape.py has them

  const HASH = /^[0-9a-f]{64}$/;
  const HASH512 = /^[0-9a-f]{128}$/;
  const ORIGIN = /^[a-z0-9][a-z0-9._/-]{2,99}$/;

  const object = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  const fields = (value, place, names) => {
    if (!object(value)) throw new Refused(`${place} is not an object`);
    const there = Object.keys(value);
    if (there.length !== names.length || !names.every((name) => Object.hasOwn(value, name)))
      throw new Refused(`${place} has not exactly the fields ${names.join(", ")}`);
    return value;
  };

  const list = (value, place) => {
    if (!Array.isArray(value)) throw new Refused(`${place} is not a list`);
    return value;
  };

  const integer = (value, place, lowest = 0) => {
    if (!Number.isSafeInteger(value) || value < lowest) throw new Refused(`${place} is no integer from ${lowest} on`);
    return value;
  };

  const matching = (value, place, form) => {
    if (typeof value !== "string" || !form.test(value)) throw new Refused(`${place} has another form`);
    return value;
  };

  const line = (value, place) => {
    const fits = typeof value === "string" && value.trim() !== "" && [...value].length <= 1000;
    if (!fits || /[\u0000-\u001f\u007f-\u009f]/.test(value)) throw new Refused(`${place} is not a line of text`);
    return value;
  };

  const nullable = (read, value, ...rest) => (value === null ? null : read(value, ...rest));

  const moment = (text) => {
    const form = typeof text === "string" && /^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;
    const time = form && form.test(text) ? new Date(text) : null;
    // A day that no month has would come back as another.
    return time && !Number.isNaN(time.getTime()) && time.toISOString() === text.replace("Z", ".000Z") ? time : null;
  };

  const timeText = (value, place) => {
    if (moment(value) === null) throw new Refused(`${place} is not a time`);
    return value;
  };

  const noteName = (name) => name.length > 0 && name.length <= 255 && !/[\p{C}\p{Z}+]/u.test(name);

  const repeats = (names) => new Set(names).size !== names.length;

  // RFC 8785 in archivist's profile. The keys are ASCII, so they sort alike as UTF-16 and as bytes.
  const canonical = (value, depth = 1) => {
    if (value === null || typeof value === "boolean") return String(value);
    if (Number.isSafeInteger(value)) return String(value);
    if (typeof value === "string" && !/\p{Surrogate}/u.test(value)) return JSON.stringify(value);
    if (depth > MOST_DEPTH) throw new Refused(`it is nested deeper than ${MOST_DEPTH}`);
    if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(",")}]`;
    if (!object(value)) throw new Refused("it holds what canonical JSON here may not");
    const keys = Object.keys(value).sort();
    if (!keys.every((key) => /^[\u0000-\u007f]*$/.test(key))) throw new Refused("a key is not ASCII");
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], depth + 1)}`).join(",")}}`;
  };

  const json = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      throw new Refused("it is not JSON");
    }
  };

  // Duplicate keys, other spellings of a number or string and a BOM are all gone when it is written again.
  const parseCanonical = (bytes) => {
    const text = decode(bytes);
    const value = json(text);
    if (canonical(value) !== text) throw new Refused("it is not its own canonical form");
    return value;
  };

  // ---- names of files (contract, section 1)

  const NUMBER = "(0|[1-9][0-9]{0,15})";
  const TOKEN = "[A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)*";
  const PLACES = {
    manifest: /^manifests\/([0-9]{6,15})\.dsse\.json$/,
    trust: new RegExp(`^manifests/trust/root\\.${NUMBER}\\.json$`),
    checkpoint: /^manifests\/log\/checkpoint()$/,
    tile: /^manifests\/log\/tile\/[0-9]{1,2}\/(?:x[0-9]{3}\/){0,5}[0-9]{3}(?:\.p\/[0-9]{1,3})?()$/,
    stamped: new RegExp(`^manifests/log/time/${NUMBER}\\.checkpoint$`),
    token: new RegExp(`^manifests/log/time/${NUMBER}\\.${TOKEN}\\.tsr$`),
    schema: /^manifests\/schemas\/([0-9a-f]{64})\.[a-z0-9]{1,8}$/,
    aid: /^manifests\/(?:HOWTO-VERIFY\.md|VERIFY\.sh)()$/,
  };
  const LISTED_KINDS = ["trust", "stamped", "token", "schema"];
  const RECORD_FILE =
    /^records\/([0-9a-f]{2})\/(\1[0-9a-f]{30})\/(?:source\.[a-z0-9]{1,8}|r([1-9][0-9]{0,8})\/record\.(?:xml|json))$/;

  const manifestPath = (seq) => `manifests/${String(seq).padStart(6, "0")}.dsse.json`;
  const rootPath = (version) => `manifests/trust/root.${version}.json`;

  const placeOf = (path) => {
    for (const [kind, form] of Object.entries(PLACES)) {
      const match = form.exec(path);
      if (!match) continue;
      const number = kind === "schema" ? match[1] : Number(match[1]);
      const second = (kind === "manifest" && path !== manifestPath(number)) || (kind === "trust" && number === 0);
      return second || number === 0 && kind === "manifest" ? null : { kind, number };
    }
    return null;
  };

  // The record's id and the revision, 0 for the source; null for a path that is no record's file.
  const recordFile = (path) => {
    const match = RECORD_FILE.exec(path);
    return match && { id: match[2], revision: Number(match[3] ?? 0) };
  };

  const mayBeListed = (path) =>
    recordFile(path) !== null ||
    (LISTED_KINDS.includes(placeOf(path)?.kind) && path.split("/").every((part) => part.length <= 255));

  // ---- algorithms: the name stands in the trust root, never in an envelope

  const P256 = { name: "ECDSA", namedCurve: "P-256" };
  const ALGORITHMS = {
    ed25519: {
      // RFC 8410: what stands before the key itself in its one encoding as SubjectPublicKeyInfo
      spki: { head: unhex("302a300506032b6570032100"), size: 44 },
      shapes: (sig) => sig.length === 64,
      load: (spki) => crypto.subtle.importKey("spki", spki, { name: "Ed25519" }, false, ["verify"]),
      verify: (key, sig, message) => crypto.subtle.verify({ name: "Ed25519" }, key, sig, message),
    },
    "ecdsa-p256": {
      spki: { head: unhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"), size: 91 },
      shapes: (sig) => derNumbers(sig) !== null,
      load: (spki) => crypto.subtle.importKey("spki", spki, P256, false, ["verify"]),
      verify: async (key, sig, message) => {
        const raw = rawEcdsa(sig);
        return raw !== null && crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, raw, message);
      },
    },
    "ml-dsa-65/1": {
      spki: { head: unhex("308207b2300b0609608648016503040312038207a100"), size: 1974 },
      shapes: (sig) => sig.length === 3309,
      load: (spki) =>
        crypto.subtle.importKey("raw-public", spki.subarray(22), { name: "ML-DSA-65" }, false, ["verify"]),
      // TAP 21: signed is "tuf" || 0x01 || SHA-512(message), with an empty context
      verify: async (key, sig, message) =>
        crypto.subtle.verify({ name: "ML-DSA-65" }, key, sig, join(utf8("tuf\x01"), await digest("SHA-512", message))),
    },
  };

  // The two numbers of an ECDSA signature in DER, each without its sign byte; null for any other form.
  const derNumbers = (sig) => {
    if (sig[0] !== 0x30 || sig[1] !== sig.length - 2) return null;
    const numbers = [];
    for (let at = 2; at < sig.length; ) {
      const length = sig[at + 1];
      const content = sig.subarray(at + 2, at + 2 + length);
      if (sig[at] !== 0x02 || !(length >= 1 && length <= 33) || content.length !== length) return null;
      const padded = length > 1 && content[0] === 0 && content[1] < 0x80;
      if (content[0] >= 0x80 || padded) return null;
      numbers.push(content[0] === 0 ? content.subarray(1) : content);
      at += 2 + length;
    }
    return numbers.length === 2 ? numbers : null;
  };

  // WebCrypto takes the two numbers one behind the other, 32 bytes each.
  const rawEcdsa = (sig) => {
    const numbers = derNumbers(sig);
    if (numbers === null || numbers.some((number) => number.length > 32)) return null;
    const raw = new Uint8Array(64);
    raw.set(numbers[0], 32 - numbers[0].length);
    raw.set(numbers[1], 64 - numbers[1].length);
    return raw;
  };

  const isSpki = (bytes, { head, size }) => bytes.length === size && equal(bytes.subarray(0, head.length), head);
  const algorithmOf = (spki) => Object.keys(ALGORITHMS).find((name) => isSpki(spki, ALGORITHMS[name].spki)) ?? null;
  const hasSomeForm = (sig) => Object.values(ALGORITHMS).some((algorithm) => algorithm.shapes(sig));

  const loaded = new Map();
  const load = (alg, spki) => {
    const name = `${alg} ${hex(spki)}`;
    if (!loaded.has(name)) loaded.set(name, ALGORITHMS[alg].load(spki).catch(() => null));
    return loaded.get(name);
  };

  // Whether a good answer comes from this browser: for a signature that is good, and for two that are not.
  const knows = async (alg) => {
    try {
      const [spki, good] = KNOWN[alg].map((text) => unbase64(text, alg));
      const { load: read, verify } = ALGORITHMS[alg];
      const key = await read(spki);
      const other = Uint8Array.from(good);
      other[good.length - 30] ^= 1;
      const answers = [
        await verify(key, good, utf8("archivist\n")),
        await verify(key, other, utf8("archivist\n")),
        await verify(key, good, utf8("archivisT\n")),
      ];
      return answers[0] === true && answers[1] === false && answers[2] === false;
    } catch {
      return false;
    }
  };

  const known = new Map();
  const supports = (alg) => {
    if (!known.has(alg)) known.set(alg, knows(alg));
    return known.get(alg);
  };

  // The digests that everything rests on (FIPS 180-4, the example "abc").
  const hashes = async () => {
    if (typeof crypto === "undefined" || crypto.subtle === undefined) return false;
    const [short, long] = [await sha256hex(utf8("abc")), hex(await digest("SHA-512", utf8("abc")))];
    return (
      short === "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" &&
      long.startsWith("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a")
    );
  };

  // True, false, or null where this browser cannot tell. What has not the form of its algorithm is bad in any browser.
  const verifies = async (alg, spki, sig, message) => {
    if (!ALGORITHMS[alg].shapes(sig)) return false;
    if (!(await supports(alg))) return null;
    const key = await load(alg, spki);
    if (key === null) return false;
    return ALGORITHMS[alg].verify(key, sig, message).catch(() => false);
  };

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

  const refusal = (error, code, path) => {
    if (!(error instanceof Refused)) throw error;
    return problem(error.code ?? code, path, { detail: error.message });
  };

  // ---- manifests (fixity/manifest_payload.py)

  const bytewise = (names) => {
    const encoded = names.map(utf8);
    return encoded.every((name, at) => at === 0 || before(encoded[at - 1], name));
  };

  const before = (one, other) => {
    const at = one.findIndex((byte, place) => byte !== other[place]);
    return at < 0 ? one.length < other.length : at < other.length && one[at] < other[at];
  };

  const parseRow = (value) => {
    const { name, digest: said, annotations } = fields(value, "a row", ["name", "digest", "annotations"]);
    const both = fields(said, "digest", ["sha256", "sha512"]);
    if (typeof name !== "string") throw new Refused("a name is no text");
    return {
      name,
      sha256: matching(both.sha256, "sha256", HASH),
      sha512: matching(both.sha512, "sha512", HASH512),
      bytes: integer(fields(annotations, "annotations", ["bytes"]).bytes, "bytes"),
      leaf: utf8(canonical(value)),
    };
  };

  const parseWithheld = (value) => {
    const item = fields(value, "withheld", ["name", "sha256", "at", "by", "because"]);
    if (typeof item.name !== "string" || recordFile(item.name) === null)
      throw new Refused("withheld names no file of a record");
    matching(item.sha256, "withheld", HASH);
    timeText(item.at, "withheld");
    line(item.by, "withheld");
    line(item.because, "withheld");
    return item;
  };

  const digestsOf = (value, place) => {
    if (!object(value)) throw new Refused(`${place} is not an object`);
    for (const name of Object.keys(value)) matching(value[line(name, place)], place, HASH);
    return value;
  };

  const PREDICATE = ["archive", "seq", "prev", "created", "tool", "root", "schemas", "log", "aids", "withheld"];

  const parseManifest = async (payload) => {
    const statement = fields(parseCanonical(payload), "the statement", [
      "_type", "subject", "predicateType", "predicate",
    ]);
    if (statement._type !== "https://in-toto.io/Statement/v1") throw new Refused("_type is another");
    if (statement.predicateType !== "urn:archivist:manifest:v1") throw new Refused("predicateType is another");
    const body = fields(statement.predicate, "predicate", PREDICATE);
    const tool = fields(body.tool, "tool", ["name", "version"]);
    const root = fields(body.root, "root", ["version", "sha256"]);
    const log = fields(body.log, "log", ["start", "end"]);
    const manifest = {
      sha256: await sha256hex(payload),
      archive: matching(body.archive, "archive", ORIGIN),
      seq: integer(body.seq, "seq", 1),
      prev: nullable(matching, body.prev, "prev", HASH),
      created: timeText(body.created, "created"),
      tool: [line(tool.name, "tool"), line(tool.version, "tool")],
      rootVersion: integer(root.version, "root.version", 1),
      rootSha256: matching(root.sha256, "root.sha256", HASH),
      schemas: digestsOf(body.schemas, "schemas"),
      start: integer(log.start, "log.start"),
      end: integer(log.end, "log.end", 1),
      aids: digestsOf(body.aids, "aids"),
      withheld: list(body.withheld, "withheld").map(parseWithheld),
      rows: list(statement.subject, "subject").map(parseRow),
    };
    const names = manifest.rows.map((row) => row.name);
    if (names.length === 0 && manifest.withheld.length === 0) throw new Refused("it lists nothing");
    if ((manifest.prev === null) !== (manifest.seq === 1)) throw new Refused("prev is null for seq 1 and no other");
    if (manifest.end !== manifest.start + names.length + 1) throw new Refused("not one leaf a row and one more");
    if (!Object.keys(manifest.aids).every((name) => placeOf(`manifests/${name}`)?.kind === "aid"))
      throw new Refused("aids names another file");
    if (!bytewise(names) || !bytewise(manifest.withheld.map((item) => item.name)))
      throw new Refused("not sorted by name");
    const hostile = names.find((name) => !mayBeListed(name));
    if (hostile !== undefined || repeats(names.map((name) => name.toLowerCase())))
      throw new Refused(`it lists ${hostile ?? "a name twice"}`, "hostile-path");
    return manifest;
  };

  const readManifests = async (files) => {
    const failed = [];
    const batches = [];
    const paths = [...files.keys()].filter((path) => placeOf(path)?.kind === "manifest");
    paths.sort((one, other) => placeOf(one).number - placeOf(other).number);
    for (const path of paths) {
      let code = "envelope-malformed";
      try {
        const envelope = parseEnvelope(files.get(path), MANIFEST_TYPE);
        code = "manifest-malformed";
        batches.push({ path, envelope, manifest: await parseManifest(envelope.payload) });
      } catch (error) {
        failed.push(refusal(error, code, path));
      }
    }
    return { batches, failed };
  };

  // A manifest's signers, by the root that it names and by what the newest root has revoked since.
  const verifyManifest = async ({ path, envelope, manifest }, { roots, there }, revoked) => {
    const { rootVersion: version, rootSha256, created, end } = manifest;
    const named = roots[version - 1];
    if (named === undefined) {
      // The root is here and does not verify, which was told; or it is not here, which is another matter.
      if (version <= there) return { failed: [], unjudged: [problem("root-unverified", path)] };
      return { failed: [problem("root-chain-short", path, { expected: rootSha256 })], unjudged: [] };
    }
    if (named.sha256 !== rootSha256)
      return { failed: [problem("root-differs", path, { expected: rootSha256, found: named.sha256 })], unjudged: [] };
    const keys = new Map([...named.keys].map(([id, key]) => [id, { ...key, revoked: revoked.get(id) }]));
    // The batch leaf lies below the checkpoint that the root holders call good; that the log extends it is a check of
    // its own. A trusted time could show the same of other signatures, and this script judges no tokens.
    const counts = (key) => key.revoked.good !== null && end - 1 < key.revoked.good.size;
    return vouch(envelope, { ...named, keys }, "manifest", created, path, counts);
  };

  // What the newest root that knows a key says of it: key id to revocation or null.
  const revocations = (roots) => {
    const newest = new Map();
    for (const root of roots) for (const key of root.keys.values()) newest.set(key.keyid, key.revoked);
    return newest;
  };

  // ---- the chain of manifests, as far as they are here (fixity/manifest_chain.py)

  const tenMinutesBefore = (time) => {
    const earliest = new Date(moment(time).getTime() - SKEW).toISOString();
    return /^(?!0000)[0-9]{4}-/.test(earliest) ? earliest.replace(".000Z", "Z") : "0001-01-01T00:00:00Z";
  };

  const chainProblems = (batches, archive, roots, complete) => {
    const found = [];
    const owners = new Set();
    let last = null;
    let latest = "";
    for (const { path, manifest } of batches) {
      const say = (code, expected, actual) =>
        found.push(problem(code, path, { expected: String(expected), found: String(actual) }));
      if (manifest.archive !== archive) say("manifest-other-archive", archive, manifest.archive);
      if (path !== manifestPath(manifest.seq)) say("seq-gap", manifestPath(manifest.seq), path);
      const next = manifest.seq === (last?.seq ?? 0) + 1;
      if (complete && !next) say("seq-gap", (last?.seq ?? 0) + 1, manifest.seq);
      if (next && manifest.prev !== (last?.sha256 ?? null)) say("prev-differs", last?.sha256, manifest.prev);
      const end = last?.end ?? 0;
      // Each batch between two has one leaf at least.
      const apart = manifest.seq - (last?.seq ?? 0) - 1;
      if (next ? manifest.start !== end : manifest.start < end + apart) say("leaf-range", end, manifest.start);
      if (last !== null && manifest.rootVersion < last.rootVersion)
        say("root-rollback", last.rootVersion, manifest.rootVersion);
      const named = roots[manifest.rootVersion - 1]?.created ?? "";
      const earlier = latest > named ? latest : named;
      if (earlier && manifest.created < tenMinutesBefore(earlier)) say("created-goes-back", earlier, manifest.created);
      for (const name of manifest.rows.map((row) => row.name.toLowerCase())) {
        if (owners.has(name)) found.push(problem("listed-twice", path, { found: name }));
        owners.add(name);
      }
      if (manifest.created > latest) latest = manifest.created;
      last = manifest;
    }
    return found;
  };

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

  // ---- a pin: SHA-256 of root 1's payload, 43 base64url characters

  const pinText = (sha) => `SHA256:${base64(unhex(sha)).replace(/=+$/, "").replaceAll("+", "-").replaceAll("/", "_")}`;

  const parsePin = (text) => {
    const match = /^SHA256:([A-Za-z0-9_-]{43})$/.exec(text.trim());
    if (!match) return null;
    const sha = hex(latin(atob(`${match[1].replaceAll("-", "+").replaceAll("_", "/")}=`)));
    return pinText(sha) === match[0] ? sha : null; // 43 characters hold two bits too many; they must be zero
  };

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
      const revisions = own.map((row) => recordFile(row.name)).filter((file) => file.id === id);
      const count = (number) => revisions.filter((file) => file.revision === number).length;
      const newest = Math.max(0, ...revisions.map((file) => file.revision));
      const numbers = Array.from({ length: Math.max(1, newest) }, (_, at) => at + 1);
      const gaps = numbers.filter((number) => count(number) !== 2);
      if (count(0) !== 1) failed.push(problem("record-incomplete", folder, { expected: "1", found: String(count(0)) }));
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
    const signed = [...listed.values()].filter((row) => row.name.startsWith("manifests/"));
    // Of a certificate what is there must be right; which of these files it must hold is said by what names them.
    const rows = proofs === null ? [...own, ...signed] : [...own, ...signed.filter((row) => files.has(row.name))];
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
    const { pin = null, records = [], good = [] } = more;
    return { checks, verdict: verdictOf(checks, required), pin, records, good };
  };

  const checkPin = (roots, pin) => {
    const own = roots.length ? pinText(roots[0].sha256) : null;
    const say = (code, values) => [problem(code, rootPath(1), values)];
    if (pin === null || pin === "" || own === null) return { unjudged: say("no-pin", { found: own ?? "" }) };
    const expected = parsePin(pin);
    if (expected === null) return { failed: say("pin-malformed", { found: pin }) };
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
    return concluded(checks, { pin: found, records, policy: roots.at(-1)?.require, good: [...content.good] });
  };

  // `data` is a certificate's JSON, or `{schema: "archivist-tree/1", files}` with all manifests of an archive. Gives
  // `{checks: [{check, state, why}], verdict, pin, records, good}`: `why` are problems or what was counted, `pin` is
  // that of root 1 here, and `good` names the files that are as signed. The verdict is authentic (every check that vouching
  // rests on has passed, and the pin is the one given), consistent (the same without a pin), failed, or unproven.
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

  // What a key of each kind signed: the text "archivist" with its line end. [SubjectPublicKeyInfo, signature]
  const KNOWN = {
    ed25519: [
      "MCowBQYDK2VwAyEANrNSXEVFxGhuMoSts2ETXsEr0qhqVB4Fu9PDExJ28aQ=",
      "xhaqM9ze/LV3SRn3r64wL1PcGM2Au+QdiQ29ZoOX9whbZ1qt+QheY6zVfX1f5Dlxk9ckD8cYCgBsRQ8DLraOBQ==",
    ],
    "ecdsa-p256": [
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE23ood1st4ZbFulnP7MBC1ncfsmgc7/J+8E1NwFgnlSL7auOAEK6tX5Q/0IM88t3gxSGqFX" +
      "bEThazFFrML3VQVg==",
      "MEQCIEMxhaxAHm9wt2BCHMqIlPKFMW7Mn4ZzCefxRfMUvk0wAiAojXDxXID0OLjj6wtvR4gL5fqX6HG//mTRfhqo8LKJyQ==",
    ],
    "ml-dsa-65/1": [
      "MIIHsjALBglghkgBZQMEAxIDggehAH34qDqiErojihEfKTkHpPnRUoYPw/Lgwc9Yj9ga++5s/UIR7echSnlmE1YQWsPCRdg2Hd6i3cIJdth7" +
      "LuYxGHEaSEDMoyGagrLaFq606qObgtLGV3mHYlfcBqE1cqiLrQQYzJ0FYWVxDjGKqkR9RRzJrnk7tEyB4GVFQjllRokfbFElcWwurremalc/" +
      "Wtbr/cVXlBH2jPQwcnL0iHOxJLD6qlI76yByRakHXYnF7ru6mOhbu8HnOaxw8wS2u7TdWpuPsPsEfaastiiQZ/E2BKODFgZzzWEetwPdy3sJ" +
      "5x1/pYiTHxYB2TQnH29gURyMr+703QazDDneBADR1P9wqNFnSMqVuji+L1M4A4rvkilAI4aQNWORO0TACRUw3dVvoH5HD/wYJdWqTIhtDFQ8" +
      "5ZYorjInWQ1aBLAwkCiN5re+rQsuovwHaWrKgaPVHcI/tfPeGoaQjNsQ7yuzl7RQUua14KGM42svT5Qsmcgl9gOEfFZn4PRDaek8xD7r4mfs" +
      "iI/JPBmQtnWgpeCib/NYg8jtOG8mAZPnfgIFmmE1jBSBtwPHWY+WZh+yHaQ4vfG01YJQx4npkTrHKeUc7+RfZfGlnM957jXFsGwrg/ZRKyUL" +
      "8v5qv3gV55fMPUPISGdFfqjTiWjFr2BToem2+Tp9lqqFfUh16JW1AQiNu9WwQXN8sYvJ0+OqaDZemusTw2CL1HmcnEggV2LNyFlzl5sZDm7q" +
      "RG7Gxo6wuMsJvdbIpVowZqQodGTzdwf0pFFPiIfC18vseIwbPmra/J15Qd3irsv/WcJ/wRoY3n/oDjcV3Qmq7r6yuQutgVwMvmnoFUJ4BrQZ" +
      "7FT9sjznUPOwVYu4XfyD079O9g8wJ1YbdNqSPWxhgGUxAU8YCbMgRRtdLTb8Igdn9rWOOTiTIqc4l5ybY9O/LFuL30QiQ/kBQdl2QUcahoeG" +
      "SjHg1yN5W0BNZ9O75umrk4XKZQVFBVTj9RAQBjyP3q7cMaBZA3kZXpmEUHNMzLd57U6XilTB99Uuershm/Dax96LvnpRElYcmrJcIDhRRztA" +
      "xF5bLlfkvBByRFtItYr884sAUhfh0Ud8KZnoppzclGdXi5rX4VJm2rFSkkRGeEeyrIiisXdTw0L/HcU6/hyjdpWhxoSHvEfDVaZd2zYrGivF" +
      "Qz5Ph+ikrcu2V+u+GodEgeFjIb8RRj2jtm2tiOR/3JM3P1vlTE7OGkbuaq39krXUIgD8BwSYBaHAt8L3CxFm1eI6HyIuT0Q09d7/jkFrBzhF" +
      "bQ/N9ubCqpXL0zqVJj8t2DMUDQ+8ol+/6b2hzvRS+LWIWpWhDuNIMWxxNFJC+E7KfRpI0LwB/9oD+Oge8RIw/U3EzS25C7Vi2NSeG0yYMkOe" +
      "rtbeR9bejWnCYlaw9U7tVCTwojHmL3V6gHfUY/l5sOoXrLKpzJfR0zV6kDS94FHO+A9r0F60l1zu3+876hhb3A4aOyNmukeS16YCbwsDGyib" +
      "aG5xZZSjzZdgDgo/fkqedAdbHNvRpHVHfzfgGfV+DW4aWiXjf7QaGzzzLneSUsgRbzKZEVdGdAmi3H8V+s9gZCm8/bJT/tARmd40Xpt1UVqm" +
      "oRQlpDWE4V3VpZ8sVMEprjVs26mtK2PAw2JDKlvUmLc3VBk64+WkTLt8Z3azDWr5oAM7tOvsNlTTDXtV1t3V1tNZF9XG1y30Tbcl3YnVrbSr" +
      "a+/Dm7kk2DpWk6lGLIvZLChHRBKuhiFx+Mn9s9yk2d0fai9nh8+qVKu7Y0A5M+bweyAXrRqFad5CsRrNP4rzcOF2ZBWzCaDaacTdn63uWqBa" +
      "ecVpfRjhtq5pEgmOq1eRtvoTn8HYpUp4GAdBAie8/TPCb+M/3mKpgNEaDrr+1SetDWfK+O3ZuhPVymdvyQeDW30aOvFbNgR3Qy2uiZb4EQwG" +
      "F8XddpbQSyXVy7xPr/5JwWU8t9W9tjh0uICSUr76GS3e27BJHrAZ558pCzPJDAP3/oeiguLM9puFkYnZekupLmzqm6XfPmx6vfULaj72Feoy" +
      "Jv5HjJ61nXpEepETI9+0gqVHU6bndkjwCPozioyHIBgUvKZeCnUftdW/ZpyBjBWV4LHg4LeXgwHQuxGtL79I59+N+A8xKcrxKZYzOUGLHEwS" +
      "b7x+d951Z9PzkneuLqvRUEThxRIuYnPAC3ceQrd6kMSCRnJ2vRTEE1F5WDQl56V9XLPr4NuscrVwnz8xIX3MQd2Trt+iyoMVlFGi1OLiqvwB" +
      "A1h6CUUx71Uzy7vCKNCi5tYqPjOsESWyqfzkoeZRjsFPDTw5nuNjfUf5J8yygIj6aqzn6CcVn6nfVY3Wazdtk7yVUsa730kyfAyMryw0540c" +
      "i5hw3tID6FHbVqNeS+Lk1uaG3PVFI61j+Anruq78/E9IgbRBfc2HgpIvNhH3kcHHsdArlffigWfIc40Cokd2nRucFBV+Z5YdXOObzYjE6rFm" +
      "VbjgLeI/ldhLLWepZg05425kAvI2tZ0fMSq4q+Ipx3wIO4yKoJnRlegJqCJ8PreW6Z7oyIf03wY78ztBEX+N23m6QeyhGsfhogYahkF0Ap1l" +
      "X//qSusth1u0pTJXOES5fwTkSv/MGe1WCFupd6Da",
      "72rKEpM7mDzI5vVa5bTY/uBDUhoAdVo83t2JO85TkK1Ns3VzryTkAbl8aj8owN2tYsOxVZNRiis+auspNd6QCdWnPJcHZMRsS2Y6VUQSjaXn" +
      "WjgosvcwXLX09gJjmylq/HCgxrAO+DmxQPRePmW9/fAcxdxNouVV82wzDsaa6bIMcuOFeewIuLWqNcCCr0of0Tbknvz8CO4XHyjkIj1EsL96" +
      "4FFEsXqi/aCIqVJyvvFzk0eFB6YZbgu/GZfWwk6LK9vcyYAtSj6ExNFDn+tD0REgsoHL6ApzOntiqq6mlsU7YnxIXFSCXUgiexXnOEUrGmtd" +
      "Ev0dF6uphFg+hIeuoF4/3tNGeAzTyYFI7FgRrEiGIP36Jl4no4nBRCPijLtGrj5/J4Y7Q2Oudxt/Jhmw2qzRe9WByMbWLkvxYtFIoNl0TZhg" +
      "ZmMazs1yWHZhflu9sEZ7bHGUCXZz9EJopGnyMblW7WoFQnBWn+1ICTSZws9bOdCLyaNubkAzG47TRLs4yWOOLXXYXSUSYGaNYa8Hha0Nvufa" +
      "RPBQCAPVcuAwtM1AsVZq1wWCPqnIYYByFVfzHwzkwaJ43tJ9uwsamnSWmewCBOCi1La2sYjuVQqCWR+Q4k4kXHBkAVlY6Ub5E+wS9BcViOWV" +
      "KKd4rwwGuSb2noo2ivYtPFyUguqpFifD4nC6k8LZ/k7gL6maWhCav7gIFoaPeV5BoKR28hcjuYQVO3/FLriN8aAHpXWIp18OcU+hy327q8eM" +
      "nYPjl2qROl6yvqUsYTAKC+hEF9r9ZAuqKrYqwKk0Dsw6AXf7wYd4dRBpsJaMH/yk/9Bg80G+J4a6n0O+G1dQE0t43IZbBIF2QipwS3t7eYxN" +
      "gfi5z+v92Y+BiKUj2dI/Y6CGa8jdc7yCUj9SRvtZyuJCMCm/XcvG/FMcsFJy59IYA3RqKZ3fwaJ5d+lMYDp+QchOfvFA31KnrVeOxaHCqQyv" +
      "7CbbXSsL7x7QpGfsTBHVAM5lTp62Hl7xb8g2dPAhAVMpgsChZESVmwp+NNg3cSLwZzWKFsFbPH2ucEG7FmXa+/WqnRCZTFYWG6qPyYCmdHxr" +
      "QU/2PakYeR1F4ZQqxymRgdAHIKFFYExiMGDyyDz/ZWFvNIZxn6r6kr1+0QchuB46wVR+4wan9dMh4DR0YsoY4gCTHFeYsCAYfykTwkeQYOIP" +
      "dyOLlBIFZYsp1m5/vR4LhckdUD5GUl9TPm0Gu48/zzwZsUxzF/CagyifyaRaHtl0pSKK8EQ4InMDa7Hllp3CJw5I9ebkfzYLgeXUfo8xGIz0" +
      "1dgwyi1mPpbCj0tBSrfHLXdeCkTtzBoVmDDkv8+Rtj1+MHIRemNpEefCGWJHp3+7p7QU1WSXSWghA4PoYZLizkZng4dkHdOZMnUgqaPk0wh2" +
      "LlgooFaTlmEdJ7htKkF29ZAx5h54Pm/M5l4LNe7gOU0+qK0TpLFxGzelRTXCwI8vN3jWu/eQ6xiX0lHZyDgfgJ5rDvEsajyiheM/j9mZsj60" +
      "tDu8G1mtIzJTo/F3bDWLKukiJU1YhTsIUrQYvQTzesM26QRIlFNa9w6+6iA182eqQZKDfHCeMs7uSkWcI5xJN+2XDCvv/WaVXTRhJ3cI+a7Y" +
      "p1GuZESeoFU1BeVEnrfFMRvsyGKrMRP/qg/OQyhuk2gnd3Fw4sLl62Em1FJr9UKSIvIae1QVxrPhkBd3LoEYsttfwTAk3nwWCEYSwkj46hR2" +
      "vEw4cxDpiQRP+QNQlHisFNjkMfS2EsS6QB3QgDxUVK/IFP06XWnb540EJJcdY6jD/g0L+g7POF+KwctpuXxQQF1uNlQtv4G92cXGoK7+aiYi" +
      "xW3gIoL+o5W893h2Bir7a1zfE/1gu5+POB9z0UGB40pIakr9arDIj58N9Et+O+wcy1JFhopkMqivxiZDX+7sy/6CWqoF5bGXHr53RA0Yn/+G" +
      "0mDWuNwUmguw0ExgAC/m9kQx6ua5fEYD4f2uG2z38yZdEHox610P8fYPemT7hKL97NenbflsAA2Abv580QrVcawNTQGg30IGFupO2QB+ohIO" +
      "37UrrgdCZVwRz//9XifwTFhByqun83wuExGk96/BLwACuTOlCNJrOoXqaeE6exZMD50kHzTiKZw1MARcZ+gd43sgJEpLSKVd9bmP9IUMGAR5" +
      "OUvMN8pSoDLv04ShUXcJoDkkvUwf6pS61kluskbeMTnPWPaZzMj+dSq6sLl5dsGzq+5GzXpYcHp6ks3+q0S9jOdmYQKPfPGx/jjzkY0rCykE" +
      "aMyzumcuEvHEIWf5c0it8Xrdy5oj86AYRHj7cD2A8CLexJ2Bor7HofOdbE2jVufd4Sm4uUgxv4X4Fl1l8VR+66wXO9Zqox/ABsgzu6Eytkae" +
      "JNLayPPL0Va2kAvnI0KsEn7o0HgWu85GJp5aoDqD/XluCYhvuJHdIIZrMkbu/WIPurf4DE5AAYbaHlod/0ynvji7NPDxGYQ2NiDp/AGkjxy6" +
      "3nhBH4ZLOZ9QtLgp8z4N6+QcziODlXB1UZcnnMUka0s0eMw2G6SkF+AN1GO3TFFTs0R/rxa8JxnushInJSmwqj+817hU11tPW5UgiU11RkZ9" +
      "6JlqU8B7oZYh8cDdaip+xTCAdsiNzDQhae/sd3bIxL48SFSIWmnodB5024KXmlEQrg7M0Ct2DPZp72a8gdkJU7LM66LQoZHVSy5jIWclActv" +
      "0bRWHwwLP1BbxA8/u6IKiq/bWR095l6eA9NYBsiyWomos6MhgzQfEDHlGQj5PO8TPRzx6a183YYyeYkyxoIjmesMPzQiBm08p4kbG0jgXf03" +
      "wfgexkT4XrYEaeA0FBO6HGs1SQA0A0YKeeKUPKbDLB0vfYZwLcNNw0yq6WlVJr+ky7hjglDbEvrHPGQBqD+3DmUv4mabEl43K57263WApmTY" +
      "E2kVXbzHsd5C3M0AIIpkZjvBE7eABwn2FR8XgCxsfTy57WfOdOR//g3BPURsTcLDXB5Wa+Wngokg7KU1Txa4WJO5WXa1NAacHAHJYyIvIQKu" +
      "tjRUY0kGXLeRRCPXgNjrVnqmjcthWU70FmCkMfIoKpDEG8ImGINyxnAhnE4rgWkWOCv6h7nCTGwVmWHhFnykjIHvK6d5J1V5hDMfOovcKT1j" +
      "tiXPdLkC4iMdm11ILQLdsexJoWumk+XHeKONyuAmhzjdyiuAXfGXRtLWx/yrH6tMVQ1gyhGAtYyZQjZCtud4J9UB22QxmMQeCSLw6h1LgZQT" +
      "qZZgUn+lNbQ2bYpGlVord/NZZ059ugneCTQZ6GWlyVjnl/mFVzRT6nAIyVx/2IZO3czsZ+DfHiB5hxQf/rsm7stKLLQDj9/25dwxn0l8lVaY" +
      "c4I97K/Pv0DWNFoomW5rJhh0ymW3LHjrgpmBvmjZBgFf5j+hK0Rbd8IEWYC4115h5kDU5PxEz1oO0q6GfWDCeVXao3h64JFf0njZSCtyiMvQ" +
      "nreLexOqGwGETKpCERTOX0YnE+jyA1Vh7SG5nUibwAFaQZ8HFFVvh8YwESeEo+preSzmNmuJ/jTD5Fi2/RV/Lrg9P8wA/a+KJafvvxeEQenc" +
      "66cDTHnnnHC/l3zp62cDbiQ2TxhMr6pxNAcHpIAvJhSi/B+54amhDL/qZxoVLt1xsqjxTHSGCb+Dp4AxzDWNSHkB1d5zBJadPYNeo+HGahXR" +
      "D29Fu1/EMYFHXP+FAdL+C6xXd4NAX0KwkFXffqHENVt9Al3ejrZLql8Fk29Rg+XcrUADU1j0MR9x1zr73I30ONLnAwRN3i8rYGBA1PZmzO5y" +
      "KGxLSpQZvQncj5iU6VVHPLnH2vAS6TR/y/4ElubcIpuhVfR1Kbg+nHgqXQcAmLiApKBDmNm56vjewyNdzglADamHxCgGWDiFSwvfXV4d5DTz" +
      "zonO0rcDXIIheW4YJ49d96dKOXBnfFBnya7qa0OBzuuEYn0Muv1EIHj9tnMaiE3tjBet+BkE37Bt4JcmlIUVtr5SjXqKuuJnuCxpfVngMNaI" +
      "0vP9jFuqXdyn4Zd8XLmFkTnrS0DI4L5iTmQcwrFQfJhJfttYfkYa6r6wkQLBEQA996WeYrCTYd5ogHSKL6SBzsCaW0xS+zRcnlXVnfT0rkSB" +
      "LKCmkzRRsCPLz2/KOAdlf+rDdz001HtOeP2GfnHUyTc5mA829aJi7hoACp+DQElnB+Su3zXro06Bgkh2cWWbMH2zgMvJxzZI2EpqsAbPRgTw" +
      "6Kn7K9aiACMuUGCXNxMzLUtgrRplR0ldZ9J+qTTOYqjCVBIaS8rnQTnlc+bGIOS+cDqsG4K+bnGe5vT6/R3HJfcLSql22OLiKUmh0MLt8/Su" +
      "kCftHThph0QrSm2UoMILLJGUvwlhaW6Nw8jJ+i59k7DR9vsKJE9bZYXri8/Q1OL5AAAAAAAAAAAAAAAAAAAABgsUGyIo",
    ],
  };

  return Object.freeze({ judge, parsePin, supports, readText: decode });
})();
