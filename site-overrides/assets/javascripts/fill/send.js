/* What one does with the words: copy, mail, save, print. */
import { copy } from "../copy.js";
import { make } from "./make.js";
import { shownIn } from "./shown.js";

const MAILTO_LIMIT = 1900;
const UNFILLED = "Copied. What stands in [brackets] is still to be filled in.";

/** Make the row of buttons work. `chosen()` gives the id of the variant that is shown. Returns `update()`. */
export function useSend(element, page, script, chosen) {
  const button = (name) => element.querySelector(`[data-send=${name}]`);
  const said = element.querySelector("[role=status]");
  const acts = {
    copy: () => copy(plain(current()), said, current().missing ? UNFILLED : undefined),
    mail: () => open(current()),
    save: () => download(`${script.slug}.txt`, "text/plain", plain(current())),
    print: () => print(),
  };
  Object.entries(acts).forEach(([name, act]) => button(name).addEventListener("click", act));
  const current = () => shownIn(page.querySelector(`.words[data-text="${CSS.escape(chosen())}"]`));

  function open({ subject, body }) {
    const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
    if (address.length <= MAILTO_LIMIT) location.href = address;
    else download(`${script.slug}.eml`, "message/rfc822", draft(subject, body));
  }

  return { update: () => { button("mail").hidden = !chosen().startsWith("email"); } };
}

const plain = ({ subject, body }) => (subject ? `Subject: ${subject}\n\n${body}` : body) + "\n";

/** An unsent message: mail programs open it for writing. Words beyond ASCII go as base64. */
function draft(subject, body) {
  const bytes = (words) => btoa(String.fromCharCode(...new TextEncoder().encode(words)));
  const head = [`Subject: =?utf-8?B?${bytes(subject)}?=`, "X-Unsent: 1", "MIME-Version: 1.0"];
  const type = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64"];
  return [...head, ...type, "", bytes(body).replace(/.{76}/g, "$&\r\n"), ""].join("\r\n");
}

function download(name, type, words) {
  const url = URL.createObjectURL(new Blob([words], { type }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
