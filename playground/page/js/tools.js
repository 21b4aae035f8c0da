// Backstage: the clock that jumps, the bot that can be killed, faults on order, the log of calls.

import { api } from "./api.js";
import { attempt } from "./chat.js";
import { find, icon, node, toast } from "./dom.js";
import { on, store, tell } from "./store.js";
import { dayOf, longDay, say, shortDay } from "./texts.js";

const KEY = "bonroute.tools";
const WIDE = matchMedia("(min-width: 1121px)");
const KINDS = ["429", "403", "500", "reset"];
const KEPT_CALLS = 60;
const QUIET = new Set(["getUpdates"]);
let calls = [];
let ordered = new Set();
let bot = { is_running: true, restarts: 0 };
let pending = 0;

/** Draw the pane anew, in the current language. */
export function drawTools() {
  const close = node("button", { type: "button", className: "icon-button", "aria-label": say("close"), title: say("close"), onclick: () => showTools(false) }, icon("close"));
  find("tools").replaceChildren(
    node("header", { className: "tools-head" }, node("h2", { id: "tools-name" }, say("tools_title")), close),
    part("clock", node("p", { className: "clock-day", id: "clock-day" }), jumps(), node("p", { className: "note" }, say("clock_note"))),
    part("bot", node("p", { className: "bot-state", id: "bot-state" }), node("button", { type: "button", className: "danger", id: "kill", onclick: kill }, say("kill"))),
    part("faults", faultButtons(), node("p", { className: "note" }, say("faults_note"))),
    part("calls", node("ul", { className: "calls", id: "calls" })));
  drawClock();
  drawBot();
  drawCalls();
}

const part = (key, ...children) => node("section", {}, node("h3", {}, say(key)), ...children);

function jumps() {
  const make = (by) => node("button", { type: "button", className: "jump", id: `jump-${by}`, onclick: () => jump(by) }, say(by));
  return node("div", { className: "jumps" }, ...["day", "month", "year"].map(make));
}

async function jump(by) {
  const found = await attempt(() => api.jump(by));
  if (found === null) return;
  setNow(found.now);
  toast(say("jumped", dayOf(store.now)));
}

function setNow(text) {
  store.now = new Date(text);
  drawClock();
  tell("clock");
}

function drawClock() {
  find("today").textContent = shortDay(store.now);
  find("today").title = longDay(store.now);
  const day = find("clock-day");
  if (day) day.textContent = longDay(store.now);
}

async function kill() {
  if (await attempt(api.kill)) toast(say("killed"));
  await readStatus();
}

function drawBot() {
  const words = say(bot.is_running ? "bot_on" : "bot_off") + say("bot_restarts", bot.restarts);
  const waits = pending ? ` · ${say("pending", pending)}` : "";
  find("bot-state").replaceChildren(node("span", { className: bot.is_running ? "dot is-on" : "dot" }), words + waits);
}

function faultButtons() {
  const make = (kind) => node("button", { type: "button", className: "fault", "aria-pressed": String(ordered.has(kind)), onclick: () => switchFault(kind) }, say(`fault_${kind}`));
  return node("div", { className: "faults" }, ...KINDS.map(make));
}

async function switchFault(kind) {
  if (ordered.has(kind)) ordered.delete(kind);
  else ordered.add(kind);
  await attempt(async () => {
    await api.clearFaults();
    for (const one of ordered) await api.order(one);
  });
  drawTools();
}

async function readFaults() {
  const found = await attempt(api.faults);
  ordered = new Set((found ?? []).map((one) => one.kind).filter((kind) => KINDS.includes(kind)));
}

function drawCalls() {
  const list = find("calls");
  if (!list) return;
  const rows = calls.map((one) => one.row ?? (one.row = callRow(one)));
  list.replaceChildren(...(rows.length ? rows : [node("li", { className: "note" }, say("calls_none"))]));
}

function callRow(call) {
  const isBad = call.status === null || call.status >= 400;
  const took = call.ended === null ? "" : `${Math.round((call.ended - call.started) * 1000)} ms`;
  const more = JSON.stringify({ params: call.params, files: call.files, answer: call.answer }, null, 2);
  return node("li", {}, node("details", { className: "call" },
    node("summary", {}, node("span", { className: "call-method" }, call.method),
      node("span", { className: isBad ? "call-status is-bad" : "call-status" }, String(call.status ?? "×")),
      node("span", { className: "call-time" }, took)),
    node("pre", {}, more)));
}

async function followCalls() {
  let after = 0;
  for (;;) {
    try {
      const found = await api.calls(after);
      after = found.at(-1)?.call ?? after;
      const shown = found.filter((one) => !QUIET.has(one.method));
      if (shown.length) {
        calls = [...shown.reverse(), ...calls].slice(0, KEPT_CALLS);
        drawCalls();
      }
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 2000); });
    }
  }
}

/** Ask the server for the date and the bot's health. */
export async function readStatus() {
  try {
    const status = await api.status();
    [bot, pending] = [status.bot, status.pending];
    setNow(status.now);
    drawBot();
    tell("status", status);
    return status;
  } catch {
    return null;
  }
}

export function showTools(isShown, isKept = true) {
  document.body.classList.toggle("without-tools", !isShown);
  find("show-tools").setAttribute("aria-expanded", String(isShown));
  if (isKept && WIDE.matches) localStorage.setItem(KEY, isShown ? "shown" : "hidden");
}

export async function prepareTools() {
  showTools(WIDE.matches && localStorage.getItem(KEY) !== "hidden", false);
  find("show-tools").addEventListener("click", () => showTools(document.body.classList.contains("without-tools")));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !WIDE.matches) showTools(false, false);
  });
  WIDE.addEventListener("change", () => showTools(WIDE.matches && localStorage.getItem(KEY) !== "hidden", false));
  await readFaults();
  drawTools();
  followCalls();
  setInterval(() => document.hidden || readStatus(), 2500);
}
