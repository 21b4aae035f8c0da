// Writing: text, pictures, documents, samples of what people also send, and the menu of commands.

import { api } from "./api.js";
import { attempt, write } from "./chat.js";
import { find, icon, node, toast } from "./dom.js";
import { chatOf, on, store } from "./store.js";
import { placeOf, say } from "./texts.js";

const MOST_FILES = 10;
const SITES = {
  Lyon: { latitude: 45.7578, longitude: 4.832 },
  Nantes: { latitude: 47.2136, longitude: -1.5546 },
  Lille: { latitude: 50.6366, longitude: 3.0635 },
  Toulouse: { latitude: 43.6047, longitude: 1.4442 },
};
let pictures = [];

const text = () => find("composer-text");

function grow() {
  text().style.height = "auto";
  if (text().value) text().style.height = `${Math.min(text().scrollHeight, 150)}px`;
}

async function submit(event) {
  event?.preventDefault();
  const words = text().value.trim();
  const sent = pictures;
  if (!words && sent.length === 0) return;
  text().value = "";
  pictures = [];
  drawPending();
  grow();
  if (sent.length) await attempt(() => api.photos(store.selected, sent, words));
  else await write(words);
}

function drawPending() {
  const pending = find("pending");
  pending.hidden = pictures.length === 0;
  const drop = () => { pictures = []; drawPending(); text().focus(); };
  const all = pictures.length > 1 ? node("button", { type: "button", className: "quiet", onclick: drop }, say("remove")) : null;
  pending.replaceChildren(...pictures.map(pendingPicture), node("small", { role: "status" }, say("ready", pictures.length)), ...(all ? [all] : []));
}

function pendingPicture(file) {
  const address = URL.createObjectURL(file);
  const label = say("remove_one", file.name);
  const drop = () => { pictures = pictures.filter((one) => one !== file); drawPending(); text().focus(); };
  return node("span", { className: "pending-picture" },
    node("img", { src: address, alt: file.name, onload: () => URL.revokeObjectURL(address) }),
    node("button", { type: "button", "aria-label": label, title: label, onclick: drop }, icon("close")));
}

/** At most ten at once, as Telegram's programs do. */
function firstTen(files) {
  if (files.length > MOST_FILES) toast(say("many", files.length - MOST_FILES));
  return files.slice(0, MOST_FILES);
}

/** Where the person's site is: nobody's real place is ever asked for. */
const place = () => SITES[store.byId.get(store.selected)?.site] ?? SITES.Lyon;

/** The buttons that the bot put in place of the letters, if any. */
export function drawReplyKeyboard() {
  const rows = store.selected === null ? null : chatOf(store.selected).keyboard?.keyboard;
  const place = find("reply-keyboard");
  place.hidden = !rows;
  place.replaceChildren(...(rows ?? []).map((row) => node("div", { className: "key-row" }, ...row.map(replyKey))));
}

function replyKey(button) {
  const act = () => {
    if (button.request_location) return attempt(() => api.location(store.selected, place()));
    if (button.request_contact) return attempt(() => api.contact(store.selected));
    return write(button.text ?? button);
  };
  return node("button", { type: "button", className: "key", onclick: act }, button.text ?? button);
}

const POPUPS = { menu: "commands", attach: "attach-menu" };

function closePopups() {
  for (const [button, popup] of Object.entries(POPUPS)) {
    find(popup).hidden = true;
    find(button).setAttribute("aria-expanded", "false");
  }
}

async function toggle(button, fill) {
  const popup = find(POPUPS[button]);
  const isOpening = popup.hidden;
  closePopups();
  if (!isOpening) return;
  popup.replaceChildren(...(await fill()));
  popup.hidden = popup.childElementCount === 0;
  find(button).setAttribute("aria-expanded", String(!popup.hidden));
  popup.querySelector("button")?.focus();
}

async function commandRows() {
  const language = store.byId.get(store.selected)?.language ?? "fr";
  const found = await attempt(() => api.commands(store.selected, language));
  return (found?.commands ?? []).map(({ command, description }) =>
    row(() => write(`/${command}`), node("code", {}, `/${command}`), node("span", {}, description)));
}

function attachRows() {
  const user = store.selected;
  const sample = (drawing, key, act, ...more) => row(act, icon(drawing), node("span", {}, say(key), ...more.map((one) => node("small", {}, one))));
  return [
    sample("photo", "send_photo", () => find("photo-file").click()),
    sample("file", "send_document", () => find("document-file").click()),
    sample("pin", "send_location", () => attempt(() => api.location(user, place())), placeOf(place())),
    sample("mic", "send_voice", () => attempt(() => api.voice(user))),
    sample("smile", "send_sticker", () => attempt(() => api.sticker(user))),
  ];
}

function row(act, ...children) {
  const press = () => {
    closePopups();
    text().focus();
    act();
  };
  return node("button", { type: "button", onclick: press }, ...children);
}

/** Forget what was begun for somebody else. */
export function resetComposer() {
  closePopups();
  text().value = "";
  pictures = [];
  drawPending();
  drawReplyKeyboard();
  grow();
}

function takeFiles(input, use) {
  find(input).addEventListener("change", (event) => {
    const files = [...event.target.files];
    event.target.value = "";
    if (files.length) use(files);
  });
}

export function prepareComposer() {
  find("composer").addEventListener("submit", submit);
  text().addEventListener("input", grow);
  text().addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  find("menu").addEventListener("click", () => toggle("menu", commandRows));
  find("attach").addEventListener("click", () => toggle("attach", async () => attachRows()));
  takeFiles("photo-file", (files) => { pictures = firstTen([...pictures, ...files]); drawPending(); text().focus(); });
  takeFiles("document-file", (files) => attempt(() => api.documents(store.selected, firstTen(files))));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (document.activeElement.closest(".popup")) text().focus();
    closePopups();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest(".popup, #menu, #attach")) closePopups();
  });
  on("chat", (chatId) => chatId === store.selected && drawReplyKeyboard());
}
