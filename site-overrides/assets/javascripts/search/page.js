/* The search page: results for ?q= below the box; without any, the topics stay in sight. */

import { Engine } from "./engine.js";

const LIMIT = 10;
const PAUSE = 120; // milliseconds

const engine = new Engine(new URL("../../../search/", import.meta.url));
const root = new URL("../../../", import.meta.url);
const form = document.querySelector(".finder"), input = form.elements.q;
const part = (name) => document.querySelector(`.finder__${name}`);
let latest = 0;

async function show() {
  const text = input.value.trim(), mine = (latest += 1);
  await new Promise((resolve) => setTimeout(resolve, text && PAUSE));
  if (mine !== latest) return;
  history.replaceState(null, "", text ? `?q=${encodeURIComponent(text)}` : location.pathname);
  const { results, help, failed } = text ? await found(text) : { results: [] };
  if (mine !== latest) return;
  if (!help === part("help").hasChildNodes()) {
    part("help").replaceChildren(...(help ? [help[0], link("", help[1], `https://${help[1]}`)] : []));
  }
  part("results").replaceChildren(...results.map(entry));
  part("instead").hidden = results.length > 0;
  part("status").textContent = text && (failed ?? count(results.length));
}

async function found(text) {
  try {
    return await engine.find(text, LIMIT);
  } catch (error) {
    console.error(error);
    return { results: [], failed: "The search could not be loaded. Please try again." };
  }
}

function count(number) {
  if (!number) return "No letter has these words yet. Try others, or look at the topics below.";
  return number === LIMIT ? `The ${LIMIT} nearest` : number === 1 ? "One result" : `${number} results`;
}

function entry({ kind, url, title, topic, scripts, line }) {
  const item = element("li", "finder__result");
  item.append(
    element("p", "finder__kind", kind === "script" ? "Words to say" : `Letter · ${topic}`),
    link("finder__title", title, url),
    sentence(line),
  );
  if (scripts.length) item.append(shortcuts(scripts));
  return item;
}

function sentence(line) {
  const paragraph = element("p", "finder__line");
  paragraph.append(...line.map(([words, marked]) => (marked ? element("mark", "", words) : words)));
  return paragraph;
}

function shortcuts(scripts) {
  const paragraph = element("p", "finder__scripts", "Words to say: ");
  scripts.forEach(([title, url], place) => paragraph.append(place ? " · " : "", link("", title, url)));
  return paragraph;
}

function link(name, text, url) {
  const anchor = element("a", name, text);
  anchor.href = new URL(url, root);
  return anchor;
}

function element(tag, name, text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}

input.value = new URLSearchParams(location.search).get("q") ?? "";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
input.addEventListener("input", show);
if (input.value) show();
