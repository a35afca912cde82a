import { escapeHtml } from '../escape';
import { style } from './style';

/** A whole page. @param content HTML in which every text is escaped */
export const page = (title: string, content: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>`;

const message = (title: string, text: string): string => page(title, `<p>${escapeHtml(text)}</p>`);

export const thankYouPage = message(
	'Thank you',
	'Your answer was received. You can close this page.',
);

export const answeredPage = message(
	'Already answered',
	'This question was answered before. Nothing was changed.',
);

export const overPage = message(
	'This question is over',
	'It was answered, its time has passed, or a newer question has taken its place. Nothing was changed.',
);

export const unavailablePage = message(
	'This page can’t be shown right now',
	'Nothing was changed. Try again in a moment.',
);
