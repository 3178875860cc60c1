// Everything works without this. With it: a count of characters, a focused error summary, leaving by three times Shift,
// nothing left to see when somebody comes back to a page, and the work asked for when very many reports come in at once.
import { initAll } from './govuk.js';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();

addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

const work = document.querySelector('input[name=work][data-challenge]');
if (work && crypto.subtle) {
  const [bits, token] = [Number(work.dataset.challenge.split('.')[0]), work.dataset.challenge.slice(work.dataset.challenge.indexOf('.') + 1)];
  const zeros = (bytes) => {
    let count = 0;
    for (const byte of bytes) {
      if (byte === 0) { count += 8; } else { return count + Math.clz32(byte) - 24; }
    }
    return count;
  };
  (async () => {
    for (let n = 0; ; n++) {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token + ':' + n));
      if (zeros(new Uint8Array(digest)) >= bits) { work.value = String(n); return; }
    }
  })();
}

const print = document.querySelector('[data-print]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
