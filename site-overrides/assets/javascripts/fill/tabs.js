/* Tabs for the channels and tones of a script; one variant is shown at a time. */
import { make } from "./form.js";

/** Build the tabs. Returns their element, `current()` (a variant's id) and `onChange(call)`. */
export function buildTabs(page, script) {
  const sections = [...page.querySelectorAll(".variant")];
  const calls = [];
  let current = script.variants[0].id;
  const tabs = sections.map((section) => {
    const id = section.dataset.variant;
    const title = script.variants.find((variant) => variant.id === id).title;
    const tab = make("button", { type: "button", id: `tab-${id}`, textContent: title, className: "tabs__tab" });
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `panel-${id}`);
    Object.assign(section, { id: `panel-${id}`, tabIndex: 0 });
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => select(id));
    return tab;
  });
  const element = make("div", { className: "tabs" }, ...tabs);
  element.setAttribute("role", "tablist");
  element.setAttribute("aria-label", "Channel and tone");

  function select(id) {
    current = id;
    sections.forEach((section, index) => {
      const isShown = section.dataset.variant === id;
      section.hidden = !isShown;
      tabs[index].setAttribute("aria-selected", String(isShown));
      tabs[index].tabIndex = isShown ? 0 : -1;
    });
    calls.forEach((call) => call());
  }

  element.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    const from = tabs.findIndex((tab) => tab.tabIndex === 0);
    const to = Number.isFinite(step) ? (from + step + tabs.length) % tabs.length : step < 0 ? 0 : tabs.length - 1;
    tabs[to].focus();
    tabs[to].click();
  });
  const follow = () => {
    const section = document.querySelector(":target")?.closest(".variant");
    if (section) select(section.dataset.variant);
  };
  addEventListener("hashchange", follow);
  select(current);
  follow();
  return { element, current: () => current, onChange: (call) => calls.push(call) };
}
