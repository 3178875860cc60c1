// What has moved on the page since it was first drawn without anybody pressing or typing (https://wicg.github.io/layout-instability/), and by how much.
async () => {
  const shifts = [];
  const observer = new PerformanceObserver((seen) => shifts.push(...seen.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await document.fonts.ready;
  await drawn();
  await drawn();
  shifts.push(...observer.takeRecords());
  observer.disconnect();
  const box = (rect) => `${rect.x},${rect.y} ${rect.width}×${rect.height}`;
  const moved = (source) => {
    const element = source.node && source.node.nodeType === Node.TEXT_NODE ? source.node.parentElement : source.node;
    const told = element ? element.outerHTML.slice(0, 120) : 'something that is gone';
    return `${told} from ${box(source.previousRect)} to ${box(source.currentRect)}`;
  };
  return shifts
    .filter((shift) => !shift.hadRecentInput)
    .map((shift) => `moved by ${shift.value.toFixed(4)}: ${shift.sources.map(moved).join('; ')}`);
}
