/* A script's page, filled in: the words as one types, and the fields below them. Nothing leaves the page.
   The fields and buttons stand in the page; without this module it shows every variant with its example. */
import { useForm } from "./form.js";
import { useKeep } from "./keep.js";
import { useMine } from "./mine.js";
import { useSend } from "./send.js";
import { useTabs } from "./tabs.js";
import { showWords } from "./words.js";

/** Make the page's form work. `page` is the element that holds the script's words. */
function start(page) {
  const script = JSON.parse(document.getElementById("script-data").textContent);
  const today = new Date();
  const on = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
  const form = useForm(page.querySelector("form.fill"), script);
  const tabs = useTabs(page.querySelector(".tabs"), [...page.querySelectorAll(".variant")]);
  const status = page.querySelector(".fill__status");
  const send = useSend(page.querySelector(".send"), page, script, tabs.current);
  const keep = useKeep(page.querySelector(".keep"), form, script);
  const mine = useMine(page.querySelector("#fill-mine"), form, script);

  let timer = 0;
  const update = () => {
    const facts = form.facts();
    showWords(page, script, facts, on);
    send.update();
    keep.save(facts);
    clearTimeout(timer);
    timer = setTimeout(() => { status.textContent = sentence(form.wrong(), form.missing(), facts); }, 600);
  };
  form.element.addEventListener("input", update);
  tabs.onChange(update);
  keep.restore();
  mine.fill();
  if (Object.keys(form.facts()).length) update(); else send.update();
}

/** What is still to be filled in, as a sentence for everybody, screen readers included. */
function sentence(wrong, missing, facts) {
  if (wrong.length) return `Write a figure such as 1500 or 12.50: ${wrong.join(", ")}.`;
  if (!Object.keys(facts).length) return "";
  return missing.length ? `Still missing: ${missing.join(", ")}.` : "Everything is filled in.";
}

const page = document.querySelector("[data-script]");
if (page && document.getElementById("script-data")) start(page);
