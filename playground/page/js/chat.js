// The conversation of the person that was picked.

import { api } from "./api.js";
import { alertBox, avatar, find, node, toast } from "./dom.js";
import { buildMessage, itemsOf } from "./messages.js";
import { storyOf } from "./people.js";
import { chatOf, on, store } from "./store.js";
import { say } from "./texts.js";

const NEAR_BOTTOM = 140;
const PATIENCE_MS = 15000;
const waiting = new Map();
const answered = new Set();
let shownFor = null;

const acts = { command: (text) => write(text), tap };

/** Say something as the person picked. */
export async function write(text) {
  await attempt(() => api.write(store.selected, text));
}

/** Do it, and say so when it does not work. */
export async function attempt(act) {
  try {
    return await act();
  } catch (error) {
    toast(say("failed"));
    return null;
  }
}

async function tap(message, data, button) {
  button.classList.add("is-waiting");
  const made = await attempt(() => api.tap(store.selected, message.message_id, data));
  if (made === null || answered.delete(made.callback_id)) return release(button);
  waiting.set(made.callback_id, button);
  setTimeout(() => settle(made.callback_id), PATIENCE_MS);
}

const release = (button) => button?.classList.remove("is-waiting");

function settle(id) {
  release(waiting.get(id));
  waiting.delete(id);
}

/** Draw the whole pane for the person picked, or the invitation to pick one. */
export function drawChat() {
  const person = store.byId.get(store.selected);
  drawHead(person);
  if (person === undefined) return drawNobody();
  const chat = chatOf(person.user_id);
  chat.unread = 0;
  const isEmpty = chat.messages.size === 0;
  find("start").hidden = !isEmpty;
  find("composer").hidden = isEmpty;
  if (isEmpty) find("messages").replaceChildren(welcome(person));
  else drawMessages(chat, person.user_id);
}

function drawHead(person) {
  find("chat-name").textContent = person ? `${person.first_name} ${person.last_name}` : "Bonroute";
  find("chat-avatar").replaceChildren(...(person ? [avatar(person, "small")] : []));
  drawState();
}

function drawState() {
  const person = store.byId.get(store.selected);
  const line = find("chat-state");
  const chat = person && chatOf(person.user_id);
  const busy = chat && chat.busy && chat.busyUntil > Date.now() ? chat.busy : null;
  line.classList.toggle("is-busy", busy !== null && busy !== undefined);
  if (!person) line.textContent = "";
  else if (busy) line.textContent = say(busy) || say("typing");
  else line.textContent = standing(person, chat);
}

function standing(person, chat) {
  if (storyOf(person) && chat.messages.size) return storyOf(person);
  const doing = say(chat.messages.size ? "chatting" : "not_started");
  return [person.team ?? person.site, person.has_left ? say("gone") : doing].join(" · ");
}

function drawNobody() {
  find("start").hidden = true;
  find("composer").hidden = true;
  shownFor = null;
  find("messages").replaceChildren(node("div", { className: "welcome" },
    node("img", { src: "page/icon.svg", alt: "", width: 72, height: 72 }),
    node("h3", {}, say("choose")), node("p", { className: "facts" }, say("choose_more"))));
}

function welcome(person) {
  shownFor = null;
  const facts = [say(`long_role_${person.role}`), person.team, person.site].filter(Boolean);
  return node("div", { className: "welcome" }, avatar(person, "large"),
    node("h3", {}, say("as_person", person.first_name)),
    node("p", { className: "facts" }, [...new Set(facts)].join(" · ")),
    storyOf(person) ? node("p", { className: "story" }, storyOf(person)) : null,
    person.about ? node("p", { className: "about" }, person.about) : null);
}

function drawMessages(chat, userId) {
  const list = find("messages");
  const wasShown = shownFor === userId;
  const wasNear = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_BOTTOM;
  if (!wasShown) list.replaceChildren();
  shownFor = userId;
  const numberBefore = list.childElementCount;
  reconcile(list, itemsOf([...chat.messages.values()]), wasShown);
  const isOwnNew = list.childElementCount > numberBefore && list.lastElementChild.classList.contains("is-mine");
  if (!wasShown || wasNear || isOwnNew) stickToBottom(list);
}

function stickToBottom(list) {
  list.scrollTop = list.scrollHeight;
  for (const image of list.querySelectorAll("img")) {
    if (!image.complete) image.addEventListener("load", () => { list.scrollTop = list.scrollHeight; }, { once: true });
  }
}

/** Keep the nodes whose item did not change, so that pictures do not flicker. */
function reconcile(list, items, isLive) {
  const old = new Map([...list.children].map((child) => [child.dataset.key, child]));
  let before = list.firstElementChild;
  for (const item of items) {
    const known = old.get(item.key);
    const isSame = known?.signature === item.signature;
    const focused = isSame ? -1 : buttonsIn(known).indexOf(document.activeElement);
    const current = isSame ? known : item.build?.() ?? buildMessage(item, acts);
    if (!isSame) {
      current.dataset.key = item.key;
      current.signature = item.signature;
      if (isLive && known === undefined) current.classList.add("is-new");
    }
    old.delete(item.key);
    if (known !== undefined && !isSame) {
      if (before === known) before = current;
      known.replaceWith(current);
      keepFocus(current, focused);
    }
    if (current === before) before = before.nextElementSibling;
    else list.insertBefore(current, before);
  }
  for (const gone of old.values()) gone.remove();
}

const buttonsIn = (shown) => [...(shown?.querySelectorAll("button") ?? [])];

/** Whoever pressed a button of a message that was rewritten goes on from the same place. */
function keepFocus(rewritten, place) {
  const buttons = buttonsIn(rewritten);
  if (place >= 0) (buttons[Math.min(place, buttons.length - 1)] ?? find("composer-text")).focus({ preventScroll: true });
}

async function start() {
  find("start").disabled = true;
  await attempt(() => api.start(store.selected));
  find("start").disabled = false;
}

/** The last message stays in sight when the list gets less room, as by pictures about to be sent. */
function holdBottom(list) {
  let isNear = true;
  list.addEventListener("scroll", () => { isNear = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_BOTTOM; });
  new ResizeObserver(() => { if (isNear) list.scrollTop = list.scrollHeight; }).observe(list);
}

export function prepareChat() {
  holdBottom(find("messages"));
  find("start").addEventListener("click", start);
  on("chat", (chatId) => {
    if (chatId === store.selected) drawChat();
  });
  on("callback", (event) => {
    if (waiting.has(event.callback_id)) settle(event.callback_id);
    else answered.add(event.callback_id);
    if (event.chat_id !== store.selected || !event.isLive || !event.text) return;
    if (event.show_alert) alertBox(event.text);
    else toast(event.text);
  });
  setInterval(drawState, 1000);
}
