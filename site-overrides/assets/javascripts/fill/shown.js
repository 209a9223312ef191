/* The words that one sees, as plain text. What is not filled in yet stands in brackets: nobody sends an example's name. */

/** The words in a box: `subject` (empty where there is none), `body`, and whether something is still `missing`. */
export function shownIn(box) {
  const lines = [...box.querySelectorAll("p")];
  const isSubject = (line) => line.classList.contains("words__subject");
  return {
    subject: lines.filter(isSubject).map(plain).join(""),
    body: lines.filter((line) => !isSubject(line)).map(plain).join("\n\n"),
    missing: box.querySelector(".blank") !== null,
  };
}

const plain = (line) => [...line.childNodes].map(said).join("");

function said(node) {
  if (node.nodeName === "BR") return "\n";
  return node.className === "blank" ? `[${node.textContent}]` : node.textContent;
}
