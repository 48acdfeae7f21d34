// All parts, in the order of the page.

/** Goes to a part without touching the fragment, which holds the view. */
function goTo(event) {
  const link = event.target.closest('a[href^="#"]');
  if (link) {
    event.preventDefault();
    const there = document.getElementById(link.getAttribute('href').slice(1));
    there.scrollIntoView();
    there.focus({preventScroll: true});
  }
}

/** On paper everything is drawn, in the light colours; the screen has its own again afterwards. */
function printed() {
  let kept = null;
  const draws = (theme) => {
    state = {...state, theme};
    draw();
  };
  window.addEventListener('beforeprint', () => {
    kept ??= state.theme;
    draws('light');
  });
  window.addEventListener('afterprint', () => {
    draws(kept ?? state.theme);
    kept = null;
  });
}

document.documentElement.dataset.theme = state.theme;
document.body.append(namesList());
periodForm();
overview();
timePart();
rankingPart();
togetherPart();
networkPart();
mapPart();
evidencePart();
qualityPart();
aboutLine();
printed();
draw();
document.getElementById('message').remove();
document.documentElement.dataset.ready = 'yes';
document.addEventListener('click', goTo);
preferred.addEventListener('change', () => look({theme: preferred.matches ? 'dark' : 'light'}));
})().catch((problem) => {
  document.getElementById('message').textContent =
    `Cannot show this page: ${problem.message}. Open it in a browser of 2023 or later.`;
  throw problem;
});
