// All parts, in the order of the page.

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
preferred.addEventListener('change', () => look({theme: preferred.matches ? 'dark' : 'light'}));
})().catch((problem) => {
  document.getElementById('message').textContent =
    `Cannot show this page: ${problem.message}. Open it in a browser of 2023 or later.`;
  throw problem;
});
