// Evaluated on every page, also where its own scripts are switched off: a list of complaints. Nothing in here may wait.
() => {
  const complaints = [];
  const demand = (met, complaint) => { if (!met) complaints.push(complaint); };
  const tell = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 120);

  // Smaller than a pixel or clipped to one: only for screen readers.
  const isShown = element => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };

  const title = document.title.trim();
  demand(title !== '', 'no title');

  const { lang, dir } = document.documentElement;
  const directionOf = language => {
    const locale = new Intl.Locale(language);
    return (locale.getTextInfo?.() ?? locale.textInfo).direction;
  };
  demand(lang !== '', 'no lang');
  demand(dir === 'ltr' || dir === 'rtl', 'no dir');
  demand(lang === '' || dir === directionOf(lang), `dir="${dir}" with lang="${lang}"`);

  const headings = [...document.querySelectorAll('h1')].filter(isShown);
  demand(headings.length === 1 && headings[0].textContent.trim() !== '',
    `${headings.length} headings of the first level, instead of one with words`);
  const main = document.querySelectorAll('main');
  demand(main.length === 1, `${main.length} main parts instead of one`);

  // The skip link: the first thing that the keyboard reaches, and it leads to the main part.
  const targets = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [tabindex]:not([tabindex^="-"])')];
  const skip = targets[0];
  const goal = skip?.getAttribute('href')?.startsWith('#')
    && document.getElementById(skip.getAttribute('href').slice(1));
  demand(goal && main[0]?.contains(goal), `no skip link comes first, but ${skip ? tell(skip) : 'nothing'}`);

  // At least 24 by 24 pixels (WCAG 2.2, 2.5.8), here without its exception for small targets that stand apart. A box or button to choose is
  // as large as its label, and a link within a sentence has the height of its line.
  const isLarge = element => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 24 && height >= 24;
  };
  const isInASentence = link => {
    let block = link.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = [...block.querySelectorAll('a[href]')].reduce((text, other) => text.replace(other.textContent, ''), block.textContent);
    return getComputedStyle(link).display === 'inline' && /\p{L}/u.test(rest);
  };
  targets
    .filter(target => isShown(target) && !isLarge(target) && ![...(target.labels ?? [])].some(isLarge))
    .filter(target => !(target.matches('a[href]') && isInASentence(target)))
    .forEach(target => complaints.push(`smaller than 24 by 24 pixels: ${tell(target)}`));

  return complaints;
}
