// The server's two sides: /sim is what people do in Telegram, /play is the playground around it.

async function call(path, options = {}) {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

const post = (path, wish) => call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(wish) });

function upload(path, user, files, caption) {
  const form = new FormData();
  form.append("user", user);
  if (caption) form.append("caption", caption);
  for (const file of files) form.append("file", file, file.name);
  return call(path, { method: "POST", body: form });
}

export const api = {
  company: () => call("play/company"),
  status: () => call("play/status"),
  start: (user) => post("play/start", { user }),
  jump: (by) => post("play/clock", { by }),
  kill: () => post("play/kill", {}),
  write: (user, text) => post("sim/messages", { user, text }),
  tap: (user, message_id, data) => post("sim/taps", { user, message_id, data }),
  photos: (user, files, caption) => upload("sim/photos", user, files, caption),
  documents: (user, files, caption) => upload("sim/documents", user, files, caption),
  voice: (user) => upload("sim/voice", user, [new File([new Uint8Array([79, 103, 103, 83])], "voice.oga", { type: "audio/ogg" })]),
  sticker: (user) => post("sim/stickers", { user, emoji: "👍" }),
  location: (user, place) => post("sim/locations", { user, ...place }),
  contact: (user) => post("sim/contacts", { user }),
  commands: (user, language) => call(`sim/commands?chat=${user}&language=${language}`),
  calls: (after) => call(`sim/calls?after=${after}&wait=20`),
  faults: () => call("sim/faults"),
  order: (kind) => post("sim/faults", { kind, times: null, retry_after: 3 }),
  clearFaults: () => call("sim/faults", { method: "DELETE" }),
  file: (id) => `sim/files/${encodeURIComponent(id)}`,
  events: (after) => new EventSource(`sim/events?after=${after}`),
};
