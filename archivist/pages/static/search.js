"use strict";
// Search of a site without a server: a query loads the few script files that have its words (ADR 48).
//
// Words are cut, folded and compared as base/words and base/query do; what is known of single letters comes from
// search/letters.js, which is made of them. Nothing that is typed or loaded is ever markup: text nodes only.
const archivistSearch = (() => {
  // ---- files

  const BUDGET = 300000; // bytes of files that one question loads
  const LETTERS_BYTES = 25000;
  const WORDS_BYTES = 33500;
  const CARDS_BYTES = 12000;
  const CARDS_IN_A_FILE = 8;
  const FOR_CARDS = 60000; // kept for them while words are loaded

  const encoder = new TextEncoder();
  const taken = new Map();
  const loaded = new Map(); // path → promise of a value
  let folder = "search/";
  let spent = 0;

  const take = (kind, name, value) => taken.set(`${kind}/${name}`, value);

  const script = (path) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = folder + path;
      element.addEventListener("load", () => resolve(element.remove()));
      element.addEventListener("error", () => reject(new Error(path)));
      document.head.append(element);
    });

  const load = (kind, name, path) => {
    if (!loaded.has(path)) {
      const value = script(path).then(() => {
        if (!taken.has(`${kind}/${name}`)) throw new Error(path);
        const got = taken.get(`${kind}/${name}`);
        taken.delete(`${kind}/${name}`);
        spent += encoder.encode(JSON.stringify(got)).length + 60;
        return got;
      });
      value.catch(() => loaded.delete(path));
      loaded.set(path, value);
    }
    return loaded.get(path);
  };

  // Load what is asked for, [kind, name, path, its greatest size] each, as far as it fits; null stands for the rest.
  const loadAll = async (asked, spare) => {
    const values = asked.map(() => null);
    let next = 0;
    while (next < asked.length) {
      let room = BUDGET - spare - spent;
      const wave = [];
      for (; next < asked.length; next++) {
        const [kind, name, path, most] = asked[next];
        const cost = loaded.has(path) ? 0 : most;
        if (cost > room) break;
        room -= cost;
        wave.push(load(kind, name, path).then((index => (value) => (values[index] = value))(next)));
      }
      if (!wave.length) break;
      await Promise.all(wave);
    }
    return values;
  };

  // ---- words: base/words

  const CONJUNCTIONS = "وف";
  const PRONOUNS = ["ها", "هما", "هم", "هن", "نا", "كم"];
  const LONGEST = 64;
  const LEFT = 3;
  const FUTURE = /^[وف]?س(?=[يتنا])/u;
  const ACCUSATIVE = /(?:(?:^|[^ي])ا|ا\u064b|\u064bا)$/u;
  const ARABIC = /^[\u0620-\u06d5]/u;
  const folds = new Map();
  let wordPattern, partPattern, hehPattern;

  const useLetters = ({ folded, marks, hidden }) => {
    const range = ([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`;
    const mark = marks.map(range).join("");
    const unseen = hidden.map(range).join("");
    const letter = "[\\p{L}\\p{N}]";
    wordPattern = new RegExp(`${letter}(?:[${mark}${unseen}]*${letter})*[${mark}]*`, "gu");
    partPattern = new RegExp(`${letter}(?:${letter}|[${mark}])*`, "gu");
    hehPattern = new RegExp(`[هھ][${mark}]*$`, "u");
    for (const [written, sources] of folded) for (const source of sources) folds.set(source, written);
  };

  const size = (text) => [...text].length;
  const lasts = (rest) => size(rest) >= LEFT || /^\p{Nd}+$/u.test(rest);
  const withoutEnd = (text, end) => (text.endsWith(end) ? text.slice(0, text.length - end.length) : text);

  // [letters cut off, what is left]: base/arabic_particles
  const withoutParticles = (word) => {
    const readings = [[0, word]];
    for (const cut of [0, 1]) {
      if (cut && !CONJUNCTIONS.includes(word[0])) continue;
      const rest = word.slice(cut);
      if (cut) readings.push([cut, rest]);
      if (rest.startsWith("لل")) readings.push([cut + 2, `ال${rest.slice(2)}`]);
      if (rest && "بلك".includes(rest[0])) readings.push([cut + 1, rest.slice(1)]);
    }
    return readings.filter(([cut, rest]) => !cut || size(rest) >= 2);
  };

  const withParticles = (word) => {
    if (!ARABIC.test(word)) return new Set([word]);
    const lam = word.startsWith("ال") ? `لل${word.slice(2)}` : `ل${word}`;
    const forms = [word, `ب${word}`, `ك${word}`, lam];
    return new Set(["", "و", "ف"].flatMap((joined) => forms.map((form) => joined + form)));
  };

  const withoutLastHamza = (key) => {
    const rest = withoutEnd(key, "ء");
    return rest !== key && (size(rest) >= LEFT || /[يو]$/u.test(rest)) ? rest : key;
  };

  const keysOf = (composed) => {
    const plain = [...composed].map((letter) => folds.get(letter) ?? letter).join("");
    return (plain.match(partPattern) ?? []).map((part) => [...withoutLastHamza(part)].slice(0, LONGEST).join(""));
  };

  const formsOf = (key, endings) => {
    if (!ARABIC.test(key)) return new Set([key]);
    const found = new Set();
    for (const [cut, rest] of withoutParticles(key))
      if (!cut || (cut === 1 && CONJUNCTIONS.includes(key[0])) || lasts(rest)) found.add(rest);
    if (/^[وف]*لله$/u.test(key)) found.add("الله");
    const future = FUTURE.exec(key);
    if (future && lasts(key.slice(future[0].length))) found.add(key.slice(future[0].length));
    for (const rest of [...found]) if (rest.startsWith("ال") && lasts(rest.slice(2))) found.add(rest.slice(2));
    const stems = [...found]
      .flatMap((rest) => endings.filter((end) => rest.endsWith(end)).map((end) => withoutEnd(rest, end)))
      .filter((stem) => size(stem) >= LEFT);
    for (const stem of stems) {
      found.add(stem);
      if (size(stem) > LEFT && stem.endsWith("ت")) found.add(`${stem.slice(0, -1)}ه`);
    }
    return found;
  };

  const known = new Map();

  // Spellings and forms of each word in a run of letters.
  const readings = (written) => {
    if (known.has(written)) return known.get(written);
    const composed = written.normalize("NFKC");
    const plain = keysOf(composed);
    const carried = keysOf(composed.replace(/([يى])أ/gu, "$1ء").replace(/[ؤئ]/gu, "ء"));
    const bare = carried.length === plain.length ? carried : plain;
    const endings = [...PRONOUNS];
    if (hehPattern.test(composed)) endings.push("ه");
    if (ACCUSATIVE.test(composed)) endings.push("ا");
    const read = plain.map((key, place) => {
      const spellings = [...new Set([key, bare[place]])];
      return { spellings, forms: new Set(spellings.flatMap((spelling) => [...formsOf(spelling, endings)])) };
    });
    if (known.size > 20000) known.clear();
    known.set(written, read);
    return read;
  };

  // The words of a text from left to right: where each begins and ends, its key, spellings and forms.
  const words = (text) => {
    const found = [];
    for (const match of text.matchAll(wordPattern))
      for (const { spellings, forms } of readings(match[0]))
        found.push({ start: match.index, end: match.index + match[0].length, key: spellings[0], spellings, forms });
    return found;
  };

  const askedForms = (key) => {
    if (!ARABIC.test(key)) return new Set([key]);
    const definite = withoutParticles(key)
      .map(([, rest]) => rest)
      .filter((rest) => rest.startsWith("ال") && lasts(rest.slice(2)));
    return new Set([key, ...definite, ...definite.map((rest) => rest.slice(2))]);
  };

  // ---- what is asked: base/query, for one line of text in which quotation marks make a phrase

  const units = (typed) => {
    const parts = typed.split(/["“”„«»]/u);
    const found = parts.flatMap((part, number) => {
      const quoted = number % 2 === 1 && number < parts.length - 1;
      return (quoted ? [part] : part.split(/\s+/u)).map((piece) => unit(piece, quoted));
    });
    const named = new Map(found.filter(Boolean).map((item) => [item.name, item]));
    return [...named.values()];
  };

  const unit = (text, exact) => {
    const said = words(text);
    const keys = said.map((word) => word.key);
    if (!keys.length) return null;
    const name = `${exact ? "=" : "~"}${keys.join(" ")}`;
    if (exact || keys.length > 1)
      return { name, text, keys, firsts: exact ? new Set([keys[0]]) : withParticles(keys[0]) };
    return { name, text, forms: new Set(said[0].spellings.flatMap((key) => [...askedForms(key)])) };
  };

  // The lists of records of which a unit needs all; of each list, the words of which one is enough. Who has الخارجيه
  // under ال has خارجيه too.
  const lists = ({ keys, firsts, forms }) => {
    if (keys) return keys.filter((key) => firsts.size === 1 || key !== keys[0]).map((key) => [key]);
    const implied = (form) => form.startsWith("ال") && size(form) >= LEFT + 2 && forms.has(form.slice(2));
    return [[...forms].filter((form) => !implied(form))];
  };

  // Where a text says a unit: [start, end] each.
  const places = ({ keys, firsts, forms }, said) => {
    if (forms) return said.filter((word) => [...word.forms].some((form) => forms.has(form))).map((w) => [w.start, w.end]);
    const last = keys.length - 1;
    return said.flatMap((word, at) => {
      const fits = firsts.has(word.key) && keys.every((key, next) => !next || said[at + next]?.key === key);
      return fits ? [[word.start, said[at + last].end]] : [];
    });
  };

  // ---- the files of words

  const crc32 = (text) => {
    let crc = -1;
    for (const byte of encoder.encode(text)) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc >>> 0;
  };

  // The bits that lead to the leaf of a word.
  const leafOf = (word, tree) => {
    const bits = crc32(word).toString(2).padStart(32, "0");
    let at = 0;
    let depth = 0;
    for (; tree[at] === "1"; depth++) {
      at++;
      if (bits[depth] === "0") continue;
      for (let open = 1; open; at++) open += tree[at] === "1" ? 1 : -1;
    }
    return bits.slice(0, depth);
  };

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const values = new Map([...DIGITS].map((digit, value) => [digit, value]));

  // Add to `levels` the records of a word, and how well each fits it.
  const addRecords = (piece, word, levels) => {
    const start = piece.indexOf(`|${word}:`);
    if (start < 0) return;
    const first = start + word.length + 2;
    const text = piece.slice(first, piece.indexOf("|", first));
    const add = (number, level) => levels.set(number, Math.max(level, levels.get(number) ?? 0));
    if (text[0] === ".") {
      for (let at = 1; at < text.length; at++)
        for (let bit = 0, six = values.get(text[at]); six; bit++, six >>= 1) if (six & 1) add(6 * (at - 1) + bit, 0);
      return;
    }
    let number = -1;
    for (let at = 0, value = 0, shift = 0; at < text.length; at++) {
      const six = values.get(text[at]);
      value |= (six & 31) << shift;
      shift += 5;
      if (six > 31) continue;
      number += (value >>> 2) + 1;
      add(number, value & 3);
      value = shift = 0;
    }
  };

  const FITS = [0.4, 0.6, 0.75, 1];

  // The records that have all units, the best first, of those units of which the files could be loaded.
  const look = async (asked) => {
    const index = await load("index", "", "index.js");
    const wanted = asked.map((item) => lists(item).map((list) => list.map((word) => [word, leafOf(word, index.tree)])));
    // Long words are rare words: if not all can be looked up, these say most.
    const order = asked.map((_, place) => place).sort((one, other) => asked[other].text.length - asked[one].text.length);
    const pieces = new Map();
    const left = [];
    const scores = [];
    for (const place of order) {
      const leaves = [...new Set(wanted[place].flat().map(([, leaf]) => leaf))].filter((leaf) => !pieces.has(leaf));
      const got = await loadAll(
        leaves.map((leaf) => ["words", leaf, `words/w${leaf}.js`, WORDS_BYTES]),
        FOR_CARDS,
      );
      leaves.forEach((leaf, number) => got[number] !== null && pieces.set(leaf, got[number]));
      if (got.includes(null)) {
        left.push(asked[place]);
        continue;
      }
      for (const list of wanted[place]) {
        const levels = new Map();
        for (const [word, leaf] of list) addRecords(pieces.get(leaf), word, levels);
        const weight = Math.log(1 + (index.records - levels.size + 0.5) / (levels.size + 0.5));
        scores.push(new Map([...levels].map(([number, level]) => [number, weight * FITS[level]])));
      }
    }
    scores.sort((one, other) => one.size - other.size);
    const [fewest = new Map(), ...others] = scores;
    const ranked = [];
    for (const [number, score] of fewest)
      if (others.every((other) => other.has(number)))
        ranked.push([number, others.reduce((sum, other) => sum + other.get(number), score)]);
    ranked.sort((one, other) => other[1] - one[1] || other[0] - one[0]);
    return { numbers: ranked.map(([number]) => number), left };
  };

  // ---- a page of results

  const ON_A_PAGE = 10;
  const AROUND = 90;
  const BEGINNING = 180;

  const cardsOf = async (numbers) => {
    const files = [...new Set(numbers.map((number) => Math.floor(number / CARDS_IN_A_FILE)))];
    const got = await loadAll(files.map((file) => ["cards", String(file), `cards/${file}.js`, CARDS_BYTES]), 0);
    return numbers.map((number) => {
      const inside = got[files.indexOf(Math.floor(number / CARDS_IN_A_FILE))];
      if (!inside?.[number % CARDS_IN_A_FILE]) return null;
      const [id, , title, date, issuer, language, bytes, whole] = inside[number % CARDS_IN_A_FILE];
      return { id, title, date, issuer, language, bytes, whole };
    });
  };

  // What a record's texts say of the units: whether each phrase is there (true, false, or null for not known), and the
  // words around the first of the best hits.
  const seen = (card, texts, asked) => {
    const phrases = asked.filter((item) => item.keys);
    if (!texts) return { there: phrases.length ? null : true, snippet: [] };
    const said = texts.map(words);
    const hits = texts.map((_, number) => asked.map((item) => places(item, said[number])));
    const missing = asked.some((item, place) => item.keys && hits.every((found) => !found[place].length));
    const there = missing ? (card.whole ? false : null) : true;
    const all = hits[0].flat().sort((one, other) => one[0] - other[0]);
    const firsts = hits[0].filter((found) => found.length).sort((one, other) => one.length - other.length);
    return { there, snippet: around(texts[0], firsts[0]?.[0], all) };
  };

  // Words of a text, [text, whether it is a hit] each.
  const around = (text, hit, hits) => {
    let start = hit ? Math.max(0, hit[0] - AROUND) : 0;
    let end = Math.min(text.length, hit ? hit[1] + AROUND : BEGINNING);
    if (start) start = hit[0] - text.slice(start, hit[0]).replace(/^\S*\s+/u, "").length;
    if (end < text.length) end -= /\s*\S*$/u.exec(text.slice(hit ? hit[1] : 0, end))[0].length;
    const pieces = start ? [["… ", false]] : [];
    let at = start;
    for (const [first, last] of hits) {
      if (first < at || last > end) continue;
      pieces.push([text.slice(at, first), false], [text.slice(first, last), true]);
      at = last;
    }
    pieces.push([text.slice(at, end), false]);
    if (end < text.length) pieces.push([" …", false]);
    return pieces.filter(([piece]) => piece);
  };

  // The results from a place in the ranking on: those shown, those of which a phrase was looked for, where to go on.
  const page = async (found, asked, from) => {
    const phrased = asked.some((item) => item.keys);
    const results = [];
    let at = from;
    while (at < found.numbers.length && results.length < ON_A_PAGE) {
      const numbers = found.numbers.slice(at, at + ON_A_PAGE - results.length);
      const cards = await cardsOf(numbers);
      const fit = cards.includes(null) ? cards.indexOf(null) : cards.length;
      const asks = cards
        .slice(0, fit)
        .map(({ id, bytes }) => ["texts", id, `texts/${id.slice(0, 2)}/${id}.js`, bytes]);
      const texts = await loadAll(asks, 0);
      for (let number = 0; number < fit; number++) {
        const { there, snippet } = seen(cards[number], texts[number], asked);
        if (there === null && !texts[number] && at > from) return { results, next: at };
        at++;
        if (there !== false) results.push({ ...cards[number], there, snippet });
      }
      if (fit < cards.length) {
        if (at === from) throw new Error("cards");
        break;
      }
      if (!phrased) break;
    }
    return { results, next: at };
  };

  const start = async (place) => {
    folder = place;
    spent = 0;
    if (!folds.size) useLetters(await load("letters", "", "letters.js"));
  };

  // Every question has a budget of its own.
  const question = async (place, typed) => {
    await start(place);
    const asked = units(typed);
    const found = asked.length ? await look(asked) : { numbers: [], left: [] };
    return { asked, ...found };
  };

  const resultsFrom = (found, from) => {
    if (from) spent = 0;
    const left = new Set(found.left);
    return page(found, found.asked.filter((item) => !left.has(item) || item.keys), from);
  };

  return { take, question, resultsFrom, words, units, askedForms, useLetters, spent: () => spent };
})();
