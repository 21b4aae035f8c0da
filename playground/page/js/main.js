// The start: read the company, fold what happened, follow what happens. The address says who is picked.

import { api } from "./api.js";
import { drawChat, prepareChat } from "./chat.js";
import { prepareComposer, resetComposer } from "./composer.js";
import { find, toast } from "./dom.js";
import { drawPeople } from "./people.js";
import { fold, on, setPeople, store } from "./store.js";
import { currentLanguage, say, switchLanguage, translatePage } from "./texts.js";
import { drawTools, prepareTools, readStatus } from "./tools.js";
import { prepareViewer } from "./viewer.js";

function pick() {
  const number = decodeURIComponent(location.hash.slice(2));
  const person = store.people.find((one) => one.number === number);
  store.selected = person?.user_id ?? null;
  document.body.dataset.screen = person ? "chat" : "people";
  document.title = person ? `${person.first_name} ${person.last_name} · Bonroute` : "Bonroute";
  resetComposer();
  drawChat();
  drawPeople();
}

function draw() {
  translatePage();
  const [other, name] = currentLanguage() === "fr" ? ["en", "English"] : ["fr", "Français"];
  Object.assign(find("language"), { lang: other, title: name, ariaLabel: name });
  find("language").textContent = say("language");
  drawTools();
  drawPeople();
  drawChat();
}

let isDrawingPeople = false;

/** Draw the list once for many events. */
function drawPeopleSoon() {
  if (isDrawingPeople) return;
  isDrawingPeople = true;
  requestAnimationFrame(() => {
    isDrawingPeople = false;
    drawPeople();
  });
}

/** After a restart of the server nothing that was known holds. */
function watchSession(session) {
  on("status", (status) => { if (status.session !== session) location.reload(); });
}

function follow(lastKnown) {
  const source = api.events(store.lastEvent);
  source.addEventListener("message", (heard) => {
    const event = JSON.parse(heard.data);
    fold(event, event.event > lastKnown);
  });
  source.addEventListener("error", () => document.hidden || toast(say("offline")));
}

async function begin() {
  prepareViewer();
  prepareChat();
  prepareComposer();
  translatePage();
  const company = await api.company();
  setPeople(company);
  watchSession(company.session);
  const status = await readStatusAtFirst();
  await prepareTools();
  draw();
  on("chat", drawPeopleSoon);
  on("people", drawPeopleSoon);
  find("search").addEventListener("input", drawPeople);
  find("back").addEventListener("click", () => { location.hash = ""; });
  find("language").addEventListener("click", () => { switchLanguage(); draw(); });
  addEventListener("hashchange", pick);
  follow(status?.last_event ?? 0);
  pick();
  document.body.dataset.ready = "true";
}

async function readStatusAtFirst() {
  drawTools();
  return readStatus();
}

begin();
