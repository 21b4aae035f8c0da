// A picture on the whole screen; Escape, a click or the cross closes it.

import { find } from "./dom.js";
import { say } from "./texts.js";

export function openPicture(address, words) {
  const image = find("viewer-image");
  image.src = address;
  image.alt = words || say("enlarged");
  find("viewer").showModal();
}

export function prepareViewer() {
  find("viewer").addEventListener("click", () => find("viewer").close());
}
