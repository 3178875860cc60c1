// The officers' side works without this. Each part looks for its own elements and does nothing where they are missing.

// The queue: ticks for a whole page, and single keys, which can be switched off (WCAG 2.2, 2.1.4) and rest while somebody types.
const chosen = document.querySelector('[data-chosen]');
if (chosen) {
  const all = chosen.querySelector('[data-choose-all]');
  const ticks = [...chosen.querySelectorAll('input[name=case]')];
  const count = chosen.querySelector('[data-chosen-count]');
  const tell = () => {
    const number = ticks.filter((tick) => tick.checked).length;
    count.textContent = number ? `(${number})` : '';
    all.checked = number === ticks.length;
    all.indeterminate = number > 0 && number < ticks.length;
  };
  all.addEventListener('change', () => {
    ticks.forEach((tick) => { tick.checked = all.checked; });
    tell();
  });
  chosen.addEventListener('change', (event) => {
    if (event.target !== all) { tell(); }
  });
  tell();
}

const keys = document.querySelector('[data-keys]');
if (keys) {
  const STORED = 'concord-keys';
  const setting = keys.querySelector('[data-keys-setting]');
  const help = document.querySelector('[data-keys-help]');
  const stored = () => { try { return localStorage.getItem(STORED); } catch { return null; } };
  setting.checked = stored() !== 'off';
  setting.addEventListener('change', () => {
    try { localStorage.setItem(STORED, setting.checked ? 'on' : 'off'); } catch { /* it holds for this page, then */ }
  });
  const rows = [...document.querySelectorAll('[data-case]')];
  const linkOf = (row) => row.querySelector('a.concord-reference');
  const current = () => document.activeElement?.closest('[data-case]');
  const step = (by) => {
    const at = rows.indexOf(current());
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) { linkOf(next).focus(); }
  };
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    o: () => { if (current()) { linkOf(current()).click(); } },
    x: () => { current()?.querySelector('input[name=case]').click(); },
    '/': () => document.querySelector('[data-keys-search]').focus(),
    '?': () => help.showModal(),
  };
  const types = (target) => target.closest('textarea, select, [contenteditable]')
    || (target.matches('input') && !target.matches('[type=checkbox], [type=radio], [type=button], [type=submit]'));
  document.addEventListener('keydown', (event) => {
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey || !setting.checked || help.open || types(event.target)) { return; }
    event.preventDefault();
    act();
  });
}

// Administration: a page that tells progress looks again by itself, as long as nobody is busy on it.
const lookAgain = document.querySelector('[data-look-again]');
if (lookAgain) {
  setInterval(() => {
    if (!document.hidden && document.activeElement === document.body) {
      window.location.replace(window.location.pathname);
    }
  }, Number(lookAgain.dataset.lookAgain) * 1000);
}

// Clocks run: the same words as the server's (TimeLeft).
const counted = (number, what) => `${number} ${what}${number === 1 ? '' : 's'}`;
const amount = (minutes) => {
  if (minutes < 1) { return 'less than a minute'; }
  if (minutes < 60) { return counted(minutes, 'minute'); }
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) { return counted(Math.floor(hours / 24), 'day'); }
  return counted(hours, 'hour') + (minutes % 60 === 0 ? '' : ` ${counted(minutes % 60, 'minute')}`);
};
const runClocks = () => {
  for (const clock of document.querySelectorAll('[data-until]')) {
    const left = Date.parse(clock.dataset.until) - Date.now();
    const words = amount(Math.floor(Math.abs(left) / 60000)) + (left < 0 ? ' late' : ' left');
    if (clock.textContent !== words) { clock.textContent = words; }
    clock.closest('.concord-deadline')?.classList.toggle('concord-deadline--over', left < 0);
  }
};
setInterval(runClocks, 10000);

