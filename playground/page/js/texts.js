// The page's own sentences, in two languages. What the bot says comes from the bot.

const TEXTS = {
  fr: {
    skip: "Aller au message à écrire",
    language: "EN",
    search: "Chercher une personne, un site",
    back: "Revenir à la liste",
    tools: "Coulisses : horloge, pannes, appels",
    messages: "Messages",
    start: "DÉMARRER",
    write: "Écrire un message",
    menu: "Commandes du robot",
    attach: "Joindre",
    send: "Envoyer",
    close: "Fermer",
    understood: "J’ai compris",
    size: (people, sites) => `${people} personnes, ${sites} sites`,
    stories: "Des histoires à suivre",
    office: "RH, flotte et administration",
    nobody: "Personne ne porte ce nom.",
    gone: "a quitté l’entreprise",
    not_started: "n’a pas encore ouvert Bonroute",
    chatting: "discute avec Bonroute",
    typing: "Bonroute écrit…",
    upload_photo: "Bonroute prépare une image…",
    upload_document: "Bonroute prépare un document…",
    choose: "Choisissez une personne",
    choose_more: "Vous lirez et écrirez à sa place, comme sur son téléphone. Tout se passe sur cette machine.",
    as_person: (name) => `Vous êtes ${name}`,
    edited: "modifié",
    photo: "Photo",
    document: "Document",
    photo_of: (place, number) => `Photo ${place} sur ${number}`,
    open_file: (name, size) => `Ouvrir ${name}, ${size}`,
    save_file: (name, size) => `Enregistrer ${name}, ${size}`,
    bytes: ["octets", "ko", "Mo"],
    location: "Position",
    voice: "Message vocal",
    sticker: "Autocollant",
    contact: "Contact",
    send_photo: "Une ou plusieurs photos",
    send_document: "Un ou plusieurs documents",
    send_location: "Ma position",
    many: (number) => `Dix par envoi, au plus : ${number} de côté.`,
    ready: (number) => `${number} sur 10, à envoyer`,
    send_voice: "Un message vocal d’essai",
    send_sticker: "Un autocollant d’essai",
    remove: "Tout retirer",
    remove_one: (name) => `Retirer ${name}`,
    open_photo: "Ouvrir l’image",
    enlarged: "Image agrandie",
    failed: "Cela n’a pas abouti.",
    offline: "La connexion au bac à sable est coupée ; nouvel essai en cours.",
    tools_title: "Coulisses",
    clock: "Horloge",
    clock_note: "Le temps n’avance que dans un sens. Une démonstration neuve (--fresh) revient à aujourd’hui.",
    day: "+1 jour",
    month: "+1 mois",
    year: "+1 an",
    jumped: (day) => `Nous sommes le ${day}.`,
    bot: "Le vrai robot",
    bot_on: "en marche",
    bot_off: "redémarre…",
    bot_restarts: (number) => (number === 0 ? "" : ` · relancé ${number} fois`),
    kill: "Tuer le robot (SIGKILL)",
    killed: "Robot tué. Il repart seul : aucun message n’est perdu.",
    faults: "Pannes de Telegram",
    faults_note: "Chacune dure jusqu’à ce que vous l’éteigniez.",
    fault_429: "Trop d’appels (429)",
    fault_403: "Robot bloqué (403)",
    fault_500: "Erreur 500",
    fault_reset: "Panne réseau",
    calls: "Appels du robot",
    calls_none: "Aucun appel pour le moment.",
    pending: (number) => `${number} en attente`,
    role_driver: "", role_hr: "RH", role_fleet_manager: "Flotte", role_admin: "Admin",
    long_role_driver: "", long_role_hr: "ressources humaines", long_role_fleet_manager: "gestionnaire de flotte", long_role_admin: "administration",
    story_novice: "Embauchée récemment : voyez 1,00 devenir 0,50",
    story_joker: "Longtemps à 0,50 : le joker a servi",
    story_two_years: "1,33 aujourd’hui : la règle des deux ans approche",
    story_left: "A quitté l’entreprise il y a quatre mois",
    story_interruption: "Six mois sans véhicule : ni baisse, ni hausse",
    story_undetermined: "Un accident récent, responsabilité non décidée",
    story_partial: "Responsabilité partagée : majoration réduite de moitié",
    story_parked: "Heurté en stationnement : rien ne change",
    story_unauthorised: "Véhicule pris à l’insu du propriétaire : rien ne change",
    story_third_party: "Percuté par un tiers : rien ne change",
    story_late_claim: "Accident juste avant l’échéance : il comptera plus tard",
    story_english: "Parle anglais avec Bonroute",
    story_fleet_contract: "Contrat flotte : pas de coefficient officiel",
    story_newcomer: "Un mois d’ancienneté",
    story_roadside: "Un accrochage à déclarer : /incident, trois photos, rien à taper",
    story_asked: "Une question sur son accrochage l’attend : /dossiers",
    story_to_contest: "Responsabilité entière décidée : « Je ne suis pas d’accord »",
    story_contested: "A contesté une décision : une autre personne doit répondre",
    story_shared_van: "Fourgon partagé : qui le conduisait tel jour ? /vehicule",
    story_office_fleet_manager: "Suit les dossiers : /dossiers, photos, décision, dossier PDF",
    story_office_hr: "Confirme les décisions et répond aux contestations : /dossiers",
  },
  en: {
    skip: "Go to the message box",
    language: "FR",
    search: "Find a person or a site",
    back: "Back to the list",
    tools: "Backstage: clock, faults, calls",
    messages: "Messages",
    start: "START",
    write: "Write a message",
    menu: "Commands of the bot",
    attach: "Attach",
    send: "Send",
    close: "Close",
    understood: "Got it",
    size: (people, sites) => `${people} people, ${sites} sites`,
    stories: "Stories to follow",
    office: "HR, fleet and administration",
    nobody: "Nobody has that name.",
    gone: "left the company",
    not_started: "has not opened Bonroute yet",
    chatting: "chats with Bonroute",
    typing: "Bonroute is typing…",
    upload_photo: "Bonroute is preparing a picture…",
    upload_document: "Bonroute is preparing a document…",
    choose: "Pick a person",
    choose_more: "You read and write in their place, as on their phone. Everything stays on this machine.",
    as_person: (name) => `You are ${name}`,
    edited: "edited",
    photo: "Photo",
    document: "Document",
    photo_of: (place, number) => `Photo ${place} of ${number}`,
    open_file: (name, size) => `Open ${name}, ${size}`,
    save_file: (name, size) => `Save ${name}, ${size}`,
    bytes: ["bytes", "kB", "MB"],
    location: "Location",
    voice: "Voice message",
    sticker: "Sticker",
    contact: "Contact",
    send_photo: "One photo or several",
    send_document: "One document or several",
    send_location: "My location",
    many: (number) => `Ten at a time: ${number} left out.`,
    ready: (number) => `${number} of 10, ready to send`,
    send_voice: "A sample voice message",
    send_sticker: "A sample sticker",
    remove: "Remove all",
    remove_one: (name) => `Remove ${name}`,
    open_photo: "Open the picture",
    enlarged: "Enlarged picture",
    failed: "That did not work.",
    offline: "The connection to the playground is lost; trying again.",
    tools_title: "Backstage",
    clock: "Clock",
    clock_note: "Time only moves forward. A fresh demonstration (--fresh) comes back to today.",
    day: "+1 day",
    month: "+1 month",
    year: "+1 year",
    jumped: (day) => `It is now ${day}.`,
    bot: "The real bot",
    bot_on: "running",
    bot_off: "restarting…",
    bot_restarts: (number) => (number === 0 ? "" : ` · restarted ${number}×`),
    kill: "Kill the bot (SIGKILL)",
    killed: "Bot killed. It starts again by itself: no message is lost.",
    faults: "Telegram’s faults",
    faults_note: "Each lasts until you switch it off.",
    fault_429: "Too many calls (429)",
    fault_403: "Bot blocked (403)",
    fault_500: "Error 500",
    fault_reset: "Network down",
    calls: "Calls of the bot",
    calls_none: "No call so far.",
    pending: (number) => `${number} waiting`,
    role_driver: "", role_hr: "HR", role_fleet_manager: "Fleet", role_admin: "Admin",
    long_role_driver: "", long_role_hr: "human resources", long_role_fleet_manager: "fleet manager", long_role_admin: "administration",
    story_novice: "Recently hired: watch 1.00 become 0.50",
    story_joker: "Long at 0.50: the joker has been used",
    story_two_years: "1.33 today: the two-year rule is near",
    story_left: "Left the company four months ago",
    story_interruption: "Six months without a vehicle: neither down nor up",
    story_undetermined: "A recent accident, liability undecided",
    story_partial: "Partial liability: the increase is halved",
    story_parked: "Hit while parked: nothing changes",
    story_unauthorised: "Vehicle taken without consent: nothing changes",
    story_third_party: "Hit by somebody else: nothing changes",
    story_late_claim: "Accident just before renewal: it counts later",
    story_english: "Speaks English with Bonroute",
    story_fleet_contract: "Fleet contract: no official coefficient",
    story_newcomer: "One month in the company",
    story_roadside: "A collision to report: /incident, three photos, nothing to type",
    story_asked: "The fleet manager asks about a collision: /cases",
    story_to_contest: "Full liability was decided: “I do not agree”",
    story_contested: "Has contested a decision: HR or the fleet manager must answer",
    story_shared_van: "A shared van: who drove it on which day? /vehicle",
    story_office_fleet_manager: "Handles the cases: /cases, photos, decision, PDF of the file",
    story_office_hr: "Confirms decisions and answers contests: /cases",
  },
};

