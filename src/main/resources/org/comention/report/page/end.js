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
