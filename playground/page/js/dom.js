// Small tools to build nodes. Text is always a text node: nothing that people write is parsed.

export const find = (id) => document.getElementById(id);

/** Make an element: properties, then children (nodes, text or nothing). */
export function node(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== "list") made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** A drawing of the sprite in index.html. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  drawing.append(use);
  return drawing;
}

/** A round with somebody's initials, in a colour that is always theirs. */
export function avatar(person, size = "") {
  const made = node("div", { className: `avatar ${size}`, "aria-hidden": "true" });
  made.textContent = person.first_name.slice(0, 1) + person.last_name.slice(0, 1);
  made.style.setProperty("--hue", (person.user_id * 47) % 360);
  return made;
}

/** Letters without accents and case, for the search. */
export const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const SAFE = /^(https?|tg|mailto|tel):/i;

/** The address when a link to it is harmless, else null. */
export const safeAddress = (address) => (SAFE.test(address) ? address : null);

let hiding = 0;

/** Show a short word for a moment. */
export function toast(text) {
  const shown = find("toast");
  shown.textContent = text;
  shown.classList.add("is-shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => shown.classList.remove("is-shown"), 3200);
}

/** Show a word that must be read. */
export function alertBox(text) {
  find("alert-text").textContent = text;
  find("alert").showModal();
}
