"use strict";
// What the bytes of archivist's formats may look like: exact, or refused. The first of the scripts of verify.js.
const forms = (() => {
  const MOST_DEPTH = 64;

  // A problem, as a value: its code is that of `archivist explain`.
  const problem = (code, path, values = {}) => ({ code, path, ...values });

  class Refused extends Error {
    constructor(detail, code) {
      super(detail);
      this.code = code;
    }
  }

  const refusal = (error, code, path) => {
    if (!(error instanceof Refused)) throw error;
    return problem(error.code ?? code, path, { detail: error.message });
  };

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

  return Object.freeze({
    base64, canonical, decode, digest, equal, fields, HASH, HASH512, hex, integer, join, json, latin, line, list,
    manifestPath, matching, mayBeListed, moment, noteName, nullable, object, ORIGIN, parseCanonical, placeOf,
    problem, recordFile, refusal, Refused, repeats, rootPath, sha256, sha256hex, timeText, unbase64, unhex, utf8,
  });
})();
