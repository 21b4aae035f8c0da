// What the page knows: people, and every chat folded from the server's events. Nothing else is kept.

export const store = {
  people: [],
  byId: new Map(),
  company: "Bonroute",
  chats: new Map(),
  selected: null,
  now: new Date(),
  lastEvent: 0,
};

const listeners = new Map();

/** Call `heard` for each event of a kind: `people`, `chat`, `clock`, `callback`, `bot`, `line`. */
export function on(kind, heard) {
  listeners.set(kind, [...(listeners.get(kind) ?? []), heard]);
}

export function tell(kind, ...values) {
  for (const heard of listeners.get(kind) ?? []) heard(...values);
}

export function setPeople(answer) {
  store.people = answer.people;
  store.company = answer.company;
  store.byId = new Map(answer.people.map((person) => [person.user_id, person]));
  tell("people");
}

/** The chat of a person; an empty one when nothing was said yet. */
export function chatOf(userId) {
  let chat = store.chats.get(userId);
  if (chat === undefined) {
    chat = { messages: new Map(), unread: 0, busy: null, busyUntil: 0, keyboard: null, revision: 0 };
    store.chats.set(userId, chat);
  }
  return chat;
}

const isMine = (message) => message.from?.is_bot !== true;

/** Fold one event of the server. */
export function fold(event, isLive) {
  if (event.event <= store.lastEvent) return;
  store.lastEvent = event.event;
  const chat = chatOf(event.chat_id);
  chat.revision += 1;
  if (event.kind === "message") addMessage(event, chat, isLive);
  else if (event.kind === "edited") chat.messages.set(event.message.message_id, event.message);
  else if (event.kind === "deleted") for (const id of event.message_ids ?? [event.message_id]) chat.messages.delete(id);
  else if (event.kind === "action") setBusy(event, chat, isLive);
  else if (event.kind === "callback") tell("callback", { ...event, isLive });
  tell("chat", event.chat_id, event);
}

function addMessage(event, chat, isLive) {
  const { message } = event;
  chat.messages.set(message.message_id, message);
  if (isMine(message)) return;
  chat.busy = null;
  if ("keyboard" in event) chat.keyboard = event.keyboard;
  if (isLive && store.selected !== event.chat_id) chat.unread += 1;
}

function setBusy(event, chat, isLive) {
  if (!isLive) return;
  chat.busy = event.action;
  chat.busyUntil = Date.now() + 5000;
}

export const lastMessage = (chat) => [...chat.messages.values()].at(-1);
