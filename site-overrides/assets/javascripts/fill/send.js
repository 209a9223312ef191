/* What one does with the words: copy, mail, save, print. */
import { copy } from "../copy.js";
import { render } from "../render.js";
import { make } from "./form.js";
import { withExamples } from "./words.js";

const MAILTO_LIMIT = 1900;

/** Build the row of buttons. `state()` gives facts, day and variant. */
export function buildSend(script, state) {
  const said = make("span", { className: "send__said" });
  said.setAttribute("role", "status");
  const button = (words, act) => {
    const made = make("button", { type: "button", className: "md-button send__button", textContent: words });
    made.addEventListener("click", act);
    return made;
  };
  const mail = button("Mail", () => open(current()));
  const element = make("div", { className: "send" },
    button("Copy", () => copy(plain(current()), said)),
    mail,
    button("Save as text", () => download(`${script.slug}.txt`, "text/plain", plain(current()))),
    button("Print", () => print()),
    said,
  );
  const current = () => {
    const { facts, on, variant } = state();
    const text = script.variants.find(({ id }) => id === variant);
    const known = withExamples(script, facts);
    return { subject: text.subject ? render(text.subject, known, on) : "", body: render(text.body, known, on), id: variant };
  };

  function open({ subject, body }) {
    const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;
    if (address.length <= MAILTO_LIMIT) location.href = address;
    else download(`${script.slug}.eml`, "message/rfc822", draft(subject, body));
  }

  return { element, update: () => { mail.hidden = !current().id.startsWith("email"); } };
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