// The inbox: that there are new alerts is told as they come, and they are shown once somebody asks for it.
const inbox = document.querySelector('[data-news]');
if (inbox && window.EventSource) {
  const says = inbox.querySelector('[data-news-says]');
  const show = inbox.querySelector('[data-news-show]');
  const block = document.querySelector('[data-alerts-now]');
  const title = document.title;
  const idsOf = (part) => (part.querySelector('[data-alert-ids]')?.dataset.alertIds ?? '').split(' ').filter((id) => id !== '');
  const wanted = (what) => localStorage.getItem(`concord-${what}`) === 'on';
  let shown = new Set(idsOf(block));
  let told = new Set(shown);
  let fresh;
  let source;
  let soon;

  const say = (words, link) => {
    if (says.textContent !== words) { says.textContent = words; }
    show.textContent = link;
  };
  const lose = () => {
    stop();
    if (wanted('sound')) { beep(); }
    say('New alerts are not told here any more.', 'Look again');
  };
  const ring = () => {
    if (wanted('sound')) { beep(); }
    if (wanted('notice') && window.Notification?.permission === 'granted') {
      try { new Notification('Concord: a new alert'); } catch { /* telephones do not let a page do it */ }
    }
  };
  const tell = () => {
    const now = idsOf(fresh);
    const come = now.filter((id) => !shown.has(id)).length;
    const gone = [...shown].filter((id) => !now.includes(id)).length;
    inbox.classList.toggle('concord-live--new', come > 0);
    document.title = come > 0 ? `(${come}) ${title}` : title;
    if (come > 0) {
      say(counted(come, 'new alert') + '.', come === 1 ? 'Show it' : 'Show them');
    } else if (gone > 0) {
      say(`${counted(gone, 'alert')} ${gone === 1 ? 'does' : 'do'} not wait for you any more.`, 'Show how it is now');
    } else {
      fresh = undefined;
      say('Nothing new. New alerts are told here.', 'Look again');
    }
    if (now.some((id) => !told.has(id))) { ring(); }
    told = new Set([...told, ...now]);
  };
  const look = async () => {
    try {
      const answer = await fetch(block.dataset.alertsNow, { redirect: 'manual', headers: { accept: 'text/html' } });
      if (!answer.ok) { lose(); return; }
      fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
      tell();
    } catch { /* the line is down; the stream comes back by itself, and then it is looked again */ }
  };
  const lookSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(look, 200 + Math.random() * 500);
  };
  const stop = () => {
    source?.close();
    source = undefined;
  };
  const listen = () => {
    if (source) { return; }
    source = new EventSource(inbox.dataset.news);
    source.addEventListener('alert', lookSoon);
    source.addEventListener('gap', lookSoon);
    source.addEventListener('open', () => { inbox.dataset.listening = 'yes'; lookSoon(); });
    source.addEventListener('error', () => { if (source?.readyState === EventSource.CLOSED) { lose(); } });
  };
  // A browser has few lines to one server: a window that nobody sees keeps one only if it is to be heard.
  const follow = () => {
    if (document.visibilityState === 'visible' || wanted('sound') || wanted('notice')) { listen(); } else { stop(); }
  };
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', stop);

  show.addEventListener('click', (event) => {
    if (!fresh) { return; }
    event.preventDefault();
    block.replaceChildren(...fresh.childNodes);
    fresh = undefined;
    shown = new Set(idsOf(block));
    inbox.classList.remove('concord-live--new');
    document.title = title;
    say('New alerts are told here.', 'Look again');
    document.querySelector('[data-nothing]')?.remove();
    block.querySelector('h2').focus();
  });

  const beep = () => {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    loudness.gain.value = 0.2;
    tone.frequency.value = 660;
    tone.connect(loudness).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + 0.4);
    tone.addEventListener('ended', () => audio.close());
  };
  const device = document.querySelector('[data-on-this-device]');
  const ON = { sound: 'Play no sound any more', notice: 'Show no notice any more' };
  for (const button of device.querySelectorAll('[data-asked]')) {
    const what = button.dataset.asked;
    const off = button.textContent;
    const set = (on) => { button.textContent = on ? ON[what] : off; };
    set(wanted(what));
    button.hidden = what === 'notice' && !window.Notification;
    button.addEventListener('click', async () => {
      const on = !wanted(what) && (what === 'sound' || await Notification.requestPermission() === 'granted');
      localStorage.setItem(`concord-${what}`, on ? 'on' : 'off');
      set(on);
      if (on && what === 'sound') { beep(); }
      follow();
    });
  }
  device.hidden = false;
  follow();
}

// A call on the telephone: what is typed is kept every few seconds, so that nothing is lost if the line, the browser or the session goes.
const call = document.querySelector('form[data-call]');
if (call && window.fetch) {
  const says = call.querySelector('[data-call-says]');
  const EVERY = 4000;
  let kept = new URLSearchParams(new FormData(call)).toString();
  let busy = false;
  let leaving = false;
  const say = (words) => { if (says.textContent !== words) { says.textContent = words; } };
  const keep = async () => {
    const now = new URLSearchParams(new FormData(call));
    if (busy || leaving || now.toString() === kept) { return; }
    busy = true;
    const typed = now.toString();
    now.set('quietly', 'true');
    try {
      const answer = await fetch(call.dataset.call, { method: 'POST', body: now, redirect: 'manual' });
      if (answer.status === 204) {
        kept = typed;
        say(`Saved at ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}.`);
      } else {
        say('Not saved any more: you may have been signed out. Leave this page open, sign in again in another window, and go on there from what was saved.');
      }
    } catch {
      say('Not saved: the line is down. It is tried again.');
    }
    busy = false;
  };
  setInterval(keep, EVERY);
  call.addEventListener('change', keep);
  call.addEventListener('submit', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
}
