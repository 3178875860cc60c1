// What has moved on the page since it was first drawn without anybody pressing or typing (https://wicg.github.io/layout-instability/), and by how much.
// While a telephone finds its width, half a second long, Chromium takes all that moves for an answer to somebody's touch; so its word for it counts
// only where somebody did touch the page, or we looked at it before, which changes its width. What moved while we looked is ours: see LayoutShift.
async () => {
  const seen = { 'layout-shift': [], 'first-input': [] };
  const observers = Object.entries(seen).map(([type, entries]) => {
    const observer = new PerformanceObserver((found) => entries.push(...found.getEntries()));
    observer.observe({ type, buffered: true });
    return observer;
  });
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await document.fonts.ready;
  await drawn();
  await drawn();
  await drawn();
  observers.forEach((observer) => observer.disconnect());
  const answersATouch = window.lookedAtBefore || seen['first-input'].length > 0;
  window.lookedAtBefore = true;
  const box = (rect) => `${rect.x},${rect.y} ${rect.width}×${rect.height}`;
  const moved = (source) => {
    const element = source.node && source.node.nodeType === Node.TEXT_NODE ? source.node.parentElement : source.node;
    const told = element ? element.outerHTML.replace(/\s+/g, ' ').slice(0, 100) : 'something that is gone';
    return `${told} from ${box(source.previousRect)} to ${box(source.currentRect)}`;
  };
  return seen['layout-shift']
    .filter((shift) => shift.startTime > (window.lookedUntil ?? -1))
    .filter((shift) => !(answersATouch && shift.hadRecentInput))
    .map((shift) => `moved by ${shift.value.toFixed(4)}: ${shift.sources.map(moved).join('; ')}`);
}
