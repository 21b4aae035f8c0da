// A text with Telegram's entities, as nodes. Offsets count UTF-16 units, as JavaScript's strings do.

import { node, safeAddress } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", blockquote: "blockquote", expandable_blockquote: "blockquote" };

/** Nodes of a text; `onCommand` is called with a bot command that is pressed. */
export function renderText(text, entities = [], onCommand = () => {}) {
  const outerFirst = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderRange(text, 0, text.length, outerFirst, onCommand);
}

function renderRange(text, from, until, entities, onCommand) {
  const made = document.createDocumentFragment();
  let at = from;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, until);
    if (entity.offset < at || entity.offset >= until) continue;
    made.append(text.slice(at, entity.offset));
    const within = entities.slice(index + 1).filter((one) => one.offset >= entity.offset && one.offset + one.length <= end);
    const children = renderRange(text, entity.offset, end, within, onCommand);
    made.append(wrap(entity, text.slice(entity.offset, end), children, onCommand));
    at = end;
  }
  made.append(text.slice(at, until));
  return made;
}

function wrap(entity, text, children, onCommand) {
  if (entity.type in TAGS) return node(TAGS[entity.type], {}, children);
  switch (entity.type) {
    case "pre": return node("pre", {}, children);
    case "spoiler": return node("span", { className: "spoiler", tabIndex: 0 }, children);
    case "bot_command": return node("button", { type: "button", className: "command", onclick: () => onCommand(text) }, children);
    case "text_link": return link(entity.url, children);
    case "url": return link(/^[a-z]+:/i.test(text) ? text : `https://${text}`, children);
    case "email": return link(`mailto:${text}`, children);
    case "phone_number": return link(`tel:${text}`, children);
    default: return children;
  }
}

function link(address, children) {
  const href = safeAddress(address);
  return href === null ? children : node("a", { href, target: "_blank", rel: "noreferrer noopener" }, children);
}
