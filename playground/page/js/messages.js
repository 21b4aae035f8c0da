// One message, or one album, as nodes.

import { api } from "./api.js";
import { icon, node, safeAddress, toast } from "./dom.js";
import { renderText } from "./entities.js";
import { preview } from "./people.js";
import { dayOf, hourOf, lasting, placeOf, say, sizeOf } from "./texts.js";
import { openPicture } from "./viewer.js";

const isMine = (message) => message.from?.is_bot !== true;

/** What the chat shows: days, messages and albums, each with a key and a signature. */
export function itemsOf(messages) {
  const items = [];
  let day = null;
  let side = null;
  for (const message of messages) {
    const on = dayOf(new Date(message.date * 1000));
    if (on !== day) items.push({ key: `day ${on}`, signature: on, build: () => node("div", { className: "day" }, on) });
    const album = message.media_group_id ?? null;
    const last = items.at(-1);
    if (album !== null && last.album === album) last.messages.push(message);
    else items.push({ key: `message ${message.message_id}`, album, messages: [message], isTurn: side !== isMine(message) });
    [day, side] = [on, isMine(message)];
  }
  return items.map((item) => (item.messages ? withSignature(item) : item));
}

function withSignature(item) {
  const signature = JSON.stringify([item.messages, item.isTurn, document.documentElement.lang]);
  return { ...item, signature };
}

/** The node of an item; `acts` has `command(text)` and `tap(message, data)`. */
export function buildMessage(item, acts) {
  const [first] = item.messages;
  const names = ["message", isMine(first) ? "is-mine" : "", item.isTurn ? "is-turn" : "", first.sticker ? "sticker" : ""];
  const bubble = node("div", { className: "bubble" }, quoted(first), ...contents(item.messages), words(item.messages, acts), foot(first));
  const made = node("article", { className: names.filter(Boolean).join(" ") }, bubble, keys(first, acts));
  if (item.messages.length === 1 && first.photo) fitPicture(made, first.photo.at(-1));
  return made;
}

/** As wide as the picture is when it is as high as the window allows. */
function fitPicture(article, { width, height }) {
  article.classList.add("has-picture");
  article.style.setProperty("--ratio", width / height);
}

function contents(messages) {
  const shown = messages.filter((one) => one.photo);
  const pictures = shown.map((one, place) => picture(one, place + 1, shown.length));
  if (pictures.length > 1) return [node("div", { className: "album" }, ...pictures)];
  return [...pictures, ...messages.map(attachment)];
}

function picture(message, place, number) {
  const largest = message.photo.at(-1);
  const address = api.file(largest.file_id);
  const words = message.caption?.split("\n")[0] ?? (number > 1 ? say("photo_of", place, number) : say("photo"));
  const image = node("img", { src: address, alt: words, width: largest.width, height: largest.height, decoding: "async" });
  return node("button", { type: "button", className: "picture", title: say("open_photo"), onclick: () => openPicture(address, image.alt) }, image);
}

function attachment(message) {
  if (message.document) {
    const { file_id, file_name, file_size } = message.document;
    return file(file_name ?? say("document"), sizeOf(file_size ?? 0), api.file(file_id));
  }
  if (message.location) return line("pin", say("location"), placeOf(message.location));
  if (message.voice) return line("mic", say("voice"), lasting(message.voice.duration));
  if (message.contact) return line("smile", message.contact.first_name, message.contact.phone_number);
  if (message.sticker) return node("img", { src: "page/sticker.svg", alt: `${say("sticker")} ${message.sticker.emoji}`, width: 150, height: 150 });
  return null;
}

function line(drawing, title, detail) {
  return node("div", { className: "attachment" }, icon(drawing), node("span", {}, title, node("small", {}, detail)));
}

const SHOWN = new Set(["pdf", "txt", "jpg", "jpeg", "png"]);

/** A document with its kind, name and size; what the browser cannot show is saved instead. */
function file(name, size, href) {
  const kind = /\.(\w{1,4})$/.exec(name)?.[1].toLowerCase() ?? "";
  const act = SHOWN.has(kind) ? { target: "_blank", rel: "noreferrer noopener" } : { download: name };
  const label = say(SHOWN.has(kind) ? "open_file" : "save_file", name, size);
  return node("a", { className: "attachment", href, "aria-label": label, title: label, ...act },
    node("span", { className: "file-kind", "aria-hidden": "true" }, kind ? kind.toUpperCase() : icon("file")),
    node("span", { className: "file-words" }, name, node("small", {}, size)));
}

function words(messages, acts) {
  const told = messages.find((one) => one.text ?? one.caption);
  if (told === undefined) return null;
  const text = told.text ?? told.caption;
  const isSecret = isMine(told) && /^\/start \S+$/.test(text);
  const shown = isSecret ? "/start" : text;
  return node("div", { className: "words" }, renderText(shown, isSecret ? [] : (told.entities ?? told.caption_entities), acts.command));
}

function quoted(message) {
  const told = message.reply_to_message;
  return told ? node("div", { className: "quoted" }, preview(told)) : null;
}

function foot(message) {
  const at = new Date(message.date * 1000);
  return node("div", { className: "foot" }, message.edit_date ? node("span", {}, say("edited")) : null,
    node("time", { dateTime: at.toISOString() }, hourOf(at)));
}

function keys(message, acts) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return node("div", { className: "keys" }, ...rows.map((row) => node("div", { className: "key-row" }, ...row.map((button) => key(message, button, acts)))));
}

function key(message, button, acts) {
  const className = `key ${button.style ? `style-${button.style}` : ""}`;
  const href = button.url && safeAddress(button.url);
  if (href) return node("a", { className, href, target: "_blank", rel: "noreferrer noopener" }, button.text);
  const press = async (event) => {
    if (button.callback_data) await acts.tap(message, button.callback_data, event.currentTarget);
    else if (button.copy_text) await copy(button.copy_text.text);
    else toast(button.text);
  };
  return node("button", { type: "button", className, onclick: press }, button.text);
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast(text);
}
