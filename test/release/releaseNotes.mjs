import { readFileSync } from 'node:fs';

/** Prints what the changelog says about the version of package.json; fails unless that is there, with its date. */
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

const sections = changelog.split(/^(?=## |\[[^\]]+\]: )/m);
const notes = sections.find((section) => section.startsWith(`## [${version}] - `)) ?? '';
const [heading = '', ...lines] = notes.split('\n');
const text = lines.join('\n').trim();

if (!/ - \d{4}-\d\d-\d\d$/.test(heading) || !text) {
	console.error(
		`CHANGELOG.md needs a section "## [${version}] - YYYY-MM-DD" that says what changed.`,
	);
	process.exitCode = 1;
} else {
	console.log(text);
}
