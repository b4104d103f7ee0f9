"use strict";
/* Comfort only: every page works without this file. */
(() => {
  const $ = (selector, root = document) => root.querySelectorAll(selector);
  /* A button that only fetches a file: the page stays as it is. */
  const isFile = (event) => event.submitter?.hasAttribute("data-berkas");

  /* A form that came back with errors: go to the summary. */
  document.querySelector("[data-focus]")?.focus();

  /* Unsaved changes are not left behind by accident. */
  const changed = new Set();
  $("form[data-guard]").forEach((form) => {
    form.addEventListener("input", () => changed.add(form));
    form.addEventListener("submit", (event) => isFile(event) || changed.delete(form));
  });
  addEventListener("beforeunload", (event) => {
    if (changed.size) event.preventDefault();
  });

  /* Ask before acts that cannot be taken back. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-confirm]");
    if (button && !confirm(button.dataset.confirm)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  });

  /* A second click sends nothing. The server's idempotency key guards the rest. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || isFile(event)) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    $("button", form).forEach((button) => button.setAttribute("aria-disabled", "true"));
  });
  /* Coming back by the Back button finds the form usable. */
  addEventListener("pageshow", () => {
    $("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      $("button", form).forEach((button) => button.removeAttribute("aria-disabled"));
    });
  });

  /* How much room is left in a text. Announced only near the end. */
  $("[data-count]").forEach((area) => {
    const limit = Number(area.dataset.count);
    const counter = document.createElement("p");
    counter.className = "hint count";
    area.after(counter);
    const english = document.documentElement.lang === "en";
    const update = () => {
      const left = limit - area.value.length;
      counter.textContent = english ? `${left} character${left === 1 ? "" : "s"} left` : `Sisa ${left} huruf`;
      counter.setAttribute("aria-live", left < 50 ? "polite" : "off");
    };
    area.addEventListener("input", update);
    update();
  });

  /* Drafts save themselves two seconds after the last key, at once when a field is left, and when the page is hidden. */
  $("form[data-autosave]").forEach((form) => {
    const status = form.querySelector("[data-autosave-status]");
    const english = document.documentElement.lang === "en";
    const say = (id, en) => { if (status) status.textContent = english ? en : id; };
    let timer, running = false, again = false, dirty = false;
    const body = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    const save = async () => {
      clearTimeout(timer);
      if (!dirty) return;
      if (running) { again = true; return; }
      running = true;
      dirty = false;
      say("Menyimpan …", "Saving …");
      try {
        const response = await fetch(form.dataset.autosave, { method: "POST", body: body(), headers: { Accept: "application/json" } });
        if (response.ok) {
          if (!dirty) changed.delete(form);
          const time = new Date().toTimeString().slice(0, 5).replace(":", ".");
          say(`Tersimpan pukul ${time}`, `Saved at ${time}`);
        } else {
          const problem = await response.json().catch(() => ({}));
          dirty = response.status >= 500 || response.status === 429;
          say(`Belum tersimpan. ${problem.title ?? ""}`, `Not saved. ${problem.title ?? ""}`);
          if (dirty) timer = setTimeout(save, 10000);
        }
      } catch {
        dirty = true;
        say("Belum tersimpan: sambungan terputus. Dicoba lagi.", "Not saved: no connection. Trying again.");
        timer = setTimeout(save, 5000);
      }
      running = false;
      if (again) { again = false; save(); }
    };
    form.addEventListener("input", () => {
      dirty = true;
      clearTimeout(timer);
      timer = setTimeout(save, 2000);
    });
    form.addEventListener("change", save);
    form.addEventListener("submit", () => { clearTimeout(timer); dirty = false; });
    addEventListener("online", save);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && dirty) {
        dirty = false;
        navigator.sendBeacon(form.dataset.autosave, body());
      }
    });
  });
})();