const KEY = "bonroute.language";
let language = remembered();

function remembered() {
  const kept = localStorage.getItem(KEY);
  if (kept in TEXTS) return kept;
  return "fr";
}

export const currentLanguage = () => language;

export function switchLanguage() {
  language = language === "fr" ? "en" : "fr";
  localStorage.setItem(KEY, language);
}

/** A sentence of the page; some take a number or a name. */
export function say(key, ...values) {
  const text = TEXTS[language][key];
  return typeof text === "function" ? text(...values) : (text ?? "");
}

const ZONE = "Europe/Paris";
const format = (day, options) => new Intl.DateTimeFormat(language === "fr" ? "fr-FR" : "en-GB", { timeZone: ZONE, ...options }).format(day);

export const longDay = (day) => format(day, { weekday: language === "fr" ? "long" : "short", day: "numeric", month: "long", year: "numeric" });
export const dayOf = (day) => format(day, { day: "numeric", month: "long", year: "numeric" });
export const shortDay = (day) => format(day, { day: "numeric", month: "short", year: "2-digit" });
export const hourOf = (day) => format(day, { hour: "2-digit", minute: "2-digit" });

const number = (value, digits) => new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB", { maximumFractionDigits: digits }).format(value);

/** The size of a file as people say it. */
export function sizeOf(bytes) {
  const power = bytes < 1000 ? 0 : bytes < 1e6 ? 1 : 2;
  return `${number(bytes / 1000 ** power, power === 2 ? 1 : 0)}\u00a0${TEXTS[language].bytes[power]}`;
}

/** Seconds as minutes and seconds. */
export const lasting = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** Coordinates as a map writes them. */
export const placeOf = ({ latitude, longitude }) => [latitude, longitude].map((one) => one.toFixed(4)).join(", ");

/** Put the sentences of the current language into the fixed parts of the page. */
export function translatePage() {
  document.documentElement.lang = language;
  for (const found of document.querySelectorAll("[data-text]")) found.textContent = say(found.dataset.text);
  for (const found of document.querySelectorAll("[data-placeholder]")) found.placeholder = say(found.dataset.placeholder);
  for (const found of document.querySelectorAll("[data-label]")) {
    found.setAttribute("aria-label", say(found.dataset.label));
    if (found.tagName === "BUTTON") found.title = say(found.dataset.label);
  }
}
