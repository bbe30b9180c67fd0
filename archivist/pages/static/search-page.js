"use strict";
// The page of a search: what is typed goes to archivistSearch, what it finds becomes text on the page, never markup.
(() => {
  const element = (id) => document.getElementById(id);
  const { files, record, words } = JSON.parse(element("search-settings").textContent);
  const [form, input, status, heading, list] = ["form", "words", "status", "heading", "results"].map((name) =>
    element(`search-${name}`),
  );
  const [pages, previous, next] = ["pages", "previous", "next"].map((name) => element(`search-${name}`));
  let found = null;
  let begins = [0]; // where in the ranking each page begins, up to the one after the one that is shown
  let shown = 0;
  let asking = 0;

  const make = (name, properties = {}, children = []) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const bdi = (text, lang) => make("bdi", lang ? { lang } : {}, [drawn(text)]);

  // What would act without being seen is drawn, as on every page.
  const ACTING = /([\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff])/u;
  const drawn = (text) => {
    const code = (sign) => `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const piece = (part) => (ACTING.test(part) ? make("span", { className: "control", dir: "ltr" }, [code(part)]) : part);
    const whole = document.createDocumentFragment();
    whole.append(...text.replace(/\s+/gu, " ").split(ACTING).map(piece));
    return whole;
  };

  // A sentence with its values, each in an element of its own.
  const say = (key, values = {}) =>
    words[key].split(/\{(\w+)\}/u).map((part, number) => (number % 2 ? bdi(String(values[part])) : part));

  const tell = (...sentences) => status.replaceChildren(...sentences.map((sentence) => make("span", {}, [...sentence, " "])));

  const item = (result) => {
    const lang = result.language ?? "";
    const title = make("a", { href: record.replace("*", result.id) }, [
      result.title === null ? words.untitled : drawn(result.title),
    ]);
    const named = result.title === null ? {} : { dir: "auto", lang };
    const facts = [result.date && make("time", { dir: "ltr" }, [result.date]), result.issuer && bdi(result.issuer, lang)];
    const entry = make("li", {}, [make("h3", named, [title])]);
    const known = facts.filter(Boolean).flatMap((fact) => [" · ", fact]).slice(1);
    if (known.length) entry.append(make("p", { className: "quiet" }, known));
    const marked = result.snippet.map(([text, hit]) => (hit ? make("mark", {}, [drawn(text)]) : drawn(text)));
    if (marked.length) entry.append(make("p", { className: "snippet", dir: "auto", lang }, marked));
    if (result.there === null) entry.append(make("p", { className: "not_checked" }, say("unknown")));
    return entry;
  };

  const sentences = (results) => {
    const count = found.numbers.length;
    const phrased = found.asked.some(({ keys }) => keys);
    const said = [say(phrased && count ? "phrase" : count ? "found" : "none", { n: count, looked: begins[shown + 1] })];
    if (count && results.length) said.push(say("shown", { n: results.length, page: shown + 1 }));
    if (count && !results.length) said.push(say("none-here"));
    const left = found.left.map(({ text }) => text).join(" ");
    if (left) said.push(say("left", { words: left }));
    return said;
  };

  const letTurn = () => {
    previous.disabled = !shown;
    next.disabled = !(begins[shown + 1] < found.numbers.length);
    pages.hidden = previous.disabled && next.disabled;
  };

  const show = async (move) => {
    const turn = ++asking;
    const place = shown + move;
    previous.disabled = next.disabled = true;
    status.replaceChildren(...say("working"));
    try {
      const { results, next: after } = await archivistSearch.resultsFrom(found, begins[place]);
      if (turn !== asking) return;
      shown = place;
      begins = [...begins.slice(0, place + 1), after];
      list.replaceChildren(...results.map(item));
      heading.hidden = !results.length;
      tell(...sentences(results));
      letTurn();
      if (move) (heading.hidden ? input : heading).focus();
    } catch {
      if (turn !== asking) return;
      tell(say("failed"));
      letTurn();
    }
  };

  const ask = async () => {
    const turn = ++asking;
    [found, begins, shown] = [null, [0], 0];
    list.replaceChildren();
    heading.hidden = pages.hidden = true;
    status.replaceChildren(...say("working"));
    try {
      const answer = await archivistSearch.question(files, input.value);
      if (turn !== asking) return;
      found = answer;
      if (found.asked.length) await show(0);
      else tell(say("nothing-asked"));
    } catch {
      if (turn === asking) tell(say("failed"));
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    try {
      history.replaceState(null, "", `?q=${encodeURIComponent(input.value)}`);
    } catch {
      // Some browsers keep the address of a file as it is: the search works without.
    }
    ask();
  });
  previous.addEventListener("click", () => show(-1));
  next.addEventListener("click", () => show(1));
  form.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) ask();
})();
