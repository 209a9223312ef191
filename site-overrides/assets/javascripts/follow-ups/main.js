/* Follow-ups: the copy buttons, and opening what an address names. Mail, call and calendar are plain links. */
import { copy } from "../copy.js";

for (const button of document.querySelectorAll("[data-copy]")) {
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", () => copy(button.dataset.copy, status));
}

const open = () => {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named instanceof HTMLDetailsElement) named.open = true;
};
addEventListener("hashchange", open);
open();
