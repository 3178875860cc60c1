// Evaluated while the first link looks as if it had the focus.
() => {
  const { width, height } = document.querySelector('a[href]').getBoundingClientRect();
  return width >= 24 && height >= 24 ? [] : ['the skip link is not seen when it has the focus'];
}
