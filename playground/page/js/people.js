// The list of people: stories first, then the office, then each site.

import { avatar, find, node, plain } from "./dom.js";
import { chatOf, lastMessage, store } from "./store.js";
import { hourOf, say, shortDay } from "./texts.js";

export const addressOf = (person) => `#/${person.number}`;

/** Draw the list for what is written in the search. */
export function drawPeople() {
  find("company-name").textContent = store.company;
  const sites = new Set(store.people.filter((one) => one.team).map((one) => one.site));
  find("company-size").textContent = say("size", store.people.length, sites.size);
  const wanted = plain(find("search").value).split(/\s+/).filter(Boolean);
  const shown = store.people.filter((person) => wanted.every((word) => searched(person).includes(word)));
  const parts = groups(shown).map(([title, people]) => section(title, people));
  find("people-list").replaceChildren(...(parts.length ? parts : [node("p", { className: "nobody" }, say("nobody"))]));
}

const searched = (person) => plain([person.first_name, person.last_name, person.number, person.site, person.team, say(`role_${person.role}`)].join(" "));

function groups(people) {
  const found = new Map();
  for (const person of people) {
    const title = groupOf(person);
    found.set(title, [...(found.get(title) ?? []), person]);
  }
  return [...found];
}

function groupOf(person) {
  if (person.persona) return say("stories");
  return person.role === "driver" ? person.site : say("office");
}

function section(title, people) {
  const rows = people.map((person) => node("li", {}, row(person)));
  return node("section", { "aria-label": title }, node("h3", {}, title), node("ul", {}, ...rows));
}

function row(person) {
  const chat = chatOf(person.user_id);
  const last = lastMessage(chat);
  const role = say(`role_${person.role}`);
  return node("a", { className: "person", href: addressOf(person), "aria-current": store.selected === person.user_id ? "page" : null },
    avatar(person),
    node("div", { className: "person-lines" },
      node("div", { className: "person-line" },
        node("span", { className: "person-name" }, `${person.first_name} ${person.last_name}`),
        last ? node("span", { className: "person-time" }, timeOf(last)) : badge(role || person.site, role)),
      node("div", { className: "person-line" },
        node("span", { className: "person-hint" }, hint(person, last)),
        chat.unread ? node("span", { className: "unread" }, String(chat.unread)) : null)));
}

/** What there is to try as this person; empty for most. */
export const storyOf = (person) => say(person.persona ? `story_${person.persona}` : `story_office_${person.role}`);

const badge = (text, role) => node("span", { className: role ? "badge role" : "badge" }, text);

function hint(person, last) {
  if (last) return preview(last);
  if (storyOf(person)) return storyOf(person);
  return person.team ?? person.site;
}

function timeOf(message) {
  const at = new Date(message.date * 1000);
  return Math.abs(store.now - at) < 20 * 3600 * 1000 ? hourOf(at) : shortDay(at);
}

/** One line that stands for a message. */
export function preview(message) {
  const words = (message.text ?? message.caption ?? "").replace(/^\/start \S+$/, "/start").replace(/\s+/g, " ");
  const kind = ["photo", "document", "location", "voice", "sticker", "contact"].find((one) => message[one]);
  return [kind ? say(kind) : "", words.slice(0, 120)].filter(Boolean).join(" · ");
}
