// Decides the colours before anything is drawn, so that no page flashes in the wrong ones. A file of its
// own, because the site's policy admits no script inside a page, and a module runs too late.
(() => {
  const themes = ['light', 'dark', 'contrast'];
  const wishes = [
    matchMedia('(prefers-contrast: more)'),
    matchMedia('(prefers-color-scheme: dark)'),
  ];
  const ofDevice = () => (wishes[0].matches ? 'contrast' : wishes[1].matches ? 'dark' : 'light');
  const show = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem('noroshi.theme');
    } catch {
      // A browser that keeps nothing has the device's colours.
    }
    document.documentElement.dataset.theme = themes.includes(chosen) ? chosen : ofDevice();
  };
  show();
  for (const wish of wishes) wish.addEventListener('change', show);
  addEventListener('storage', show);
  addEventListener('noroshi:theme', show);
})();
