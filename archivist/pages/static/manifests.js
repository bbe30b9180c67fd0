"use strict";
// Manifests, in-toto statements that list files, and how they follow each other.
const manifests = (() => {
  const {
    problem, Refused, refusal, utf8, sha256hex, HASH, HASH512, ORIGIN, object, fields, list, integer, matching,
    line, nullable, moment, timeText, repeats, canonical, parseCanonical, manifestPath, placeOf, recordFile,
    mayBeListed,
  } = forms;
  const { parseEnvelope, vouch } = trust;

  const SKEW = 10 * 60 * 1000; // two clocks may differ by ten minutes
  const MANIFEST_TYPE = "application/vnd.in-toto+json";

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

  return Object.freeze({ chainProblems, readManifests, revocations, verifyManifest });
})();
