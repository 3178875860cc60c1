// Evaluated on a page that is `width` pixels wide: what makes it wider, if anything does.
width => {
  const page = document.documentElement.scrollWidth;
  if (page <= width) return [];
  const culprits = [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > width + 0.5)
    .map(element => element.outerHTML.split('>')[0] + '>');
  return [`${page} pixels wide on a screen of ${width}, because of ${culprits.slice(-3).join(' and ')}`];
}
