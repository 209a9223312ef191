/* A script's page, filled in: fields above the words, the words as one types. Nothing leaves the page.
   Without this module the page shows every variant with its example. */
import { buildForm } from "./form.js";
import { buildKeep } from "./keep.js";
import { buildMine } from "./mine.js";
import { buildSend } from "./send.js";
import { buildTabs } from "./tabs.js";
import { showWords } from "./words.js";

/** Make the page's example a form. `page` is the element that holds the script's words. */
function start(page) {
  const script = JSON.parse(document.getElementById("script-data").textContent);
  const today = new Date();
  const on = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const form = buildForm(script);
  const tabs = buildTabs(page, script);
  const status = document.createElement("p");
  status.className = "fill__status";
  status.setAttribute("role", "status");
  const send = buildSend(script, () => ({ facts: form.facts(), on, variant: tabs.current() }));
  const keep = buildKeep(form, script);
  const mine = buildMine(form, script);

  page.prepend(mine.element, form.element, tabs.element);
  page.querySelector(".variant:last-of-type").after(send.element, status, keep.element);

  let timer = 0;
  const update = () => {
    const facts = form.facts();
    showWords(page, script, facts, on);
    send.update();
    keep.save(facts);
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = sentence(form.missing(), facts); }, 600);
  };
  form.element.addEventListener("input", update);
  tabs.onChange(update);
  keep.restore();
  mine.fill();
  if (Object.keys(form.facts()).length) update(); else send.update();
}

/** What is still to be filled in, as a sentence for everybody, screen readers included. */
function sentence(missing, facts) {
  if (!Object.keys(facts).length) return "";
  return missing.length ? `Still missing: ${missing.join(", ")}.` : "Everything is filled in.";
}

const page = document.querySelector("[data-script]");
if (page && document.getElementById("script-data")) start(page);
